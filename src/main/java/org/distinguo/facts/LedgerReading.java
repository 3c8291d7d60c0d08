package org.distinguo.facts;

import org.distinguo.logic.Atom;

/** Reads from a ledger what is so and what is ruled out, while implications are followed. */
interface LedgerReading extends Propagation.Reading {

    /** Where it is written what is known. */
    Ledger ledger();

    @Override
    default boolean isSo(Atom fact) {
        return ledger().of(fact) == Knowledge.YES;
    }

    @Override
    default boolean isRuledOut(Atom fact) {
        return ledger().of(fact) == Knowledge.NO;
    }
}
