package org.distinguo.runtime.gate;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.MtlsAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.runtime.DistinguoConfig;
import org.distinguo.runtime.access.Access;
import org.distinguo.runtime.access.TokenKeys;

/**
 * Asks who calls, in the way that the operator chose and in no other, and says as a problem what the platform's security
 * decided. Verifies nothing itself: the platform's mechanisms for tokens and for certificates do.
 */
@Singleton
final class CallerCheck implements HttpAuthenticationMechanism {

    /** Before the platform's own handler of failures, which answers without a body. */
    private static final int ORDER = -5;

    /** Asked before the platform's mechanisms, which would also take what the operator did not choose. */
    private static final int PRIORITY = 10 * DEFAULT_PRIORITY;

    /** Of a token; with its signature and a hundred scopes one has a quarter of it. */
    private static final int LONGEST_CREDENTIALS = 8_192;

    /** A signed token (RFC 7515, 3.1): three parts of base64url without padding, which decoders read with more or less patience. */
    private static final Pattern TOKEN = Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] (PART)\\.(PART)\\.(PART)"
            .replace("PART", "(?:[A-Za-z0-9_-]{4})*+(?:[A-Za-z0-9_-]{2,3})?+"));

    private static final String NO_TOKEN = "Bearer";
    private static final String BAD_TOKEN = "Bearer error=\"invalid_token\"";

    private final Turnstile turnstile;
    private final Access access;
    private final TokenKeys keys;
    private final Provider<JWTAuthMechanism> tokens;
    private final Provider<MtlsAuthenticationMechanism> certificates;

    /** The platform's mechanisms are asked for with the first request that needs one. */
    CallerCheck(
            Turnstile turnstile,
            DistinguoConfig config,
            TokenKeys keys,
            Provider<JWTAuthMechanism> tokens,
            Provider<MtlsAuthenticationMechanism> certificates) {
        this.turnstile = turnstile;
        this.access = config.access();
        this.keys = keys;
        this.tokens = tokens;
        this.certificates = certificates;
    }

    void route(@Observes Router router) {
        router.route().order(ORDER).failureHandler(this::explain);
    }

    /** Beside the start, which need not wait for a provider. */
    void getReady(@Observes StartupEvent started) {
        if (access == Access.TOKENS) {
            var ready = new Thread(keys::getReady, "get-ready-for-tokens");
            ready.setDaemon(true);
            ready.start();
        }
    }

    private void explain(RoutingContext context) {
        if (context.failure() instanceof AuthenticationFailedException) {
            ask(context);
        } else if (context.failure() instanceof ForbiddenException) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context) {
        Denial denial = context.get(Denial.KEY);
        if (denial == null) {
            turnstile.refuse(context, ProblemType.FORBIDDEN);
            return;
        }
        if (access == Access.TOKENS) {
            denial.scope().ifPresent(scope -> context.response()
                    .putHeader(
                            HttpHeaders.WWW_AUTHENTICATE,
                            "Bearer error=\"insufficient_scope\", scope=\"" + scope.word() + "\""));
        }
        turnstile.refuse(context, ProblemType.FORBIDDEN, denial.detail());
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Uni<SecurityIdentity> identity =
                switch (access) {
                    case LOOPBACK, OPEN -> Uni.createFrom().nullItem();
                    case TOKENS -> byToken(context, identities);
                    case CERTIFICATES -> certificates.get().authenticate(context, identities);
                };
        if (access.asksWhoCalls()) {
            context.put(HttpAuthenticationMechanism.class.getName(), this); // so that the answer is a problem
            return identity.onItem()
                    .ifNull()
                    .switchTo(() -> identities.authenticate(new AnonymousAuthenticationRequest()));
        }
        return identity;
    }

    /** One header, and a token of a form and a length that tokens have; the platform would take the first of several. */
    private Uni<SecurityIdentity> byToken(RoutingContext context, IdentityProviderManager identities) {
        List<String> sent = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        String credentials = sent.get(0);
        boolean isOneToken = sent.size() == 1
                && credentials.length() <= LONGEST_CREDENTIALS
                && TOKEN.matcher(credentials).matches();
        return isOneToken
                ? tokens.get()
                        .authenticate(context, identities)
                        .onFailure()
                        .invoke(keys::tellIfUnavailable)
                        .onFailure()
                        .transform(
                                AuthenticationFailedException::new) // whatever is strange about it, it is not verified
                : Uni.createFrom().failure(new AuthenticationFailedException());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(ProblemType.UNAUTHENTICATED.status()));
    }

    /** Called where a caller who is not known asks for what only known callers get. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        ask(context);
        return Uni.createFrom().item(true);
    }

    /** RFC 6750, 3: what is wrong is told of a token that was sent, and nothing where none was. No scheme stands for certificates. */
    private void ask(RoutingContext context) {
        if (access == Access.TOKENS) {
            boolean wasSent = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
            context.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, wasSent ? BAD_TOKEN : NO_TOKEN);
        }
        turnstile.refuse(context, ProblemType.UNAUTHENTICATED);
    }
}
