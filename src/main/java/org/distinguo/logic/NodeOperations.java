package org.distinguo.logic;

/**
 * Operations on the nodes of decision diagrams. Results are kept; one that is lost is found again, so the table of results
 * need not grow without end. Not thread-safe.
 *
 * <p>Source: R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986; with many values in place of two:
 * A. Srinivasan et al., Algorithms for Discrete Function Manipulation, 1990.
 */
final class NodeOperations {

    /** The node of what never holds. */
    static final int NEVER = 0;

    /** The node of what always holds. */
    static final int ALWAYS = 1;

    private static final int AND = 0;
    private static final int OR = 1;
    private static final int WITHOUT = 2;
    private static final int PAIR = 3;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int MOST_RESULTS = 1 << 18;

    private final NodeTable nodes;

    /** One more than an operation on two nodes, and its result. */
    private long[] applied = new long[1 << 9];

    private int[] results = new int[1 << 9];

    /** Takes the nodes. */
    NodeOperations(NodeTable nodes) {
        this.nodes = nodes;
    }

    /** What holds where both hold. */
    int and(int one, int other) {
        return apply(AND, Math.min(one, other), Math.max(one, other));
    }

    /** What holds where one of them holds. */
    int or(int one, int other) {
        return apply(OR, Math.min(one, other), Math.max(one, other));
    }

    /** What holds where the first holds and the other one does not. */
    int without(int one, int other) {
        return apply(WITHOUT, one, other);
    }

    /** What tells of two nodes at once whether each holds: the terminal of which 1 is where the first does, and 2 where the other. */
    int pair(int one, int other) {
        return apply(PAIR, one, other);
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
        boolean ofOne = nodes.variable(one) <= nodes.variable(other);
        boolean ofOther = nodes.variable(other) <= nodes.variable(one);
        int[] next = new int[nodes.values(ofOne ? one : other)];
        for (int value = 0; value < next.length; value++) {
            next[value] = apply(
                    operation,
                    ofOne ? nodes.successor(one, value) : one,
                    ofOther ? nodes.successor(other, value) : other);
        }
        int result = nodes.node(nodes.variable(ofOne ? one : other), next);
        if (nodes.size() > applied.length && applied.length < MOST_RESULTS) {
            applied = new long[2 * applied.length];
            results = new int[applied.length];
        }
        place = place(key); // the table may have grown
        applied[place] = key;
        results[place] = result;
        return result;
    }

    private int place(long key) {
        return (int) ((key * SPREAD) >>> 40) & (applied.length - 1);
    }

    /** The result where it needs no look at the successors; negative otherwise. */
    private static int decided(int operation, int one, int other) {
        return switch (operation) {
            case AND -> {
                if (one == NEVER || other == NEVER) {
                    yield NEVER;
                }
                yield one == ALWAYS || one == other ? other : other == ALWAYS ? one : -1;
            }
            case OR -> {
                if (one == ALWAYS || other == ALWAYS) {
                    yield ALWAYS;
                }
                yield one == NEVER || one == other ? other : other == NEVER ? one : -1;
            }
            case WITHOUT -> {
                if (one == NEVER || other == ALWAYS || one == other) {
                    yield NEVER;
                }
                yield other == NEVER ? one : -1;
            }
            default -> one <= ALWAYS && other <= ALWAYS ? one + 2 * other : other == NEVER ? one : -1;
        };
    }
}
