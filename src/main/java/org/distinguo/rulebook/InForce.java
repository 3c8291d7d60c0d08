package org.distinguo.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something is the law: calendar dates at the place of conduct.
 *
 * @param from the first day; empty where it has no beginning within the rulebook
 * @param until the day from which it is no longer the law; empty where it has no end
 */
public record InForce(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Without beginning and end. */
    public static final InForce ALWAYS = new InForce(Optional.empty(), Optional.empty());

    /**
     * Whether a day is one of them.
     *
     * @param day the day
     * @return true from {@code from}, included, until {@code until}, excluded
     */
    public boolean on(LocalDate day) {
        return (from.isEmpty() || !day.isBefore(from.get())) && (until.isEmpty() || day.isBefore(until.get()));
    }
}
