package org.distinguo.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Builds reduced ordered decision diagrams over the variables of expressions: each node asks for the value of one variable,
 * every path asks in the same order, no node has the same successor for all values, and no two nodes are alike. So two
 * expressions are equivalent, for all cases that keep the implications, if and only if they have the same node. Not
 * thread-safe.
 */
public final class DiagramBuilder {

    /** The node of what never holds. */
    static final int NEVER = NodeOperations.NEVER;

    /** The node of what always holds. */
    static final int ALWAYS = NodeOperations.ALWAYS;

    /** The terminals of a pair: twice the second value and the first. */
    static final int TERMINALS = 4;

    private final Components components;
    private final List<Variable> variables = new ArrayList<>();
    private final Map<Integer, Integer> levels = new HashMap<>();
    private final NodeTable nodes = new NodeTable(TERMINALS);
    private final NodeOperations operations = new NodeOperations(nodes);
    private final BuiltExpressions<Integer> built =
            new BuiltExpressions<>(this::literal, ALWAYS, NEVER, operations::and, operations::or);

    /**
     * Orders the variables of the expressions. All expressions that are built later must read atoms of these only,
     * and each in the senses in which these read it.
     *
     * @param components the components of the atoms
     * @param leading the largest of what will be built: they decide the order, so that they stay small
     * @param expressions what will be built, in the order of the text
     * @throws LogicBudgetException if the facts are too closely joined
     */
    public DiagramBuilder(Components components, Collection<Expression> leading, Collection<Expression> expressions) {
        this.components = components;
        Map<Component, long[]> read = new LinkedHashMap<>();
        Map<Atom, Component> known = new HashMap<>();
        var order = new VariableOrder<Component>();
        leading.forEach(expression -> collect(expression, read, known, order));
        order.bindNoMore();
        expressions.forEach(expression -> collect(expression, read, known, order));
        for (Component component : order.find()) {
            for (int atom : component.atoms()) {
                levels.put(atom, variables.size());
            }
            long[] senses = Objects.requireNonNull(read.get(component));
            variables.add(new Variable(component, senses[0], senses[1]));
        }
    }

    /** Collects what an expression reads, and in which senses, and which components it binds together. */
    private Set<Component> collect(
            Expression expression,
            Map<Component, long[]> read,
            Map<Atom, Component> known,
            VariableOrder<Component> order) {
        Set<Component> together = new LinkedHashSet<>();
        if (expression instanceof Expression.Literal literal) {
            Component component = known.computeIfAbsent(literal.atom(), atom -> components.of(atom.number()));
            long[] senses = read.computeIfAbsent(component, key -> new long[2]);
            senses[literal.positive() ? 0 : 1] |= 1L << component.place(literal.atom());
            together.add(component);
        }
        Expression.parts(expression).forEach(part -> together.addAll(collect(part, read, known, order)));
        order.bind(together);
        return together;
    }

    /**
     * The node of an expression.
     *
     * @param expression the expression
     * @return its node: the same for all expressions that are equivalent to it
     * @throws LogicBudgetException if the diagrams become too large
     */
    public DiagramNode build(Expression expression) {
        return new DiagramNode(built.of(expression));
    }

    /**
     * The node that tells of two expressions at once whether each holds.
     *
     * @param first a node
     * @param second another one
     * @return its terminals: 1 where the first holds, and 2 more where the second one does
     */
    public DiagramNode pair(DiagramNode first, DiagramNode second) {
        return new DiagramNode(operations.pair(first.number(), second.number()));
    }

    private int literal(Expression.Literal literal) {
        int level = Objects.requireNonNull(levels.get(literal.atom().number()), "a condition that was not announced");
        Variable variable = variables.get(level);
        int[] successors = new int[variable.values()];
        for (int value = 0; value < successors.length; value++) {
            successors[value] = variable.holds(value, literal) ? ALWAYS : NEVER;
        }
        return nodes.node(level, successors);
    }

    /**
     * The diagrams of some nodes, apart from all others.
     *
     * @param nodes the nodes of all criteria, by their roots
     * @param used the roots that are taken over
     * @param pair the node of a pair
     * @return the diagrams
     */
    public Diagrams diagrams(List<DiagramNode> nodes, BitSet used, DiagramNode pair) {
        int[] roots = nodes.stream().mapToInt(DiagramNode::number).toArray();
        return Diagrams.of(variables, this.nodes, roots, used, pair.number());
    }
}
