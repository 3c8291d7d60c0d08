package org.distinguo.episodes;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.distinguo.facts.Implications;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;
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
    private final Deque<Atom> changed = new ArrayDeque<>();
    private boolean isConsistent = true;

    /** Takes what is known, closed. */
    TriedAnswers(Implications implications, Valuation known) {
        this.implications = implications;
        this.states = new State[implications.facts()];
        Arrays.setAll(states, place -> known.state(Atom.of(place)));
    }

    private TriedAnswers(TriedAnswers other) {
        this.implications = other.implications;
        this.states = other.states.clone();
    }

    TriedAnswers copy() {
        return new TriedAnswers(this);
    }

    State state(Atom fact) {
        return states[fact.number()];
    }

    boolean isUndecided(Atom fact) {
        return isSo(fact) == Truth.UNKNOWN;
    }

    Valuation valuation() {
        return Valuation.of(states.length, this::state);
    }

    /** Takes an answer and all that follows; false where it contradicts what is known, and then this is of no use any more. */
    boolean answer(Atom fact, boolean so) {
        if (so) {
            makeSo(fact);
        } else {
            makeNotSo(fact);
        }
        while (isConsistent && !changed.isEmpty()) {
            for (Implication implication : implications.of(changed.remove())) {
                follow(implication, false);
                follow(implication, true);
            }
        }
        return isConsistent;
    }

    /** What is so or, where a suspicion counts as well, what counts as so. */
    private void follow(Implication implication, boolean counting) {
        Atom open = null;
        int opens = 0;
        for (Atom to : implication.to()) {
            Truth value = value(to, counting);
            if (value == Truth.TRUE) {
                return;
            }
            if (value == Truth.UNKNOWN) {
                open = to;
                opens++;
            }
        }
        Atom from = implication.from();
        Truth value = value(from, counting);
        if (opens == 0 && value != Truth.FALSE) {
            if (counting) {
                makeCountNot(from);
            } else {
                makeNotSo(from);
            }
        } else if (opens == 1 && open != null && value == Truth.TRUE) {
            makeSo(open); // what does not count yet, and has to, is so
        }
    }

    private Truth value(Atom fact, boolean counting) {
        return counting ? counts(fact) : isSo(fact);
    }

    private Truth isSo(Atom fact) {
        return switch (states[fact.number()]) {
            case SO -> Truth.TRUE;
            case NOT_SO, WRONGLY_SUSPECTED -> Truth.FALSE;
            case OPEN, SUSPECTED -> Truth.UNKNOWN;
        };
    }

    private Truth counts(Atom fact) {
        return switch (states[fact.number()]) {
            case SO, SUSPECTED, WRONGLY_SUSPECTED -> Truth.TRUE;
            case NOT_SO -> Truth.FALSE;
            case OPEN -> Truth.UNKNOWN;
        };
    }

    private void makeSo(Atom fact) {
        if (isSo(fact) == Truth.FALSE) {
            isConsistent = false;
        } else {
            set(fact, State.SO);
        }
    }

    private void makeNotSo(Atom fact) {
        if (isSo(fact) == Truth.TRUE) {
            isConsistent = false;
        } else {
            set(fact, counts(fact) == Truth.TRUE ? State.WRONGLY_SUSPECTED : State.NOT_SO);
        }
    }

    private void makeCountNot(Atom fact) {
        if (counts(fact) == Truth.TRUE) {
            isConsistent = false;
        } else {
            set(fact, State.NOT_SO);
        }
    }

    private void set(Atom fact, State state) {
        if (states[fact.number()] != state) {
            states[fact.number()] = state;
            changed.add(fact);
        }
    }
}
