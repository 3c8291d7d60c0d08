package org.distinguo.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.distinguo.rest.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the link to the page about its type beside a problem in English; {@link CallerProblems} puts it beside the others. */
@Singleton
public class ProblemHeaders {

    /** Completes a problem. */
    @ServerResponseFilter
    public void link(ContainerResponseContext response, HttpServerRequest request) {
        if (response.getEntity() instanceof Problem problem) {
            response.getHeaders().putSingle(PageLink.HEADER, PageLink.from(request.path(), problem.type()));
        }
    }
}
