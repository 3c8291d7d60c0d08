package org.distinguo.interview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.DiagramBuilder;
import org.distinguo.logic.DiagramNode;
import org.distinguo.logic.Diagrams;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Expression;
import org.distinguo.logic.LogicBudgetException;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Trigger;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What an interview asks of one period of a law: the two kinds of offences, each offence, and each duty, as conditions with
 * decision diagrams of their own. Immutable once it is compiled.
 */
final class InterviewLaw {

    private static final AtomSet NONE = new AtomSet();

    private final LawPeriod period;
    private final TriggerExpressions triggers;

    /** Those of all periods of the law: most conditions are the same in several. */
    private final Map<Expression, Criterion> criteria;

    private final BitSet used = new BitSet();

    /** By the number of the rule in the rulebook; none where they are too large. */
    private final List<Criterion> duties = new ArrayList<>();

    /** The same with what is true only while something is open. */
    private final List<Criterion> dutiesWhileOpen = new ArrayList<>();

    /** The questions of law that conditions read as so, and those that they read as not so. */
    private final IdentityHashMap<Criterion, AtomSet> positive = new IdentityHashMap<>();

    private final IdentityHashMap<Criterion, AtomSet> negative = new IdentityHashMap<>();

    /** The conditions of the period's offences and grounds, by those that the period itself compiled. */
    private final IdentityHashMap<Criterion, Criterion> ofPeriod = new IdentityHashMap<>();

    private final Map<Atom, Criterion> facts = new HashMap<>();

    /** For each duty, the atoms of the facts and offences that it looks at. */
    private final List<AtomSet> lookedAt = new ArrayList<>();

    private final Criterion trafficking;
    private final Criterion smuggling;
    private @Nullable Diagrams diagrams;

    private InterviewLaw(Law law, LawPeriod period, boolean withDuties, Map<Expression, Criterion> criteria) {
        FactCatalogue catalogue = law.catalogue();
        this.period = period;
        this.criteria = criteria;
        this.triggers = new TriggerExpressions(catalogue, period);
        this.trafficking = criterion(period.trafficking().expression());
        this.smuggling = criterion(period.smuggling().expression());
        for (LawPeriod.CompiledOffence offence : period.offences()) {
            take(offence.criterion());
        }
        for (SafeguardRule rule : law.rulebook().safeguards()) {
            if (withDuties) {
                duties.add(criterion(triggers.of(rule.trigger(), false)));
                dutiesWhileOpen.add(criterion(triggers.of(rule.trigger(), true)));
            }
            facts(rule.trigger(), catalogue)
                    .forEach(fact ->
                            facts.computeIfAbsent(fact, asked -> criterion(new Expression.Literal(asked, true))));
        }
        period.grounds().values().forEach(this::take);
        if (withDuties) {
            for (int number = 0; number < duties.size(); number++) {
                AtomSet atoms = duties.get(number).atoms();
                lookedAt(law.rulebook().safeguards().get(number).trigger(), catalogue)
                        .forEach(part -> atoms.addAll(part.atoms()));
                lookedAt.add(atoms);
            }
        }
    }

    private void take(Criterion compiled) {
        ofPeriod.put(compiled, criterion(compiled.expression()));
    }

    /**
     * Compiles a law. Where its duties together are too large for diagrams, each part of a duty is judged by itself, see
     * {@link #duty}.
     *
     * @return the periods of all parts of the State, by the diagrams of each, which are no other period's
     */
    static IdentityHashMap<Diagrams, InterviewLaw> of(Law law) {
        try {
            return compiled(law, true);
        } catch (LogicBudgetException e) {
            return compiled(law, false);
        }
    }

    private static IdentityHashMap<Diagrams, InterviewLaw> compiled(Law law, boolean withDuties) {
        Map<Expression, Criterion> criteria = new LinkedHashMap<>();
        List<InterviewLaw> periods = law.parts().stream()
                .flatMap(part -> law.periods(part).stream())
                .map(period -> new InterviewLaw(law, period, withDuties, criteria))
                .toList();
        List<Expression> kinds = periods.stream()
                .flatMap(period -> Stream.of(period.trafficking, period.smuggling))
                .map(Criterion::expression)
                .distinct()
                .toList();
        var builder = new DiagramBuilder(law.catalogue().implications().components(), kinds, criteria.keySet());
        // in order of their roots
        List<DiagramNode> nodes = criteria.keySet().stream().map(builder::build).toList();
        IdentityHashMap<Diagrams, InterviewLaw> byDiagrams = new IdentityHashMap<>();
        for (InterviewLaw one : periods) {
            criteria.values().forEach(one::noteQuestions);
            DiagramNode pair = builder.pair(nodes.get(one.trafficking.root()), nodes.get(one.smuggling.root()));
            one.diagrams = builder.diagrams(nodes, one.used, pair);
            byDiagrams.put(one.period.diagrams(), one);
        }
        return byDiagrams;
    }

    private void noteQuestions(Criterion criterion) {
        if (used.get(criterion.root()) && criterion.readsFrom(triggers.firstQuestionOfLaw())) {
            noteQuestions(criterion, criterion.expression());
        }
    }

    private void noteQuestions(Criterion criterion, Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            if (triggers.isQuestionOfLaw(literal.atom())) {
                (literal.positive() ? positive : negative)
                        .computeIfAbsent(criterion, key -> new AtomSet())
                        .add(literal.atom());
            }
        } else {
            Expression.parts(expression).forEach(part -> noteQuestions(criterion, part));
        }
    }

    /** The questions of law that a condition reads as so, or as not so. INVARIANT: nobody writes into it. */
    AtomSet questionsRead(Criterion criterion, boolean so) {
        return (so ? positive : negative).getOrDefault(criterion, NONE);
    }

    private Criterion criterion(Expression expression) {
        Criterion criterion = criteria.computeIfAbsent(expression, key -> new Criterion(key, criteria.size()));
        used.set(criterion.root());
        return criterion;
    }

    private static Set<Atom> facts(Trigger trigger, FactCatalogue catalogue) {
        Set<Atom> facts = new LinkedHashSet<>();
        if (trigger instanceof Trigger.FactIs is) {
            facts.add(catalogue.atomOf(is.fact()));
        }
        trigger.parts().forEach(part -> facts.addAll(facts(part, catalogue)));
        return facts;
    }

    LawPeriod period() {
        return period;
    }

    TriggerExpressions triggers() {
        return triggers;
    }

    Diagrams diagrams() {
        return Objects.requireNonNull(diagrams);
    }

    Criterion trafficking() {
        return trafficking;
    }

    Criterion smuggling() {
        return smuggling;
    }

    /** The condition of an offence of the period. */
    Criterion of(LawPeriod.CompiledOffence offence) {
        return of(offence.criterion());
    }

    /** The condition that a fact is so which a duty looks at. */
    Criterion isSo(Atom fact) {
        return Objects.requireNonNull(facts.get(fact));
    }

    /** The condition of an offence, or of what a duty asks for on reasonable grounds, as it was compiled here. */
    Criterion of(Criterion compiled) {
        return Objects.requireNonNull(ofPeriod.get(compiled));
    }

    /**
     * When the rulebook's duty with a number is due once everything is answered; empty where the duties are too large to be
     * compiled.
     */
    Optional<Criterion> duty(int number) {
        return duties.isEmpty() ? Optional.empty() : Optional.of(duties.get(number));
    }

    /**
     * Whether a duty looks at one of some facts, itself or by an offence that it looks at.
     *
     * @param number that of the duty in the rulebook; the duty was compiled
     */
    boolean looksAt(int number, AtomSet some) {
        return lookedAt.get(number).intersects(some);
    }

    Evaluation evaluate(Valuation valuation) {
        return new Evaluation(diagrams(), valuation);
    }

    /** The same condition if every part of it is true that is true only while something is open. */
    Optional<Criterion> dutyWhileOpen(int number) {
        return dutiesWhileOpen.isEmpty() ? Optional.empty() : Optional.of(dutiesWhileOpen.get(number));
    }

    /** The conditions of offences and facts that a part of a trigger looks at which is true only while these are open. */
    List<Criterion> onlyWhileOpen(Trigger trigger, FactCatalogue catalogue) {
        return lookedAt(trigger, catalogue, TriggerExpressions::isOnlyWhileOpen);
    }

    /** The conditions of all offences and facts that a trigger looks at. */
    List<Criterion> lookedAt(Trigger trigger, FactCatalogue catalogue) {
        return lookedAt(trigger, catalogue, part -> true);
    }

    private List<Criterion> lookedAt(Trigger trigger, FactCatalogue catalogue, Predicate<Trigger> wanted) {
        List<Criterion> found = new ArrayList<>();
        if (!wanted.test(trigger)) {
            trigger.parts().forEach(part -> found.addAll(lookedAt(part, catalogue, wanted)));
        } else if (trigger instanceof Trigger.KindIs is) {
            triggers.offencesOf(is.kind()).forEach(offence -> found.add(of(offence)));
        } else if (trigger instanceof Trigger.OffenceIs is) {
            period.offence(is.offence()).ifPresent(offence -> found.add(of(offence)));
        } else if (trigger instanceof Trigger.FactIs is) {
            found.add(isSo(catalogue.atomOf(is.fact())));
        } else {
            trigger.parts().forEach(part -> found.addAll(lookedAt(part, catalogue, wanted)));
        }
        return found;
    }
}
