package org.distinguo.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The paths of the service and the methods that each of them takes. A test holds this table and the contract together.
 */
public final class ServicePaths {

    /** The methods by path, as the contract writes it. */
    public static final Map<String, String> METHODS = Map.of(
            "/v1/classifications", "POST",
            "/v1/comparisons", "POST",
            "/v1/facts", "GET",
            "/v1/rulebooks", "GET",
            "/v1/rulebooks/{id}", "GET",
            "/v1/rulebooks/{id}/assurance", "GET",
            "/v1/rulebooks/{id}/differences/{other}", "GET",
            "/v1/what-if", "POST");

    /** What the header {@code Allow} says of the service as a whole ({@code OPTIONS *}). */
    public static final List<String> ALL_METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");

    /** Pages to read: they are about the contract and no part of it. */
    private static final List<String> PAGES = List.of(
            "/problems/{type}",
            "/q/openapi",
            "/q/openapi.json",
            "/q/openapi.yaml",
            "/q/openapi.yml",
            "/q/swagger-ui",
            "/q/swagger-ui/{file}");

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    private ServicePaths() {}

    /**
     * What the header {@code Allow} says of a path.
     *
     * @param path the path of a request, as sent
     * @return empty where the service has no such path
     */
    public static Optional<List<String>> allowed(String path) {
        List<String> given = segments(path);
        return METHODS.entrySet().stream()
                .filter(entry -> fits(entry.getKey(), given))
                .map(entry -> entry.getValue().equals("GET") ? READING : List.of(entry.getValue(), "OPTIONS"))
                .findFirst()
                .or(() -> PAGES.stream()
                        .filter(page -> fits(page, given))
                        .map(page -> READING)
                        .findFirst());
    }

    private static boolean fits(String template, List<String> given) {
        List<String> wanted = segments(template);
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int index = 0; index < wanted.size(); index++) {
            String segment = wanted.get(index);
            if (!segment.startsWith("{") && !segment.equals(given.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
