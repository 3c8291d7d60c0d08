package org.distinguo;

import org.jspecify.annotations.NullMarked;

/** How much seeded generators draw: a quarter of it in a build, and all of it in CI ({@code .ci/seeded-states}). */
@NullMarked
public final class Draws {

    private static final int TIMES = Integer.getInteger("draws", 1);

    private Draws() {}

    /**
     * A number of draws.
     *
     * @param number that of a build
     */
    public static int of(int number) {
        return number * TIMES;
    }
}
