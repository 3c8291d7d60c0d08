package org.distinguo.runtime.gate;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.distinguo.intake.Intake;
import org.distinguo.intake.RefusedException;
import org.distinguo.rest.OpenApiQuery;
import org.distinguo.rest.problem.ProblemException;

/** Refuses parameters that the contract's own page does not take: the platform passes them over. */
@Singleton
final class OpenApiQueryCheck {

    /** After it is known who calls and before the platform answers. */
    private static final int ORDER = -1;

    private final Turnstile turnstile;
    private final Provider<Intake> intake;

    OpenApiQueryCheck(Turnstile turnstile, Provider<Intake> intake) {
        this.turnstile = turnstile;
        this.intake = intake;
    }

    void route(@Observes Router router) {
        router.route("/q/openapi*").order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (context.request().query() != null) {
            try {
                OpenApiQuery.check(context.request(), intake.get());
            } catch (RefusedException refused) {
                turnstile.refuse(context, ProblemException.of(refused));
                return;
            }
        }
        context.next();
    }
}
