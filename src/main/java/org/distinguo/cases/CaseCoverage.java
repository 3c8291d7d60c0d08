package org.distinguo.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Section;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.Verdict;

/** Counts which provisions of a rulebook its cases show from both sides. Not thread-safe. */
public final class CaseCoverage {

    private static final String LIFT = " (lifted)";

    private final Rulebook rulebook;
    private final Set<String> leftOpen;
    private final Map<String, Set<Status>> seen = new TreeMap<>();

    /**
     * @param rulebook the rulebook
     * @param leftOpen the provisions that no case can meet because they only leave a question open
     */
    public CaseCoverage(Rulebook rulebook, Set<String> leftOpen) {
        this.rulebook = rulebook;
        this.leftOpen = Set.copyOf(leftOpen);
    }

    /**
     * Counts what a verdict shows of the offences in force.
     *
     * @param verdict the verdict on a case
     */
    public void count(Verdict verdict) {
        for (Finding finding : verdict.findings()) {
            if (!finding.inForce()) {
                continue; // says nothing about what the offence asks for
            }
            String offence = finding.offence().id();
            see(offence, finding.status().reasonableGrounds());
            for (Section section : Section.values()) {
                for (Ground ground : finding.grounds(section)) {
                    String id = offence + "." + ground.id();
                    see(id, ground.status().reasonableGrounds());
                    see(id + LIFT, ground.lifted() ? Status.MET : Status.NOT_MET);
                }
            }
        }
    }

    private void see(String id, Status status) {
        seen.computeIfAbsent(id, key -> EnumSet.noneOf(Status.class)).add(status);
    }

    /**
     * What no case shows.
     *
     * @return for each offence and provision that no case meets, or that no case fails, a phrase that says so
     */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Offence offence : rulebook.offences()) {
            check(offence.id(), missing);
            for (Section section : Section.values()) {
                for (Provision provision : section.of(offence)) {
                    String id = offence.id() + "." + provision.id();
                    check(id, missing);
                    if (provision.liftedWhen().isPresent()) {
                        check(id + LIFT, missing);
                    }
                }
            }
        }
        return missing;
    }

    private void check(String id, List<String> missing) {
        Set<Status> statuses = seen.getOrDefault(id, Set.of());
        if (!statuses.contains(Status.MET) && !leftOpen.contains(id)) {
            missing.add("no case meets " + id);
        }
        if (!statuses.contains(Status.NOT_MET)) {
            missing.add("no case fails " + id);
        }
    }
}
