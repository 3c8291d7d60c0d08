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

    void route(@Observes Router router) {
        router.route("/v1/*").order(ORDER).handler(VersionHeader::watch);
    }

    private static void watch(RoutingContext context) {
        context.addHeadersEndHandler(
                headers -> context.response().headers().set(ContractVersion.HEADER, ContractVersion.NUMBER));
        context.next();
    }
}
