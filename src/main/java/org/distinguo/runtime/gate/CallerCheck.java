package org.distinguo.runtime.gate;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.distinguo.rest.problem.ProblemType;

/**
 * Says as a problem what the platform's security decided, where an operator lets only known callers in. Knows nobody
 * itself: the platform's mechanisms do.
 */
@Singleton
final class CallerCheck implements HttpAuthenticationMechanism {

    /** Before the platform's own handler of failures, which answers without a body. */
    private static final int ORDER = -5;

    /** Asked to answer before the platform's mechanisms, of which the one for certificates answers without a body. */
    private static final int PRIORITY = 10 * DEFAULT_PRIORITY;

    private final Turnstile turnstile;

    CallerCheck(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    void route(@Observes Router router) {
        router.route().order(ORDER).failureHandler(this::explain);
    }

    private void explain(RoutingContext context) {
        if (context.failure() instanceof AuthenticationFailedException) {
            turnstile.refuse(context, ProblemType.UNAUTHENTICATED);
        } else if (context.failure() instanceof ForbiddenException) {
            turnstile.refuse(context, ProblemType.FORBIDDEN);
        } else {
            context.next();
        }
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(ProblemType.UNAUTHENTICATED.status()));
    }

    /** Called where a caller who is not known asks for what only known callers get. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        turnstile.refuse(context, ProblemType.UNAUTHENTICATED);
        return Uni.createFrom().item(true);
    }
}
