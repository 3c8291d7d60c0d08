package org.distinguo.logic;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The open atoms that matter for each node of a reduced diagram. Not thread-safe. */
final class Relevance {

    private final Diagrams diagrams;
    private final PossibleValues possible;
    private final Reduction reduction;
    private final int words;
    private final int[] @Nullable [] decidingSteps;

    /** For each node that was looked at, the atoms that matter for it, as words of bits. */
    private long[] mattering = {};

    private boolean[] collected = {};

    Relevance(Diagrams diagrams, PossibleValues possible, Reduction reduction) {
        this.diagrams = diagrams;
        this.possible = possible;
        this.reduction = reduction;
        this.words = (diagrams.atoms() + 63) >> 6;
        this.decidingSteps = new int[diagrams.variables()][];
    }

    /** The open atoms that matter for a node that stands for itself, by number. */
    BitSet mattering(int node) {
        collect(node);
        return BitSet.valueOf(Arrays.copyOfRange(mattering, node * words, (node + 1) * words));
    }

    void collect(int node) {
        if (node < DiagramBuilder.TERMINALS) {
            return;
        }
        if (collected.length == 0) {
            collected = new boolean[diagrams.nodes()];
            mattering = new long[diagrams.nodes() * words];
        }
        if (collected[node]) {
            return;
        }
        collected[node] = true;
        if (!possible.isTouched(node) && diagrams.open().relevance().collected[node]) {
            System.arraycopy(diagrams.open().relevance().mattering, node * words, mattering, node * words, words);
            return;
        }
        collectOwn(node);
        long[] values = possible.values(diagrams.level(node));
        for (int value = PossibleValues.next(values, 0); value >= 0; value = PossibleValues.next(values, value + 1)) {
            int successor = reduction.reduced(diagrams.successor(node, value));
            if (successor >= DiagramBuilder.TERMINALS) {
                collect(successor);
                for (int word = 0; word < words; word++) {
                    mattering[node * words + word] |= mattering[successor * words + word];
                }
            }
        }
    }

    /** The atoms of the node's own variable whose answer leads to different nodes. */
    private void collectOwn(int node) {
        int[] steps = decidingSteps(diagrams.level(node));
        for (int at = 0; at < steps.length; at += 3) {
            int word = node * words + (steps[at] >> 6);
            long bit = 1L << steps[at];
            if ((mattering[word] & bit) == 0
                    && reduction.reduced(diagrams.successor(node, steps[at + 1]))
                            != reduction.reduced(diagrams.successor(node, steps[at + 2]))) {
                mattering[word] |= bit;
            }
        }
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
