package org.distinguo.runtime.gate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Asks every cache to keep no answer, unless the answer itself says otherwise: verdicts hold facts, and a problem is about
 * one request. Only what is published says otherwise.
 */
@Singleton
final class KeptNowhere {

    /** Before everything that can answer. */
    private static final int ORDER = -1_001;

    private static final int OK = 200;

    static final String NO_STORE = "no-store";

    /** The pages of the platform, such as the contract: the same for everybody, until the service is another one. */
    private static final String PAGES = "/q/";

    private static final String NO_CACHE = "no-cache";

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        context.addHeadersEndHandler(headers -> mark(context));
        context.next();
    }

    private static void mark(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            boolean isPage =
                    response.getStatusCode() == OK && context.normalizedPath().startsWith(PAGES);
            response.putHeader(HttpHeaders.CACHE_CONTROL, isPage ? NO_CACHE : NO_STORE);
        }
    }
}
