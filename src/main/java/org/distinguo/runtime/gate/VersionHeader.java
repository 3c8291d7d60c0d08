package org.distinguo.runtime.gate;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.distinguo.rest.ContractVersion;

/** Tells with every answer under {@code /v1}, refusals included, which version of the contract the service keeps. */
@Singleton
final class VersionHeader {

    /** Before everything that can answer. */
    private static final int ORDER = -1_001;

    private static final String OF_CONTRACT = "/v1/";

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(VersionHeader::watch);
    }

    private static void watch(RoutingContext context) {
        context.addHeadersEndHandler(headers -> mark(context));
        context.next();
    }

    /** Also for what is refused before any route is looked for, such as a request without a host. */
    static void mark(RoutingContext context) {
        String path = context.request().path();
        if (path != null && path.startsWith(OF_CONTRACT)) {
            context.response().headers().set(ContractVersion.HEADER, ContractVersion.NUMBER);
        }
    }
}
