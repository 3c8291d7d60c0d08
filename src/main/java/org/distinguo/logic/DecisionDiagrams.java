package org.distinguo.logic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Reduced ordered decision diagrams over variables that have two or more values each. A node stands for a function from the
 * values of all variables to true or false, and two functions are the same if and only if they have the same node. Not
 * thread-safe.
 *
 * <p>{@link DiagramBuilder} builds the diagrams of a law once, to be read many times. These are made for one proof, by
 * operations on nodes, and then forgotten.
 *
 * <p>Source: R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986; with many values in place of two:
 * A. Srinivasan et al., Algorithms for Discrete Function Manipulation, 1990; K. Brace, R. Rudell and R. Bryant, Efficient
 * Implementation of a BDD Package, 1990, for the tables.
 */
public final class DecisionDiagrams {

    /** The node of what never holds, by its number. */
    static final int BOTTOM = 0;

    /** The node of what always holds, by its number. */
    static final int TOP = 1;

    /** The node of what never holds. */
    public static final DiagramNode NEVER = new DiagramNode(BOTTOM);

    /** The node of what always holds. */
    public static final DiagramNode ALWAYS = new DiagramNode(TOP);

    private static final int AND = 0;
    private static final int OR = 1;
    private static final int WITHOUT = 2;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** A result that is lost is found again, so the table of results need not grow without end. */
    private static final int MOST_RESULTS = 1 << 18;

    /** By variable, how many values it has. */
    private int[] values;

    private int variables;
    private int[] variable = new int[1 << 8];
    private int[] first = new int[1 << 8];
    private int[] successors = new int[1 << 10];
    private int nodes = 2;
    private int edges;

    /** One more than a node, by the hash of its successors; 0 where the place is free. At least half of them are. */
    private int[] table = new int[1 << 9];

    /** One more than an operation on two nodes, and its result. */
    private long[] applied = new long[1 << 9];

    private int[] results = new int[1 << 9];

    /** Begins without variables. */
    public DecisionDiagrams() {
        this(new int[0]);
    }

    /** Takes, for each of the first variables in the order in which every path asks for them, how many values it has. */
    DecisionDiagrams(int... values) {
        this.values = values.clone();
        this.variables = values.length;
        variable[BOTTOM] = Integer.MAX_VALUE;
        variable[TOP] = Integer.MAX_VALUE;
    }

    /**
     * Adds a variable, for which every path asks last.
     *
     * @param ofVariable how many values it has
     * @return its number
     */
    public int add(int ofVariable) {
        if (variables == values.length) {
            values = Arrays.copyOf(values, 2 * variables + 1);
        }
        values[variables] = ofVariable;
        return variables++;
    }

    /** How many variables there are. */
    int variables() {
        return variables;
    }

    /** The variable that a node asks for; for what never or always holds a number that is larger than all. */
    int variable(int node) {
        return variable[node];
    }

    /** The node to which a node that asks for a variable comes with a value of it. */
    int successor(int node, int value) {
        return successors[first[node] + value];
    }

    /**
     * The node that asks for one variable alone.
     *
     * @param number the variable's number
     * @param holds for which of its values it holds
     * @return its node
     */
    public DiagramNode of(int number, IntPredicate holds) {
        int[] next = new int[values[number]];
        Arrays.setAll(next, value -> holds.test(value) ? TOP : BOTTOM);
        return new DiagramNode(node(number, next));
    }

    /**
     * The conjunction.
     *
     * @param one a node
     * @param other another one
     * @return the node of what holds where both hold
     */
    public DiagramNode and(DiagramNode one, DiagramNode other) {
        return new DiagramNode(
                apply(AND, Math.min(one.number(), other.number()), Math.max(one.number(), other.number())));
    }

    /**
     * The disjunction.
     *
     * @param one a node
     * @param other another one
     * @return the node of what holds where one of them holds
     */
    public DiagramNode or(DiagramNode one, DiagramNode other) {
        return new DiagramNode(
                apply(OR, Math.min(one.number(), other.number()), Math.max(one.number(), other.number())));
    }

    /**
     * The difference.
     *
     * @param one a node
     * @param other another one
     * @return the node of what holds where the first holds and the other one does not
     */
    public DiagramNode without(DiagramNode one, DiagramNode other) {
        return new DiagramNode(apply(WITHOUT, one.number(), other.number()));
    }

    /**
     * The negation.
     *
     * @param node a node
     * @return the node of what holds where it does not
     */
    public DiagramNode not(DiagramNode node) {
        return without(ALWAYS, node);
    }

    /** Existential quantification: the node of what holds where one does with some values of these variables. */
    DiagramNode exists(DiagramNode node, BitSet quantified) {
        return new DiagramNode(quantify(OR, node.number(), quantified, new HashMap<>()));
    }

    /** Universal quantification: the node of what holds where one does with all values of these variables. */
    DiagramNode forAll(DiagramNode node, BitSet quantified) {
        return new DiagramNode(quantify(AND, node.number(), quantified, new HashMap<>()));
    }

    /**
     * The values that a variable has where a node holds.
     *
     * @param node a node
     * @return by variable, the values; none at all where it never holds
     */
    public BitSet[] valuesIn(DiagramNode node) {
        BitSet[] found = new BitSet[variables];
        Arrays.setAll(found, number -> new BitSet());
        var reached = new BitSet();
        reach(0, node.number(), reached, found);
        for (int at = reached.previousSetBit(nodes); at > TOP; at = reached.previousSetBit(at - 1)) {
            for (int value = 0; value < values[variable[at]]; value++) {
                if (successor(at, value) != BOTTOM) {
                    found[variable[at]].set(value);
                    reach(variable[at] + 1, successor(at, value), reached, found);
                }
            }
        }
        return found;
    }

    /** Comes to a node on a path that does not ask for the variables from one on, so that they have every value there. */
    private void reach(int from, int node, BitSet reached, BitSet[] found) {
        for (int skipped = from; node != BOTTOM && skipped < Math.min(variable[node], variables); skipped++) {
            found[skipped].set(0, values[skipped]);
        }
        reached.set(node);
    }

    private int quantify(int operation, int node, BitSet quantified, Map<Integer, Integer> known) {
        if (node <= TOP || quantified.length() <= variable[node]) {
            return node;
        }
        Integer result = known.get(node);
        if (result != null) {
            return result;
        }
        int[] next = new int[values[variable[node]]];
        for (int value = 0; value < next.length; value++) {
            next[value] = quantify(operation, successor(node, value), quantified, known);
        }
        int made = quantified.get(variable[node])
                ? Arrays.stream(next)
                        .reduce((one, other) -> apply(operation, one, other))
                        .orElse(BOTTOM)
                : node(variable[node], next);
        known.put(node, made);
        return made;
    }

    private int apply(int operation, int one, int other) {
        int decided = decided(operation, one, other);
        if (decided >= 0) {
            return decided;
        }
        long key = ((long) one << 32 | (long) other << 2 | operation) + 1;
        int place = place(key);
        if (applied[place] == key) {
            return results[place];
        }
        int asked = Math.min(variable[one], variable[other]);
        int[] next = new int[values[asked]];
        for (int value = 0; value < next.length; value++) {
            next[value] = apply(
                    operation,
                    variable[one] == asked ? successor(one, value) : one,
                    variable[other] == asked ? successor(other, value) : other);
        }
        int result = node(asked, next);
        place = place(key); // the tables may have grown
        applied[place] = key;
        results[place] = result;
        return result;
    }

    private int place(long key) {
        return (int) ((key * SPREAD) >>> 40) & (applied.length - 1);
    }

    /** The result where it needs no look at the successors; negative otherwise. */
    private static int decided(int operation, int one, int other) {
        if (operation == AND) {
            return one == BOTTOM || other == BOTTOM
                    ? BOTTOM
                    : one == TOP || one == other ? other : other == TOP ? one : -1;
        } else if (operation == OR) {
            return one == TOP || other == TOP
                    ? TOP
                    : one == BOTTOM || one == other ? other : other == BOTTOM ? one : -1;
        }
        return one == BOTTOM || other == TOP || one == other ? BOTTOM : other == BOTTOM ? one : -1;
    }

    private int node(int number, int[] next) {
        int hash = number;
        boolean same = true;
        for (int successor : next) {
            hash = 31 * hash + successor;
            same &= successor == next[0];
        }
        if (same) {
            return next[0];
        }
        int place = placeOfNode(hash);
        while (table[place] != 0) {
            if (isAlike(table[place] - 1, number, next)) {
                return table[place] - 1;
            }
            place = (place + 1) & (table.length - 1);
        }
        if (nodes >= LogicBudget.NODES) {
            throw new LogicBudgetException(LogicBudget.NODES + " nodes of decision diagrams");
        }
        grow(next.length);
        variable[nodes] = number;
        first[nodes] = edges;
        for (int successor : next) {
            successors[edges++] = successor;
        }
        table[place] = ++nodes;
        if (2 * nodes > table.length) {
            growTables();
        }
        return nodes - 1;
    }

    private boolean isAlike(int node, int number, int[] next) {
        return variable[node] == number
                && Arrays.equals(successors, first[node], first[node] + next.length, next, 0, next.length);
    }

    private int placeOfNode(int hash) {
        return (int) ((hash * SPREAD) >>> 40) & (table.length - 1);
    }

    private void grow(int more) {
        if (nodes == variable.length) {
            variable = Arrays.copyOf(variable, 2 * nodes);
            first = Arrays.copyOf(first, 2 * nodes);
        }
        if (edges + more > successors.length) {
            successors = Arrays.copyOf(successors, 2 * (edges + more));
        }
    }

    private void growTables() {
        table = new int[2 * table.length];
        for (int node = TOP + 1; node < nodes; node++) {
            int hash = variable[node];
            for (int edge = first[node]; edge < first[node] + values[variable[node]]; edge++) {
                hash = 31 * hash + successors[edge];
            }
            int place = placeOfNode(hash);
            while (table[place] != 0) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = node + 1;
        }
        if (applied.length < MOST_RESULTS) {
            applied = new long[2 * applied.length];
            results = new int[applied.length];
        }
    }
}
