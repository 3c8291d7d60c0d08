package org.distinguo.logic;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For every way of answering a few open atoms with so or not so: how many worlds agree with it, and which conditions hold then.
 * A way is a number: bit 0 says whether the first atom is so, bit 1 the second one, and so on. Immutable.
 */
public final class AnswerTable {

    /** The largest number of atoms. */
    public static final int MOST_ATOMS = 16;

    private final double[] worlds;
    private final long[] holding;
    private final boolean decided;

    /** Some of the atoms, of one variable: their places among all, and the worlds that agree with each way of answering them. */
    private record Joined(int level, List<Integer> places, List<int[]> worldsByAnswers) {}

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
        List<Joined> variables = joined(evaluations.get(0), atoms);
        this.worlds = new double[1 << atoms.size()];
        this.holding = new long[worlds.length];
        boolean all = true;
        for (int way = 0; way < worlds.length; way++) {
            long[] @Nullable [] values = new long[diagrams.variables()][];
            worlds[way] = 1;
            for (Joined variable : variables) {
                int[] agreeing = variable.worldsByAnswers().get(answers(way, variable.places()));
                long[] possible = new long[(agreeing.length + 63) >> 6];
                int count = 0;
                for (int value = 0; value < agreeing.length; value++) {
                    count += agreeing[value];
                    possible[value >> 6] |= agreeing[value] > 0 ? 1L << value : 0;
                }
                worlds[way] *= count;
                values[variable.level()] = possible;
            }
            all &= worlds[way] == 0 || decide(way, values, evaluations, criteria);
        }
        this.decided = all;
    }

    private static List<Joined> joined(Evaluation evaluation, List<Atom> atoms) {
        List<Joined> variables = new ArrayList<>();
        Diagrams diagrams = evaluation.diagrams();
        for (int level = 0; level < diagrams.variables(); level++) {
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place < atoms.size(); place++) {
                if (diagrams.levelOf(atoms.get(place)) == level) {
                    places.add(place);
                }
            }
            if (!places.isEmpty()) {
                List<Atom> own = places.stream().map(atoms::get).toList();
                variables.add(new Joined(
                        level, places, List.of(diagrams.variable(level).worldsByAnswers(evaluation.valuation(), own))));
            }
        }
        return variables;
    }

    private static int answers(int way, List<Integer> places) {
        int answers = 0;
        for (int number = 0; number < places.size(); number++) {
            answers |= (way >> places.get(number) & 1) << number;
        }
        return answers;
    }

    private boolean decide(
            int way, long[] @Nullable [] values, List<Evaluation> evaluations, List<Criterion> criteria) {
        IdentityHashMap<Evaluation, Evaluation> answered = new IdentityHashMap<>();
        boolean all = true;
        for (int number = 0; number < criteria.size(); number++) {
            Truth truth = answered.computeIfAbsent(evaluations.get(number), before -> before.with(values))
                    .truth(criteria.get(number));
            holding[way] |= truth == Truth.TRUE ? 1L << number : 0;
            all &= truth != Truth.UNKNOWN;
        }
        return all;
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
