package org.distinguo.runtime;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.distinguo.assurance.AssuranceShelf;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;

/** Makes the beans that are not the platform's own. */
@Singleton
final class Wiring {

    /** Reads the law before the first request: a fault in it stops the start. */
    @Produces
    @Singleton
    @Startup
    Library library(DistinguoConfig config) {
        Library shipped = LibraryReader.shipped();
        return config.rulebooks()
                .directory()
                .map(directory -> LibraryReader.with(shipped, directory))
                .orElse(shipped);
    }

    /** Proves the rulebooks that the build did not prove: what fails stops the start. */
    @Produces
    @Singleton
    @Startup
    AssuranceShelf assurance(Library library, DistinguoConfig config, Clock clock) {
        return AssuranceShelf.of(
                library, config.rulebooks().directory(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
