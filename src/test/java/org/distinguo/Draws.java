package org.distinguo;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/**
 * How much seeded generators draw, and how many of the shipped cases some tests look at: an eighth in a build, and all in
 * {@code .ci/seeded-states}. While faults are planted ({@code .ci/mutation}) they draw a small part of that, since each fault is
 * looked for anew.
 */
@NullMarked
public final class Draws {

    private static final double TIMES = Double.parseDouble(System.getProperty("draws", "0.5"));

    private Draws() {}

    /**
     * A number of draws.
     *
     * @param number a quarter of what is drawn in CI; a build draws half of this number
     */
    public static int of(int number) {
        return Math.max(1, (int) Math.round(number * TIMES));
    }

    /** Whether everything is looked at, as in {@code .ci/seeded-states}. */
    public static boolean areAll() {
        return TIMES > 1;
    }

    /**
     * Some of many, spread over all of them.
     *
     * @param all all of them
     * @return each eighth in a build, and all in CI
     */
    public static <T> List<T> of(List<T> all) {
        return areAll()
                ? all
                : IntStream.range(0, all.size())
                        .filter(number -> number % 8 == 0)
                        .mapToObj(all::get)
                        .toList();
    }
}
