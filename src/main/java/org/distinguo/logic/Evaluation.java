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
    private static final int[] NONE = {};

    private final Diagrams diagrams;
    private final Valuation valuation;
    private final int words;

    /** For each variable the values that are still possible, as words of bits. */
    private final long[][] possible;

    /** The levels of variables of which anything is known: whatever leads to none of them is as when nothing is known. */
    private final long[] touched;

    private final byte[] leadsTo;
    private int[] reduced = NONE;
    private int[] table = NONE;

    /** For each node that was looked at, the open atoms that matter for it, as words of bits. */
    private long[] mattering = {};

    private boolean[] collected = {};
    private final int[] @Nullable [] decidingSteps;

    /**
     * Takes a state of knowledge.
     *
     * @param diagrams the diagrams
     * @param valuation what is known
     * @throws IllegalArgumentException if what is known breaks an implication
     */
    public Evaluation(Diagrams diagrams, Valuation valuation) {
        this(diagrams, valuation, new long[diagrams.levelWords()]);
        for (int level = 0; level < possible.length; level++) {
            if (diagrams.variable(level).isTouchedBy(valuation)) {
                touched[level >> 6] |= 1L << level;
            }
        }
    }

    /** The evaluation when nothing is known. */
    Evaluation(Diagrams diagrams) {
        this(diagrams, Valuation.of(0, atom -> Valuation.State.OPEN), new long[diagrams.levelWords()]);
        Arrays.fill(touched, -1L);
    }

    private Evaluation(Diagrams diagrams, Valuation valuation, long[] touched) {
        this.diagrams = diagrams;
        this.valuation = valuation;
        this.words = (diagrams.atoms() + 63) >> 6;
        this.touched = touched;
        this.possible = new long[diagrams.variables()][];
        for (int level = 0; level < possible.length; level++) {
            possible[level] = diagrams.variable(level).values(valuation);
            if (next(possible[level], 0) < 0) {
                throw new IllegalArgumentException("what is known breaks an implication");
            }
        }
        this.decidingSteps = new int[possible.length][];
        this.leadsTo = new byte[diagrams.nodes()];
        for (int terminal = 0; terminal < DiagramBuilder.TERMINALS; terminal++) {
            leadsTo[terminal] = (byte) (1 << terminal);
        }
    }

    private boolean isTouched(int node) {
        return diagrams.leadsToLevelOf(node, touched);
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
        if (!isTouched(node)) {
            leadsTo[node] = diagrams.open().leadsTo[node];
            return leadsTo[node];
        }
        int most = node < diagrams.firstPair() ? BOTH : ALL_TERMINALS;
        int terminals = 0;
        long[] values = possible[diagrams.level(node)];
        for (int value = next(values, 0); value >= 0 && terminals != most; value = next(values, value + 1)) {
            terminals |= leadsTo(diagrams.successor(node, value));
        }
        leadsTo[node] = (byte) terminals;
        return terminals;
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
            int value = next(possible[level], 0);
            if (diagrams.level(node) == level) {
                while ((leadsTo(diagrams.successor(node, value)) >> target & 1) == 0) {
                    value = next(possible[level], value + 1);
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
        Arrays.fill(freed.touched, -1L);
        for (int level = 0; level < diagrams.variables(); level++) {
            long[] before = freed.possible[level];
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
        int node = reduced(root);
        collect(node);
        return BitSet.valueOf(Arrays.copyOfRange(mattering, node * words, (node + 1) * words));
    }

    private void collect(int node) {
        if (collected.length == 0) {
            collected = new boolean[diagrams.nodes()];
            mattering = new long[diagrams.nodes() * words];
        }
        if (collected[node]) {
            return;
        }
        collected[node] = true;
        int own = node * words;
        if (!isTouched(node) && diagrams.open().collected[node]) {
            System.arraycopy(diagrams.open().mattering, own, mattering, own, words);
            return;
        }
        int level = diagrams.level(node);
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
        long[] values = possible[level];
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

    /** Looks at every node, so that later evaluations find what is true of it when nothing is known. */
    void visitAll() {
        for (int node = DiagramBuilder.TERMINALS; node < diagrams.nodes(); node++) {
            leadsTo(node);
            int representative = reduced(node);
            if (representative >= DiagramBuilder.TERMINALS) {
                collect(representative);
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
        if (reduced.length == 0) {
            reduced = new int[diagrams.nodes()];
            table = new int[Integer.highestOneBit(diagrams.nodes()) * 4];
        }
        if (reduced[node] != 0) {
            return reduced[node] - 1;
        }
        if (!isTouched(node)) {
            int representative = diagrams.open().reduced[node];
            if (representative <= DiagramBuilder.TERMINALS || !isTouched(representative - 1)) {
                reduced[node] = representative;
                return representative - 1;
            }
        }
        int level = diagrams.level(node);
        long[] values = possible[level];
        int successor = reduced(diagrams.successor(node, next(values, 0)));
        boolean same = true;
        int hash = level;
        for (int value = next(values, 0); value >= 0; value = next(values, value + 1)) {
            int other = reduced(diagrams.successor(node, value));
            same &= other == successor;
            hash = 31 * hash + other;
        }
        int spread = hash * 0x9E3779B9;
        int result = successor;
        if (!same) {
            int untouched = isTouchedLevel(level) ? -1 : diagrams.open().alike(node, values, spread, this);
            result = untouched >= 0 ? untouched : firstAlike(node, values, spread);
        }
        reduced[node] = result + 1;
        return result;
    }

    private boolean isTouchedLevel(int level) {
        return (touched[level >> 6] >> level & 1) == 1;
    }

    /** A node that leads to nothing of which anything is known and is alike for another evaluation; negative if none is. */
    private int alike(int node, long[] values, int hash, Evaluation other) {
        for (int place = hash >>> 1 & table.length - 1; table[place] != 0; place = place + 1 & table.length - 1) {
            int candidate = table[place] - 1;
            if (diagrams.level(candidate) == diagrams.level(node)
                    && !other.isTouched(candidate)
                    && other.isAlike(node, candidate, values)) {
                return candidate;
            }
        }
        return -1;
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
