package org.distinguo.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;

/**
 * Unit propagation over implications: where one of the facts of an implication is left that can keep it, the fact has to. What
 * follows leads on to what follows from that. What counts as so and as ruled out, and what becomes of a conclusion, the
 * reading says: so the same propagation closes answers, carries suspicions along, refutes assumptions and follows answers that
 * are tried.
 * {@link ComponentClosing} follows implications over sets of bits, where no reasons are asked for.
 *
 * <p>Source: W. Dowling and J. Gallier, Linear-Time Algorithms for Testing the Satisfiability of Propositional Horn Formulae,
 * 1984.
 */
final class Propagation {

    /** What is taken for known while implications are followed. */
    interface Reading {

        /** Whether a fact is so, so that it keeps an implication that leads to it. */
        boolean isSo(Atom fact);

        /** Whether a fact is not so. */
        boolean isRuledOut(Atom fact);

        /** Whether what a fact implies has to be concluded from it. */
        boolean leadsOn(Atom fact);

        /**
         * Takes a conclusion.
         *
         * @param fact the only alternative left of an implication that leads on, which has to be so; or what an implication
         *     starts from whose alternatives are all ruled out, which cannot be so
         * @param so whether the fact has to be so
         * @param from the implication
         */
        void conclude(Atom fact, boolean so, Implication from);
    }

    private final Implications implications;
    private final Reading reading;
    private final Deque<Atom> changed = new ArrayDeque<>();

    Propagation(Implications implications, Reading reading) {
        this.implications = implications;
        this.reading = reading;
    }

    /** Takes down that more is known of a fact, so that something may follow from it. */
    void add(Atom fact) {
        changed.add(fact);
    }

    /** Follows implications until nothing more follows. */
    void follow() {
        while (!changed.isEmpty()) {
            for (Implication implication : implications.of(changed.remove())) {
                follow(implication);
            }
        }
    }

    private void follow(Implication implication) {
        Atom only = null;
        for (Atom to : implication.to()) {
            if (reading.isSo(to) || (only != null && !reading.isRuledOut(to))) {
                return;
            }
            if (!reading.isRuledOut(to)) {
                only = to;
            }
        }
        if (only != null && reading.leadsOn(implication.from())) {
            reading.conclude(only, true, implication);
        } else if (only == null && !reading.isRuledOut(implication.from())) {
            reading.conclude(implication.from(), false, implication);
        }
    }
}
