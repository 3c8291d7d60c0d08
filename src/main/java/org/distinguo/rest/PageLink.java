package org.distinguo.rest;

import org.jspecify.annotations.Nullable;

/**
 * The header that leads from a problem to the page about its type. A problem's {@code type} is the same wherever the service
 * stands, so that programs can compare it; this link is relative to the request, so that it holds behind a gateway that
 * serves the service under a path of its own.
 */
public final class PageLink {

    /** The header's name (RFC 8288). */
    public static final String HEADER = "Link";

    /** No path of the service is deeper; what is, cannot make the header long. */
    private static final int DEEPEST = 16;

    private PageLink() {}

    /**
     * The value of the header.
     *
     * @param path the path of the request, as sent; whatever is no path is taken for the root
     * @param type the type of the problem, from the root of the service
     */
    public static String from(@Nullable String path, String type) {
        long up =
                path == null ? 0 : path.chars().filter(letter -> letter == '/').count() - 1;
        String relative = up > 0 && up <= DEEPEST ? "../".repeat((int) up) : "./";
        return "<" + relative + type.substring(1) + ">; rel=\"type\"";
    }
}
