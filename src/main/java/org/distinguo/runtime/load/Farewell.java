package org.distinguo.runtime.load;

import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/**
 * Lets callers go without a loss, once the process has been told to end. Each answer asks its caller to leave the connection.
 * A moment before the platform closes what is open, the sockets are closed on which callers connect, so no request is sent on a
 * connection that is being closed.
 *
 * <p>While the sockets are being closed, requests wait, at most some 250 ms. Callers who wait for an answer do not connect anew,
 * and a socket on which nobody connects can be closed without a loss ({@link ListeningSocket}).
 */
@Singleton
final class Farewell {

    /** Before everything that can answer. */
    private static final int ORDER = -1_003;

    /** So long before the end of the delay: callers on open connections send their next request within it and are told. */
    private static final Duration LAST_CALL = Duration.ofMillis(800);

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Vertx vertx;
    private final Config config;
    private final Map<Channel, ListeningSocket> sockets = new ConcurrentHashMap<>();
    private volatile boolean leaving;
    private volatile Future<?> closing = Future.succeededFuture();

    Farewell(Vertx vertx, Config config) {
        this.vertx = vertx;
        this.config = config;
    }

    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
        Duration delay = config.getOptionalValue("quarkus.shutdown.delay", Duration.class)
                .orElse(Duration.ZERO);
        Duration until = delay.compareTo(LAST_CALL) > 0 ? delay.minus(LAST_CALL) : AT_ONCE;
        vertx.setTimer(until.toMillis(), timer -> close());
    }

    private void close() {
        List<Future<Void>> all =
                sockets.values().stream().map(ListeningSocket::close).toList();
        closing = Future.join(all);
    }

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(this::mark);
    }

    private void mark(RoutingContext context) {
        Connection connection = Connection.of(context.request());
        connection.listeningChannel().ifPresent(channel -> sockets.computeIfAbsent(channel, ListeningSocket::new));
        if (leaving && !connection.isShared()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        if (closing.isComplete() || connection.isShared()) {
            context.next();
            return;
        }
        Context here = Objects.requireNonNull(Vertx.currentContext()); // a route is called on an event loop
        connection.stopReading();
        closing.onComplete(closed -> here.runOnContext(now -> {
            connection.goOnReading();
            context.next();
        }));
    }
}
