package org.distinguo.logic;

import java.util.BitSet;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a condition would come to if other things were known of a few atoms. Where these are atoms of one variable, the answer
 * is read from a table for all values of all variables, which two passes over the diagram fill: one finds the nodes that the
 * condition can still come to, the other to which terminals each of them would lead with each value of its variable. Where
 * more than one variable changes, those parts of the diagram that ask for them are evaluated anew. For one thread.
 *
 * <p>Source: A. Darwiche, A Differential Approach to Inference in Bayesian Networks, 2003: two passes over a compiled function
 * tell what it comes to after every change of a single variable.
 */
public final class SingleChanges {

    private static final int NONE = -1;

    private final Diagrams diagrams;
    private final Evaluation evaluation;
    private final Criterion criterion;

    /** For each level at which a node is reached: the terminals that its nodes lead to, by value. */
    private final byte[] @Nullable [] byValue;

    /** For each level the terminals of those paths that do not ask for its variable. */
    private final byte[] otherPaths;

    /** What was found where more than one variable changes: a search asks for it again and again. */
    private final IdentityHashMap<OtherKnowledge, Truth> ofSeveral = new IdentityHashMap<>();

    /**
     * Fills the table.
     *
     * @param evaluation what is known now
     * @param criterion a condition of its diagrams
     */
    public SingleChanges(Evaluation evaluation, Criterion criterion) {
        this.diagrams = evaluation.diagrams();
        this.evaluation = evaluation;
        this.criterion = criterion;
        this.byValue = new byte[diagrams.variables()][];
        this.otherPaths = new byte[diagrams.variables()];
        fill(diagrams.root(criterion));
    }

    private void fill(int root) {
        int[][] skipped = new int[2][diagrams.variables() + 1];
        var reached = new BitSet(root + 1);
        reached.set(root);
        skip(skipped, -1, root);
        for (int node = root; node >= DiagramBuilder.TERMINALS; node = reached.previousSetBit(node - 1)) {
            fill(node, reached, skipped);
        }
        int[] crossing = new int[2];
        for (int level = 0; level < otherPaths.length; level++) {
            for (int terminal = 0; terminal < crossing.length; terminal++) {
                crossing[terminal] += skipped[terminal][level];
                otherPaths[level] |= (byte) (crossing[terminal] > 0 ? 1 << terminal : 0);
            }
        }
    }

    private void fill(int node, BitSet reached, int[][] skipped) {
        int level = diagrams.level(node);
        byte[] terminals = byValue[level];
        if (terminals == null) {
            terminals = new byte[diagrams.variable(level).values()];
            byValue[level] = terminals;
        }
        long[] possible = evaluation.possible(level);
        for (int value = 0; value < terminals.length; value++) {
            int successor = diagrams.successor(node, value);
            terminals[value] |= (byte) evaluation.leadsTo(successor);
            if ((possible[value >> 6] >> value & 1) == 1) {
                reached.set(successor);
                skip(skipped, level, successor);
            }
        }
    }

    /** Counts a path from a level to a node at all levels between. */
    private void skip(int[][] skipped, int level, int node) {
        int terminals = evaluation.leadsTo(node);
        for (int terminal = 0; terminal < skipped.length; terminal++) {
            if ((terminals >> terminal & 1) == 1) {
                skipped[terminal][level + 1]++;
                skipped[terminal][diagrams.level(node)]--;
            }
        }
    }

    /**
     * What the condition comes to with other knowledge.
     *
     * @param other what is known of some atoms in place of what is known of them now
     * @return its exact value
     */
    public Truth truth(OtherKnowledge other) {
        int only = NONE;
        boolean several = false;
        for (int place = 0; place < other.atoms().size(); place++) {
            int level = changedLevel(other, place);
            several |= level != NONE && only != NONE && level != only;
            only = level == NONE ? only : level;
        }
        if (several) {
            return ofSeveral.computeIfAbsent(other, this::truthOfSeveral);
        }
        byte[] terminals = only == NONE ? null : byValue[only];
        return terminals == null ? evaluation.truth(criterion) : truth(only, terminals, other.values(diagrams, only));
    }

    /** The level of an atom of which something else is known; negative where it is the same, or no diagram asks for it. */
    private int changedLevel(OtherKnowledge other, int place) {
        Atom atom = other.atoms().get(place);
        return other.state(place) == evaluation.valuation().state(atom) ? NONE : diagrams.levelOf(atom);
    }

    private Truth truthOfSeveral(OtherKnowledge other) {
        long[][] values = new long[diagrams.variables()][];
        for (int place = 0; place < other.atoms().size(); place++) {
            int level = changedLevel(other, place);
            if (level != NONE) {
                values[level] = other.values(diagrams, level);
            }
        }
        return evaluation.truthWith(criterion, values);
    }

    private Truth truth(int level, byte[] terminals, long... possible) {
        int reached = otherPaths[level];
        for (int value = 0; value < terminals.length; value++) {
            if ((possible[value >> 6] >> value & 1) == 1) {
                reached |= terminals[value];
            }
        }
        return Evaluation.truthOf(reached);
    }
}
