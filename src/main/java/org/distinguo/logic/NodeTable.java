package org.distinguo.logic;

import java.util.Arrays;

/**
 * The nodes of reduced ordered decision diagrams over variables that have two or more values each, in flat arrays. A node asks
 * for a variable, and each value of it leads to another node. No node leads to the same one with all values, and no two nodes
 * are alike. A node's successors have smaller numbers than the node. Not thread-safe.
 *
 * <p>Source: K. Brace, R. Rudell and R. Bryant, Efficient Implementation of a BDD Package, 1990, for the table.
 */
final class NodeTable {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int terminals;
    private int[] variable = new int[1 << 8];

    /** Where the successors of each node begin; and, after the last one, where they end. */
    private int[] first = new int[1 << 8];

    private int[] successors = new int[1 << 10];
    private int size;

    /** One more than a node, by the hash of its successors; 0 where the place is free. At least half of them are. */
    private int[] table = new int[1 << 9];

    /** Takes how many terminals there are. Their numbers come first; each leads to itself and asks for no variable. */
    NodeTable(int terminals) {
        this.terminals = terminals;
        for (int terminal = 0; terminal < terminals; terminal++) {
            add(Integer.MAX_VALUE, terminal);
        }
    }

    /** How many nodes there are, terminals included. */
    int size() {
        return size;
    }

    /** The variable that a node asks for; of a terminal a number that is larger than all. */
    int variable(int node) {
        return variable[node];
    }

    /** How many values the variable of a node has; 1 for a terminal. */
    int values(int node) {
        return first[node + 1] - first[node];
    }

    /** The node to which a value leads. */
    int successor(int node, int value) {
        return successors[first[node] + value];
    }

    /** The node that asks for a variable and has these successors; the successor itself where all are the same. */
    int node(int asked, int... next) {
        boolean same = true;
        for (int successor : next) {
            same &= successor == next[0];
        }
        if (same) {
            return next[0];
        }
        int place = place(hash(asked, next, 0, next.length));
        while (table[place] != 0) {
            if (isAlike(table[place] - 1, asked, next)) {
                return table[place] - 1;
            }
            place = (place + 1) & (table.length - 1);
        }
        table[place] = add(asked, next) + 1;
        if (2 * size > table.length) {
            growTable();
        }
        return size - 1;
    }

    /** Adds a node as it is, whatever nodes there are. */
    int add(int asked, int... next) {
        if (size >= LogicBudget.NODES) {
            throw new LogicBudgetException(LogicBudget.NODES + " nodes of decision diagrams");
        }
        if (size + 1 == first.length) {
            variable = Arrays.copyOf(variable, 2 * variable.length);
            first = Arrays.copyOf(first, 2 * first.length);
        }
        int edges = first[size];
        if (edges + next.length > successors.length) {
            successors = Arrays.copyOf(successors, 2 * (edges + next.length));
        }
        for (int value = 0; value < next.length; value++) {
            successors[edges + value] = next[value];
        }
        variable[size] = asked;
        first[size + 1] = edges + next.length;
        return size++;
    }

    private boolean isAlike(int node, int asked, int... next) {
        return variable[node] == asked && Arrays.equals(successors, first[node], first[node + 1], next, 0, next.length);
    }

    private static int hash(int asked, int[] next, int from, int to) {
        int hash = asked;
        for (int edge = from; edge < to; edge++) {
            hash = 31 * hash + next[edge];
        }
        return hash;
    }

    private int place(int hash) {
        return (int) ((hash * SPREAD) >>> 40) & (table.length - 1);
    }

    private void growTable() {
        table = new int[2 * table.length];
        for (int node = terminals; node < size; node++) {
            int place = place(hash(variable[node], successors, first[node], first[node + 1]));
            while (table[place] != 0) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = node + 1;
        }
    }
}
