package org.distinguo.runtime.gate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.distinguo.rest.ServicePaths;
import org.distinguo.rest.problem.ProblemType;

/**
 * Says which methods a path takes. The platform's own answers to {@code OPTIONS} promise a {@code HEAD} that it refuses, and
 * it takes a path with parameters in its segments ({@code ;name=value}) for the path without them.
 */
@Singleton
final class MethodCheck {

    /** After the limits, before any resource. */
    private static final int ORDER = -2;

    private static final int NO_CONTENT = 204;
    private static final int FOUND = 302;
    private static final String PLATFORM = "/q/";
    private static final String UI = PLATFORM + "swagger-ui";

    private final Turnstile turnstile;

    MethodCheck(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        if (path.indexOf(';') >= 0) {
            turnstile.refuse(context, ProblemType.NOT_FOUND);
            return;
        }
        Optional<List<String>> allowed = ServicePaths.allowed(path);
        if (allowed.isEmpty()) {
            passOn(context, path);
        } else if (HttpMethod.OPTIONS.equals(request.method())) {
            tell(context, allowed.get());
        } else if (!allowed.get().contains(request.method().name())) {
            context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed.get()));
            turnstile.refuse(context, ProblemType.METHOD_NOT_ALLOWED);
        } else if (path.equals(UI)) {
            redirectToUi(context);
        } else {
            context.next();
        }
    }

    /** What the service does not have, the platform may; but of a path near one of the service it tells methods as well. */
    private void passOn(RoutingContext context, String path) {
        if (HttpMethod.OPTIONS.equals(context.request().method()) && !path.startsWith(PLATFORM)) {
            turnstile.refuse(context, ProblemType.NOT_FOUND);
        } else {
            context.next();
        }
    }

    /** Answers {@code OPTIONS}. */
    static void tell(RoutingContext context, List<String> allowed) {
        context.response()
                .setStatusCode(NO_CONTENT)
                .putHeader(HttpHeaders.ALLOW, String.join(", ", allowed))
                .end();
    }

    /** To a place relative to this one: the platform names a path from the root of the host, and a gateway may hide that. */
    private static void redirectToUi(RoutingContext context) {
        context.response()
                .setStatusCode(FOUND)
                .putHeader(HttpHeaders.LOCATION, "swagger-ui/")
                .end();
    }
}
