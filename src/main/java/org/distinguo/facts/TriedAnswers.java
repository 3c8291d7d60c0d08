package org.distinguo.facts;

import java.util.Arrays;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Valuation.State;

/**
 * What is known while ways of answering what is open are tried. After each answer all that follows is added, so that it stays
 * closed; once nothing more follows and nothing contradicts, there is a way of answering all the rest.
 *
 * <p>{@link Propagation} follows the implications twice: once for what is so, and once for what counts as so. Not thread-safe.
 */
public final class TriedAnswers {

    private final Implications implications;
    private final State[] states;
    private final Propagation ofWhatIsSo;
    private final Propagation ofWhatCounts;
    private boolean isConsistent = true;
    private boolean isClosed = true;

    /**
     * Before any answer is tried.
     *
     * @param implications those between the facts
     * @param known what is known, closed under them
     */
    public TriedAnswers(Implications implications, Valuation known) {
        this(implications, new State[implications.facts()]);
        Arrays.setAll(states, place -> known.state(Atom.of(place)));
    }

    private TriedAnswers(Implications implications, State[] states) {
        this.implications = implications;
        this.states = states;
        this.ofWhatIsSo = new Propagation(implications, new Followed(false));
        this.ofWhatCounts = new Propagation(implications, new Followed(true));
    }

    /** The same knowledge, to try other answers with. */
    public TriedAnswers copy() {
        return new TriedAnswers(implications, states.clone());
    }

    /** What is known of a fact. */
    public State state(Atom fact) {
        return states[fact.number()];
    }

    /** Whether it is not known if a fact is so; a suspicion does not decide it. */
    public boolean isUndecided(Atom fact) {
        return truth(fact) == Truth.UNKNOWN;
    }

    /** What is known now; later answers do not change it. */
    public Valuation valuation() {
        return Valuation.of(states.length, this::state);
    }

    /**
     * Takes an answer and all that follows.
     *
     * @param fact the fact that is answered
     * @param so whether the answer is YES
     * @return false where it contradicts what is known; then this is of no use any more
     */
    public boolean answer(Atom fact, boolean so) {
        if (so) {
            makeSo(fact);
        } else {
            makeNotSo(fact);
        }
        while (isConsistent && !isClosed) {
            isClosed = true;
            ofWhatIsSo.follow();
            ofWhatCounts.follow();
        }
        return isConsistent;
    }

    /** What is so or, where a suspicion counts as well, what counts as so. What does not count yet, and has to, is so. */
    private final class Followed implements Propagation.Reading {

        private final boolean counting;

        Followed(boolean counting) {
            this.counting = counting;
        }

        @Override
        public boolean isSo(Atom fact) {
            return value(fact, counting) == Truth.TRUE;
        }

        @Override
        public boolean isRuledOut(Atom fact) {
            return value(fact, counting) == Truth.FALSE;
        }

        @Override
        public boolean leadsOn(Atom fact) {
            return isSo(fact);
        }

        @Override
        public void conclude(Atom fact, boolean so, Implication from) {
            if (so) {
                makeSo(fact);
            } else if (counting) {
                makeCountNot(fact);
            } else {
                makeNotSo(fact);
            }
        }
    }

    private Truth value(Atom fact, boolean counting) {
        return counting ? counts(fact) : truth(fact);
    }

    private Truth truth(Atom fact) {
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
        if (truth(fact) == Truth.FALSE) {
            isConsistent = false;
        } else {
            set(fact, State.SO);
        }
    }

    private void makeNotSo(Atom fact) {
        if (truth(fact) == Truth.TRUE) {
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
            ofWhatIsSo.add(fact);
            ofWhatCounts.add(fact);
            isClosed = false;
        }
    }
}
