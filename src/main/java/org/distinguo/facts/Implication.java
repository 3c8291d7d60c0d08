package org.distinguo.facts;

import java.util.Arrays;

/** If the fact {@code from} is a YES, at least one of the facts {@code to} is. Facts by index. Immutable. */
final class Implication {

    private final int from;
    private final int[] to;

    Implication(int from, int[] to) {
        this.from = from;
        this.to = to.clone();
    }

    int from() {
        return from;
    }

    /** INVARIANT: nobody writes into it; it is read too often to be copied each time. */
    int[] to() {
        return to;
    }

    @Override
    public String toString() {
        return from + " implies one of " + Arrays.toString(to);
    }
}
