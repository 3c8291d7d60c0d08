package org.distinguo.logic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;

/**
 * Reduced ordered decision diagrams over variables that have two or more values each. A node stands for a function from the
 * values of all variables to true or false, and two functions are the same if and only if they have the same node. Not
 * thread-safe.
 *
 * <p>{@link DiagramBuilder} builds the diagrams of a law once, to be read many times. These are made for one proof, by
 * operations on nodes, and then forgotten.
 */
public final class DecisionDiagrams {

    /** The node of what never holds. */
    public static final DiagramNode NEVER = new DiagramNode(NodeOperations.NEVER);

    /** The node of what always holds. */
    public static final DiagramNode ALWAYS = new DiagramNode(NodeOperations.ALWAYS);

    /** By variable, how many values it has. */
    private int[] values;

    private int variables;
    private final NodeTable nodes = new NodeTable(2);
    private final NodeOperations operations = new NodeOperations(nodes);

    /** Begins without variables. */
    public DecisionDiagrams() {
        this(new int[0]);
    }

    /** Takes, for each of the first variables in the order in which every path asks for them, how many values it has. */
    DecisionDiagrams(int... values) {
        this.values = values.clone();
        this.variables = values.length;
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
        return nodes.variable(node);
    }

    /** The node to which a node that asks for a variable comes with a value of it. */
    int successor(int node, int value) {
        return nodes.successor(node, value);
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
        Arrays.setAll(next, value -> holds.test(value) ? NodeOperations.ALWAYS : NodeOperations.NEVER);
        return new DiagramNode(nodes.node(number, next));
    }

    /**
     * The conjunction.
     *
     * @param one a node
     * @param other another one
     * @return the node of what holds where both hold
     */
    public DiagramNode and(DiagramNode one, DiagramNode other) {
        return new DiagramNode(operations.and(one.number(), other.number()));
    }

    /**
     * The disjunction.
     *
     * @param one a node
     * @param other another one
     * @return the node of what holds where one of them holds
     */
    public DiagramNode or(DiagramNode one, DiagramNode other) {
        return new DiagramNode(operations.or(one.number(), other.number()));
    }

    /**
     * The difference.
     *
     * @param one a node
     * @param other another one
     * @return the node of what holds where the first holds and the other one does not
     */
    public DiagramNode without(DiagramNode one, DiagramNode other) {
        return new DiagramNode(operations.without(one.number(), other.number()));
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
        return new DiagramNode(quantify(operations::or, node.number(), quantified, new HashMap<>()));
    }

    /** Universal quantification: the node of what holds where one does with all values of these variables. */
    DiagramNode forAll(DiagramNode node, BitSet quantified) {
        return new DiagramNode(quantify(operations::and, node.number(), quantified, new HashMap<>()));
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
        for (int at = reached.length() - 1; at > NodeOperations.ALWAYS; at = reached.previousSetBit(at - 1)) {
            for (int value = 0; value < values[variable(at)]; value++) {
                if (successor(at, value) != NodeOperations.NEVER) {
                    found[variable(at)].set(value);
                    reach(variable(at) + 1, successor(at, value), reached, found);
                }
            }
        }
        return found;
    }

    /** Comes to a node on a path that does not ask for the variables from one on, so that they have every value there. */
    private void reach(int from, int node, BitSet reached, BitSet[] found) {
        for (int skipped = from;
                node != NodeOperations.NEVER && skipped < Math.min(variable(node), variables);
                skipped++) {
            found[skipped].set(0, values[skipped]);
        }
        reached.set(node);
    }

    private int quantify(IntBinaryOperator operation, int node, BitSet quantified, Map<Integer, Integer> known) {
        if (node <= NodeOperations.ALWAYS || quantified.length() <= variable(node)) {
            return node;
        }
        Integer result = known.get(node);
        if (result != null) {
            return result;
        }
        int[] next = new int[values[variable(node)]];
        for (int value = 0; value < next.length; value++) {
            next[value] = quantify(operation, successor(node, value), quantified, known);
        }
        int made = quantified.get(variable(node))
                ? Arrays.stream(next).reduce(operation).orElse(NodeOperations.NEVER)
                : nodes.node(variable(node), next);
        known.put(node, made);
        return made;
    }
}
