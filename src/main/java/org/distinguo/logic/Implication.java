package org.distinguo.logic;

import java.util.Arrays;

/** If one atom is so, at least one of some others is. Immutable. */
public final class Implication {

    private final int from;
    private final int[] to;

    /**
     * @param from the atom
     * @param to the others; at least one
     */
    public Implication(int from, int... to) {
        this.from = from;
        this.to = to.clone();
    }

    /**
     * What the implication starts from.
     *
     * @return the atom's number
     */
    public int from() {
        return from;
    }

    /**
     * What the implication leads to: at least one of these.
     *
     * <p>INVARIANT: nobody writes into it; it is read too often to be copied each time.
     *
     * @return the atoms' numbers
     */
    public int[] to() {
        return to;
    }

    @Override
    public String toString() {
        return from + " implies one of " + Arrays.toString(to);
    }
}
