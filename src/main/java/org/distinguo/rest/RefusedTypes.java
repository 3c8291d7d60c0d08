package org.distinguo.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Spells out what a caller takes who refuses a type ({@code q=0}): of {@code application/json;q=0, *}{@code /*} it makes the types
 * that the wildcard still allows. The platform would choose the refused type for the wildcard, although another one would do. Of the
 * ranges that fit a type the nearest counts (RFC 9110, 12.5.1).
 */
@Singleton
public class RefusedTypes {

    /** Every type that an operation gives, the preferred first. */
    static final List<MediaType> GIVEN = List.of(
            MediaType.APPLICATION_JSON_TYPE,
            MediaType.valueOf(AuditResource.MARKDOWN),
            MediaType.TEXT_HTML_TYPE,
            MediaType.TEXT_PLAIN_TYPE);

    private static final String WEIGHT = "q";

    /** Replaces the header before an operation is chosen by it; whoever takes nothing is refused later. */
    @ServerRequestFilter(preMatching = true)
    public void spellOut(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.ACCEPT);
        if (header == null || !header.contains("=")) {
            return;
        }
        List<MediaType> ranges;
        try {
            ranges = request.getAcceptableMediaTypes();
        } catch (RuntimeException e) {
            return; // who takes what cannot be read is refused when the operation is known
        }
        if (ranges.stream().noneMatch(RefusedTypes::isRefusal)) {
            return;
        }
        String taken = GIVEN.stream()
                .flatMap(type ->
                        nearest(type, ranges)
                                .filter(range -> !isRefusal(range))
                                .map(range -> weighted(type, range))
                                .stream())
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, taken);
        }
    }

    /** Whether the nearest of the ranges of a caller says that a type is taken; false where none of them has the type. */
    static boolean isTaken(MediaType type, List<MediaType> ranges) {
        return nearest(type, ranges).filter(range -> !isRefusal(range)).isPresent();
    }

    /** Whether the nearest of the ranges of a caller says that a type is not taken. */
    static boolean isRefused(MediaType type, List<MediaType> ranges) {
        return nearest(type, ranges).filter(RefusedTypes::isRefusal).isPresent();
    }

    private static Optional<MediaType> nearest(MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.isCompatible(type))
                .max(Comparator.comparing((MediaType range) -> !range.isWildcardType())
                        .thenComparing(range -> !range.isWildcardSubtype()));
    }

    private static boolean isRefusal(MediaType range) {
        return range.getParameters().entrySet().stream()
                .anyMatch(entry -> Weight.of(entry.getKey() + "=" + entry.getValue()) == Weight.NONE);
    }

    private static String weighted(MediaType type, MediaType range) {
        String weight = range.getParameters().get(WEIGHT);
        return weight == null ? type.toString() : type + ";" + WEIGHT + "=" + weight;
    }
}
