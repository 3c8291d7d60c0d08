package org.distinguo.logic;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * In which share of all ways of answering what is open a condition holds, alone and together with each answer. Every way in
 * which the atoms of one component can be so together counts the same, and components are independent of each other. For one
 * thread.
 *
 * <p>Two passes over a diagram fill a table from which the shares for all atoms are read: one finds the share of each node, the
 * other how often each node is reached.
 *
 * <p>Source: weighted model counting (M. Chavira and A. Darwiche, On Probabilistic Inference by Weighted Model Counting, 2008)
 * in two passes (A. Darwiche, A Differential Approach to Inference in Bayesian Networks, 2003).
 */
public final class ModelCounts {

    private final Evaluation evaluation;
    private final Diagrams diagrams;

    /** By level, the share of each value; null where nobody has asked for it yet. */
    private final double[] @Nullable [] weights;

    /** By atom, what {@link #so} has found. */
    private final double[] @Nullable [] soByAtom;

    /** By node, the share of ways in which it leads to each of the two terminals; negative where that is not known yet. */
    private final double[] holds;

    private final double[] fails;

    /**
     * @param evaluation what is known
     */
    public ModelCounts(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.diagrams = evaluation.diagrams();
        this.weights = new double[diagrams.variables()][];
        this.soByAtom = new double[diagrams.atoms()][];
        this.holds = new double[diagrams.nodes()];
        this.fails = new double[diagrams.nodes()];
        Arrays.fill(holds, -1);
        set(DiagramBuilder.NEVER, 0, 1);
        set(DiagramBuilder.ALWAYS, 1, 0);
    }

    private void set(int node, double held, double failed) {
        holds[node] = held;
        fails[node] = failed;
    }

    private double[] weights(int level) {
        double[] known = weights[level];
        if (known == null) {
            known = shares(diagrams.variable(level).worldsByValue(evaluation.valuation()));
            weights[level] = known;
        }
        return known;
    }

    private static double[] shares(int[] worlds) {
        double all = Arrays.stream(worlds).sum();
        return Arrays.stream(worlds).mapToDouble(count -> count / all).toArray();
    }

    private double holds(int node) {
        if (holds[node] < 0) {
            double[] shares = weights(diagrams.level(node));
            double held = 0;
            double failed = 0;
            for (int value = 0; value < shares.length; value++) {
                if (shares[value] > 0) {
                    int successor = diagrams.successor(node, value);
                    held += shares[value] * holds(successor);
                    failed += shares[value] * fails[successor];
                }
            }
            set(node, held, failed);
        }
        return holds[node];
    }

    /**
     * The share of ways of answering in which an open atom is so.
     *
     * @param atom an atom that the diagrams read, or that implications join to one
     * @return from 0 to 1
     */
    public double isSo(Atom atom) {
        int level = diagrams.levelOf(atom);
        double[] withAtom = so(level, atom);
        double share = 0;
        for (double part : withAtom) {
            share += part;
        }
        return share;
    }

    /** By value, the share of ways in which the variable has it and the atom is so. */
    private double[] so(int level, Atom atom) {
        double[] known = soByAtom[atom.number()];
        if (known == null) {
            known = findSo(level, atom);
            soByAtom[atom.number()] = known;
        }
        return known;
    }

    private double[] findSo(int level, Atom atom) {
        double[] shares = weights(level);
        int[] all = diagrams.variable(level).worldsByValue(evaluation.valuation());
        int[] some = diagrams.variable(level).worldsByValue(evaluation.valuation(), atom);
        double[] so = new double[shares.length];
        for (int value = 0; value < so.length; value++) {
            so[value] = all[value] == 0 ? 0 : shares[value] * some[value] / all[value];
        }
        return so;
    }

    /**
     * The table of a condition.
     *
     * @param criterion a condition of the diagrams whose terminals are two
     * @return its shares
     */
    public OfCondition of(Criterion criterion) {
        return new OfCondition(diagrams.root(criterion));
    }

    /**
     * Four shares that add up to 1.
     *
     * @param holdsAndSo the condition holds and the atom is so
     * @param failsAndSo it does not, and the atom is so
     * @param holdsAndNotSo it holds, and the atom is not so
     * @param failsAndNotSo neither is so
     */
    public record Split(double holdsAndSo, double failsAndSo, double holdsAndNotSo, double failsAndNotSo) {}

    /** The shares of one condition. */
    public final class OfCondition {

        private final double held;
        private final double failed;

        /** By level and value, over the nodes of the level; null where the condition reaches none. */
        private final double[] @Nullable [] heldByValue = new double[diagrams.variables()][];

        private final double[] @Nullable [] failedByValue = new double[diagrams.variables()][];

        /** By level, the shares that pass through nodes of the level. */
        private final double[] heldThrough = new double[diagrams.variables()];

        private final double[] failedThrough = new double[diagrams.variables()];

        private OfCondition(int root) {
            this.held = ModelCounts.this.holds(root);
            this.failed = fails[root];
            var reached = new BitSet(root + 1);
            double[] reach = new double[root + 1];
            reach[root] = 1;
            reached.set(root);
            for (int node = root; node >= DiagramBuilder.TERMINALS; node = reached.previousSetBit(node - 1)) {
                pass(node, reach, reached);
            }
        }

        private void pass(int node, double[] reach, BitSet reached) {
            int level = diagrams.level(node);
            double[] shares = weights(level);
            double[] heldValues = heldByValue[level];
            double[] failedValues = failedByValue[level];
            if (heldValues == null || failedValues == null) {
                heldValues = new double[shares.length];
                failedValues = new double[shares.length];
                heldByValue[level] = heldValues;
                failedByValue[level] = failedValues;
            }
            heldThrough[level] += reach[node] * holds[node];
            failedThrough[level] += reach[node] * fails[node];
            for (int value = 0; value < shares.length; value++) {
                if (shares[value] > 0) {
                    int successor = diagrams.successor(node, value);
                    double share = reach[node] * shares[value];
                    heldValues[value] += share * holds[successor];
                    failedValues[value] += share * fails[successor];
                    reach[successor] += share;
                    reached.set(successor);
                }
            }
        }

        /**
         * The share of ways in which it holds.
         *
         * @return from 0 to 1
         */
        public double holds() {
            return held;
        }

        /**
         * The share of ways in which it does not; not found by subtraction, so that a small share is exact.
         *
         * @return from 0 to 1
         */
        public double fails() {
            return failed;
        }

        /**
         * How the answer to an open atom divides the ways of answering.
         *
         * @param atom an atom that the diagrams read, or that implications join to one
         * @return the shares
         */
        public Split split(Atom atom) {
            int level = diagrams.levelOf(atom);
            double[] shares = weights(level);
            double[] so = so(level, atom);
            double[] heldValues = heldByValue[level];
            double[] failedValues = failedByValue[level];
            double heldBeside = Math.max(0, held - heldThrough[level]);
            double failedBeside = Math.max(0, failed - failedThrough[level]);
            double holdsAndSo = 0;
            double failsAndSo = 0;
            double holdsAndNotSo = 0;
            double failsAndNotSo = 0;
            for (int value = 0; value < shares.length; value++) {
                if (shares[value] > 0) {
                    double isSo = so[value] / shares[value];
                    double heldWith = shares[value] * heldBeside + (heldValues == null ? 0 : heldValues[value]);
                    double failedWith = shares[value] * failedBeside + (failedValues == null ? 0 : failedValues[value]);
                    holdsAndSo += heldWith * isSo;
                    failsAndSo += failedWith * isSo;
                    holdsAndNotSo += heldWith * (1 - isSo);
                    failsAndNotSo += failedWith * (1 - isSo);
                }
            }
            return new Split(holdsAndSo, failsAndSo, holdsAndNotSo, failsAndNotSo);
        }
    }
}
