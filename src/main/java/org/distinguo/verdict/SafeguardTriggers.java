package org.distinguo.verdict;

import java.util.List;
import org.distinguo.rulebook.Trigger;

/** Tells which safeguards a result triggers. */
final class SafeguardTriggers {

    private final Query query;
    private final List<Finding> findings;

    SafeguardTriggers(Query query, List<Finding> findings) {
        this.query = query;
        this.findings = findings;
    }

    boolean isDue(Trigger trigger) {
        if (trigger instanceof Trigger.KindIs is) {
            return findings.stream()
                    .anyMatch(finding -> finding.offence().kind() == is.kind()
                            && is.statuses().contains(finding.status().under(query.standard())));
        } else if (trigger instanceof Trigger.OffenceIs is) {
            return findings.stream()
                    .anyMatch(finding -> finding.offence().id().equals(is.offence())
                            && is.statuses().contains(finding.status().under(query.standard())));
        } else if (trigger instanceof Trigger.FactIs is) {
            int index =
                    query.known().catalogue().answered(is.fact()).orElseThrow().index();
            return is.answers().contains(query.known().of(index));
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
}
