package org.distinguo.logic;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What some diagrams say of one state of knowledge. What was found is kept for this state only. Not thread-safe.
 *
 * <p>Three passes over a diagram answer everything, and each visits a node once:
 * <ul>
 *   <li>up from the terminals: which terminals a node still leads to, along the values that are still possible. That is the
 *       status;
 *   <li>up again: the nodes are reduced to what is still possible, so that nodes which became alike are one;
 *   <li>through the reduced diagram: an open atom matters for a node if two possible worlds between which its answer decides
 *       lead from the node to different nodes, or if it matters for a node that the node leads to.
 * </ul>
 *
 * <p>An atom <em>matters</em> for a condition if there is a consistent state of knowledge, equal to the present one or with
 * more answers, in which the condition is open and one of the two answers to the atom decides it.
 *
 * <p>Sources: A. Darwiche, Decomposable Negation Normal Form, 2001, for conditioning on what is known; J. Lang, P. Liberatore
 * and P. Marquis, Propositional Independence, 2003, for the independence of a condition from an atom.
 */
public final class Evaluation {

    private static final int ALL_TERMINALS = (1 << DiagramBuilder.TERMINALS) - 1;
    private static final int BOTH = 3;

    private final Diagrams diagrams;
    private final Valuation valuation;
    private final long @Nullable [][] possible;
    private final byte[] leadsTo;
    private int @Nullable [] reduced;
    private int @Nullable [] table;
    private final int words;

    /** For each node that was looked at, the open atoms that matter for it, as words of bits. */
    private long @Nullable [] mattering;

    private boolean @Nullable [] collected;
    private int @Nullable [] @Nullable [] decidingSteps;

    /**
     * Takes a state of knowledge.
     *
     * @param diagrams the diagrams
     * @param valuation what is known
     */
    public Evaluation(Diagrams diagrams, Valuation valuation) {
        this.diagrams = diagrams;
        this.valuation = valuation;
        this.possible = new long[diagrams.variables()][];
        this.leadsTo = new byte[diagrams.nodes()];
        this.words = (diagrams.atoms() + 63) >> 6;
        for (int terminal = 0; terminal < DiagramBuilder.TERMINALS; terminal++) {
            leadsTo[terminal] = (byte) (1 << terminal);
        }
    }

    /**
     * What is known.
     *
     * @return the state of knowledge
     */
    public Valuation valuation() {
        return valuation;
    }

    /**
     * Whether a condition holds: UNKNOWN if and only if two ways of answering what is open give different results.
     *
     * @param criterion a condition of these diagrams
     * @return its exact value
     */
    public Truth truth(Criterion criterion) {
        return truth(diagrams.root(criterion));
    }

    private Truth truth(int node) {
        return switch (leadsTo(node)) {
            case 1 -> Truth.FALSE;
            case 2 -> Truth.TRUE;
            default -> Truth.UNKNOWN;
        };
    }

    /**
     * Whether the two conditions of the pair can still come out in a given way together.
     *
     * @param first whether the first one is to hold
     * @param second whether the second one is to hold
     * @return whether some way of answering what is open does it
     */
    public boolean isPossible(boolean first, boolean second) {
        int terminal = (first ? 1 : 0) + (second ? 2 : 0);
        return (leadsTo(diagrams.pair()) >> terminal & 1) == 1;
    }

    private int leadsTo(int node) {
        int known = leadsTo[node];
        if (known != 0) {
            return known;
        }
        int most = node < diagrams.firstPair() ? BOTH : ALL_TERMINALS;
        int terminals = 0;
        long[] values = possible(diagrams.level(node));
        for (int value = next(values, 0); value >= 0 && terminals != most; value = next(values, value + 1)) {
            terminals |= leadsTo(diagrams.successor(node, value));
        }
        leadsTo[node] = (byte) terminals;
        return terminals;
    }

    /** The values of a variable that what is known still allows, as words of bits. */
    private long[] possible(int level) {
        long[] known = possible[level];
        if (known == null) {
            known = diagrams.variable(level).values(valuation);
            if (next(known, 0) < 0) {
                throw new IllegalArgumentException("what is known breaks an implication");
            }
            possible[level] = known;
        }
        return known;
    }

    /** The first value of a set from one on; negative where there is none. */
    private static int next(long[] values, int from) {
        int word = from >> 6;
        if (word >= values.length) {
            return -1;
        }
        long rest = values[word] & -1L << from;
        while (rest == 0) {
            if (++word == values.length) {
                return -1;
            }
            rest = values[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /**
     * One way of answering what is open.
     *
     * @param criterion a condition of these diagrams that is open
     * @param holds whether it is to hold
     * @return what would be known: every atom that the condition reads is answered, and what implications join to it
     */
    public Valuation completion(Criterion criterion, boolean holds) {
        int target = holds ? DiagramBuilder.ALWAYS : DiagramBuilder.NEVER;
        Valuation completed = valuation;
        int node = diagrams.root(criterion);
        for (int level = 0; level < diagrams.variables(); level++) {
            int value = next(possible(level), 0);
            if (diagrams.level(node) == level) {
                while ((leadsTo(diagrams.successor(node, value)) >> target & 1) == 0) {
                    value = next(possible(level), value + 1);
                }
                node = diagrams.successor(node, value);
            }
            if (diagrams.variable(level).isReadBy(criterion)) {
                completed = diagrams.variable(level).completed(completed, value);
            }
        }
        return completed;
    }

    /**
     * Atoms whose states alone decide a condition, whatever is known of all others. No component can be left out of them.
     *
     * <p>Source: A. Darwiche and A. Hirth, On the Reasons Behind Decisions, 2020: a sufficient reason, here of whole
     * components, since implications bind the atoms of a component to each other (N. Gorji and S. Rubin, Sufficient Reasons
     * for Classifier Decisions in the Presence of Domain Constraints, 2022).
     *
     * @param criterion a condition of these diagrams that is decided
     * @return the atoms of these components, by number
     */
    public BitSet sufficientReason(Criterion criterion) {
        int root = diagrams.root(criterion);
        int decided = leadsTo(root);
        var reason = new BitSet();
        var freed = new Evaluation(diagrams, valuation);
        for (int level = 0; level < diagrams.variables(); level++) {
            long[] before = freed.possible(level);
            freed.possible[level] = diagrams.variable(level).allValues();
            freed.forget();
            if (freed.leadsTo(root) != decided) {
                freed.possible[level] = before;
                freed.forget();
                for (int atom : diagrams.variable(level).atoms()) {
                    reason.set(atom);
                }
            }
        }
        return reason;
    }

    private void forget() {
        Arrays.fill(leadsTo, DiagramBuilder.TERMINALS, leadsTo.length, (byte) 0);
    }

    /**
     * The open atoms that matter for a condition.
     *
     * @param criterion a condition of these diagrams
     * @return by number; empty where the condition is decided
     */
    public BitSet mattering(Criterion criterion) {
        int root = diagrams.root(criterion);
        if (truth(root) != Truth.UNKNOWN) {
            return new BitSet();
        }
        if (mattering == null) {
            mattering = new long[diagrams.nodes() * words];
            collected = new boolean[diagrams.nodes()];
            decidingSteps = new int[diagrams.variables()][];
        }
        int node = reduced(root);
        collect(node);
        return BitSet.valueOf(Arrays.copyOfRange(mattering, node * words, (node + 1) * words));
    }

    private void collect(int node) {
        if (node < DiagramBuilder.TERMINALS || collected[node]) {
            return;
        }
        collected[node] = true;
        int level = diagrams.level(node);
        int own = node * words;
        int[] steps = decidingSteps(level);
        for (int at = 0; at < steps.length; at += 3) {
            int word = own + (steps[at] >> 6);
            long bit = 1L << steps[at];
            if ((mattering[word] & bit) == 0
                    && reduced(diagrams.successor(node, steps[at + 1]))
                            != reduced(diagrams.successor(node, steps[at + 2]))) {
                mattering[word] |= bit;
            }
        }
        long[] values = possible(level);
        for (int value = next(values, 0); value >= 0; value = next(values, value + 1)) {
            int successor = reduced(diagrams.successor(node, value));
            if (successor >= DiagramBuilder.TERMINALS) {
                collect(successor);
                for (int word = 0; word < words; word++) {
                    mattering[own + word] |= mattering[successor * words + word];
                }
            }
        }
    }

    /** For each open atom of a variable the pairs of possible values between which its answer decides: atom, value, value. */
    private int[] decidingSteps(int level) {
        int[] known = decidingSteps[level];
        if (known == null) {
            known = diagrams.variable(level).decidingSteps(valuation);
            decidingSteps[level] = known;
        }
        return known;
    }

    /** The node that stands for all nodes which have become like this one. */
    private int reduced(int node) {
        if (node < DiagramBuilder.TERMINALS) {
            return node;
        }
        if (reduced == null) {
            reduced = new int[diagrams.nodes()];
            table = new int[Integer.highestOneBit(diagrams.nodes()) * 4];
        }
        if (reduced[node] != 0) {
            return reduced[node] - 1;
        }
        int level = diagrams.level(node);
        long[] values = possible(level);
        int successor = reduced(diagrams.successor(node, next(values, 0)));
        boolean same = true;
        int hash = level;
        for (int value = next(values, 0); value >= 0; value = next(values, value + 1)) {
            int other = reduced(diagrams.successor(node, value));
            same &= other == successor;
            hash = 31 * hash + other;
        }
        int result = same ? successor : firstAlike(node, values, hash * 0x9E3779B9);
        reduced[node] = result + 1;
        return result;
    }

    private int firstAlike(int node, long[] values, int hash) {
        int place = hash >>> 1 & table.length - 1;
        while (table[place] != 0) {
            int other = table[place] - 1;
            if (diagrams.level(other) == diagrams.level(node) && isAlike(node, other, values)) {
                return other;
            }
            place = place + 1 & table.length - 1;
        }
        table[place] = node + 1;
        return node;
    }

    private boolean isAlike(int one, int other, long[] values) {
        for (int value = next(values, 0); value >= 0; value = next(values, value + 1)) {
            if (reduced(diagrams.successor(one, value)) != reduced(diagrams.successor(other, value))) {
                return false;
            }
        }
        return true;
    }
}
