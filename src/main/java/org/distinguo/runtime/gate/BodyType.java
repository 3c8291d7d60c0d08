package org.distinguo.runtime.gate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import org.distinguo.rest.problem.ProblemType;

/** Refuses a media type of a body that is none: the platform takes it for a fault of the service. */
@Singleton
final class BodyType {

    /** Before the body is read. */
    private static final int ORDER = -1;

    private final Turnstile turnstile;

    BodyType(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        try {
            if (type != null) {
                MediaType.valueOf(type);
            }
        } catch (IllegalArgumentException e) {
            turnstile.refuse(context, ProblemType.UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        context.next();
    }
}
