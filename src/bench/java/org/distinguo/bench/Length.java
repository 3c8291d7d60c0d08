package org.distinguo.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How long each measurement takes.
 *
 * @param warmUps iterations of a second that are thrown away: on slow cores the compiler needs about 10 seconds until a verdict
 *     takes the same time in each, so that a short run can end before
 * @param iterations those that count
 * @param iteration the time of each
 * @param load how long each load on the service lasts
 * @param interviews cases of each law about which interviews are simulated
 * @param situations incomplete cases on which engines are compared
 * @param picture where the curves of the cost are drawn: only a full run replaces the picture in the documents
 */
record Length(
        int warmUps, int iterations, Duration iteration, Duration load, int interviews, int situations, Path picture) {

    private static final Length FULL =
            new Length(15, 5, Duration.ofSeconds(1), Duration.ofSeconds(4), 30, 20_000, Path.of("src/docs/cost.svg"));
    private static final Length SHORT = new Length(
            8, 2, Duration.ofSeconds(1), Duration.ofSeconds(1), 6, 2_000, Path.of("target/bench/results/cost.svg"));

    /** Whether what takes minutes at a time is left out. */
    boolean brief() {
        return equals(SHORT);
    }

    static Length of(String word) {
        return switch (word) {
            case "full" -> FULL;
            case "short" -> SHORT;
            default -> throw new IllegalArgumentException("-Dbench.length= is full or short");
        };
    }
}
