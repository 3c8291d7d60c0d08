package org.distinguo.interview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.distinguo.logic.AnswerTable;
import org.distinguo.logic.Atom;

/**
 * The least burden that can be expected until some goals are decided, found by looking at every state that answers to a few
 * questions can lead to. Every way of answering what is open counts the same. Where there are more questions
 * than can be searched, the last ones are asked after all others, in their order, as long as something is not decided.
 *
 * <p>Source: the optimal strategy of sequential testing by dynamic programming over all states (T. Ünlüyurt, Sequential Testing
 * of Complex Systems: A Review, 2004). A state is a number of base three: for each question its answer, or that it is open.
 */
final class LeastBurden {

    /** No way of answering agrees with the state; or the ways that agree with it do not all come to the same. */
    private static final int NO_WORLD = -1;

    private static final int MIXED = -2;

    private final List<Atom> questions;

    /** How many of them, from the first on, are searched. */
    private final int searched;

    private final double[] burdens;
    private final int[] powers;

    /** By state: how many worlds agree with it. */
    private final double[] worlds;

    /** By state: a number for what is decided in all of its worlds, the same wherever the same is. */
    private final int[] outcome;

    /** By state: the burden still to be expected, times the worlds. */
    private final double[] expected;

    /** The same three of one state. */
    private record Rest(double worlds, int outcome, double expected) {}

    private LeastBurden(AnswerTable table, List<Atom> questions, int searched, ToDoubleFunction<Atom> burden) {
        this.questions = questions;
        this.searched = searched;
        this.burdens = questions.stream().mapToDouble(burden).toArray();
        this.powers = new int[searched + 1];
        powers[0] = 1;
        for (int number = 0; number < searched; number++) {
            powers[number + 1] = 3 * powers[number];
        }
        int states = powers[searched];
        this.worlds = new double[states];
        this.outcome = new int[states];
        this.expected = new double[states];
        Map<Long, Integer> numbers = new HashMap<>();
        lookAtAll(searched - 1, 0, 0, 0, table, numbers);
    }

    /**
     * Searches.
     *
     * @param questions at least as many as are searched
     * @param searched how many of them, from the first on, may be asked in any order
     * @param goals conditions that the answers to the questions decide together
     * @return empty where something else has a part in what they come to
     */
    static Optional<LeastBurden> of(
            List<Atom> questions, int searched, List<Goal> goals, ToDoubleFunction<Atom> burden) {
        if (goals.size() >= Long.SIZE || questions.size() > AnswerTable.MOST_ATOMS) {
            return Optional.empty();
        }
        var table = new AnswerTable(
                questions,
                goals.stream().map(Goal::evaluation).toList(),
                goals.stream().map(Goal::criterion).toList());
        return table.isDecided() ? Optional.of(new LeastBurden(table, questions, searched, burden)) : Optional.empty();
    }

    /**
     * Looks at all states that agree with the answers to the last questions, those with a NO to the next one first, then those
     * with a YES, then those where it is open: so whatever an answer leads to was looked at before.
     *
     * @param next the last question whose answer is not chosen yet; negative where all are
     * @param open a bit for each question that is open
     * @param way the answers as the table numbers them
     */
    private void lookAtAll(int next, int state, int open, int way, AnswerTable table, Map<Long, Integer> numbers) {
        if (next >= 0) {
            lookAtAll(next - 1, state, open, way, table, numbers);
            lookAtAll(next - 1, state + powers[next], open, way | 1 << next, table, numbers);
            lookAtAll(next - 1, state + 2 * powers[next], open | 1 << next, way, table, numbers);
        } else if (open == 0) {
            Rest rest = askInOrder(searched, way, table, numbers);
            worlds[state] = rest.worlds();
            outcome[state] = rest.outcome();
            expected[state] = rest.expected();
        } else {
            look(state, open);
        }
    }

    /** What comes of one way of answering if the questions from one on are asked in their order, until everything is decided. */
    private Rest askInOrder(int next, int way, AnswerTable table, Map<Long, Integer> numbers) {
        if (next == questions.size()) {
            double agreeing = table.worlds(way);
            int decided =
                    agreeing > 0 ? numbers.computeIfAbsent(table.holding(way), holding -> numbers.size()) : NO_WORLD;
            return new Rest(agreeing, decided, 0);
        }
        Rest no = askInOrder(next + 1, way, table, numbers);
        Rest yes = askInOrder(next + 1, way | 1 << next, table, numbers);
        double agreeing = no.worlds() + yes.worlds();
        int decided = joined(no.outcome(), yes.outcome());
        return new Rest(
                agreeing, decided, decided == MIXED ? burdens[next] * agreeing + no.expected() + yes.expected() : 0);
    }

    private void look(int state, int open) {
        int power = powers[Integer.numberOfTrailingZeros(open)];
        int yes = state - power;
        int no = yes - power;
        worlds[state] = worlds[yes] + worlds[no];
        outcome[state] = joined(outcome[yes], outcome[no]);
        if (outcome[state] == MIXED) {
            double least = Double.MAX_VALUE;
            for (int rest = open; rest != 0; rest &= rest - 1) {
                least = Math.min(least, ifAsked(state, Integer.numberOfTrailingZeros(rest)));
            }
            expected[state] = least;
        }
    }

    private static int joined(int one, int other) {
        if (one == NO_WORLD) {
            return other;
        }
        return other == NO_WORLD || one == other ? one : MIXED;
    }

    /** The burden to be expected in a state if a question is asked next, times the worlds. */
    private double ifAsked(int state, int number) {
        int yes = state - powers[number];
        int no = yes - powers[number];
        return burdens[number] * worlds[state] + expected[yes] + expected[no];
    }

    /** The least burden that can be expected. */
    double expected() {
        return expected[expected.length - 1] / worlds[worlds.length - 1];
    }

    /** The same if one of the questions that are searched is asked first. */
    double ifAskedFirst(Atom question) {
        return ifAsked(worlds.length - 1, questions.indexOf(question)) / worlds[worlds.length - 1];
    }
}
