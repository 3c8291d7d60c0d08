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
import java.time.Duration;
import java.time.LocalDate;
import org.distinguo.assurance.AssuranceShelf;
import org.distinguo.intake.Intake;
import org.distinguo.language.Language;
import org.distinguo.language.Served;
import org.distinguo.library.BuildRecord;
import org.distinguo.library.Deferred;
import org.distinguo.library.Languages;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.TextFiles;
import org.distinguo.mapping.Mappings;
import org.distinguo.record.RecordWriters;
import org.distinguo.rest.BatchLimits;
import org.distinguo.rest.Codings;
import org.distinguo.rest.Packing;
import org.distinguo.rest.deprecation.Deprecations;

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

    /** The languages beside English; texts that an operator adds are read at the start, and a fault in one stops it. */
    @Produces
    @Singleton
    @Startup
    Languages languages(Library library, Deferred<Mappings> mappings, DistinguoConfig config) {
        Served served = config.languages().unreviewed() ? Served.ALL : Served.REVIEWED;
        return config.languages()
                .directory()
                .map(directory -> Languages.with(
                        served,
                        directory,
                        TextFiles.sources(
                                library.editions().keySet(),
                                mappings.get().converters().keySet()),
                        library.catalogue()))
                .orElseGet(() -> Languages.shipped(served));
    }

    /** Proves the rulebooks that the build did not prove: what fails stops the start. */
    @Produces
    @Singleton
    @Startup
    AssuranceShelf assurance(Library library, DistinguoConfig config, Clock clock) {
        return AssuranceShelf.of(library, config.rulebooks().directory(), LocalDate.now(clock));
    }

    /** The mappings of forms; those that an operator adds are read and tried at the start, and a fault in one stops it. */
    @Produces
    @Singleton
    @Startup
    Deferred<Mappings> mappings(Library library, DistinguoConfig config) {
        var mappings = new Deferred<>(() -> {
            Mappings shipped = Mappings.shipped(library.catalogue());
            return config.mappings()
                    .directory()
                    .map(directory -> shipped.with(directory, library.catalogue()))
                    .orElse(shipped);
        });
        if (config.mappings().directory().isPresent()) {
            mappings.get();
        }
        return mappings;
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

    /** The words and the form of records; they are read when the first one is wanted, or ahead of it. */
    @Produces
    @Singleton
    RecordWriters records(Languages languages) {
        return new RecordWriters(languages);
    }

    /**
     * Reads the rest of the law beside the start, so that hardly a request has to wait for it, and tells who starts the service
     * where answers are not packed as wanted.
     */
    void readAhead(@Observes StartupEvent started, Intake intake, RecordWriters records, DistinguoConfig config) {
        var reading = new Thread(
                () -> {
                    if (config.answers().packed() != Packing.NONE) {
                        Codings.whyNotBrotli(config.answers().encodings()).ifPresent(Wiring::warnOfBrotli);
                    }
                    intake.readAhead();
                    records.in(Language.ENGLISH);
                },
                "read-the-law");
        reading.setDaemon(true);
        reading.start();
    }

    private static void warnOfBrotli(String reason) {
        LOG.log(
                Logger.Level.WARNING,
                "answers are not packed with Brotli (br), for its library cannot be loaded here: " + reason
                        + "; where that is meant to be so, set distinguo.answers.encodings=gzip");
    }

    /** The dates of requests are compared with the same day that the rest of the service calls today. */
    @Produces
    @Singleton
    ClockProvider clockProvider(Clock clock) {
        return () -> clock;
    }

    @Produces
    @Singleton
    Deprecations deprecations() {
        return Deprecations.shipped();
    }

    @Produces
    @Singleton
    Packing packing(DistinguoConfig config) {
        return config.answers().packed();
    }

    /** Loads the library of Brotli with the first request that can be answered with it, or ahead of it. */
    @Produces
    @Singleton
    Codings codings(DistinguoConfig config) {
        return Codings.of(config.answers().encodings());
    }

    @Produces
    @Singleton
    BatchLimits batchLimits(DistinguoConfig config) {
        return new BatchLimits(
                config.batches().atOnce(), Duration.ofSeconds(config.batches().patienceSeconds()));
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
