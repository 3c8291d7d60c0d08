package org.distinguo.runtime.gate;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Answers on the platform's own port what the platform has there and nothing else: it would keep the names of groups of
 * health checks that somebody made up, and write requests that are none into the log.
 */
@Singleton
final class ManagementPaths {

    /** Before the platform's own handler of failures. */
    private static final int FAILURES = -5;

    /** Before everything else. */
    private static final int ORDER = -1_000;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private static final Set<String> PATHS = Set.of(
            "/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/health/well", "/q/metrics");

    void route(@Observes ManagementInterface management) {
        management.router().route().order(FAILURES).failureHandler(ManagementPaths::fail);
        management.router().route().order(ORDER).handler(ManagementPaths::check);
    }

    private static void check(RoutingContext context) {
        if (!PATHS.contains(context.normalizedPath())) {
            end(context, NOT_FOUND);
        } else if (context.request().headers().getAll(HttpHeaders.HOST).size() > 1) {
            end(context, BAD_REQUEST);
        } else {
            context.next();
        }
    }

    private static void fail(RoutingContext context) {
        if (context.statusCode() == BAD_REQUEST || context.statusCode() == NOT_FOUND) {
            end(context, context.statusCode());
        } else {
            context.next();
        }
    }

    private static void end(RoutingContext context, int status) {
        context.response().setStatusCode(status).end();
    }
}
