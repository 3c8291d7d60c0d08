package org.distinguo.runtime.gate;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Tells browsers what they must not do with an answer: guess another type for it, show it in a frame, load anything for it
 * but what Swagger UI is made of, or come back without TLS where it came with TLS.
 */
@Singleton
final class SafetyHeaders {

    /** Before everything that can answer. */
    private static final int ORDER = -1_001;

    static final String POLICY = "Content-Security-Policy";

    /** Of an answer for programs. Pages bring their own. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Two years, as the lists of browsers ask for. */
    private static final String TLS_ONLY = "max-age=63072000; includeSubDomains";

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        context.addHeadersEndHandler(headers -> mark(context));
        context.next();
    }

    private static void mark(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, NOTHING);
        }
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", TLS_ONLY);
        }
    }
}
