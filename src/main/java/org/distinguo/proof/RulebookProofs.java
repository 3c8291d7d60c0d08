package org.distinguo.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Place;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawOnDay;

/** Proves what every rulebook must keep, for every offence on every period of its law. */
public final class RulebookProofs {

    private static final String HELP = "correct the rulebook; where this law really is different, declare an exception";

    private RulebookProofs() {}

    /**
     * Proves a law.
     *
     * @param law the law
     * @return what was proved and what was not
     */
    public static ProofReport prove(Law law) {
        List<Claim> claims = new ArrayList<>();
        Map<String, LawOnDay.CompiledOffence> before = new HashMap<>();
        for (LawOnDay day : law.periods()) {
            for (LawOnDay.CompiledOffence offence : day.offences()) {
                if (offence.inForce()
                        && !offence.equals(before.get(offence.offence().id()))) {
                    claims.addAll(new OffenceProofs(law, day, offence).prove());
                }
                before.put(offence.offence().id(), offence);
            }
        }
        return new ProofReport(law.rulebook().id(), neededOnce(claims));
    }

    /** An exception that is needed on one period need not be on every other. */
    private static List<Claim> neededOnce(List<Claim> claims) {
        List<Claim> kept = new ArrayList<>();
        for (Claim claim : claims) {
            boolean shownElsewhere = claim.property() == Property.EXCEPTION_NEEDED
                    && !claim.holds()
                    && claims.stream()
                            .anyMatch(other -> other.property() == Property.EXCEPTION_NEEDED
                                    && other.subject().equals(claim.subject())
                                    && other.holds());
            if (!shownElsewhere) {
                kept.add(claim);
            }
        }
        return kept;
    }

    /**
     * Proves a law and reports what does not hold, at the place where the offence is written, with a counter-example that
     * can be posted.
     *
     * @param law the law
     * @param diagnostics receives the faults
     * @return what was proved and what was not
     */
    public static ProofReport check(Law law, Diagnostics diagnostics) {
        ProofReport report = prove(law);
        for (Claim claim : report.failures()) {
            diagnostics.report(
                    DiagnosticCode.PROOF_FAILED,
                    place(law.rulebook(), claim.subject()),
                    "`" + claim.subject() + "`, law from " + claim.from() + ": does not hold that "
                            + claim.property().claim()
                            + claim.counterExample()
                                    .map(example -> "; counter-example: " + example.asRequest())
                                    .orElse(""),
                    HELP);
        }
        return report;
    }

    private static Place place(Rulebook rulebook, String subject) {
        String[] words = subject.split("[. ]", 2);
        Optional<Offence> offence = rulebook.offence(words[0]);
        return offence.flatMap(found -> java.util.stream.Stream.of(
                                found.elements(), found.exemptions(), found.defences(), found.aggravating())
                        .flatMap(List::stream)
                        .filter(provision -> words.length > 1 && provision.id().equals(words[1]))
                        .map(provision -> provision.place())
                        .findFirst())
                .orElseGet(() -> offence.map(Offence::place).orElse(rulebook.place()));
    }
}
