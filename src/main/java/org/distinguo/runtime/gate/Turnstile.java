package org.distinguo.runtime.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.distinguo.library.Deferred;
import org.distinguo.rest.Observer;
import org.distinguo.rest.PageLink;
import org.distinguo.rest.ProblemMappers;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemType;

/** Answers a request with a problem before any resource is reached, and counts it. */
@Singleton
final class Turnstile {

    private final Observer observer;
    private final Provider<ObjectMapper> mapper;
    private final Map<ProblemType, Deferred<String>> bodies = new EnumMap<>(ProblemType.class);

    /** The mapper is asked for with the first refusal: a start needs none. */
    Turnstile(Observer observer, Provider<ObjectMapper> mapper) {
        this.observer = observer;
        this.mapper = mapper;
        for (ProblemType type : ProblemType.values()) {
            bodies.put(type, new Deferred<>(() -> json(mapper.get(), type, ProblemMappers.detail(type))));
        }
    }

    /** Ends the request with a problem of the type; headers that were set before are kept. */
    void refuse(RoutingContext context, ProblemType type) {
        end(context, type, Objects.requireNonNull(bodies.get(type)).get());
    }

    /** The same with a text of its own, the same for every such request. */
    void refuse(RoutingContext context, ProblemType type, String detail) {
        end(context, type, json(mapper.get(), type, detail));
    }

    private void end(RoutingContext context, ProblemType type, String body) {
        observer.refused(type);
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON)
                .putHeader(HttpHeaders.CACHE_CONTROL, KeptNowhere.NO_STORE)
                .putHeader(PageLink.HEADER, PageLink.from(context.request().path(), type.uri()))
                .end(body);
    }

    private static String json(ObjectMapper mapper, ProblemType type, String detail) {
        try {
            return mapper.writeValueAsString(Problem.of(type, detail));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain text", e);
        }
    }
}
