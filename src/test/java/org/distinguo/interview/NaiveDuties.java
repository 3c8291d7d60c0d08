package org.distinguo.interview;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Condition;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Status;
import org.distinguo.rulebook.Threshold;
import org.distinguo.rulebook.Trigger;
import org.distinguo.verdict.NaiveEvaluator;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;

/** The duties of a case in which everything is answered, read from the rulebook and from the naive evaluator's statuses. */
final class NaiveDuties {

    private final Rulebook rulebook;
    private final Query query;
    private final Map<String, Status> established;
    private final Map<String, Status> reasonable;

    private NaiveDuties(Rulebook rulebook, Query query) {
        this.rulebook = rulebook;
        this.query = query;
        this.established = statuses(rulebook, query, Standard.ESTABLISHED);
        this.reasonable = statuses(rulebook, query, Standard.REASONABLE_GROUNDS);
    }

    private static Map<String, Status> statuses(Rulebook rulebook, Query query, Standard standard) {
        return NaiveEvaluator.evaluate(rulebook, query.known(), query.conductDate(), standard)
                .statuses();
    }

    static Set<String> due(Rulebook rulebook, Query query) {
        var duties = new NaiveDuties(rulebook, query);
        Set<String> due = new TreeSet<>();
        for (SafeguardRule rule : rulebook.safeguards()) {
            if (rule.inForce().on(query.decisionDate()) && duties.is(rule.trigger())) {
                due.add(rule.code());
            }
        }
        return due;
    }

    private boolean is(Trigger trigger) {
        if (trigger instanceof Trigger.KindIs is) {
            return rulebook.offences().stream()
                    .filter(offence -> offence.kind() == is.kind())
                    .anyMatch(offence -> is.statuses().contains(status(offence, is.threshold())));
        } else if (trigger instanceof Trigger.OffenceIs is) {
            return is.statuses().contains(status(rulebook.offence(is.offence()).orElseThrow(), is.threshold()));
        } else if (trigger instanceof Trigger.FactIs is) {
            return is.answers()
                    .contains(query.known().of(query.known().catalogue().atomOf(is.fact())));
        } else if (trigger instanceof Trigger.Grounds grounds) {
            return holds(grounds.clause());
        } else if (trigger instanceof Trigger.EncounterIs is) {
            return query.encounter().map(is.encounters()::contains).orElse(false);
        } else if (trigger instanceof Trigger.AllOf all) {
            return all.triggers().stream().allMatch(this::is);
        } else if (trigger instanceof Trigger.NoneOf none) {
            return none.triggers().stream().noneMatch(this::is);
        } else if (trigger instanceof Trigger.AnyOf any) {
            return any.triggers().stream().anyMatch(this::is);
        }
        throw new IllegalArgumentException("not drawn");
    }

    private Status status(Offence offence, Threshold threshold) {
        Standard standard =
                switch (threshold) {
                    case CHOSEN -> query.standard();
                    case ESTABLISHED -> Standard.ESTABLISHED;
                    case REASONABLE_GROUNDS -> Standard.REASONABLE_GROUNDS;
                };
        return Objects.requireNonNull((standard == Standard.ESTABLISHED ? established : reasonable).get(offence.id()));
    }

    private boolean holds(Clause clause) {
        if (clause.condition() instanceof Condition.Holds holds) {
            KnownFacts known = query.known();
            return known.of(known.catalogue().atomOf(holds.fact())) == Knowledge.YES;
        } else if (clause.condition() instanceof Condition.AllOf all) {
            return all.clauses().stream().allMatch(this::holds);
        } else if (clause.condition() instanceof Condition.AnyOf any) {
            return any.clauses().stream().anyMatch(this::holds);
        }
        throw new IllegalArgumentException("not drawn");
    }
}
