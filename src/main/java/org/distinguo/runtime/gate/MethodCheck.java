package org.distinguo.runtime.gate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.distinguo.rest.ServicePaths;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.runtime.DistinguoConfig;

/**
 * Says which methods a path takes. The platform's own answers to {@code OPTIONS} promise a {@code HEAD} that it refuses, and
 * it takes a path with parameters in its segments ({@code ;name=value}) for the path without them.
 */
@Singleton
final class MethodCheck {

    /** Before callers are asked who they are, which needs no answer where there is nothing. */
    private static final int ORDER = -900;

    private static final int NO_CONTENT = 204;
    private static final String PLATFORM = "/q/";

    private final Turnstile turnstile;
    private final boolean isClosed;

    MethodCheck(Turnstile turnstile, DistinguoConfig config) {
        this.turnstile = turnstile;
        this.isClosed = config.access().asksWhoCalls();
    }

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        if (path.indexOf(';') >= 0 || (path.startsWith(PLATFORM) && !isPlain(path))) {
            turnstile.refuse(context, ProblemType.NOT_FOUND);
            return;
        }
        Optional<List<String>> allowed = ServicePaths.allowed(path);
        if (allowed.isEmpty()) {
            passOn(context, path);
        } else if (HttpMethod.OPTIONS.equals(request.method())) {
            tell(context, allowed.get());
        } else if (!allowed.get().contains(request.method().name())) {
            context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed.get()));
            turnstile.refuse(context, ProblemType.METHOD_NOT_ALLOWED);
        } else {
            context.next();
        }
    }

    /**
     * Whether a path of the platform could lead anywhere: segments of letters, digits, {@code -}, {@code _} and single dots.
     * What serves its pages takes some others for a fault of the service.
     *
     * @param path with what needs no escape unescaped
     */
    static boolean isPlain(String path) {
        char before = '/';
        for (int index = 0; index < path.length(); index++) {
            char next = path.charAt(index);
            boolean isWord = (next >= 'a' && next <= 'z')
                    || (next >= 'A' && next <= 'Z')
                    || (next >= '0' && next <= '9')
                    || next == '-'
                    || next == '_';
            boolean isDotInWord = next == '.' && before != '/' && before != '.';
            boolean isEnd = next == '/' && before != '.';
            if (!isWord && !isDotInWord && !isEnd) {
                return false;
            }
            before = next;
        }
        return before != '.';
    }

    /**
     * What the service does not have, the platform may, as in development mode, unless callers have to be known: then there is
     * nothing but what is in the table. And of a path near one of the service the platform tells methods as well.
     */
    private void passOn(RoutingContext context, String path) {
        if (isClosed) {
            turnstile.refuse(context, ProblemType.NOT_FOUND);
        } else if (HttpMethod.OPTIONS.equals(context.request().method()) && !path.startsWith(PLATFORM)) {
            turnstile.refuse(context, ProblemType.NOT_FOUND);
        } else {
            context.next();
        }
    }

    /** Answers {@code OPTIONS}. */
    static void tell(RoutingContext context, List<String> allowed) {
        context.response()
                .setStatusCode(NO_CONTENT)
                .putHeader(HttpHeaders.ALLOW, String.join(", ", allowed))
                .end();
    }
}
