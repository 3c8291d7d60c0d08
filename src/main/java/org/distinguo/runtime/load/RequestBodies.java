package org.distinguo.runtime.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.distinguo.intake.request.RequestForms;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.runtime.gate.Turnstile;

/**
 * Reads a body on the event loop, up to the limit of the contract, before any thread is given to the request: a body that
 * drips in holds a place and no thread, and that until the deadline only.
 */
@Singleton
final class RequestBodies {

    /** After what can be refused without the body. */
    private static final int ORDER = 1;

    private static final String CONTINUE = "100-continue";

    private final Turnstile turnstile;

    RequestBodies(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    void route(@Observes Router router) {
        router.route(HttpMethod.POST, "/v1/*").order(ORDER).handler(this::read);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        Visit visit = Visit.of(context).orElseThrow();
        if (visit.connection().isShared()) {
            // The platform reads it on the event loop as well, and over HTTP/2 it takes no request that was read
            // before.
            visit.whileReading(() -> refuse(context, ProblemType.REQUEST_TIMEOUT));
            context.next();
            return;
        }
        visit.onLate(() -> refuse(context, ProblemType.REQUEST_TIMEOUT));
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() > RequestForms.BODY_LENGTH) {
                refuse(context, ProblemType.TOO_LARGE);
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            visit.onLate(null);
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
        if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
            request.headers().remove(HttpHeaders.EXPECT); // or the platform would say so again
        }
        request.resume();
    }

    /** The rest of the body is not looked at; the limit on bodies lets it in for a moment and closes the connection. */
    private void refuse(RoutingContext context, ProblemType type) {
        if (!Connection.of(context.request()).isShared()) {
            context.request().handler(null).endHandler(null);
        }
        if (!context.response().ended()) {
            turnstile.refuse(context, type);
        }
    }
}
