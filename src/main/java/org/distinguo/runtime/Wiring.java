package org.distinguo.runtime;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
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

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
