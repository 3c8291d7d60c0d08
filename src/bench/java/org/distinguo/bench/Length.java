package org.distinguo.bench;

import java.time.Duration;

/**
 * How long each measurement takes.
 *
 * @param warmUps iterations of a second that are thrown away
 * @param iterations those that count
 * @param iteration the time of each
 * @param load how long each load on the service lasts
 * @param situations incomplete cases on which engines are compared
 */
record Length(int warmUps, int iterations, Duration iteration, Duration load, int situations) {

    private static final Length FULL = new Length(5, 5, Duration.ofSeconds(2), Duration.ofSeconds(5), 20_000);
    private static final Length SHORT = new Length(2, 2, Duration.ofSeconds(1), Duration.ofSeconds(1), 2_000);

    static Length of(String word) {
        return switch (word) {
            case "full" -> FULL;
            case "short" -> SHORT;
            default -> throw new IllegalArgumentException("-Dbench.length= is full or short");
        };
    }
}
