package org.distinguo.runtime.log;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Singleton;

/** Tells the filter of records, which is no bean, that requests can arrive from now on, and counts what it left out. */
@Singleton
final class Serving {

    private static final int AFTER_ALL_ELSE = ObserverMethod.DEFAULT_PRIORITY + 2000;

    private static volatile boolean begun;

    void begin(@Observes @Priority(AFTER_ALL_ELSE) StartupEvent started, MeterRegistry registry) {
        FunctionCounter.builder("distinguo.log.records.left.out", this, serving -> RecordRate.leftOut())
                .description("Records that were not written to the log, since there were too many of them.")
                .register(registry);
        begun = true;
    }

    /** Whether a request can have arrived yet. The platform opens its ports after the last observer of the start. */
    static boolean hasBegun() {
        return begun;
    }
}
