package org.distinguo.runtime;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.LocalDate;
import org.distinguo.assurance.AssuranceShelf;
import org.distinguo.library.BuildRecord;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rest.Packing;

/** Makes the beans that are not the platform's own. */
@Singleton
final class Wiring {

    private static final Logger LOG = System.getLogger(Wiring.class.getName());
    private static final int WHEN_ALL_IS_PROVED = ObserverMethod.DEFAULT_PRIORITY + 1000;

    /** Reads the law that the build did not read and prove: a fault in it stops the start. */
    @Produces
    @Singleton
    @Startup
    Library library(DistinguoConfig config, BuildRecord build) {
        Library shipped = LibraryReader.shipped(build);
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
        return AssuranceShelf.of(library, config.rulebooks().directory(), LocalDate.now(clock));
    }

    /** Tells who starts the service which law answers. */
    void tell(@Observes @Priority(WHEN_ALL_IS_PROVED) StartupEvent started, LoadedRulebooks loaded) {
        loaded.lines().forEach(line -> LOG.log(Logger.Level.INFO, line));
    }

    /** Tells who starts the service which law somebody has to read again soon. */
    void warn(@Observes @Priority(WHEN_ALL_IS_PROVED + 1) StartupEvent started, CoverageEnds ends) {
        ends.warnings()
                .forEach((rulebook, warning) -> LOG.log(
                        Logger.Level.WARNING, rulebook + ": " + warning + "; the rulebook answers nothing after it"));
    }

    /** Reads the rest of the law beside the start, so that hardly a request has to wait for it. */
    void readAhead(@Observes StartupEvent started, Library library) {
        var reading = new Thread(library::classifiers, "read-the-law");
        reading.setDaemon(true);
        reading.start();
    }

    /** The dates of requests are compared with the same day that the rest of the service calls today. */
    @Produces
    @Singleton
    ClockProvider clockProvider(Clock clock) {
        return () -> clock;
    }

    @Produces
    @Singleton
    Packing packing(DistinguoConfig config) {
        return config.answers().packed();
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
