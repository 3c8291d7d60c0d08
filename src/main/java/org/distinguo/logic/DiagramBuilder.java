package org.distinguo.logic;

import java.util.ArrayList;
import java.util.Arrays;
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
 *
 * <p>Source: R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986; with many values in place of two:
 * A. Srinivasan et al., Algorithms for Discrete Function Manipulation, 1990.
 */
public final class DiagramBuilder {

    /** The node of what never holds. */
    static final int NEVER = 0;

    /** The node of what always holds. */
    static final int ALWAYS = 1;

    /** The terminals of a pair: twice the second value and the first. */
    static final int TERMINALS = 4;

    private final Components components;
    private final List<Variable> variables = new ArrayList<>();
    private final Map<Integer, Integer> levels = new HashMap<>();
    private final Map<Expression, Integer> built = new HashMap<>();
    private final Map<Application, Integer> applied = new HashMap<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    /** A node: its variable's level, and the successor for each value. INVARIANT: nobody writes into the successors. */
    static final class Node {

        private final int level;
        private final int[] successors;
        private final int hash;

        Node(int level, int... successors) {
            this.level = level;
            this.successors = successors;
            this.hash = 31 * Arrays.hashCode(successors) + level;
        }

        int level() {
            return level;
        }

        int[] successors() {
            return successors;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Node that && level == that.level && Arrays.equals(successors, that.successors);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** An operation on two nodes, whose result is kept while the diagrams are built. */
    private record Application(Operation operation, int first, int second) {}

    private enum Operation {
        AND,
        OR,
        PAIR
    }

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
        for (int terminal = 0; terminal < TERMINALS; terminal++) {
            nodes.add(new Node(variables.size(), terminal));
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
        return new DiagramNode(number(expression));
    }

    private int number(Expression expression) {
        Integer known = built.get(expression);
        if (known != null) {
            return known;
        }
        int node;
        if (expression instanceof Expression.Literal literal) {
            node = literal(literal);
        } else {
            boolean all = expression instanceof Expression.Conjunction;
            node = all ? ALWAYS : NEVER;
            for (Expression part : Expression.parts(expression)) {
                node = apply(all ? Operation.AND : Operation.OR, node, number(part));
            }
        }
        built.put(expression, node);
        return node;
    }

    /**
     * The node that tells of two expressions at once whether each holds.
     *
     * @param first a node
     * @param second another one
     * @return its terminals: 1 where the first holds, and 2 more where the second one does
     */
    public DiagramNode pair(DiagramNode first, DiagramNode second) {
        return new DiagramNode(apply(Operation.PAIR, first.number(), second.number()));
    }

    private int literal(Expression.Literal literal) {
        int level = Objects.requireNonNull(levels.get(literal.atom().number()), "a condition that was not announced");
        Variable variable = variables.get(level);
        int[] successors = new int[variable.values()];
        for (int value = 0; value < successors.length; value++) {
            successors[value] = variable.holds(value, literal) ? ALWAYS : NEVER;
        }
        return node(level, successors);
    }

    private int apply(Operation operation, int first, int second) {
        int decided = decided(operation, first, second);
        if (decided >= 0) {
            return decided;
        }
        boolean ordered = operation == Operation.PAIR || first <= second;
        var key = new Application(operation, ordered ? first : second, ordered ? second : first);
        Integer known = applied.get(key);
        if (known != null) {
            return known;
        }
        Node one = nodes.get(first);
        Node other = nodes.get(second);
        int level = Math.min(one.level(), other.level());
        int[] successors = new int[variables.get(level).values()];
        for (int value = 0; value < successors.length; value++) {
            successors[value] = apply(
                    operation,
                    one.level() == level ? one.successors()[value] : first,
                    other.level() == level ? other.successors()[value] : second);
        }
        int node = node(level, successors);
        applied.put(key, node);
        return node;
    }

    /** The result where it needs no look at the successors; negative otherwise. */
    private static int decided(Operation operation, int first, int second) {
        return switch (operation) {
            case AND -> {
                if (first == NEVER || second == NEVER) {
                    yield NEVER;
                }
                yield first == ALWAYS ? second : second == ALWAYS || first == second ? first : -1;
            }
            case OR -> {
                if (first == ALWAYS || second == ALWAYS) {
                    yield ALWAYS;
                }
                yield first == NEVER ? second : second == NEVER || first == second ? first : -1;
            }
            case PAIR -> first <= ALWAYS && second <= ALWAYS ? first + 2 * second : second == NEVER ? first : -1;
        };
    }

    private int node(int level, int[] successors) {
        boolean same = true;
        for (int successor : successors) {
            same &= successor == successors[0];
        }
        if (same) {
            return successors[0];
        }
        var node = new Node(level, successors);
        Integer known = numbers.putIfAbsent(node, nodes.size());
        if (known != null) {
            return known;
        }
        if (nodes.size() >= LogicBudget.NODES) {
            throw new LogicBudgetException(LogicBudget.NODES + " nodes of decision diagrams");
        }
        nodes.add(node);
        return nodes.size() - 1;
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
