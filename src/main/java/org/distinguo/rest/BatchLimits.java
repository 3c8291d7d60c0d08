package org.distinguo.rest;

import java.time.Duration;

/**
 * The limits of batches, which stand outside those of single requests.
 *
 * @param atOnce how many may be under way at the same time, at least 1; one more is told to come back
 * @param patience how long a caller may neither complete a line nor read an answer; he is cut off before twice that time
 */
public record BatchLimits(int atOnce, Duration patience) {

    public BatchLimits {
        if (atOnce < 1 || patience.toMillis() < 1) {
            throw new IllegalArgumentException("a batch needs room and time");
        }
    }
}
