package org.distinguo.logic;

/**
 * The diagrams reduced to what is still possible: for each node the one that stands for all nodes which have become like it.
 * A node with one successor left is replaced by that. Nodes are compared by a hash table with open addressing. Not
 * thread-safe.
 */
final class Reduction {

    private static final int NOT_FOUND = -1;
    private static final int[] NONE = {};

    /** Most conditions of a case become small once it is known what is possible; the table grows where they do not. */
    private static final int FIRST_PLACES = 512;

    /** Spreads the hash over all bits: 2 to the power of 32, divided by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private final Diagrams diagrams;
    private final PossibleValues possible;

    /** One more than the node that stands for each; 0 where that is not known yet. */
    private int[] representatives = NONE;

    /** One more than a node; 0 where the place is free. At least half of the places are free. */
    private int[] table = NONE;

    private int taken;

    Reduction(Diagrams diagrams, PossibleValues possible) {
        this.diagrams = diagrams;
        this.possible = possible;
    }

    /** The node that stands for a node; two nodes that lead to the same for all that is possible have the same one. */
    int reduced(int node) {
        if (node < DiagramBuilder.TERMINALS) {
            return node;
        }
        if (table.length == 0) {
            representatives = new int[diagrams.nodes()];
            table = new int[FIRST_PLACES];
        }
        if (representatives[node] == 0) {
            representatives[node] = find(node) + 1;
        }
        return representatives[node] - 1;
    }

    private int find(int node) {
        int level = diagrams.level(node);
        int only = possible.only(level);
        if (only >= 0) {
            return reduced(diagrams.successor(node, only));
        }
        if (!possible.isTouched(node)) {
            int whenOpen = diagrams.open().reduction().reduced(node);
            if (whenOpen < DiagramBuilder.TERMINALS || !possible.isTouched(whenOpen)) {
                return whenOpen;
            }
        }
        long[] values = possible.values(level);
        int first = reduced(diagrams.successor(node, PossibleValues.next(values, 0)));
        boolean same = true;
        for (int value = PossibleValues.next(values, 0); value >= 0; value = PossibleValues.next(values, value + 1)) {
            same &= reduced(diagrams.successor(node, value)) == first;
        }
        if (same) {
            return first;
        }
        int hash = hash(node);
        int untouched = possible.isTouchedLevel(level)
                ? NOT_FOUND
                : diagrams.open().reduction().alike(node, values, hash, this);
        return untouched != NOT_FOUND ? untouched : firstAlike(node, values, hash);
    }

    /** The hash of a node whose successors are all reduced. */
    private int hash(int node) {
        int level = diagrams.level(node);
        long[] values = possible.values(level);
        int hash = level;
        for (int value = PossibleValues.next(values, 0); value >= 0; value = PossibleValues.next(values, value + 1)) {
            hash = 31 * hash + reduced(diagrams.successor(node, value));
        }
        return hash * SPREAD;
    }

    /** A node that leads to nothing of which anything is known, and that is alike for another reduction. */
    private int alike(int node, long[] values, int hash, Reduction other) {
        for (int place = first(hash); table[place] != 0; place = next(place)) {
            int candidate = table[place] - 1;
            if (diagrams.level(candidate) == diagrams.level(node)
                    && !other.possible.isTouched(candidate)
                    && other.isAlike(node, candidate, values)) {
                return candidate;
            }
        }
        return NOT_FOUND;
    }

    private int firstAlike(int node, long[] values, int hash) {
        int place = first(hash);
        while (table[place] != 0) {
            int other = table[place] - 1;
            if (diagrams.level(other) == diagrams.level(node) && isAlike(node, other, values)) {
                return other;
            }
            place = next(place);
        }
        table[place] = node + 1;
        taken++;
        if (2 * taken > table.length) {
            grow();
        }
        return node;
    }

    private void grow() {
        int[] before = table;
        table = new int[2 * before.length];
        for (int entry : before) {
            if (entry != 0) {
                int place = first(hash(entry - 1));
                while (table[place] != 0) {
                    place = next(place);
                }
                table[place] = entry;
            }
        }
    }

    private int first(int hash) {
        return (hash >>> 1) & (table.length - 1);
    }

    private int next(int place) {
        return (place + 1) & (table.length - 1);
    }

    private boolean isAlike(int one, int other, long[] values) {
        for (int value = PossibleValues.next(values, 0); value >= 0; value = PossibleValues.next(values, value + 1)) {
            if (reduced(diagrams.successor(one, value)) != reduced(diagrams.successor(other, value))) {
                return false;
            }
        }
        return true;
    }
}
