package org.distinguo.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses who says that he does not take what there is ({@code q=0}); the platform ranks such a type last and sends it all
 * the same. Of the ranges that fit a type the nearest counts (RFC 9110, 12.5.1).
 */
@Singleton
public class AcceptCheck {

    /** Checks the types that a caller takes. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        String header = request.getHeaderString(HttpHeaders.ACCEPT);
        if (header == null || !header.contains("=")) {
            return;
        }
        List<MediaType> ranges = request.getAcceptableMediaTypes();
        if (Arrays.stream(produced(operation)).map(MediaType::valueOf).allMatch(type -> isRefused(type, ranges))) {
            throw new NotAcceptableException();
        }
    }

    private static String[] produced(ResourceInfo operation) {
        Produces own = operation.getResourceMethod().getAnnotation(Produces.class);
        Produces all = operation.getResourceClass().getAnnotation(Produces.class);
        return own != null ? own.value() : all != null ? all.value() : new String[] {MediaType.WILDCARD};
    }

    private static boolean isRefused(MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.isCompatible(type))
                .max(Comparator.comparing((MediaType range) -> !range.isWildcardType())
                        .thenComparing(range -> !range.isWildcardSubtype()))
                .filter(range -> range.getParameters().entrySet().stream()
                        .anyMatch(entry -> Gzip.isRefusal(entry.getKey() + "=" + entry.getValue())))
                .isPresent();
    }
}
