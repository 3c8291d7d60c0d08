package org.distinguo.logic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Searches two worlds of which the first is in a set and the second is not: two paths through its diagram at once, from the
 * root to ALWAYS and to NEVER. Of all such pairs the one is found whose worlds
 * differ in the fewest atoms, then the one with the fewest atoms so in the world that is shown; of several of these, the one
 * in which atoms with small numbers do not differ, and are not so. Used for one question. Not thread-safe.
 *
 * <p>Where both worlds are bound alike, at most one variable has two values: if changes of several variables lead out of a
 * set, made one after the other they do, and the one that does it is enough.
 *
 * <p>Sources: R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986, for pairs of nodes; B. Lin and
 * F. Somenzi, Minimization of Symbolic Relations, 1990, for the cheapest member of a set as a shortest path.
 */
public final class WorldPairs {

    private static final int NONE = Integer.MAX_VALUE;

    private static final Comparator<Way> FIRST =
            Comparator.comparing(Way::differing, ValuePairs::compare).thenComparing(Way::so, ValuePairs::compare);

    private final WorldDiagrams worlds;
    private final DecisionDiagrams nodes;
    private final PairQuestion question;
    private final ValuePairs[] pairs;
    private final boolean oneChanges;
    private final Map<Long, Integer> costs = new HashMap<>();

    /** By level, what the cheapest pairs of values of all earlier levels cost together. */
    private final int[] costBefore;

    /** One more than the last level at which the worlds can differ. */
    private int changing;

    private boolean isPossible = true;

    /**
     * @param worlds the diagrams
     * @param question in what the two worlds may differ
     */
    public WorldPairs(WorldDiagrams worlds, PairQuestion question) {
        this.worlds = worlds;
        this.nodes = worlds.nodes();
        this.question = question;
        this.oneChanges = question.first().equals(question.second());
        this.pairs = new ValuePairs[nodes.variables()];
        this.costBefore = new int[pairs.length + 1];
        for (int level = 0; level < pairs.length; level++) {
            pairs[level] = ValuePairs.of(worlds, level, question);
            if (pairs[level].count() == 0) {
                isPossible = false;
                return;
            }
            if (pairs[level].count() > pairs[level].unchanged()) {
                changing = level + 1;
            }
            costBefore[level + 1] = costBefore[level] + pairs[level].cost(0);
        }
    }

    /**
     * The members of a set alone, as pairs of a world with itself.
     *
     * @param set the set; it reads only atoms that the question counts
     * @return the smallest member; empty where there is none
     * @throws LogicBudgetException if there are too many nodes to look at
     */
    public Optional<Found> in(DiagramNode set) {
        return find(set.number(), NodeOperations.NEVER);
    }

    /**
     * Two worlds that a set parts: the first is in the set, the second is not.
     *
     * @param set the set; it reads only atoms that the question counts
     * @return the nearest of them; empty where there are none
     * @throws LogicBudgetException if there are too many pairs of nodes to look at
     */
    public Optional<Found> partedBy(DiagramNode set) {
        return find(set.number(), set.number());
    }

    private Optional<Found> find(int in, int notIn) {
        return isPossible && cost(in, notIn) != NONE ? Optional.of(new Found(in, notIn)) : Optional.empty();
    }

    private int level(int first, int second) {
        return Math.min(pairs.length, Math.min(nodes.variable(first), nodes.variable(second)));
    }

    /** What the cheapest way on costs, with the variables from that of one of the two nodes on. */
    private int cost(int first, int second) {
        int level = level(first, second);
        if (first == NodeOperations.NEVER
                || second == NodeOperations.ALWAYS
                || (first == second && level >= changing)) {
            return NONE;
        } else if (level == pairs.length) {
            return 0;
        }
        long key = (long) first << 32 | second;
        Integer known = costs.get(key);
        if (known != null) {
            return known;
        }
        int least = NONE;
        for (int pair = 0; pair < usable(level, first, second); pair++) {
            least = Math.min(least, cost(level, pair, first, second));
        }
        if (costs.size() >= LogicBudget.NODES) {
            throw new LogicBudgetException(LogicBudget.NODES + " pairs of nodes of decision diagrams");
        }
        costs.put(key, least);
        return least;
    }

    /** How many of the pairs of values may be taken: those without a change come first. */
    private int usable(int level, int first, int second) {
        return oneChanges && first != second ? pairs[level].unchanged() : pairs[level].count();
    }

    private int cost(int level, int pair, int first, int second) {
        int nextFirst = next(level, first, pairs[level].first(pair));
        int nextSecond = next(level, second, pairs[level].second(pair));
        int rest = cost(nextFirst, nextSecond);
        return rest == NONE
                ? NONE
                : rest + pairs[level].cost(pair) + costBefore[level(nextFirst, nextSecond)] - costBefore[level + 1];
    }

    private int next(int level, int node, int value) {
        return nodes.variable(node) == level ? nodes.successor(node, value) : node;
    }

    /** A pair of worlds that exists; which one it is, is found out when it is asked for. */
    public final class Found {

        private final int in;
        private final int notIn;
        private final Map<Long, Way> known = new HashMap<>();

        private Found(int in, int notIn) {
            this.in = in;
            this.notIn = notIn;
        }

        /**
         * The two worlds.
         *
         * @return by their atoms that are so, of those that the question counts
         */
        public Pair worlds() {
            Way way = skipping(0, level(in, notIn), best(in, notIn));
            AtomSet other = way.so().differingFrom(way.differing());
            return question.isFirstShown() ? new Pair(way.so(), other) : new Pair(other, way.so());
        }

        /** The first of the cheapest ways on. */
        private Way best(int first, int second) {
            int level = level(first, second);
            if (level == pairs.length) {
                return new Way(new AtomSet(), new AtomSet());
            }
            return Objects.requireNonNullElseGet(known.get((long) first << 32 | second), () -> {
                Way best = findBest(level, first, second);
                known.put((long) first << 32 | second, best);
                return best;
            });
        }

        private Way findBest(int level, int first, int second) {
            int least = cost(first, second);
            return IntStream.range(0, usable(level, first, second))
                    .filter(pair -> cost(level, pair, first, second) == least)
                    .mapToObj(pair -> {
                        int nextFirst = next(level, first, pairs[level].first(pair));
                        int nextSecond = next(level, second, pairs[level].second(pair));
                        Way rest = best(nextFirst, nextSecond);
                        return with(level, pair, skipping(level + 1, level(nextFirst, nextSecond), rest));
                    })
                    .min(FIRST)
                    .orElseThrow();
        }

        /** With the cheapest values of the variables between two levels, for which neither node asks. */
        private Way skipping(int from, int to, Way rest) {
            Way way = rest;
            for (int level = from; level < to; level++) {
                way = with(level, 0, way);
            }
            return way;
        }

        private Way with(int level, int pair, Way rest) {
            AtomSet differing = worlds.atoms(level, pairs[level].differing(pair));
            AtomSet so = worlds.atoms(level, pairs[level].so(pair));
            differing.addAll(rest.differing());
            so.addAll(rest.so());
            return new Way(differing, so);
        }
    }

    /** In which atoms the two worlds differ, and which are so in the one that is shown. */
    private record Way(AtomSet differing, AtomSet so) {}

    /**
     * Two worlds by their atoms that are so.
     *
     * <p>INVARIANT: nobody writes into the sets.
     *
     * @param first the first world
     * @param second the second world
     */
    public record Pair(AtomSet first, AtomSet second) {}
}
