package org.distinguo.intake;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.intake.binding.RequestBinder;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.ShippedLibrary;

/** The validator of requests on a day of the test's choice, without the service. */
public final class TestValidator {

    private TestValidator() {}

    /** Checks constraints as if it were a day. */
    public static Validator on(LocalDate day) {
        return StandaloneValidator.of(clock(day));
    }

    /** Binds requests over the shipped catalogue as if it were a day. */
    public static RequestBinder binderOn(LocalDate day) {
        FactCatalogue catalogue = LibraryReader.shippedCatalogue();
        return new RequestBinder(
                catalogue, on(day), ShippedLibrary.LIBRARY.editions().keySet(), request -> List.of());
    }

    /** A clock that stands still at noon of a day. */
    public static Clock clock(LocalDate day) {
        return Clock.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
