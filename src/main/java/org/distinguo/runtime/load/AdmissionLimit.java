package org.distinguo.runtime.load;

import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.runtime.DistinguoConfig;
import org.distinguo.runtime.access.CallerName;
import org.distinguo.runtime.gate.Turnstile;

/**
 * Lets a bounded number of requests in at once and refuses the others before their bodies are read, so that those inside are
 * answered in time and in the memory that there is. A place is given back when the answer has left the process, not when it is made. The
 * platform's own load shedding knows neither callers nor answers under way, and answers without a problem.
 */
@Singleton
final class AdmissionLimit {

    /** Before everything else that decides: a request that is turned away costs nothing more. */
    private static final int ORDER = -4;

    static final String RETRY_AFTER_SECONDS = "1";

    /**
     * Whoever is refused learns it a little later: a caller who sends again at once, whatever {@code Retry-After} says, would
     * otherwise cost the service more than one whose requests are answered.
     */
    private static final long PAUSE_MILLISECONDS = 100;

    private final Turnstile turnstile;
    private final Deadlines deadlines;
    private final Places places;

    AdmissionLimit(Turnstile turnstile, Deadlines deadlines, DistinguoConfig config) {
        this.turnstile = turnstile;
        this.deadlines = deadlines;
        this.places = new Places(config.requests().inFlight(), config.requests().inFlightPerCaller());
    }

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        String caller = CallerName.of(context);
        Places.Outcome outcome = places.take(caller, 1);
        Connection connection = Connection.of(context.request());
        if (outcome != Places.Outcome.GIVEN) {
            connection.stopReading();
            Context here = Objects.requireNonNull(Vertx.currentContext()); // a route is called on an event loop
            context.vertx()
                    .setTimer(
                            PAUSE_MILLISECONDS,
                            pause -> here.runOnContext(now -> refuse(context, connection, outcome)));
            return;
        }
        var visit = new Visit(context, connection, caller, places);
        deadlines.watch(visit);
        context.addEndHandler(ended -> answered(visit)); // called once, also where the caller went away
        context.next();
    }

    private void refuse(RoutingContext context, Connection connection, Places.Outcome outcome) {
        if (!context.response().closed()) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            turnstile.refuse(context, problem(outcome));
        }
        connection.goOnReading();
    }

    static ProblemType problem(Places.Outcome refusal) {
        return refusal == Places.Outcome.FULL ? ProblemType.OVERLOADED : ProblemType.TOO_MANY_REQUESTS;
    }

    private void answered(Visit visit) {
        EventLoop loop = visit.connection().eventLoop();
        if (!loop.inEventLoop()) {
            loop.execute(() -> answered(visit));
            return;
        }
        visit.answered();
        deadlines.watch(visit);
        visit.connection().whenWritten(() -> {
            deadlines.forget(visit);
            visit.leave();
        });
    }
}
