package org.distinguo.runtime;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.LocalDate;
import org.distinguo.assurance.AssuranceShelf;
import org.distinguo.library.BuildRecord;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rest.Packing;
import org.distinguo.source.InvalidSourceException;

/** Makes the beans that are not the platform's own. */
@Singleton
final class Wiring {

    private static final Logger LOG = System.getLogger(Wiring.class.getName());

    /** Reads the law that the build did not read and prove: a fault in it stops the start. */
    @Produces
    @Singleton
    @Startup
    Library library(DistinguoConfig config, BuildRecord build) {
        try {
            Library shipped = LibraryReader.shipped(build);
            return config.rulebooks()
                    .directory()
                    .map(directory -> LibraryReader.with(shipped, directory))
                    .orElse(shipped);
        } catch (InvalidSourceException e) {
            throw refused(e);
        }
    }

    /** One line a fault; of a configuration fault the platform shows the message alone and ends with exit code 1. */
    private static ConfigurationException refused(InvalidSourceException e) {
        e.diagnostics().forEach(fault -> LOG.log(Logger.Level.ERROR, fault.toString()));
        int faults = e.diagnostics().size();
        return new ConfigurationException((faults == 1 ? "1 fault" : faults + " faults") + " in the law, listed above");
    }

    /** Proves the rulebooks that the build did not prove: what fails stops the start. */
    @Produces
    @Singleton
    @Startup
    AssuranceShelf assurance(Library library, DistinguoConfig config, Clock clock) {
        return AssuranceShelf.of(library, config.rulebooks().directory(), LocalDate.now(clock));
    }

    /** Tells who starts the service which law somebody has to read again soon. */
    void warn(@Observes StartupEvent started, CoverageEnds ends) {
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

    @Produces
    @Singleton
    Packing packing(AnswerConfig config) {
        return config.packed();
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
