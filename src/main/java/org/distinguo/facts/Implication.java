package org.distinguo.facts;

import java.util.Arrays;

/** If the fact {@code from} is a YES, at least one of the facts {@code to} is. Facts by index. */
record Implication(int from, int[] to) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Implication that && from == that.from && Arrays.equals(to, that.to);
    }

    @Override
    public int hashCode() {
        return 31 * from + Arrays.hashCode(to);
    }

    @Override
    public String toString() {
        return from + " implies one of " + Arrays.toString(to);
    }
}
