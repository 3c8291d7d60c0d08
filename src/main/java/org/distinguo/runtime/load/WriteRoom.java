package org.distinguo.runtime.load;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * Answers a request only while the write queue of its connection has room. A caller who sends many requests at once and reads
 * no answer would otherwise have all answers wait in the memory of the service.
 */
@Singleton
final class WriteRoom {

    /** Before everything that can answer. */
    private static final int ORDER = -1_002;

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(WriteRoom::check);
    }

    private static void check(RoutingContext context) {
        Connection connection = Connection.of(context.request());
        if (connection.hasRoom()) {
            context.next();
            return;
        }
        Context here = Objects.requireNonNull(Vertx.currentContext()); // a route is called on an event loop
        connection.stopReading();
        context.response().drainHandler(room -> {
            context.response().drainHandler(null);
            here.runOnContext(now -> {
                connection.goOnReading();
                context.next();
            });
        });
    }
}
