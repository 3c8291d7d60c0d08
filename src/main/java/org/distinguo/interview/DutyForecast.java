package org.distinguo.interview;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.distinguo.facts.Knowledge;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Truth;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Status;
import org.distinguo.rulebook.Threshold;
import org.distinguo.rulebook.Trigger;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Standard;

/**
 * Tells of a duty whether it is due in every completion of a case, or in none.
 *
 * <p>As long as a duty reads no fact of which a suspicion stands when everything is answered, both standards read a completion
 * alike, and the answer is read from the diagram of the whole duty: it is exact. A suspicion that the caller stated, or that an
 * answer can raise against the NO of a screened group, counts under one standard and is open under the other. Then each part of
 * the trigger is judged exactly by itself, under its own standard, and the parts are put together by Kleene's rules: what they
 * say is certain is so, but they may leave open what all completions agree on.
 */
final class DutyForecast {

    private final InterviewLaw law;
    private final OpenCase open;
    private final Evaluation chosen;

    DutyForecast(InterviewLaw law, OpenCase open, Evaluation chosen) {
        this.law = law;
        this.open = open;
        this.chosen = chosen;
    }

    /** TRUE where it is due in every completion, FALSE where it is in none. */
    Truth of(int number, SafeguardRule rule) {
        return law.duty(number)
                .filter(duty -> !open.isScreeningInDoubt()
                        && !law.looksAt(number, open.suspicions())
                        && !hangsOnSuspicion(rule.trigger()))
                .map(chosen::truth)
                .orElseGet(() -> of(rule.trigger()));
    }

    /** Whether it makes a difference to the trigger that a fact is suspected of which a suspicion can still arise. */
    private boolean hangsOnSuspicion(Trigger trigger) {
        if (trigger instanceof Trigger.FactIs is) {
            boolean differs =
                    is.answers().contains(Knowledge.SUSPECTED) != is.answers().contains(Knowledge.YES);
            return differs && open.canBeSuspected(factOf(is));
        }
        return trigger.parts().stream().anyMatch(this::hangsOnSuspicion);
    }

    private Atom factOf(Trigger.FactIs is) {
        return open.known().catalogue().atomOf(is.fact());
    }

    private Truth of(Trigger trigger) {
        if (trigger instanceof Trigger.KindIs is) {
            Evaluation read = under(is.threshold());
            return any(law.triggers().offencesOf(is.kind()), offence -> status(offence, is.statuses(), read));
        } else if (trigger instanceof Trigger.OffenceIs is) {
            Evaluation read = under(is.threshold());
            return any(
                    law.period().offence(is.offence()).stream().toList(),
                    offence -> status(offence, is.statuses(), read));
        } else if (trigger instanceof Trigger.FactIs is) {
            return answer(is);
        } else if (trigger instanceof Trigger.Grounds grounds) {
            Criterion criterion = law.period().grounds().get(grounds.clause().place());
            return criterion == null
                    ? Truth.FALSE
                    : under(Threshold.REASONABLE_GROUNDS).truth(law.of(criterion));
        } else if (trigger instanceof Trigger.EncounterIs is) {
            return Truth.of(
                    open.query().encounter().filter(is.encounters()::contains).isPresent());
        } else if (trigger instanceof Trigger.AdverseOnWordOfPerpetrator) {
            return chosen.valuation().so(law.triggers().wordOfPerpetrator());
        } else if (trigger instanceof Trigger.AllOf all) {
            return any(all.triggers(), part -> of(part).not()).not();
        } else if (trigger instanceof Trigger.NoneOf none) {
            return any(none.triggers(), this::of).not();
        } else if (trigger instanceof Trigger.Always) {
            return Truth.TRUE;
        }
        return any(trigger.parts(), this::of);
    }

    private static <T> Truth any(List<T> parts, Function<T, Truth> judge) {
        Truth any = Truth.FALSE;
        for (T part : parts) {
            any = any.or(judge.apply(part));
        }
        return any;
    }

    private Evaluation under(Threshold threshold) {
        Standard standard =
                switch (threshold) {
                    case CHOSEN -> open.query().standard();
                    case ESTABLISHED -> Standard.ESTABLISHED;
                    case REASONABLE_GROUNDS -> Standard.REASONABLE_GROUNDS;
                };
        return standard == open.query().standard() ? chosen : law.evaluate(open.valuation(law, standard));
    }

    private Truth status(LawPeriod.CompiledOffence offence, Set<Status> wanted, Evaluation read) {
        Truth truth = read.truth(law.of(offence));
        if (truth != Truth.UNKNOWN) {
            return Truth.of(wanted.contains(Status.of(truth)));
        }
        return wanted.size() == Status.values().length ? Truth.TRUE : Truth.UNKNOWN;
    }

    private Truth answer(Trigger.FactIs is) {
        Atom fact = factOf(is);
        Knowledge known = open.of(fact);
        boolean whereIsSo = is.answers().contains(Knowledge.YES);
        boolean whereIsNot = is.answers().contains(Knowledge.NO);
        boolean whereSuspected = is.answers().contains(Knowledge.SUSPECTED);
        return switch (known) {
            case YES, NO -> Truth.of(is.answers().contains(known));
            case SUSPECTED ->
                whereSuspected == whereIsSo || !canFollow(fact) ? Truth.of(whereSuspected) : Truth.UNKNOWN;
            case UNKNOWN, DECLINED, NOT_ASKED ->
                whereIsSo == whereIsNot && (whereSuspected == whereIsSo || !open.canBeSuspected(fact))
                        ? Truth.of(whereIsSo)
                        : Truth.UNKNOWN;
        };
    }

    /** Whether an answer to another fact can make a suspected fact a YES. */
    private boolean canFollow(Atom fact) {
        return open.known().catalogue().implications().of(fact).stream()
                .anyMatch(implication -> !implication.from().equals(fact));
    }
}
