package org.distinguo.interview;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.distinguo.logic.AnswerTable;
import org.distinguo.logic.Atom;

/**
 * The least burden that can be expected until some goals are decided, found by looking at every state that answers to a few
 * questions can lead to. Every way of answering what is open counts the same.
 *
 * <p>Source: the optimal strategy of sequential testing by dynamic programming over all states (T. Ünlüyurt, Sequential Testing
 * of Complex Systems: A Review, 2004). A state is a number of base three: for each question its answer, or that it is open.
 */
final class LeastBurden {

    private static final int OPEN = 2;
    private static final long NO_WORLD = -1;
    private static final long MIXED = -2;

    private final List<Atom> questions;
    private final double[] burdens;
    private final int[] powers;

    /** By state: how many worlds agree with it, what is decided in all of them, and the burden still to be expected. */
    private final double[] worlds;

    private final long[] outcome;
    private final double[] expected;

    private LeastBurden(AnswerTable table, List<Atom> questions, ToDoubleFunction<Atom> burden) {
        this.questions = questions;
        this.burdens = questions.stream().mapToDouble(burden).toArray();
        this.powers = new int[questions.size() + 1];
        powers[0] = 1;
        for (int number = 0; number < questions.size(); number++) {
            powers[number + 1] = 3 * powers[number];
        }
        int states = powers[questions.size()];
        this.worlds = new double[states];
        this.outcome = new long[states];
        this.expected = new double[states];
        for (int state = 0; state < states; state++) {
            look(state, table);
        }
    }

    /**
     * Searches.
     *
     * @param goals conditions that the answers to the questions decide together
     * @return empty where something else has a part in what they come to
     */
    static Optional<LeastBurden> of(List<Atom> questions, List<Goal> goals, ToDoubleFunction<Atom> burden) {
        if (goals.size() >= Long.SIZE || questions.size() > AnswerTable.MOST_ATOMS) {
            return Optional.empty();
        }
        var table = new AnswerTable(
                questions,
                goals.stream().map(Goal::evaluation).toList(),
                goals.stream().map(Goal::criterion).toList());
        return table.isDecided() ? Optional.of(new LeastBurden(table, questions, burden)) : Optional.empty();
    }

    /** States with fewer open questions have smaller numbers, question by question, so they were looked at before. */
    private void look(int state, AnswerTable table) {
        int way = 0;
        int open = -1;
        for (int number = 0; number < questions.size(); number++) {
            int digit = state / powers[number] % 3;
            open = digit == OPEN ? number : open;
            way |= (digit & 1) << number;
        }
        if (open < 0) {
            worlds[state] = table.worlds(way);
            outcome[state] = worlds[state] > 0 ? table.holding(way) : NO_WORLD;
            return;
        }
        int yes = state - powers[open];
        int no = state - (2 * powers[open]);
        worlds[state] = worlds[yes] + worlds[no];
        outcome[state] = joined(outcome[yes], outcome[no]);
        if (outcome[state] == MIXED) {
            double least = Double.MAX_VALUE;
            for (int number = 0; number < questions.size(); number++) {
                if (state / powers[number] % 3 == OPEN) {
                    least = Math.min(least, ifAsked(state, number));
                }
            }
            expected[state] = least;
        }
    }

    private static long joined(long one, long other) {
        if (one == NO_WORLD) {
            return other;
        }
        return other == NO_WORLD || one == other ? one : MIXED;
    }

    private double ifAsked(int state, int number) {
        int yes = state - powers[number];
        int no = state - (2 * powers[number]);
        return burdens[number] + (((worlds[yes] * expected[yes]) + (worlds[no] * expected[no])) / worlds[state]);
    }

    /** The least burden that can be expected. */
    double expected() {
        return expected[expected.length - 1];
    }

    /** The same if one of the questions is asked first. */
    double ifAskedFirst(Atom question) {
        return ifAsked(expected.length - 1, questions.indexOf(question));
    }
}
