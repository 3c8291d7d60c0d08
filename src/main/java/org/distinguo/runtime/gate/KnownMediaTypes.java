package org.distinguo.runtime.gate;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the media types of a request in the few forms that make a difference to an answer. The platform keeps what it has
 * parsed of them for later requests, and whatever else a caller wrote there would stay in memory.
 */
@Singleton
final class KnownMediaTypes {

    /** Before anything reads them. */
    private static final int ORDER = -999;

    private static final Set<String> KNOWN = Set.of(
            "*/*",
            "application/*",
            "application/json",
            "application/problem+json",
            "application/x-ndjson",
            "application/x-www-form-urlencoded",
            "application/yaml",
            "text/*",
            "text/html",
            "text/markdown",
            "text/plain");

    /** Stands for every other type: it is none that the service takes or gives. */
    private static final String OTHER = "application/octet-stream";

    /** How much a type is wanted (RFC 9110, 12.4.2). */
    private static final Pattern WEIGHT =
            Pattern.compile(";\\s*q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(this::rewrite);
    }

    private void rewrite(RoutingContext context) {
        MultiMap headers = context.request().headers();
        rewrite(headers, HttpHeaders.CONTENT_TYPE, false);
        rewrite(headers, HttpHeaders.ACCEPT, true);
        context.next();
    }

    private static void rewrite(MultiMap headers, CharSequence name, boolean isWeighted) {
        List<String> sent = headers.getAll(name);
        if (sent.isEmpty() || (sent.size() == 1 && isKnown(sent.get(0), isWeighted))) {
            return;
        }
        String known = sent.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .filter(type -> !type.isBlank())
                .map(type -> known(type, isWeighted))
                .distinct()
                .collect(Collectors.joining(", "));
        if (known.isEmpty()) {
            headers.remove(name); // a list without a type says no more than no list
        } else {
            headers.set(name, known);
        }
    }

    /** A caller may accept a range of types, but a body is of one type. */
    private static boolean isKnown(String plain, boolean isWanted) {
        return KNOWN.contains(plain) && (isWanted || plain.indexOf('*') < 0);
    }

    private static String known(String type, boolean isWeighted) {
        int end = type.indexOf(';');
        String plain = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        Matcher weight = WEIGHT.matcher(type);
        return (isKnown(plain, isWeighted) ? plain : OTHER)
                + (isWeighted && weight.find() ? ";q=" + weight.group(1) : "");
    }
}
