package org.distinguo.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    private final Budget budget;

    /** The patterns that are known to be the only one that fits some case. */
    private final List<long[]> alone = new ArrayList<>();

    /** The cases that fit none of them. */
    private int core;

    /** The fewest that answer all demands; once nothing is left to do, the patterns that were looked for. */
    private List<long[]> chosen = List.of();

    /** The cases that fit none of these; at first the whole region. */
    private int left;

    /** The cases that fit no pattern that was looked at in this round. */
    private int apart;

    /** The demands of this round; no pattern answers two of them. */
    private int taken;

    private int atLeast;
    private int rounds;
    private long spent;
    private boolean done;
    private boolean proved;

    /**
     * @param diagrams of the region
     * @param region the region
     * @param budget for the diagrams and for the choice of patterns
     */
    FewestPatterns(ChoiceDiagrams diagrams, Region region, Budget budget) {
        this.diagrams = diagrams;
        this.region = region;
        this.demands = new Demands(budget);
        this.budget = budget;
        this.core = region.node();
        this.left = core;
        this.apart = left;
        diagrams.need(() -> IntStream.of(core, left, apart));
    }

    /** Whether the patterns are known. */
    boolean isDone() {
        return done;
    }

    /** So many patterns are proved to be needed: no fewer answer the demands so far. */
    int atLeast() {
        return atLeast;
    }

    /** Whether there are proved to be no fewer. */
    boolean proved() {
        return proved;
    }

    /** The patterns, each with what follows from its literals. */
    List<long[]> patterns() {
        return chosen;
    }

    /** How many steps it has taken. */
    long spent() {
        return spent;
    }

    /**
     * Takes one more demand, or chooses anew where no case is left that fits no pattern of any; ends where no case is left
     * out, or no more demands can be taken.
     */
    void advance() {
        long before = budget.spent();
        if (apart == ChoiceDiagrams.NONE) {
            choose();
        } else {
            demand();
        }
        spent += budget.spent() - before;
    }

    private void choose() {
        Optional<List<long[]>> fewest = taken > 0 ? demands.fewest(atLeast) : Optional.empty();
        if (fewest.isPresent()) {
            chosen = fewest.get();
            atLeast = chosen.size();
            left = without(
                    core,
                    chosen.stream()
                            .filter(pattern -> alone.stream().noneMatch(other -> Bits.equal(pattern, other)))
                            .toList());
        }
        proved = left == ChoiceDiagrams.NONE;
        done = proved || fewest.isEmpty() || ++rounds == MOST_ROUNDS;
        if (done && !proved) {
            chosen = withoutIdle(completed(chosen));
        }
        taken = 0;
        apart = left;
    }

    private void demand() {
        diagrams.sweep();
        List<long[]> fitting = fittingFewest(apart);
        if (fitting.size() == 1) {
            core = without(core, fitting);
            alone.addAll(fitting);
        }
        if (fitting.size() <= MOST_FITTING) {
            demands.add(fitting);
            taken++;
            atLeast = Math.max(atLeast, taken);
        }
        apart = diagrams.without(apart, union(fitting));
    }

    /** All patterns that fit a case which is left and moved to where few fit; more than the most where they are too many. */
    private List<long[]> fittingFewest(int cases) {
        Region.Around around = region.around(diagrams.anyCase(cases));
        long[] pattern = around.pattern();
        int fitting = region.cases(pattern);
        for (int move = 0; move < MOVES; move++) {
            long[] other = around.otherThan(pattern);
            if (Bits.equal(other, pattern)) {
                return List.of(pattern);
            }
            fitting = diagrams.without(fitting, region.cases(other));
            Optional<long[]> next = diagrams.anyCommonCase(cases, fitting);
            if (next.isEmpty()) {
                break;
            }
            around = region.around(next.get());
            if (!Bits.isIn(pattern, around.holding())) {
                pattern = around.pattern();
                fitting = region.cases(pattern);
            }
        }
        return around.all(MOST_FITTING);
    }

    private int without(int cases, List<long[]> patterns) {
        int rest = cases;
        for (long[] pattern : patterns) {
            rest = diagrams.without(rest, region.cases(pattern));
        }
        return rest;
    }

    private int union(List<long[]> patterns) {
        int cases = ChoiceDiagrams.NONE;
        for (long[] pattern : patterns) {
            cases = diagrams.or(cases, region.cases(pattern));
        }
        return cases;
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
