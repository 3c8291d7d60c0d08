package org.distinguo.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses patterns that together are a whole region, the fewest.
 *
 * <p>A case of the region demands one of the most general patterns that fit it. The fewest patterns that answer all demands
 * so far are chosen; a case that they leave out, moved to where few patterns fit, is the next demand. Once none is left
 * out, no fewer patterns can be the region, since no fewer answer the demands. Patterns that fit no case that is looked at
 * are never made.
 *
 * <p>Sources: P. McGeer, J. Sanghavi, R. Brayton and A. Sangiovanni-Vincentelli, ESPRESSO-SIGNATURE: A New Exact Minimizer
 * for Logic Functions, 1993, for cases, each with the patterns that fit it, in place of the table of all patterns; the
 * demands are the rows of that table. Used once.
 */
final class FewestPatterns {

    private static final int MOVES = 20;
    /** Measured on the shipped laws: up to some hundred patterns fit one case where answers are open. */
    private static final int MOST_FITTING = 1000;

    private static final int MOST_ROUNDS = 100;

    private final ChoiceDiagrams diagrams;
    private final Region region;
    private final Demands demands;
    private final int most;

    /** The patterns that are known to be the only one that fits some case. */
    private final List<long[]> alone = new ArrayList<>();

    /** The cases that fit none of them. */
    private int core;

    private boolean proved;

    /**
     * @param diagrams of the region
     * @param region the region
     * @param most as many patterns as may be found
     * @param budget for the choice of patterns
     */
    FewestPatterns(ChoiceDiagrams diagrams, Region region, int most, Budget budget) {
        this.diagrams = diagrams;
        this.region = region;
        this.most = most;
        this.demands = new Demands(budget);
    }

    /** Whether there are proved to be no fewer. */
    boolean proved() {
        return proved;
    }

    /** The patterns, each with what follows from its literals. */
    List<long[]> find() {
        List<long[]> chosen = List.of();
        core = region.node();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<List<long[]>> fewest = demands.fewest();
            if (fewest.isEmpty()) {
                break;
            }
            chosen = fewest.get();
            if (chosen.size() > most) {
                throw new TooManyDifferencesException(); // no fewer answer the demands
            }
            int left = without(
                    core,
                    chosen.stream()
                            .filter(pattern -> alone.stream().noneMatch(other -> Bits.equal(pattern, other)))
                            .toList());
            if (left == ChoiceDiagrams.NONE) {
                proved = true;
                return chosen;
            }
            if (!demand(left)) {
                break;
            }
        }
        return withoutIdle(completed(chosen));
    }

    /** Takes demands until no case is left that fits no pattern of any; whether there was one that can be taken. */
    private boolean demand(int cases) {
        boolean taken = false;
        int left = cases;
        while (left != ChoiceDiagrams.NONE) {
            List<long[]> fitting = fittingFewest(left);
            if (fitting.size() == 1) {
                core = without(core, fitting);
                alone.addAll(fitting);
            }
            if (fitting.size() <= MOST_FITTING) {
                demands.add(fitting);
                taken = true;
            }
            left = without(left, fitting);
        }
        return taken;
    }

    /** All patterns that fit a case which is left and moved to where few fit; more than the most where they are too many. */
    private List<long[]> fittingFewest(int left) {
        Region.Around around = region.around(diagrams.anyCase(left));
        long[] pattern = around.pattern();
        int apart = left;
        for (int move = 0; move < MOVES; move++) {
            long[] other = around.otherThan(pattern);
            if (Bits.equal(other, pattern)) {
                return List.of(pattern);
            }
            apart = diagrams.without(diagrams.and(apart, region.cases(pattern)), region.cases(other));
            if (apart == ChoiceDiagrams.NONE) {
                break;
            }
            around = region.around(diagrams.anyCase(apart));
            if (!Bits.isIn(pattern, around.holding())) {
                pattern = around.pattern();
                apart = left;
            }
        }
        return around.all(MOST_FITTING);
    }

    private int without(int cases, List<long[]> patterns) {
        int left = cases;
        for (long[] pattern : patterns) {
            left = diagrams.without(left, region.cases(pattern));
        }
        return left;
    }

    private List<long[]> completed(List<long[]> chosen) {
        List<long[]> enough = new ArrayList<>(chosen);
        int left = without(region.node(), enough);
        while (left != ChoiceDiagrams.NONE) {
            long[] pattern = region.around(diagrams.anyCase(left)).pattern();
            enough.add(pattern);
            left = diagrams.without(left, region.cases(pattern));
        }
        return enough;
    }

    private List<long[]> withoutIdle(List<long[]> enough) {
        List<long[]> kept = new ArrayList<>(enough);
        for (long[] pattern : enough) {
            List<long[]> others = new ArrayList<>(kept);
            others.remove(pattern);
            if (without(region.cases(pattern), others) == ChoiceDiagrams.NONE) {
                kept = others;
            }
        }
        return kept;
    }
}
