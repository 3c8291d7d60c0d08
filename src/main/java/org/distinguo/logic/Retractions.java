package org.distinguo.logic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a condition keeps its value while what is known is taken back step by step. Each step that is taken can be
 * undone, once. For one thread.
 *
 * <p>A decided condition keeps its value as long as no way that is still possible leads to the other terminal. Taking back
 * only adds possible ways, so the nodes that were reached before need no second look: all steps together visit each node once,
 * where an evaluation of each state would visit them in each step. Where a step makes something more certain, the condition is
 * evaluated anew.
 */
public final class Retractions {

    private final Diagrams diagrams;
    private final Criterion criterion;
    private final int root;
    private final Truth kept;
    private final int otherTerminal;

    private Valuation known;
    private boolean keeps;

    /** By level, the values that are possible; null where nobody has asked for them yet. */
    private long[] @Nullable [] values;

    /** The nodes that were reached, each with the place of the one before it on the same level. */
    private int[] reached = new int[64];

    private int[] before = new int[64];
    private int count;
    private final int[] lastOfLevel;
    private final BitSet isReached = new BitSet();

    /** The levels at which values have become possible in the last step. */
    private final int[] grown;

    private int grownCount;

    /** What the last step began with. */
    private Valuation knownBefore;

    private boolean keptBefore;
    private long[] @Nullable [] valuesBefore;
    private int countBefore;
    private boolean lookedAnew;

    /**
     * Starts from a state of knowledge.
     *
     * @param diagrams the diagrams
     * @param criterion a condition of theirs
     * @param kept the value that it is to keep
     * @param known what is known at first
     */
    public Retractions(Diagrams diagrams, Criterion criterion, Truth kept, Valuation known) {
        this.diagrams = diagrams;
        this.criterion = criterion;
        this.root = diagrams.root(criterion);
        this.kept = kept;
        this.otherTerminal = kept == Truth.TRUE ? DiagramBuilder.NEVER : DiagramBuilder.ALWAYS;
        this.lastOfLevel = new int[diagrams.variables()];
        this.grown = new int[diagrams.variables()];
        this.values = new long[diagrams.variables()][];
        this.valuesBefore = values;
        this.known = known;
        this.knownBefore = known;
        this.keeps = lookAnew(known);
    }

    /**
     * Takes a step, unless the condition would not have the value then.
     *
     * @param next what is known after it
     * @param atoms the atoms of which something else may be known
     * @return whether it was taken
     */
    public boolean take(Valuation next, List<Atom> atoms) {
        knownBefore = known;
        keptBefore = keeps;
        valuesBefore = values;
        countBefore = count;
        lookedAnew = !keeps || !grow(next, atoms);
        known = next;
        keeps = lookedAnew ? lookAnew(next) : kept == Truth.UNKNOWN || reachMore();
        if (keeps) {
            return true;
        }
        undo();
        return false;
    }

    /** Goes back to where it was before the last step that was taken. */
    public void undo() {
        known = knownBefore;
        if (lookedAnew) {
            lookAnew(known);
        } else {
            while (count > countBefore) {
                count--;
                isReached.clear(reached[count]);
                lastOfLevel[diagrams.level(reached[count])] = before[count];
            }
            values = valuesBefore;
        }
        keeps = keptBefore;
    }

    /** Takes over the values that a step makes possible; false where it excludes a value that was possible. */
    private boolean grow(Valuation next, List<Atom> atoms) {
        grownCount = 0;
        long[] @Nullable [] now = values;
        for (Atom atom : atoms) {
            int level = next.state(atom) == known.state(atom) ? -1 : diagrams.levelOf(atom);
            if (level < 0 || now[level] != values[level] || !diagrams.leadsToLevel(root, level)) {
                continue;
            }
            long[] old = valuesOf(level);
            long[] possible = diagrams.variable(level).values(next);
            if (!includes(possible, old)) {
                return false;
            }
            if (!Arrays.equals(possible, old)) {
                now = now == values ? values.clone() : now;
                now[level] = possible;
                grown[grownCount++] = level;
            }
        }
        values = now;
        return true;
    }

    private static boolean includes(long[] all, long[] some) {
        for (int word = 0; word < some.length; word++) {
            if ((some[word] & ~all[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    private long[] valuesOf(int level) {
        long[] possible = values[level];
        if (possible == null) {
            possible = diagrams.variable(level).values(known);
            values[level] = possible;
        }
        return possible;
    }

    /** Follows the ways that have become possible; false as soon as one leads to the other terminal. */
    private boolean reachMore() {
        for (int number = 0; number < grownCount; number++) {
            int level = grown[number];
            for (int place = lastOfLevel[level]; place >= 0; place = before[place]) {
                if (place < countBefore && !reachMore(reached[place], level)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean reachMore(int node, int level) {
        long[] possible = valuesOf(level);
        long[] old = Objects.requireNonNull(valuesBefore[level]);
        for (int value = PossibleValues.next(possible, 0);
                value >= 0;
                value = PossibleValues.next(possible, value + 1)) {
            boolean isNew = (old[value >> 6] >> value & 1) == 0;
            if (isNew && !reach(diagrams.successor(node, value))) {
                return false;
            }
        }
        return true;
    }

    /** Follows every possible way from a node; false as soon as one leads to the other terminal. */
    private boolean reach(int node) {
        if (node < DiagramBuilder.TERMINALS) {
            return node != otherTerminal;
        }
        if (isReached.get(node)) {
            return true;
        }
        isReached.set(node);
        int level = diagrams.level(node);
        note(node, level);
        long[] possible = valuesOf(level);
        for (int value = PossibleValues.next(possible, 0);
                value >= 0;
                value = PossibleValues.next(possible, value + 1)) {
            if (!reach(diagrams.successor(node, value))) {
                return false;
            }
        }
        return true;
    }

    private void note(int node, int level) {
        if (count == reached.length) {
            reached = Arrays.copyOf(reached, 2 * count);
            before = Arrays.copyOf(before, 2 * count);
        }
        reached[count] = node;
        before[count] = lastOfLevel[level];
        lastOfLevel[level] = count;
        count++;
    }

    /** Forgets what was reached and starts from the root; whether the condition has the value. */
    private boolean lookAnew(Valuation valuation) {
        known = valuation;
        values = new long[diagrams.variables()][];
        isReached.clear();
        count = 0;
        Arrays.fill(lastOfLevel, -1);
        return kept == Truth.UNKNOWN
                ? new Evaluation(diagrams, valuation).truth(criterion) == Truth.UNKNOWN
                : reach(root);
    }
}
