package org.distinguo.logic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * For every way of answering a few open atoms with so or not so: how many worlds agree with it, and which conditions hold then.
 * A way is a number: bit 0 says whether the first atom is so, bit 1 the second one, and so on. Immutable.
 *
 * <p>The table is filled for all ways at once: each node of a diagram gets the set of ways in which it can still lead to each of
 * the two terminals, and a set is a row of bits. So a condition takes time for its nodes, not for its nodes in each way.
 */
public final class AnswerTable {

    /** The largest number of atoms. */
    public static final int MOST_ATOMS = 16;

    private final double[] worlds;
    private final long[] holding;
    private final boolean decided;

    /** The ways that some world agrees with, as a row of bits. */
    private final long[] agreeing;

    /** By level and value, the ways with which some world of that value agrees; null where no atom is of the variable. */
    private final long[] @Nullable [][] waysByValue;

    /** The ways in which a node can lead to a condition that holds, and to one that does not. */
    private static final class Ways {

        private final long[] hold;
        private final long[] fail;

        Ways(long[] hold, long[] fail) {
            this.hold = hold;
            this.fail = fail;
        }
    }

    /**
     * Fills the table.
     *
     * @param atoms open atoms that the diagrams read, or that implications join to one; at most {@link #MOST_ATOMS}
     * @param evaluations for each condition what is known; the same of these atoms, and of all that implications join to them
     * @param criteria at least 1 and at most 64 conditions of the same diagrams
     */
    public AnswerTable(List<Atom> atoms, List<Evaluation> evaluations, List<Criterion> criteria) {
        if (atoms.size() > MOST_ATOMS || criteria.size() > Long.SIZE) {
            throw new IllegalArgumentException("too much for a table");
        }
        Diagrams diagrams = evaluations.get(0).diagrams();
        this.worlds = new double[1 << atoms.size()];
        this.holding = new long[worlds.length];
        this.agreeing = noWays();
        this.waysByValue = new long[diagrams.variables()][][];
        Arrays.fill(worlds, 1);
        for (int level = 0; level < diagrams.variables(); level++) {
            countWorlds(level, evaluations.get(0), atoms);
        }
        for (int way = 0; way < worlds.length; way++) {
            put(agreeing, way, worlds[way] > 0);
        }
        IdentityHashMap<Evaluation, Map<Integer, Ways>> found = new IdentityHashMap<>();
        boolean all = true;
        for (int number = 0; number < criteria.size(); number++) {
            Evaluation evaluation = evaluations.get(number);
            Ways ways = ways(
                    evaluation.reduction().reduced(diagrams.root(criteria.get(number))),
                    evaluation,
                    found.computeIfAbsent(evaluation, key -> new HashMap<>()));
            for (int way = 0; way < worlds.length; way++) {
                holding[way] |= isIn(ways.hold, way) && !isIn(ways.fail, way) ? 1L << number : 0;
            }
            for (int word = 0; word < agreeing.length; word++) {
                all &= (ways.hold[word] & ways.fail[word] & agreeing[word]) == 0;
            }
        }
        this.decided = all;
    }

    private void countWorlds(int level, Evaluation evaluation, List<Atom> atoms) {
        Variable variable = evaluation.diagrams().variable(level);
        List<Integer> places = IntStream.range(0, atoms.size())
                .filter(place -> evaluation.diagrams().levelOf(atoms.get(place)) == level)
                .boxed()
                .toList();
        if (places.isEmpty()) {
            return;
        }
        int[][] byAnswers = variable.worldsByAnswers(
                evaluation.valuation(), places.stream().map(atoms::get).toList());
        long[][] byValue = new long[variable.values()][];
        Arrays.setAll(byValue, value -> noWays());
        for (int way = 0; way < worlds.length; way++) {
            int[] counts = byAnswers[answers(way, places)];
            int sum = 0;
            for (int value = 0; value < counts.length; value++) {
                sum += counts[value];
                put(byValue[value], way, counts[value] > 0);
            }
            worlds[way] *= sum;
        }
        waysByValue[level] = byValue;
    }

    private static int answers(int way, List<Integer> places) {
        int answers = 0;
        for (int number = 0; number < places.size(); number++) {
            answers |= (way >> places.get(number) & 1) << number;
        }
        return answers;
    }

    private long[] noWays() {
        return new long[(worlds.length + 63) >> 6];
    }

    private static void put(long[] ways, int way, boolean in) {
        ways[way >> 6] |= in ? 1L << way : 0;
    }

    private static boolean isIn(long[] ways, int way) {
        return (ways[way >> 6] >> way & 1) == 1;
    }

    private Ways ways(int node, Evaluation evaluation, Map<Integer, Ways> found) {
        Ways known = found.get(node);
        if (known == null) {
            known = node < DiagramBuilder.TERMINALS
                    ? new Ways(
                            node == DiagramBuilder.ALWAYS ? agreeing : noWays(),
                            node == DiagramBuilder.NEVER ? agreeing : noWays())
                    : findWays(node, evaluation, found);
            found.put(node, known);
        }
        return known;
    }

    private Ways findWays(int node, Evaluation evaluation, Map<Integer, Ways> found) {
        Diagrams diagrams = evaluation.diagrams();
        int level = diagrams.level(node);
        long[][] byValue = waysByValue[level];
        long[] values = evaluation.possible(level);
        long[] hold = noWays();
        long[] fail = noWays();
        for (int value = PossibleValues.next(values, 0); value >= 0; value = PossibleValues.next(values, value + 1)) {
            Ways then = ways(evaluation.reduction().reduced(diagrams.successor(node, value)), evaluation, found);
            long[] with = byValue == null ? agreeing : byValue[value];
            for (int word = 0; word < hold.length; word++) {
                hold[word] |= then.hold[word] & with[word];
                fail[word] |= then.fail[word] & with[word];
            }
        }
        return new Ways(hold, fail);
    }

    /**
     * Whether the atoms decide all conditions, however they are answered.
     *
     * @return false where what holds depends on something else as well
     */
    public boolean isDecided() {
        return decided;
    }

    /**
     * How many worlds agree with a way of answering.
     *
     * @param way the way
     * @return 0 where implications exclude it
     */
    public double worlds(int way) {
        return worlds[way];
    }

    /**
     * The conditions that hold.
     *
     * @param way a way that some world agrees with
     * @return a bit for each condition
     */
    public long holding(int way) {
        return holding[way];
    }
}
