package org.distinguo.runtime.gate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.distinguo.intake.message.MessageId;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.runtime.DistinguoConfig;
import org.distinguo.runtime.SwaggerUi;
import org.jspecify.annotations.Nullable;

/**
 * Shows Swagger UI to those to whom the operator wants it shown: by default to a browser on the machine itself, which is
 * who connects from a loopback address and asks for the service by a name of the machine itself.
 */
@Singleton
final class SwaggerUiGate {

    /** Before the methods are looked at. */
    private static final int ORDER = -3;

    private static final String UI = "/q/swagger-ui";
    private static final int FOUND = 302;

    /** What the page is made of. The platform keeps every name that it was ever asked for here. */
    private static final Set<String> FILES = Set.of(
            "",
            "/",
            "/favicon.ico",
            "/index.html",
            "/logo.png",
            "/oauth2-redirect.html",
            "/style.css",
            "/swagger-ui-bundle.js",
            "/swagger-ui-standalone-preset.js",
            "/swagger-ui.css",
            "/theme-feeling-blue.css");

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** The page's own scripts, by their digests, which a test compares with the page; its styles stand in the page. */
    static final String POLICY = "default-src 'none'; script-src 'self'"
            + " 'sha256-BJacmWBfjKFwO7liHvnaPCKImzPV8yY4SN12RixpDR8=' 'sha256-xUBOgH5FRtr24e8oShM75tIJfUoY9ryp0ofU/5e+H7I=';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Turnstile turnstile;
    private final SwaggerUi shown;

    SwaggerUiGate(Turnstile turnstile, DistinguoConfig config) {
        this.turnstile = turnstile;
        this.shown = config.swaggerUi();
    }

    void route(@Observes Router router) {
        router.route(UI + "*").order(ORDER).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        boolean isShown =
                switch (shown) {
                    case ON -> true;
                    case OFF -> false;
                    case LOOPBACK -> isOnTheMachine(context);
                };
        if (!isShown) {
            turnstile.refuse(context, ProblemType.NOT_FOUND, MessageId.SWAGGER_UI_CLOSED.with());
            return;
        }
        if (!FILES.contains(context.normalizedPath().substring(UI.length()))) {
            turnstile.refuse(context, ProblemType.NOT_FOUND);
            return;
        }
        context.response().putHeader(SafetyHeaders.POLICY, POLICY);
        if (context.normalizedPath().equals(UI)) {
            redirectToPage(context);
        } else {
            context.next();
        }
    }

    /** To a place relative to this one: the platform names a path from the root of the host, and a gateway may hide that. */
    private static void redirectToPage(RoutingContext context) {
        context.response()
                .setStatusCode(FOUND)
                .putHeader(HttpHeaders.LOCATION, "swagger-ui/")
                .end();
    }

    /** The connection itself is looked at: what a proxy says of who is behind it, anybody can say. */
    private static boolean isOnTheMachine(RoutingContext context) {
        @Nullable HostAndPort asked = context.request().authority();
        return asked != null
                && NAMES.contains(asked.host())
                && isLoopback(context.request().connection().remoteAddress());
    }

    private static boolean isLoopback(SocketAddress caller) {
        @Nullable String address = caller.hostAddress();
        try {
            return address != null
                    && InetAddress.getByName(address).isLoopbackAddress(); // a number: nothing is looked up
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
