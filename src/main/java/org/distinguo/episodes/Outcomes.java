package org.distinguo.episodes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.distinguo.logic.Evaluation;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;

/**
 * Ways in which trafficking and smuggling can come out together, as a set of bits: the bit of an outcome is 1 where trafficking
 * is met, plus 2 where smuggling is.
 *
 * @param bits the set; never empty
 */
record Outcomes(int bits) {

    static final int TRAFFICKING = 1;
    static final int SMUGGLING = 2;

    static final List<Integer> KINDS = List.of(TRAFFICKING, SMUGGLING);
    static final List<Integer> KINDS_TURNED = List.of(SMUGGLING, TRAFFICKING);

    /** How many outcomes there are. */
    static final int ALL = 4;

    /** Nothing is met. */
    static final Outcomes NEITHER = new Outcomes(1);

    /** Those of a verdict on one case. */
    static Outcomes of(Set<Classification> possible) {
        int bits = 0;
        for (int outcome = 0; outcome < ALL; outcome++) {
            bits |= possible.contains(classification(outcome)) ? 1 << outcome : 0;
        }
        return new Outcomes(bits);
    }

    /** Those that a state of knowledge leaves possible under a law. */
    static Outcomes of(Evaluation evaluation) {
        int bits = 0;
        for (int outcome = 0; outcome < ALL; outcome++) {
            boolean isPossible = evaluation.isPossible((outcome & TRAFFICKING) != 0, (outcome & SMUGGLING) != 0);
            bits |= isPossible ? 1 << outcome : 0;
        }
        return new Outcomes(bits);
    }

    /**
     * Those of an offence that is asked about several episodes.
     *
     * @param kind of the offence
     * @param status how it stands
     * @param counts false where it is not known whether the episodes are one case: then it can come to nothing, however it stands
     */
    static Outcomes of(int kind, Status status, boolean counts) {
        return new Outcomes((status == Status.MET && counts ? 0 : 1) | (status == Status.NOT_MET ? 0 : 1 << kind));
    }

    static Classification classification(int outcome) {
        return Classification.of(status(outcome, TRAFFICKING), status(outcome, SMUGGLING));
    }

    private static Status status(int outcome, int kind) {
        return (outcome & kind) == 0 ? Status.NOT_MET : Status.MET;
    }

    boolean contains(int outcome) {
        return (bits >> outcome & 1) == 1;
    }

    boolean containsAll(Outcomes others) {
        return (others.bits & ~bits) == 0;
    }

    boolean isSettled() {
        return Integer.bitCount(bits) == 1;
    }

    /** How a kind of offences stands. */
    Status status(int kind) {
        boolean met = false;
        boolean notMet = false;
        for (int outcome = 0; outcome < ALL; outcome++) {
            met |= contains(outcome) && (outcome & kind) != 0;
            notMet |= contains(outcome) && (outcome & kind) == 0;
        }
        return met && notMet ? Status.UNDETERMINED : met ? Status.MET : Status.NOT_MET;
    }

    Outcomes or(Outcomes others) {
        return new Outcomes(bits | others.bits);
    }

    /** What comes of two cases of one person that have no open fact in common: each kind is met where one of the two meets it. */
    Outcomes with(Outcomes others) {
        int together = 0;
        for (int one = 0; one < ALL; one++) {
            for (int other = 0; other < ALL; other++) {
                together |= contains(one) && others.contains(other) ? 1 << (one | other) : 0;
            }
        }
        return new Outcomes(together);
    }

    Set<Classification> classifications() {
        Set<Classification> possible = EnumSet.noneOf(Classification.class);
        for (int outcome = 0; outcome < ALL; outcome++) {
            if (contains(outcome)) {
                possible.add(classification(outcome));
            }
        }
        return possible;
    }
}
