package org.distinguo.logic;

import org.jspecify.annotations.Nullable;

/** The open atoms that matter for each node of a reduced diagram. Not thread-safe. */
final class Relevance {

    private static final long[] NONE = {};

    private final Diagrams diagrams;
    private final PossibleValues possible;
    private final Reduction reduction;
    private final int words;
    private final int[] @Nullable [] decidingSteps;

    /**
     * For each node that was looked at, the atoms that matter for it, as words of bits; null for the others. INVARIANT: what
     * was collected is not written into again, so that it can be shared.
     */
    private long[] @Nullable [] mattering = {};

    Relevance(Diagrams diagrams, PossibleValues possible, Reduction reduction) {
        this.diagrams = diagrams;
        this.possible = possible;
        this.reduction = reduction;
        this.words = (diagrams.atoms() + 63) >> 6;
        this.decidingSteps = new int[diagrams.variables()][];
    }

    /** The open atoms that matter for a node that stands for itself. */
    AtomSet mattering(int node) {
        return AtomSet.of(collect(node));
    }

    /** The same as words of bits. INVARIANT: nobody writes into them. */
    long[] collect(int node) {
        if (node < DiagramBuilder.TERMINALS) {
            return NONE;
        }
        if (mattering.length == 0) {
            mattering = new long[diagrams.nodes()][];
        }
        long[] known = mattering[node];
        if (known == null) {
            long[] whenOpen = possible.isTouched(node)
                    ? null
                    : diagrams.open().relevance().known(node);
            known = whenOpen == null ? collectOwn(node) : whenOpen;
            mattering[node] = known;
        }
        return known;
    }

    private long @Nullable [] known(int node) {
        return mattering.length == 0 ? null : mattering[node];
    }

    /** The atoms of the node's own variable whose answer leads to different nodes, and those that matter for its successors. */
    private long[] collectOwn(int node) {
        long[] atoms = new long[words];
        int[] steps = decidingSteps(diagrams.level(node));
        for (int at = 0; at < steps.length; at += 3) {
            int word = steps[at] >> 6;
            long bit = 1L << steps[at];
            if ((atoms[word] & bit) == 0
                    && reduction.reduced(diagrams.successor(node, steps[at + 1]))
                            != reduction.reduced(diagrams.successor(node, steps[at + 2]))) {
                atoms[word] |= bit;
            }
        }
        long[] values = possible.values(diagrams.level(node));
        for (int value = PossibleValues.next(values, 0); value >= 0; value = PossibleValues.next(values, value + 1)) {
            long[] further = collect(reduction.reduced(diagrams.successor(node, value)));
            for (int word = 0; word < further.length; word++) {
                atoms[word] |= further[word];
            }
        }
        return atoms;
    }

    private int[] decidingSteps(int level) {
        int[] known = decidingSteps[level];
        if (known == null) {
            known = diagrams.variable(level).decidingSteps(possible.valuation());
            decidingSteps[level] = known;
        }
        return known;
    }
}
