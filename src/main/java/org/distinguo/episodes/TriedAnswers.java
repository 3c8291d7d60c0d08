package org.distinguo.episodes;

import java.util.Arrays;
import org.distinguo.facts.Implications;
import org.distinguo.facts.Propagation;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Valuation.State;

/**
 * What is known of one episode while ways of answering what is open are tried. After each answer all that follows is added, so
 * that it stays closed; once nothing more follows and nothing contradicts, there is a way of answering all the rest.
 *
 * <p>Implications are followed twice: for what is so, and for what counts as so, where a suspicion counts as well.
 */
final class TriedAnswers {

    private final Implications implications;
    private final State[] states;
    private final Propagation whatIsSo;
    private final Propagation whatCounts;
    private boolean isConsistent = true;

    /** Takes what is known, closed. */
    TriedAnswers(Implications implications, Valuation known) {
        this.implications = implications;
        this.states = new State[implications.facts()];
        this.whatIsSo = new Propagation(implications, new So());
        this.whatCounts = new Propagation(implications, new Counting());
        Arrays.setAll(states, place -> known.state(Atom.of(place)));
    }

    private TriedAnswers(TriedAnswers other) {
        this.implications = other.implications;
        this.states = other.states.clone();
        this.whatIsSo = new Propagation(implications, new So());
        this.whatCounts = new Propagation(implications, new Counting());
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
        boolean more = true;
        while (isConsistent && more) {
            more = whatIsSo.follow();
            more |= whatCounts.follow();
        }
        return isConsistent;
    }

    /** What is so. */
    private final class So implements Propagation.Reading {

        @Override
        public boolean isSo(Atom fact) {
            return TriedAnswers.this.isSo(fact) == Truth.TRUE;
        }

        @Override
        public boolean isRuledOut(Atom fact) {
            return TriedAnswers.this.isSo(fact) == Truth.FALSE;
        }

        @Override
        public boolean leadsOn(Atom fact) {
            return isSo(fact);
        }

        @Override
        public void conclude(Atom fact, boolean isSo, Implication from) {
            if (isSo) {
                makeSo(fact);
            } else {
                makeNotSo(fact);
            }
        }
    }

    /** What counts as so. */
    private final class Counting implements Propagation.Reading {

        @Override
        public boolean isSo(Atom fact) {
            return counts(fact) == Truth.TRUE;
        }

        @Override
        public boolean isRuledOut(Atom fact) {
            return counts(fact) == Truth.FALSE;
        }

        @Override
        public boolean leadsOn(Atom fact) {
            return isSo(fact);
        }

        @Override
        public void conclude(Atom fact, boolean isSo, Implication from) {
            if (isSo) {
                makeSo(fact); // what does not count yet, and has to, is so
            } else {
                makeCountNot(fact);
            }
        }
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
            whatIsSo.add(fact);
            whatCounts.add(fact);
        }
    }
}
