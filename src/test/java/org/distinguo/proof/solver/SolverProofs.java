package org.distinguo.proof.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.proof.Claim;
import org.distinguo.proof.Distinction;
import org.distinguo.proof.Property;
import org.distinguo.rulebook.Irrelevance;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;

/** The second opinion on what is proved with diagrams: a solver finds a case that breaks a claim, or that there is none. */
public final class SolverProofs {

    private SolverProofs() {}

    /** Every claim about a law, with a counter-example that need not be the smallest, and no request in the reasons. */
    public static List<Claim> prove(Law law, SafeguardCatalogue safeguards) {
        List<Claim> claims = new ArrayList<>(ofOffences(law));
        claims.addAll(new DutyProofs(law, safeguards).prove());
        return claims;
    }

    /** Whether two laws never answer differently. */
    public static boolean areEquivalent(Law one, Law other) {
        return Equivalence.holds(one, other);
    }

    /** A case on which they part. */
    public static Optional<Distinction> distinction(Law one, Law other) {
        return SolverDistinction.between(one, other);
    }

    private static List<Claim> ofOffences(Law law) {
        List<Claim> claims = new ArrayList<>();
        Map<String, Proved> before = new HashMap<>();
        for (LawPeriod day : law.periods()) {
            for (LawPeriod.CompiledOffence offence : day.offences()) {
                var proved = new Proved(offence, irrelevances(law, day, offence));
                if (offence.inForce()
                        && !proved.equals(before.get(offence.offence().id()))) {
                    claims.addAll(new OffenceProofs(law, day, offence).prove());
                }
                before.put(offence.offence().id(), proved);
            }
        }
        return failingOnce(claims);
    }

    /** What the claims about an offence depend on: where it is the same as before, nothing new is to be proved. */
    private record Proved(LawPeriod.CompiledOffence offence, List<Irrelevance> irrelevances) {}

    private static List<Irrelevance> irrelevances(Law law, LawPeriod day, LawPeriod.CompiledOffence offence) {
        return law.rulebook().irrelevances().stream()
                .filter(one -> one.offences().contains(offence.offence().id())
                        && one.inForce().on(day.from()))
                .toList();
    }

    /** A guarantee that is not given need not fail on every period: one is enough. */
    private static List<Claim> failingOnce(List<Claim> claims) {
        List<Claim> kept = new ArrayList<>();
        for (Claim claim : claims) {
            boolean shownElsewhere = claim.property() == Property.GUARANTEE_FAILS
                    && !claim.holds()
                    && claims.stream()
                            .anyMatch(other -> other.property() == Property.GUARANTEE_FAILS
                                    && other.subject().equals(claim.subject())
                                    && other.holds());
            if (!shownElsewhere) {
                kept.add(claim);
            }
        }
        return kept;
    }
}
