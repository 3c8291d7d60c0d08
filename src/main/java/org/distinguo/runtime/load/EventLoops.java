package org.distinguo.runtime.load;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.core.runtime.config.VertxConfiguration;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;

/**
 * As many event loops as processors, unless the operator says otherwise: they only compute, and of more of them the operating
 * system would let each have slices of milliseconds, in which the callers of the others wait.
 */
@Singleton
final class EventLoops implements VertxOptionsCustomizer {

    private static final int LEAST = 2;

    private final VertxConfiguration configuration;

    EventLoops(VertxConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public void accept(VertxOptions options) {
        if (configuration.eventLoopsPoolSize().isEmpty()) {
            options.setEventLoopPoolSize(Math.max(LEAST, Runtime.getRuntime().availableProcessors()));
        }
    }
}
