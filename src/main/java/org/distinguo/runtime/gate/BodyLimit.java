package org.distinguo.runtime.gate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.request.RequestForms;
import org.jspecify.annotations.Nullable;

/** Refuses a body that announces itself as too large before it is read. One in chunks is measured by the reader. */
@Singleton
final class BodyLimit {

    /** Before the platform's own limit, which answers without a body. */
    private static final int ORDER = -3;

    private static final long LINGER_MILLISECONDS = 500;

    private final Turnstile turnstile;

    BodyLimit(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    void route(@Observes Router router) {
        router.route("/v1/*").order(ORDER).handler(this::refuseLongBodies);
    }

    private void refuseLongBodies(RoutingContext context) {
        if (announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) <= RequestForms.BODY_LENGTH) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        turnstile.refuse(context, ProblemType.TOO_LARGE);
        // The rest of the body is let in for a moment, so that a caller who is still sending gets to read the answer.
        context.request().resume();
        context.vertx().setTimer(LINGER_MILLISECONDS, timer -> context.request()
                .connection()
                .close());
    }

    /** What the platform accepts as a length; what is no number is refused by it before it comes here. */
    private static long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
