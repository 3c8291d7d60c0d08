package org.distinguo.runtime.gate;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.distinguo.intake.request.RequestForms;
import org.distinguo.rest.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that announces itself as too large before it is read. One that announces no length is refused by its
 * reader. Either way the rest of the body is cut off.
 */
@Singleton
final class BodyLimit {

    /** Before the platform's own limit, which answers without a body. */
    private static final int ORDER = -3;

    private static final long LINGER_MILLISECONDS = 500;
    private static final long NO_ERROR = 0;

    private final Turnstile turnstile;

    BodyLimit(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    void route(@Observes Router router) {
        router.route("/v1/*").order(ORDER).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        Context eventLoop = context.vertx().getOrCreateContext();
        context.addHeadersEndHandler(headers -> announceEnd(context));
        // The answer may end on a worker thread, and a request is touched by its event loop alone.
        context.addBodyEndHandler(body -> eventLoop.runOnContext(on -> cutOff(context)));
        if (announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > RequestForms.BODY_LENGTH) {
            turnstile.refuse(context, ProblemType.TOO_LARGE);
        } else {
            context.next();
        }
    }

    private static void announceEnd(RoutingContext context) {
        if (isCutOff(context) && !isShared(context)) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** The rest of the body is let in for a moment, so that a caller who is still sending gets to read the answer. */
    private static void cutOff(RoutingContext context) {
        if (!isCutOff(context)) {
            return;
        }
        HttpServerRequest request = context.request();
        request.handler(null).resume();
        context.vertx().setTimer(LINGER_MILLISECONDS, timer -> {
            if (!isShared(context)) {
                request.connection().close();
            } else if (!request.isEnded()) {
                context.response().reset(NO_ERROR);
            }
        });
    }

    /** Whether the rest of the body is not wanted any more: there is too much of it, or it takes too long. */
    private static boolean isCutOff(RoutingContext context) {
        int status = context.response().getStatusCode();
        return status == ProblemType.TOO_LARGE.status() || status == ProblemType.REQUEST_TIMEOUT.status();
    }

    /** Over HTTP/2 other requests are under way on the same connection. */
    private static boolean isShared(RoutingContext context) {
        return context.request().version() == HttpVersion.HTTP_2;
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
