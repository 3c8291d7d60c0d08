package org.distinguo.verdict;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.distinguo.facts.FactId;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Truth;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Status;
import org.distinguo.rulebook.Threshold;
import org.distinguo.rulebook.Trigger;

/** Tells which safeguards a result triggers. */
final class SafeguardTriggers {

    private final Query query;
    private final LawPeriod period;
    private final List<Statuses> statuses;
    private final Evaluation reasonable;
    private final boolean isAdverseOnWordOfPerpetrator;

    /**
     * What triggers look at, besides how each offence stands to the case.
     *
     * @param query the question
     * @param period the law of the day of conduct
     * @param reasonable what is known on reasonable grounds
     * @param wordOfPerpetrator the answers of the alleged perpetrator on which an adverse result rests; possibly empty
     */
    record Result(Query query, LawPeriod period, Evaluation reasonable, List<FactId> wordOfPerpetrator) {
        Result {
            wordOfPerpetrator = List.copyOf(wordOfPerpetrator);
        }
    }

    /** Takes a result, and how each offence of the law stands to the case. */
    SafeguardTriggers(Result result, List<Statuses> statuses) {
        this.query = result.query();
        this.period = result.period();
        this.statuses = List.copyOf(statuses);
        this.reasonable = result.reasonable();
        this.isAdverseOnWordOfPerpetrator = !result.wordOfPerpetrator().isEmpty();
    }

    boolean isDue(Trigger trigger) {
        if (trigger instanceof Trigger.KindIs is) {
            return isAnyOffence(offence -> offence.kind() == is.kind(), is.threshold(), is.statuses());
        } else if (trigger instanceof Trigger.OffenceIs is) {
            return isAnyOffence(offence -> offence.id().equals(is.offence()), is.threshold(), is.statuses());
        } else if (trigger instanceof Trigger.FactIs is) {
            return is.answers()
                    .contains(query.known().of(query.known().catalogue().atomOf(is.fact())));
        } else if (trigger instanceof Trigger.Grounds grounds) {
            return isMetOnReasonableGrounds(grounds.clause());
        } else if (trigger instanceof Trigger.EncounterIs is) {
            return query.encounter().filter(is.encounters()::contains).isPresent();
        } else if (trigger instanceof Trigger.AdverseOnWordOfPerpetrator) {
            return isAdverseOnWordOfPerpetrator;
        } else if (trigger instanceof Trigger.Named named) {
            return isDue(named.trigger());
        } else if (trigger instanceof Trigger.AnyOf any) {
            return isAnyDue(any.triggers());
        } else if (trigger instanceof Trigger.AllOf all) {
            return areAllDue(all.triggers());
        } else if (trigger instanceof Trigger.NoneOf none) {
            return !isAnyDue(none.triggers());
        }
        return trigger instanceof Trigger.Always;
    }

    private boolean isAnyDue(List<Trigger> triggers) {
        for (Trigger trigger : triggers) {
            if (isDue(trigger)) {
                return true;
            }
        }
        return false;
    }

    private boolean areAllDue(List<Trigger> triggers) {
        for (Trigger trigger : triggers) {
            if (!isDue(trigger)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAnyOffence(Predicate<Offence> asked, Threshold threshold, Set<Status> wanted) {
        for (int number = 0; number < statuses.size(); number++) {
            if (asked.test(period.offences().get(number).offence()) && wanted.contains(status(number, threshold))) {
                return true;
            }
        }
        return false;
    }

    private Status status(int number, Threshold threshold) {
        return switch (threshold) {
            case CHOSEN -> statuses.get(number).under(query.standard());
            case ESTABLISHED -> statuses.get(number).established();
            case REASONABLE_GROUNDS -> statuses.get(number).reasonableGrounds();
        };
    }

    private boolean isMetOnReasonableGrounds(Clause clause) {
        Criterion criterion = period.grounds().get(clause.place());
        return criterion != null && reasonable.truth(criterion) == Truth.TRUE;
    }
}
