package org.distinguo.rulebook;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A treaty or an act.
 *
 * @param key what citations call it
 * @param title its title
 * @param source where it is published
 * @param uri where it can be read, an address with https; empty where nobody is sure of one
 * @param quotedFrom the copy of the text with which every quotation from it was compared; empty where nothing is quoted
 * @param parties how many States are bound by it; empty where nobody said
 */
public record Instrument(
        String key,
        String title,
        String source,
        Optional<URI> uri,
        Optional<String> quotedFrom,
        Optional<Parties> parties) {

    /**
     * A count of the States that are bound by a treaty. It is for reading only: no answer depends on it.
     *
     * @param number how many
     * @param asOf the day of the count
     */
    public record Parties(int number, LocalDate asOf) {}
}
