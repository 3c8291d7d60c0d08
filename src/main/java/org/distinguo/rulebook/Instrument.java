package org.distinguo.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A treaty or an act.
 *
 * @param key what citations call it
 * @param title its title
 * @param source where it is published
 * @param parties how many States are bound by it; empty where nobody said
 */
public record Instrument(String key, String title, String source, Optional<Parties> parties) {

    /**
     * A count of the States that are bound by a treaty. It is for reading only: no answer depends on it.
     *
     * @param number how many
     * @param asOf the day of the count
     */
    public record Parties(int number, LocalDate asOf) {}
}
