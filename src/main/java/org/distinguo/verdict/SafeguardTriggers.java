package org.distinguo.verdict;

import java.util.List;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Status;
import org.distinguo.rulebook.Threshold;
import org.distinguo.rulebook.Trigger;

/** Tells which safeguards a result triggers. */
final class SafeguardTriggers {

    private final Query query;
    private final List<Finding> findings;
    private final LawOnDay day;
    private final Valuation reasonable;

    /** Takes the law of the day of conduct, and what is known on reasonable grounds. */
    SafeguardTriggers(Query query, List<Finding> findings, LawOnDay day, Valuation reasonable) {
        this.query = query;
        this.findings = findings;
        this.day = day;
        this.reasonable = reasonable;
    }

    boolean isDue(Trigger trigger) {
        if (trigger instanceof Trigger.KindIs is) {
            return findings.stream()
                    .anyMatch(finding -> finding.offence().kind() == is.kind()
                            && is.statuses().contains(status(finding, is.threshold())));
        } else if (trigger instanceof Trigger.OffenceIs is) {
            return findings.stream()
                    .anyMatch(finding -> finding.offence().id().equals(is.offence())
                            && is.statuses().contains(status(finding, is.threshold())));
        } else if (trigger instanceof Trigger.FactIs is) {
            int index =
                    query.known().catalogue().answered(is.fact()).orElseThrow().index();
            return is.answers().contains(query.known().of(index));
        } else if (trigger instanceof Trigger.Grounds grounds) {
            return isMetOnReasonableGrounds(grounds.clause());
        } else if (trigger instanceof Trigger.EncounterIs is) {
            return query.encounter().filter(is.encounters()::contains).isPresent();
        } else if (trigger instanceof Trigger.AnyOf any) {
            return any.triggers().stream().anyMatch(this::isDue);
        } else if (trigger instanceof Trigger.AllOf all) {
            return all.triggers().stream().allMatch(this::isDue);
        } else if (trigger instanceof Trigger.NoneOf none) {
            return none.triggers().stream().noneMatch(this::isDue);
        }
        return trigger instanceof Trigger.Always;
    }

    private Status status(Finding finding, Threshold threshold) {
        return switch (threshold) {
            case CHOSEN -> finding.status().under(query.standard());
            case ESTABLISHED -> finding.status().established();
            case REASONABLE_GROUNDS -> finding.status().reasonableGrounds();
        };
    }

    private boolean isMetOnReasonableGrounds(Clause clause) {
        Criterion criterion = day.grounds().get(clause.place());
        return criterion != null && criterion.status(reasonable) == Status.MET;
    }
}
