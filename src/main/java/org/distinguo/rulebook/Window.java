package org.distinguo.rulebook;

import java.time.LocalDate;

/**
 * The days from one, included, until another, excluded.
 *
 * @param from the first day
 * @param until the day after the last; not after {@code from} where there is no such day
 */
record Window(LocalDate from, LocalDate until) {

    static Window of(Coverage coverage) {
        return new Window(coverage.from(), coverage.to().plusDays(1));
    }

    boolean isEmpty() {
        return !from.isBefore(until);
    }

    Window within(InForce inForce) {
        LocalDate later = inForce.from().filter(from::isBefore).orElse(from);
        LocalDate sooner = inForce.until().filter(end -> end.isBefore(until)).orElse(until);
        return new Window(later, sooner);
    }
}
