package org.distinguo.verdict;

import java.util.List;
import java.util.stream.IntStream;
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

    /**
     * Takes the law of the day of conduct, how each of its offences stands to the case, and what is known on reasonable
     * grounds.
     */
    SafeguardTriggers(Query query, LawPeriod period, List<Statuses> statuses, Evaluation reasonable) {
        this.query = query;
        this.period = period;
        this.statuses = List.copyOf(statuses);
        this.reasonable = reasonable;
    }

    boolean isDue(Trigger trigger) {
        if (trigger instanceof Trigger.KindIs is) {
            return offences()
                    .anyMatch(number -> offence(number).kind() == is.kind()
                            && is.statuses().contains(status(number, is.threshold())));
        } else if (trigger instanceof Trigger.OffenceIs is) {
            return offences()
                    .anyMatch(number -> offence(number).id().equals(is.offence())
                            && is.statuses().contains(status(number, is.threshold())));
        } else if (trigger instanceof Trigger.FactIs is) {
            int index =
                    query.known().catalogue().answered(is.fact()).orElseThrow().index();
            return is.answers().contains(query.known().of(index));
        } else if (trigger instanceof Trigger.Grounds grounds) {
            return isMetOnReasonableGrounds(grounds.clause());
        } else if (trigger instanceof Trigger.EncounterIs is) {
            return query.encounter().filter(is.encounters()::contains).isPresent();
        } else if (trigger instanceof Trigger.Named named) {
            return isDue(named.trigger());
        } else if (trigger instanceof Trigger.AnyOf any) {
            return any.triggers().stream().anyMatch(this::isDue);
        } else if (trigger instanceof Trigger.AllOf all) {
            return all.triggers().stream().allMatch(this::isDue);
        } else if (trigger instanceof Trigger.NoneOf none) {
            return none.triggers().stream().noneMatch(this::isDue);
        }
        return trigger instanceof Trigger.Always;
    }

    private IntStream offences() {
        return IntStream.range(0, statuses.size());
    }

    private Offence offence(int number) {
        return period.offences().get(number).offence();
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
