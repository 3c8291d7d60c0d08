package org.distinguo.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The day on which the service under test believes itself to be, whatever the calendar of the machine says. */
@Singleton
public final class TestDay {

    /** The day, unless a test is on another. */
    public static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static volatile LocalDate day = TODAY;

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return new Day();
    }

    /** Lets the service believe itself on another day while something happens. */
    public static void on(LocalDate other, Runnable happening) {
        day = other;
        try {
            happening.run();
        } finally {
            day = TODAY;
        }
    }

    private static final class Day extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the days of the service are those of UTC");
        }

        @Override
        public Instant instant() {
            return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        }
    }
}
