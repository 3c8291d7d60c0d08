package org.distinguo.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** The day on which the service under test believes itself to be, whatever the calendar of the machine says. */
@Singleton
public final class TestDay {

    /** The day. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return Clock.fixed(TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
