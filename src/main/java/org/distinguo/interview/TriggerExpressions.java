package org.distinguo.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.Knowledge;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.rulebook.Trigger;
import org.distinguo.verdict.LawPeriod;

/**
 * Writes the trigger of a duty as a condition over facts, as it stands once everything that is open is answered with YES or NO:
 * then an offence is met or not met, and never undetermined. Each encounter is an atom behind those of the law, since it is
 * known with the request only.
 */
final class TriggerExpressions {

    private static final List<Encounter> ENCOUNTERS = List.of(Encounter.values());

    private final FactCatalogue catalogue;
    private final LawPeriod period;
    private final Atom firstEncounter;

    /** Of all atoms. */
    private final int count;

    TriggerExpressions(FactCatalogue catalogue, LawPeriod period) {
        this.catalogue = catalogue;
        this.period = period;
        this.firstEncounter =
                catalogue.firstBeyond().plus(period.questionsOfLaw().size() + 1); // one stands for what was not read
        this.count = catalogue.answered().size() + catalogue.firstBeyond().distanceTo(wordOfPerpetrator()) + 1;
    }

    /** What is known of all atoms, those of the law included. */
    Valuation valuation(Function<Atom, Valuation.State> state) {
        return Valuation.of(count, state);
    }

    /** The atom that says whether an adverse result rests on the word of the alleged perpetrator alone. */
    Atom wordOfPerpetrator() {
        return firstEncounter.plus(ENCOUNTERS.size());
    }

    /** The first atom that stands for no fact. */
    Atom firstQuestionOfLaw() {
        return catalogue.firstBeyond();
    }

    /** Whether an atom stands for a question that the law leaves open, or for what was not read in the cited text. */
    boolean isQuestionOfLaw(Atom atom) {
        return !atom.isBefore(firstQuestionOfLaw()) && atom.isBefore(firstEncounter);
    }

    /** Whether an atom stands for an encounter. */
    boolean isEncounter(Atom atom) {
        return !atom.isBefore(firstEncounter) && atom.isBefore(wordOfPerpetrator());
    }

    /** The encounter that an atom stands for. */
    Encounter encounter(Atom atom) {
        return ENCOUNTERS.get(firstEncounter.distanceTo(atom));
    }

    /**
     * The condition.
     *
     * @param whileOpen the value of the parts that are true only while something is open
     */
    Expression of(Trigger trigger, boolean whileOpen) {
        if (isOnlyWhileOpen(trigger)) {
            return whileOpen ? Expression.always() : Expression.never();
        } else if (trigger instanceof Trigger.KindIs is) {
            return anyOffence(offencesOf(is.kind()), is.statuses());
        } else if (trigger instanceof Trigger.OffenceIs is) {
            return anyOffence(period.offence(is.offence()).stream().toList(), is.statuses());
        } else if (trigger instanceof Trigger.FactIs is) {
            return either(
                    new Expression.Literal(catalogue.atomOf(is.fact()), true),
                    is.answers().contains(Knowledge.YES),
                    is.answers().contains(Knowledge.NO));
        } else if (trigger instanceof Trigger.Grounds grounds) {
            Criterion criterion = period.grounds().get(grounds.clause().place());
            return criterion == null ? Expression.never() : criterion.expression();
        } else if (trigger instanceof Trigger.EncounterIs is) {
            return new Expression.Disjunction(is.encounters().stream()
                    .map(ENCOUNTERS::indexOf)
                    .sorted()
                    .<Expression>map(place -> new Expression.Literal(firstEncounter.plus(place), true))
                    .toList());
        } else if (trigger instanceof Trigger.AdverseOnWordOfPerpetrator) {
            return new Expression.Literal(wordOfPerpetrator(), true);
        } else if (trigger instanceof Trigger.AllOf all) {
            return new Expression.Conjunction(all(all.triggers(), whileOpen));
        } else if (trigger instanceof Trigger.NoneOf none) {
            return new Expression.Disjunction(all(none.triggers(), whileOpen)).negated();
        } else if (trigger instanceof Trigger.Always) {
            return Expression.always();
        }
        return new Expression.Disjunction(all(trigger.parts(), whileOpen));
    }

    private List<Expression> all(List<Trigger> triggers, boolean whileOpen) {
        return triggers.stream().map(part -> of(part, whileOpen)).toList();
    }

    /** Whether a part of a trigger asks for an offence to be undetermined, or for a fact not to be known, and for nothing else. */
    static boolean isOnlyWhileOpen(Trigger trigger) {
        if (trigger instanceof Trigger.KindIs is) {
            return is.statuses().equals(Set.of(Status.UNDETERMINED));
        } else if (trigger instanceof Trigger.OffenceIs is) {
            return is.statuses().equals(Set.of(Status.UNDETERMINED));
        }
        return trigger instanceof Trigger.FactIs is
                && is.answers().stream().noneMatch(known -> known == Knowledge.YES || known == Knowledge.NO);
    }

    /** The offences of a kind, those not in force included. */
    List<LawPeriod.CompiledOffence> offencesOf(OffenceKind kind) {
        return period.offences().stream()
                .filter(offence -> offence.offence().kind() == kind)
                .toList();
    }

    private static Expression anyOffence(List<LawPeriod.CompiledOffence> offences, Set<Status> statuses) {
        List<Expression> any = new ArrayList<>();
        for (LawPeriod.CompiledOffence offence : offences) {
            any.add(either(
                    offence.criterion().expression(),
                    statuses.contains(Status.MET),
                    statuses.contains(Status.NOT_MET)));
        }
        return new Expression.Disjunction(any);
    }

    private static Expression either(Expression expression, boolean whereIsSo, boolean whereIsNot) {
        if (whereIsSo && whereIsNot) {
            return Expression.always();
        } else if (whereIsSo) {
            return expression;
        }
        return whereIsNot ? expression.negated() : Expression.never();
    }
}
