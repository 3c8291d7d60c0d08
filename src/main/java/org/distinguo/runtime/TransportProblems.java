package org.distinguo.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.distinguo.rest.Observer;
import org.distinguo.rest.ProblemMappers;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.request.RequestForms;

/** Answers with a problem what is refused before a resource is found: bodies that are too large, broken paths. */
@Singleton
final class TransportProblems {

    /** Before the platform's own limit, which answers without a body. */
    private static final int ORDER = -3;

    private final Observer observer;
    private final ObjectMapper mapper;

    TransportProblems(Observer observer, ObjectMapper mapper) {
        this.observer = observer;
        this.mapper = mapper;
    }

    void route(@Observes Router router) {
        // The whole body is read here, on the event loop, whether it announces its length or comes in chunks.
        router.route("/v1/*")
                .order(ORDER)
                .handler(BodyHandler.create(false).setBodyLimit(RequestForms.BODY_LENGTH))
                .failureHandler(this::bodyRefused);
        router.errorHandler(400, context -> answer(context, ProblemType.NOT_FOUND));
    }

    private void bodyRefused(RoutingContext context) {
        if (context.statusCode() == 413) {
            // What is left of the body is not waited for.
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answer(context, ProblemType.TOO_LARGE);
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context, ProblemType type) {
        if (context.response().ended()) {
            return;
        }
        observer.refused(type);
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON)
                .end(json(type));
    }

    private String json(ProblemType type) {
        try {
            return mapper.writeValueAsString(Problem.of(type, ProblemMappers.detail(type)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain text", e);
        }
    }
}
