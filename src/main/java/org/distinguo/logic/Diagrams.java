package org.distinguo.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decision diagrams of one period of a law, that share their nodes, in flat arrays. A node's successors have smaller
 * numbers than the node. Immutable; thread-safe.
 */
public final class Diagrams {

    private final Variable[] variables;
    private final int atoms;
    private final int[] levelOf;
    private final int[] levels;
    private final int[] first;
    private final int[] successors;
    private final int[] roots;
    private final int levelWords;

    /** For each node, the levels of the variables that it leads to, its own included, as words of bits. */
    private final long[] support;

    private volatile @Nullable Evaluation open;
    private int pair;
    private int firstPair = Integer.MAX_VALUE;

    private Diagrams(List<Variable> variables, int nodes, int successors, int roots) {
        this.variables = variables.toArray(Variable[]::new);
        this.atoms = variables.stream()
                .flatMap(variable -> variable.atoms().stream())
                .mapToInt(atom -> atom.number() + 1)
                .max()
                .orElse(0);
        this.levelOf = new int[atoms];
        Arrays.fill(levelOf, -1);
        for (int level = 0; level < this.variables.length; level++) {
            for (Atom atom : this.variables[level].atoms()) {
                levelOf[atom.number()] = level;
            }
        }
        this.levels = new int[nodes];
        this.first = new int[nodes];
        this.successors = new int[successors];
        this.roots = new int[roots];
        this.levelWords = (variables.size() + 64) >> 6;
        this.support = new long[nodes * levelWords];
        Arrays.fill(this.roots, -1);
    }

    /** Takes over the nodes that the roots lead to. */
    static Diagrams of(List<Variable> variables, NodeTable all, int[] roots, BitSet used, int pair) {
        SortedSet<Integer> reached = new TreeSet<>();
        for (int terminal = 0; terminal < DiagramBuilder.TERMINALS; terminal++) {
            reached.add(terminal);
        }
        List<Integer> next = new ArrayList<>(List.of(pair));
        used.stream().forEach(root -> next.add(roots[root]));
        while (!next.isEmpty()) {
            int node = next.remove(next.size() - 1);
            if (reached.add(node)) {
                for (int value = 0; value < all.values(node); value++) {
                    next.add(all.successor(node, value));
                }
            }
        }
        if (reached.size() > LogicBudget.NODES_OF_PERIOD) {
            throw new LogicBudgetException(LogicBudget.NODES_OF_PERIOD + " nodes of decision diagrams for one period");
        }
        int edges = reached.stream().mapToInt(all::values).sum();
        var diagrams = new Diagrams(variables, reached.size(), edges, roots.length);
        int[] numbers = new int[all.size()];
        int number = 0;
        int edge = 0;
        for (int node : reached) {
            numbers[node] = number;
            diagrams.levels[number] = Math.min(all.variable(node), variables.size());
            diagrams.first[number] = edge;
            for (int value = 0; value < all.values(node); value++) {
                int target = numbers[all.successor(node, value)];
                diagrams.successors[edge++] = target;
                boolean leadsToPair = target > DiagramBuilder.ALWAYS && target < DiagramBuilder.TERMINALS;
                if (number >= DiagramBuilder.TERMINALS && (leadsToPair || target >= diagrams.firstPair)) {
                    diagrams.firstPair = Math.min(diagrams.firstPair, number);
                }
            }
            number++;
        }
        used.stream().forEach(root -> diagrams.roots[root] = numbers[roots[root]]);
        diagrams.pair = numbers[pair];
        diagrams.noteSupport();
        return diagrams;
    }

    /** Notes which variables each node leads to. */
    private void noteSupport() {
        for (int node = DiagramBuilder.TERMINALS; node < levels.length; node++) {
            support[node * levelWords + (levels[node] >> 6)] |= 1L << levels[node];
            for (int value = 0; value < variables[levels[node]].values(); value++) {
                for (int word = 0; word < levelWords; word++) {
                    support[node * levelWords + word] |= support[successor(node, value) * levelWords + word];
                }
            }
        }
    }

    /** What is true of each node as long as nothing is known; found when it is first asked for. */
    Evaluation open() {
        Evaluation known = open;
        if (known == null) {
            synchronized (this) {
                known = open;
                if (known == null) {
                    known = Evaluation.ofNothingKnown(this);
                    open = known;
                }
            }
        }
        return known;
    }

    /** Whether a node leads to a variable of a set of levels. */
    boolean leadsToLevelOf(int node, long[] levelSet) {
        for (int word = 0; word < levelWords; word++) {
            if ((support[node * levelWords + word] & levelSet[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a node leads to a variable. */
    boolean leadsToLevel(int node, int level) {
        return (support[node * levelWords + (level >> 6)] >> level & 1) == 1;
    }

    /** How many words of bits a set of levels takes. */
    int levelWords() {
        return levelWords;
    }

    /**
     * Whether every path asks for the variables in one order, each once, and every node makes a difference. Then each path is a
     * consistent case, and a condition is open exactly where paths of what is still possible lead to both results.
     *
     * @return true for everything that was built without fault
     */
    public boolean isOrderedAndReduced() {
        for (int node = DiagramBuilder.TERMINALS; node < levels.length; node++) {
            boolean differs = false;
            for (int value = 0; value < variables[levels[node]].values(); value++) {
                differs |= successor(node, value) != successor(node, 0);
                if (levels[successor(node, value)] <= levels[node]) {
                    return false;
                }
            }
            if (!differs) {
                return false;
            }
        }
        return true;
    }

    /** The node of a criterion. */
    int root(Criterion criterion) {
        int node = criterion.root() < roots.length ? roots[criterion.root()] : -1;
        if (node < 0) {
            throw new IllegalArgumentException("a criterion of another period");
        }
        return node;
    }

    /** The node of the pair. */
    int pair() {
        return pair;
    }

    /**
     * How many nodes there are.
     *
     * @return terminals included
     */
    public int nodes() {
        return levels.length;
    }

    /** The first node that leads to more terminals than NEVER and ALWAYS: all nodes from it on may. */
    int firstPair() {
        return firstPair;
    }

    int level(int node) {
        return levels[node];
    }

    int successor(int node, int value) {
        return successors[first[node] + value];
    }

    Variable variable(int level) {
        return variables[level];
    }

    boolean hasVariablesOf(Diagrams other) {
        return Arrays.equals(variables, other.variables); // made together, they have the very same ones
    }

    int variables() {
        return variables.length;
    }

    /** The level of the variable that an atom belongs to; negative where the diagrams read none that it belongs to. */
    int levelOf(Atom atom) {
        return atom.number() < levelOf.length ? levelOf[atom.number()] : -1;
    }

    /**
     * The atoms of the variables.
     *
     * @return in the order in which the diagrams ask for them; those that implications join stand together
     */
    public Stream<Atom> atomsInOrder() {
        return Arrays.stream(variables).flatMap(variable -> variable.atoms().stream());
    }

    /** One more than the largest number of an atom. */
    int atoms() {
        return atoms;
    }
}
