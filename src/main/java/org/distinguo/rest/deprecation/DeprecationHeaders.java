package org.distinguo.rest.deprecation;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.LocatedValue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

/** Tells in headers that the operation, or a rulebook that the request names, will go: when, and where it is explained. */
@Singleton
public class DeprecationHeaders {

    private static final String DEPRECATION = "Deprecation";
    private static final String SUNSET = "Sunset";

    private final Deprecations deprecations;

    /**
     * @param deprecations what will go
     */
    public DeprecationHeaders(Deprecations deprecations) {
        this.deprecations = deprecations;
    }

    /** Completes an answer. Where several things will go, the headers have the earliest dates, and a link for each. */
    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        @Nullable ResteasyReactiveRequestContext context = CurrentRequestManager.get(); // what a filter gets stands before it
        if (deprecations.areNone() || context == null || context.getTarget() == null) {
            return;
        }
        List<Deprecation> found = new ArrayList<>();
        Operation operation =
                context.getTarget().getLazyMethod().getResourceMethod().getAnnotation(Operation.class);
        if (operation != null) {
            add(found, deprecations.operations(), operation.operationId());
        }
        rulebooksOf(request, context).forEach(id -> add(found, deprecations.rulebooks(), id));
        found.stream().min(Comparator.comparing(Deprecation::since)).ifPresent(first -> response.getHeaders()
                .putSingle(DEPRECATION, first.deprecationHeader()));
        found.stream().min(Comparator.comparing(Deprecation::sunset)).ifPresent(first -> response.getHeaders()
                .putSingle(SUNSET, first.sunsetHeader()));
        found.forEach(one -> response.getHeaders().add(HttpHeaders.LINK, one.linkHeader()));
    }

    private static void add(List<Deprecation> found, Map<String, Deprecation> entries, String name) {
        Deprecation deprecation = entries.get(name);
        if (deprecation != null && !found.contains(deprecation)) {
            found.add(deprecation);
        }
    }

    /** The rulebooks that a request names, in its path or in its body. */
    private static List<String> rulebooksOf(ContainerRequestContext request, ResteasyReactiveRequestContext context) {
        List<String> ids = new ArrayList<>();
        request.getUriInfo().getPathParameters().values().forEach(ids::addAll);
        Object[] parameters = context.getParameters();
        if (parameters != null) {
            for (Object parameter : parameters) {
                if (parameter instanceof CaseRequest body) {
                    body.rulebooks().stream().map(LocatedValue::value).forEach(ids::add);
                }
            }
        }
        return ids;
    }
}
