package org.distinguo.runtime.gate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.runtime.DistinguoConfig;

/**
 * Lets a bounded number of requests in at once and turns the others away at the door, so that those inside are answered
 * in time. The platform's own load shedding answers without a problem and without saying when to come back.
 */
@Singleton
final class LoadLimit {

    /** Before everything else: a request that is turned away costs nothing more. */
    private static final int ORDER = -4;

    private static final String RETRY_AFTER_SECONDS = "1";

    private final Turnstile turnstile;
    private final int limit;
    private final AtomicInteger inside = new AtomicInteger();

    LoadLimit(Turnstile turnstile, DistinguoConfig config) {
        this.turnstile = turnstile;
        this.limit = config.requests().inFlight();
    }

    void route(@Observes Router router) {
        router.route("/v1/*").order(ORDER).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        if (inside.incrementAndGet() > limit) {
            inside.decrementAndGet();
            context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            turnstile.refuse(context, ProblemType.OVERLOADED);
            return;
        }
        context.addEndHandler(ended -> inside.decrementAndGet()); // called once, also where the caller went away
        context.next();
    }
}
