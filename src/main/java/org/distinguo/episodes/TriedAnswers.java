package org.distinguo.episodes;

import java.util.ArrayDeque;
import java.util.Deque;
import org.distinguo.facts.Implications;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Valuation.State;

/**
 * What is known of one episode while ways of answering what is open are tried. After each answer all that follows is added, so
 * that it stays closed; once nothing more follows and nothing contradicts, there is a way of answering all the rest.
 *
 * <p>Source: unit propagation (W. Dowling and J. Gallier, Linear-Time Algorithms for Testing the Satisfiability of
 * Propositional Horn Formulae, 1984), once for what is so and once for what counts as so.
 */
final class TriedAnswers {

    private final Implications implications;
    private final State[] states;
    private final Deque<Integer> changed = new ArrayDeque<>();
    private boolean isConsistent = true;

    /** Takes what is known, closed. */
    TriedAnswers(Implications implications, Valuation known) {
        this.implications = implications;
        this.states = new State[implications.facts()];
        for (int fact = 0; fact < states.length; fact++) {
            states[fact] = known.state(fact);
        }
    }

    private TriedAnswers(TriedAnswers other) {
        this.implications = other.implications;
        this.states = other.states.clone();
    }

    TriedAnswers copy() {
        return new TriedAnswers(this);
    }

    State state(int fact) {
        return states[fact];
    }

    boolean isUndecided(int fact) {
        return isSo(fact) == Truth.UNKNOWN;
    }

    Valuation valuation() {
        return Valuation.of(states.length, fact -> states[fact]);
    }

    /** Takes an answer and all that follows; false where it contradicts what is known, and then this is of no use any more. */
    boolean answer(int fact, boolean so) {
        if (so) {
            makeSo(fact);
        } else {
            makeNotSo(fact);
        }
        while (isConsistent && !changed.isEmpty()) {
            for (int implication : implications.of(changed.remove())) {
                follow(implication, false);
                follow(implication, true);
            }
        }
        return isConsistent;
    }

    /** What is so or, where a suspicion counts as well, what counts as so. */
    private void follow(int implication, boolean counting) {
        int open = -1;
        int opens = 0;
        for (int to : implications.to(implication)) {
            Truth value = value(to, counting);
            if (value == Truth.TRUE) {
                return;
            }
            if (value == Truth.UNKNOWN) {
                open = to;
                opens++;
            }
        }
        int from = implications.from(implication);
        Truth value = value(from, counting);
        if (opens == 0 && value != Truth.FALSE) {
            if (counting) {
                makeCountNot(from);
            } else {
                makeNotSo(from);
            }
        } else if (opens == 1 && value == Truth.TRUE) {
            makeSo(open); // what does not count yet, and has to, is so
        }
    }

    private Truth value(int fact, boolean counting) {
        return counting ? counts(fact) : isSo(fact);
    }

    private Truth isSo(int fact) {
        return switch (states[fact]) {
            case SO -> Truth.TRUE;
            case NOT_SO, WRONGLY_SUSPECTED -> Truth.FALSE;
            case OPEN, SUSPECTED -> Truth.UNKNOWN;
        };
    }

    private Truth counts(int fact) {
        return switch (states[fact]) {
            case SO, SUSPECTED, WRONGLY_SUSPECTED -> Truth.TRUE;
            case NOT_SO -> Truth.FALSE;
            case OPEN -> Truth.UNKNOWN;
        };
    }

    private void makeSo(int fact) {
        if (isSo(fact) == Truth.FALSE) {
            isConsistent = false;
        } else {
            set(fact, State.SO);
        }
    }

    private void makeNotSo(int fact) {
        if (isSo(fact) == Truth.TRUE) {
            isConsistent = false;
        } else {
            set(fact, counts(fact) == Truth.TRUE ? State.WRONGLY_SUSPECTED : State.NOT_SO);
        }
    }

    private void makeCountNot(int fact) {
        if (counts(fact) == Truth.TRUE) {
            isConsistent = false;
        } else {
            set(fact, State.NOT_SO);
        }
    }

    private void set(int fact, State state) {
        if (states[fact] != state) {
            states[fact] = state;
            changed.add(fact);
        }
    }
}
