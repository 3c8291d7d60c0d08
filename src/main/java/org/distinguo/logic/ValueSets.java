package org.distinguo.logic;

/** The atoms of a valuation by their values, as words of bits. Immutable. */
final class ValueSets {

    /** What is open is in no set. */
    private static final long[] NONE = {};

    private final long[] so;
    private final long[] soDenied;
    private final long[] notSo;
    private final long[] notSoDenied;

    ValueSets(Valuation.State[] states) {
        int words = (states.length + 63) >> 6;
        so = new long[words];
        soDenied = new long[words];
        notSo = new long[words];
        notSoDenied = new long[words];
        for (int atom = 0; atom < states.length; atom++) {
            if (states[atom] != Valuation.State.OPEN) {
                add(readAsSo(states[atom].so()), atom);
                add(readAsNotSo(states[atom].notSo()), atom);
            }
        }
    }

    private static void add(long[] set, int atom) {
        if (set.length > 0) {
            set[atom >> 6] |= 1L << atom;
        }
    }

    /** The atoms of which a literal that reads them as so has a value. INVARIANT: nobody writes into it. */
    long[] readAsSo(Truth value) {
        return switch (value) {
            case TRUE -> so;
            case FALSE -> soDenied;
            case UNKNOWN -> NONE;
        };
    }

    /** The same of a literal that reads them as not so. INVARIANT: nobody writes into it. */
    long[] readAsNotSo(Truth value) {
        return switch (value) {
            case TRUE -> notSo;
            case FALSE -> notSoDenied;
            case UNKNOWN -> NONE;
        };
    }
}
