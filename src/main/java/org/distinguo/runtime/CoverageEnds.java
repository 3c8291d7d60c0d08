package org.distinguo.runtime;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.library.Library;
import org.distinguo.rulebook.Coverage;

/**
 * When rulebooks cease to speak: somebody has to read the law again before. Nothing is kept, as the service may run for
 * longer than the warning.
 */
@Singleton
final class CoverageEnds {

    /** How many days before the end of a coverage there is a warning. */
    static final int WARNING_DAYS = 90;

    private final Library library;
    private final Clock clock;

    CoverageEnds(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /** The days from today, in UTC, to the last day of a rulebook's coverage; negative once that has passed. */
    long daysLeft(String rulebook) {
        return daysLeft(coverage(rulebook), LocalDate.now(clock));
    }

    /** What is to be said of each rulebook that speaks for 90 days or less from today, by its id. */
    SortedMap<String, String> warnings() {
        LocalDate today = LocalDate.now(clock);
        SortedMap<String, String> warnings = new TreeMap<>();
        for (String rulebook : library.editions().keySet()) {
            Coverage coverage = coverage(rulebook);
            long days = daysLeft(coverage, today);
            if (days <= WARNING_DAYS) {
                warnings.put(rulebook, "coverage " + (days < 0 ? "ended " : "ends ") + coverage.to());
            }
        }
        return Collections.unmodifiableSortedMap(warnings);
    }

    private Coverage coverage(String rulebook) {
        return Optional.ofNullable(library.editions().get(rulebook))
                .orElseThrow()
                .coverage();
    }

    private static long daysLeft(Coverage coverage, LocalDate today) {
        return ChronoUnit.DAYS.between(today, coverage.to());
    }
}
