package org.distinguo.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.distinguo.cases.RulebookCase;
import org.distinguo.proof.ProofReport;
import org.distinguo.proof.Property;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.verdict.Verdict;

/** The offences of which a proof failed, and the cases that fail with it: they are summed up, for the cause is one. */
final class BrokenOffences {

    private final Rulebook rulebook;
    private final Map<String, List<RulebookCase>> failing = new TreeMap<>();

    BrokenOffences(Rulebook rulebook, ProofReport proofs) {
        this.rulebook = rulebook;
        proofs.failures().stream()
                .filter(claim -> claim.property() != Property.GUARANTEE_FAILS)
                .map(claim -> claim.subject().split("[.]", 2)[0])
                .filter(id -> rulebook.offence(id).isPresent())
                .forEach(id -> failing.put(id, new ArrayList<>()));
    }

    /** Whether a case that fails is about such an offence, by what it expects or by what was found; it is then counted. */
    boolean explain(RulebookCase one, Optional<Verdict> verdict) {
        for (Map.Entry<String, List<RulebookCase>> offence : failing.entrySet()) {
            boolean found = verdict.map(given -> given.status(offence.getKey()) != Status.NOT_MET)
                    .orElse(false);
            if (found || one.expectation().findings().containsKey(offence.getKey())) {
                offence.getValue().add(one);
                return true;
            }
        }
        return false;
    }

    void report(Diagnostics diagnostics) {
        failing.forEach((id, cases) -> {
            if (!cases.isEmpty()) {
                RulebookCase first = cases.get(0);
                diagnostics.report(
                        DiagnosticCode.CASE_FAILED,
                        rulebook.offence(id).map(Offence::place).orElse(rulebook.place()),
                        (cases.size() == 1 ? "1 case fails" : cases.size() + " cases fail")
                                + " with the proof of `" + id + "`, the first is `" + first.name() + "` ("
                                + first.place().file() + ", line "
                                + first.place().line() + ")",
                        "correct first what the proof shows, then check again");
            }
        });
    }
}
