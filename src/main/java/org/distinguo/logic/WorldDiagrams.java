package org.distinguo.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Expressions as decision diagrams over worlds, in each of which every atom is so or not: no suspicion has a place here. A
 * component is one variable, whose values are the worlds that keep the implications, as far as they differ in the atoms that
 * are read. So two expressions that come out alike in every consistent world have the same node. Not thread-safe.
 */
public final class WorldDiagrams {

    private final DecisionDiagrams nodes;
    private final Map<Atom, Integer> levels = new HashMap<>();
    private final BuiltExpressions<DiagramNode> built;

    /** By level, the component of the variable, and the worlds that its values stand for. */
    private final List<Component> components;

    private final List<long[]> worlds = new ArrayList<>();

    /**
     * Takes what is read.
     *
     * @param components the components of the atoms
     * @param atoms the atoms of everything that will be built or asked for; the variables stand in the order in which the
     *     first of their atoms do
     */
    public WorldDiagrams(Components components, Collection<Atom> atoms) {
        List<Component> found = new ArrayList<>();
        Map<Integer, Integer> levelOfFirst = new HashMap<>();
        Map<Integer, Long> read = new HashMap<>();
        for (Atom atom : atoms) {
            Component component = components.of(atom.number());
            int level = levelOfFirst.computeIfAbsent(component.atoms()[0], key -> found.size());
            if (level == found.size()) {
                found.add(component);
            }
            read.merge(level, 1L << component.place(atom), (one, other) -> one | other);
            levels.put(atom, level);
        }
        this.components = List.copyOf(found);
        for (int level = 0; level < found.size(); level++) {
            long places = Objects.requireNonNull(read.get(level));
            worlds.add(Arrays.stream(found.get(level).worlds())
                    .map(world -> world & places)
                    .distinct()
                    .sorted()
                    .toArray());
        }
        this.nodes = new DecisionDiagrams(
                worlds.stream().mapToInt(values -> values.length).toArray());
        this.built = new BuiltExpressions<>(
                this::literal, DecisionDiagrams.ALWAYS, DecisionDiagrams.NEVER, nodes::and, nodes::or);
    }

    /**
     * The nodes, for all operations on them.
     *
     * @return the diagrams
     */
    public DecisionDiagrams nodes() {
        return nodes;
    }

    /**
     * The node of an expression.
     *
     * @param expression an expression that reads announced atoms only
     * @return the same for all expressions that are so in the same worlds
     * @throws LogicBudgetException if the diagrams become too large
     */
    public DiagramNode of(Expression expression) {
        return built.of(expression);
    }

    private DiagramNode literal(Expression.Literal literal) {
        int level = level(literal.atom());
        long place = 1L << components.get(level).place(literal.atom());
        return nodes.of(level, value -> (worlds.get(level)[value] & place) != 0 == literal.positive());
    }

    /**
     * The node of what is so in a world whatever becomes of the atoms from one on.
     *
     * @param expression an expression
     * @param first the first of these atoms; none of them is joined to an earlier one
     * @return a node that does not ask for them
     */
    public DiagramNode whatever(Expression expression, Atom first) {
        return nodes.forAll(of(expression), levelsFrom(first));
    }

    /**
     * The node of what is so in a world for some way in which the atoms from one on are.
     *
     * @param expression an expression
     * @param first the first of these atoms; none of them is joined to an earlier one
     * @return a node that does not ask for them
     */
    public DiagramNode forSome(Expression expression, Atom first) {
        return nodes.exists(of(expression), levelsFrom(first));
    }

    private BitSet levelsFrom(Atom first) {
        var found = new BitSet();
        for (int level = 0; level < components.size(); level++) {
            found.set(level, components.get(level).atoms()[0] >= first.number());
        }
        return found;
    }

    private int level(Atom atom) {
        return Objects.requireNonNull(levels.get(atom), "an atom that was not announced");
    }

    /** The worlds that the values of a variable stand for, each as the places of what is so. INVARIANT: nobody writes into it. */
    long[] worlds(int level) {
        return worlds.get(level);
    }

    /** Those of some atoms that belong to a variable, as places. */
    long places(int level, AtomSet atoms) {
        long places = 0;
        int[] ofVariable = components.get(level).atoms();
        for (int place = 0; place < ofVariable.length; place++) {
            places |= atoms.contains(Atom.of(ofVariable[place])) ? 1L << place : 0;
        }
        return places;
    }

    /** The atoms of some places of a variable. */
    AtomSet atoms(int level, long places) {
        var atoms = new AtomSet();
        for (long rest = places; rest != 0; rest &= rest - 1) {
            atoms.add(Atom.of(components.get(level).atoms()[Long.numberOfTrailingZeros(rest)]));
        }
        return atoms;
    }
}
