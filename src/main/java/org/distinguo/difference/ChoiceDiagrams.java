package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reduced ordered binary decision diagrams over choices: sets of cases as nodes. A set of cases is the same as another one
 * if and only if it has the same node. Not thread-safe.
 *
 * <p>The diagrams of package {@code logic} are built once for a law and asked many times. Here thousands of small sets are
 * made and thrown away for one answer, so the nodes are numbers in flat arrays, and what is kept of results may be lost.
 *
 * <p>Source: R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986; K. Brace, R. Rudell and R. Bryant,
 * Efficient Implementation of a BDD Package, 1990, for the tables.
 */
final class ChoiceDiagrams {

    static final int NONE = 0;
    static final int ALL = 1;

    private static final int AND = 0;
    private static final int OR = 1;
    private static final int WITHOUT = 2;

    /**
     * Measured on `au` with `ca`, `coe`, `ph` and `us`, where answers are open, on a busy machine: with 2^20 results, and 2^18 nodes
     * below, the search takes 12 % more time, since the tables no longer fit into the processor's cache.
     */
    private static final int MOST_RESULTS = 1 << 16;

    /** Numbers kept for a node, or for a result; a power of two, so that none lies across two lines of the processor's cache. */
    private static final int WIDTH = 4;

    private static final int LOW = 1;
    private static final int HIGH = 2;

    /** Where the number of the next free place stands, in a place that is free. */
    private static final int NEXT = 3;

    /** Fewer nodes are never looked through for those that nobody needs. */
    private static final int FEW_NODES = 1 << 16;

    private final Budget budget;
    private final int choices;

    /** Of each node the choice that it asks for, and where its two answers lead; side by side, as they are read together. */
    private int[] nodes = new int[WIDTH << 12];

    private int size = 2;

    /** What is needed further on. */
    private final List<Supplier<IntStream>> needed = new ArrayList<>();

    /** The first free place below the size; none where it is 0. */
    private int free;

    private int used = 2;
    private int sweepAt = FEW_NODES;
    private int[] table = new int[1 << 13];

    /** Of each result kept the first operand, the second one with the operation, and the result. */
    private int[] results = new int[WIDTH << 13];

    /**
     * @param choices how many choices there are; they are asked for in order of their numbers
     * @param budget of which each node takes a step
     */
    ChoiceDiagrams(int choices, Budget budget) {
        this.choices = choices;
        this.budget = budget;
        nodes[WIDTH * NONE] = choices;
        nodes[WIDTH * ALL] = choices;
        Arrays.fill(results, -1);
    }

    int level(int node) {
        return nodes[WIDTH * node];
    }

    int low(int node) {
        return nodes[WIDTH * node + LOW];
    }

    int high(int node) {
        return nodes[WIDTH * node + HIGH];
    }

    /** How many nodes there were at most at one time, at least as many as are needed. */
    int places() {
        return size;
    }

    /** The cases that make any of the choices. */
    int any(long[] made) {
        int node = NONE;
        for (int choice = choices - 1; choice >= 0; choice--) {
            if (Bits.has(made, choice)) {
                node = node(choice, node, ALL);
            }
        }
        return node;
    }

    /** The cases that make none of the choices. */
    int none(long[] made) {
        int node = ALL;
        for (int choice = choices - 1; choice >= 0; choice--) {
            if (Bits.has(made, choice)) {
                node = node(choice, node, NONE);
            }
        }
        return node;
    }

    int and(int first, int second) {
        return apply(AND, Math.min(first, second), Math.max(first, second));
    }

    int or(int first, int second) {
        return apply(OR, Math.min(first, second), Math.max(first, second));
    }

    /** The cases of the first set that are not in the second one. */
    int without(int first, int second) {
        return apply(WITHOUT, first, second);
    }

    /** Whether a case is in a set. */
    boolean contains(int node, long[] made) {
        int at = node;
        while (at > ALL) {
            at = Bits.has(made, level(at)) ? high(at) : low(at);
        }
        return at == ALL;
    }

    /** A case of a set that is not empty; with few choices made. */
    long[] anyCase(int node) {
        long[] made = Bits.none(choices);
        int at = node;
        while (at > ALL) {
            if (low(at) == NONE) {
                Bits.add(made, level(at));
                at = high(at);
            } else {
                at = low(at);
            }
        }
        return made;
    }

    /**
     * The case that {@link #anyCase} gives for what two sets have in common; empty where they have no case in common. Not all
     * that they have in common is built: the search ends at the first case.
     */
    Optional<long[]> anyCommonCase(int first, int second) {
        long[] made = Bits.none(choices);
        return haveCommonCase(first, second, made) ? Optional.of(made) : Optional.empty();
    }

    private boolean haveCommonCase(int first, int second, long[] made) {
        int decided = decided(AND, first, second);
        if (decided == NONE || decided == ALL) {
            return decided == ALL;
        }
        int smaller = Math.min(first, second);
        int code = Math.max(first, second) << 2 | AND;
        int place = placeOfResult(smaller, code);
        if (results[place] == smaller && results[place + 1] == code && results[place + 2] == NONE) {
            return false;
        }
        budget.spend(1);
        int ofFirst = level(first);
        int ofSecond = level(second);
        if (haveCommonCase(
                ofFirst <= ofSecond ? low(first) : first, ofSecond <= ofFirst ? low(second) : second, made)) {
            return true;
        }
        int choice = Math.min(ofFirst, ofSecond);
        Bits.add(made, choice);
        if (haveCommonCase(
                ofFirst <= ofSecond ? high(first) : first, ofSecond <= ofFirst ? high(second) : second, made)) {
            return true;
        }
        Bits.flip(made, choice);
        results[place] = smaller;
        results[place + 1] = code;
        results[place + 2] = NONE;
        return false;
    }

    private int apply(int operation, int first, int second) {
        int decided = decided(operation, first, second);
        if (decided >= 0) {
            return decided;
        }
        int code = second << 2 | operation;
        int place = placeOfResult(first, code);
        if (results[place] == first && results[place + 1] == code) {
            return results[place + 2];
        }
        int ofFirst = level(first);
        int ofSecond = level(second);
        int ofLow =
                apply(operation, ofFirst <= ofSecond ? low(first) : first, ofSecond <= ofFirst ? low(second) : second);
        int ofHigh = apply(
                operation, ofFirst <= ofSecond ? high(first) : first, ofSecond <= ofFirst ? high(second) : second);
        int result = node(Math.min(ofFirst, ofSecond), ofLow, ofHigh);
        place = placeOfResult(first, code); // the tables may have grown
        results[place] = first;
        results[place + 1] = code;
        results[place + 2] = result;
        budget.spend(1);
        return result;
    }

    private int placeOfResult(int first, int code) {
        long hash = ((long) first << 32 ^ code) * 0x9E3779B97F4A7C15L;
        return WIDTH * ((int) (hash >>> 40) & results.length / WIDTH - 1);
    }

    /** The result where it needs no look at the nodes; negative otherwise. */
    private static int decided(int operation, int first, int second) {
        if (operation == OR) {
            return first == ALL || second == ALL
                    ? ALL
                    : first == NONE || first == second ? second : second == NONE ? first : -1;
        } else if (operation == AND) {
            return first == NONE || second == NONE
                    ? NONE
                    : first == ALL || first == second ? second : second == ALL ? first : -1;
        }
        return first == NONE || second == ALL || first == second ? NONE : second == NONE ? first : -1;
    }

    private int node(int choice, int ofLow, int ofHigh) {
        if (ofLow == ofHigh) {
            return ofLow;
        }
        int place = place(choice, ofLow, ofHigh);
        while (table[place] != 0) {
            int known = WIDTH * table[place];
            if (nodes[known] == choice && nodes[known + LOW] == ofLow && nodes[known + HIGH] == ofHigh) {
                return table[place];
            }
            place = place + 1 & table.length - 1;
        }
        if (free == 0 && WIDTH * size == nodes.length) {
            grow();
            return node(choice, ofLow, ofHigh);
        }
        int made = free;
        if (made == 0) {
            made = size++;
        } else {
            free = nodes[WIDTH * made + NEXT];
        }
        used++;
        nodes[WIDTH * made] = choice;
        nodes[WIDTH * made + LOW] = ofLow;
        nodes[WIDTH * made + HIGH] = ofHigh;
        table[place] = made;
        return made;
    }

    /**
     * Says which sets somebody needs.
     *
     * @param sets their nodes, whenever it is asked for
     */
    void need(Supplier<IntStream> sets) {
        needed.add(sets);
    }

    /** Where there are many nodes, forgets those that no set needs which somebody has said to need. The others stay as they are. */
    void sweep() {
        if (used < sweepAt) {
            return;
        }
        var kept = new BitSet(size);
        needed.forEach(sets -> sets.get().forEach(set -> keep(set, kept)));
        Arrays.fill(table, 0);
        Arrays.fill(results, -1);
        free = 0;
        used = 2;
        for (int node = size - 1; node > ALL; node--) {
            if (kept.get(node)) {
                enter(node);
                used++;
            } else {
                nodes[WIDTH * node + NEXT] = free;
                free = node;
            }
        }
        sweepAt = Math.max(FEW_NODES, 2 * used);
    }

    private void keep(int node, BitSet kept) {
        if (node > ALL && !kept.get(node)) {
            kept.set(node);
            keep(low(node), kept);
            keep(high(node), kept);
        }
    }

    private void enter(int node) {
        int place = place(level(node), low(node), high(node));
        while (table[place] != 0) {
            place = place + 1 & table.length - 1;
        }
        table[place] = node;
    }

    private int place(int choice, int ofLow, int ofHigh) {
        long hash = ((long) ofLow << 32 ^ ofHigh) * 0x9E3779B97F4A7C15L ^ choice * 0xC2B2AE3D27D4EB4FL;
        return (int) (hash >>> 32) & table.length - 1;
    }

    private void grow() {
        nodes = Arrays.copyOf(nodes, 2 * nodes.length);
        table = new int[4 * size];
        if (results.length < WIDTH * MOST_RESULTS) {
            results = new int[2 * results.length];
            Arrays.fill(results, -1);
        }
        for (int node = ALL + 1; node < size; node++) { // none is free
            enter(node);
        }
    }
}
