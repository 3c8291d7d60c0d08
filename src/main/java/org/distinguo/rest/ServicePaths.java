package org.distinguo.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The paths of the service, the methods that each of them takes, and what a caller needs who has to be known: one table,
 * by which every filter before the resources decides. A path that is not here leads to nothing where callers have to be known. Tests
 * hold it together with the contract and with the routes that the application has.
 */
public final class ServicePaths {

    /** What is behind a path of the contract, by method and by what a caller must have been given. */
    private static final List<Operation> OPERATIONS = List.of(
            new Operation("/v1/classifications", "POST", Scope.CLASSIFY),
            new Operation(BatchRoute.PATH, "POST", Scope.CLASSIFY),
            new Operation("/v1/classifications/episodes", "POST", Scope.CLASSIFY),
            new Operation("/v1/classifications/summaries", "POST", Scope.CLASSIFY),
            new Operation("/v1/comparisons", "POST", Scope.CLASSIFY),
            new Operation("/v1/conversions/{mapping}", "POST", Scope.CONVERT),
            new Operation("/v1/facts", "GET", Scope.READ_RULEBOOKS),
            new Operation("/v1/interviews/next", "POST", Scope.CLASSIFY),
            new Operation("/v1/mappings", "GET", Scope.READ_RULEBOOKS),
            new Operation("/v1/mappings/{id}", "GET", Scope.READ_RULEBOOKS),
            new Operation("/v1/mappings/{id}/audit", "GET", Scope.READ_RULEBOOKS),
            new Operation("/v1/rulebooks", "GET", Scope.READ_RULEBOOKS),
            new Operation("/v1/rulebooks/{id}", "GET", Scope.READ_RULEBOOKS),
            new Operation("/v1/rulebooks/{id}/assurance", "GET", Scope.READ_RULEBOOKS),
            new Operation("/v1/rulebooks/{id}/differences/{other}", "GET", Scope.READ_RULEBOOKS),
            new Operation("/v1/what-if", "POST", Scope.CLASSIFY));

    /** The methods by path, as the contract writes it. */
    public static final Map<String, String> METHODS =
            OPERATIONS.stream().collect(Collectors.toUnmodifiableMap(Operation::path, Operation::method));

    /** What the header {@code Allow} says of the service as a whole ({@code OPTIONS *}). */
    public static final List<String> ALL_METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");

    /**
     * Pages to read, for everybody: they are about the contract and no part of it, and who is refused needs them to find out
     * why.
     */
    public static final List<String> PAGES = List.of(
            "/problems/{type}",
            "/q/openapi",
            "/q/openapi.json",
            "/q/openapi.yaml",
            "/q/openapi.yml",
            "/q/swagger-ui",
            "/q/swagger-ui/{file}");

    /** Below it, what stands open in a path is the id of a rulebook; elsewhere it is that of something else. */
    private static final String RULEBOOKS = "/v1/rulebooks/";

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    private ServicePaths() {}

    /**
     * An operation of the contract.
     *
     * @param path the path, as the contract writes it; what stands in braces is an id
     * @param method the method; where it is {@code GET}, {@code HEAD} works as well
     * @param scope what a caller needs who has to be known
     */
    public record Operation(String path, String method, Scope scope) {

        /**
         * The ids of rulebooks in a path of this operation.
         *
         * @param requested the path of a request, which leads to this operation
         */
        public List<String> rulebooks(String requested) {
            if (!path.startsWith(RULEBOOKS)) {
                return List.of();
            }
            List<String> wanted = segments(path);
            List<String> given = segments(requested);
            return IntStream.range(0, wanted.size())
                    .filter(index -> isOpen(wanted.get(index)))
                    .mapToObj(given::get)
                    .toList();
        }
    }

    /**
     * The operation to which a path leads.
     *
     * @param path the path of a request, normalised (RFC 3986, 6.2.2)
     * @return empty where it leads to a page or to nothing
     */
    public static Optional<Operation> operation(String path) {
        List<String> given = segments(path);
        return OPERATIONS.stream()
                .filter(operation -> fits(operation.path(), given))
                .findFirst();
    }

    /** Whether a normalised path leads to a page for everybody. */
    public static boolean isPage(String path) {
        List<String> given = segments(path);
        return PAGES.stream().anyMatch(page -> fits(page, given));
    }

    /**
     * What the header {@code Allow} says of a path.
     *
     * @param path the path of a request, normalised
     * @return empty where the service has no such path
     */
    public static Optional<List<String>> allowed(String path) {
        return operation(path)
                .map(operation -> operation.method().equals("GET") ? READING : List.of(operation.method(), "OPTIONS"))
                .or(() -> isPage(path) ? Optional.of(READING) : Optional.empty());
    }

    private static boolean fits(String template, List<String> given) {
        List<String> wanted = segments(template);
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int index = 0; index < wanted.size(); index++) {
            String segment = wanted.get(index);
            if (!isOpen(segment) && !segment.equals(given.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
