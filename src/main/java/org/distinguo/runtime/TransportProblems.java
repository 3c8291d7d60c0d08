package org.distinguo.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.distinguo.rest.Observer;
import org.distinguo.rest.ProblemMappers;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.request.RequestForms;
import org.jspecify.annotations.Nullable;

/** Refuses a body that announces itself as too large before it is read. One in chunks is measured by the reader. */
@Singleton
final class TransportProblems {

    /** Before the platform's own limit, which answers without a body. */
    private static final int ORDER = -3;

    private static final long LINGER_MILLISECONDS = 500;

    private final Observer observer;
    private final String tooLarge;

    TransportProblems(Observer observer, ObjectMapper mapper) {
        this.observer = observer;
        this.tooLarge = json(mapper, ProblemType.TOO_LARGE);
    }

    void route(@Observes Router router) {
        router.route("/v1/*").order(ORDER).handler(this::refuseLongBodies);
    }

    private void refuseLongBodies(RoutingContext context) {
        if (announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) <= RequestForms.BODY_LENGTH) {
            context.next();
            return;
        }
        observer.refused(ProblemType.TOO_LARGE);
        context.response()
                .setStatusCode(ProblemType.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(tooLarge);
        // The rest of the body is let in for a moment, so that a caller who is still sending gets to read the answer.
        context.request().resume();
        context.vertx().setTimer(LINGER_MILLISECONDS, timer -> context.request()
                .connection()
                .close());
    }

    /** What the platform accepts as a length; what is no number is refused by it before it comes here. */
    private static long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static String json(ObjectMapper mapper, ProblemType type) {
        try {
            return mapper.writeValueAsString(Problem.of(type, ProblemMappers.detail(type)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain text", e);
        }
    }
}
