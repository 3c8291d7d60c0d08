package org.distinguo.rulebook;

import java.time.LocalDate;

/**
 * The dates for which a rulebook speaks. Outside them it says nothing.
 *
 * @param from the first day, included
 * @param to the last day, included
 * @param reviewedOn when somebody last compared the rulebook with its sources
 */
public record Coverage(LocalDate from, LocalDate to, LocalDate reviewedOn) {

    /**
     * Whether the rulebook speaks for a day.
     *
     * @param day the day
     * @return true from {@code from} to {@code to}, both included
     */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
