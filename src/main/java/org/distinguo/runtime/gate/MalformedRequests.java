package org.distinguo.runtime.gate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.distinguo.rest.ServicePaths;
import org.distinguo.rest.problem.ProblemType;

/**
 * Answers what is no request of this service at all: without a host or with more than one, with a broken escape, or for
 * something that is no path. The platform takes some of these for faults of the service, and writes them to the log.
 */
@Singleton
final class MalformedRequests {

    /** Before the platform's own handler of failures, which answers without a problem. */
    private static final int FAILURES = -5;

    /** Before anything is decided. */
    private static final int ORDER = -1_000;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final Turnstile turnstile;

    MalformedRequests(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    void route(@Observes Router router) {
        router.route().order(FAILURES).failureHandler(this::explain);
        router.route().order(ORDER).handler(this::checkHost);
    }

    /** Two hosts are two opinions on whom the request is for; the platform takes the first. */
    private void checkHost(RoutingContext context) {
        if (hasTwoHosts(context)) {
            turnstile.refuse(context, ProblemType.MALFORMED_REQUEST);
        } else {
            context.next();
        }
    }

    private static boolean hasTwoHosts(RoutingContext context) {
        return context.request().headers().getAll(HttpHeaders.HOST).size() > 1;
    }

    private void explain(RoutingContext context) {
        if (context.statusCode() == BAD_REQUEST || hasTwoHosts(context)) {
            turnstile.refuse(context, ProblemType.MALFORMED_REQUEST);
        } else if (context.statusCode() == NOT_FOUND && context.failure() == null) {
            explainTarget(context);
        } else {
            context.next();
        }
    }

    /** What does not begin with a slash: the service as a whole, another service to be reached through this one, nothing. */
    private void explainTarget(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (HttpMethod.OPTIONS.equals(request.method()) && "*".equals(request.uri())) {
            MethodCheck.tell(context, ServicePaths.ALL_METHODS);
        } else if (HttpMethod.CONNECT.equals(request.method())) {
            context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", ServicePaths.ALL_METHODS));
            turnstile.refuse(context, ProblemType.METHOD_NOT_ALLOWED);
        } else {
            turnstile.refuse(context, ProblemType.NOT_FOUND);
        }
    }
}
