package org.distinguo.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.message.MessageId;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.problem.ServiceFault;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that ends a request into a problem. */
@Singleton
public class ProblemMappers {

    /** The media type of problems. */
    public static final String PROBLEM_JSON = "application/problem+json";

    /** As long as the longest search takes. */
    private static final int RETRY_AFTER_SECONDS = 10;

    private final Observer observer;
    private final CallerProblems problems;

    /**
     * @param observer counts the problem
     * @param problems says it in the language of the caller
     */
    public ProblemMappers(Observer observer, CallerProblems problems) {
        this.observer = observer;
        this.problems = problems;
    }

    /** A request that was refused. */
    @ServerExceptionMapper
    public Response refused(ProblemException exception, RoutingContext request) {
        return problems.say(request, refused(exception));
    }

    Response refused(ProblemException exception) {
        observer.refused(exception.type());
        Response response = response(exception.problem());
        return exception.type() == ProblemType.OVERLOADED || exception.type() == ProblemType.TOO_MANY_REQUESTS
                ? Response.fromResponse(response)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .build()
                : response;
    }

    /** A request that the intake refused. */
    @ServerExceptionMapper
    public Response refused(RefusedException exception, RoutingContext request) {
        return problems.say(request, refused(exception));
    }

    Response refused(RefusedException exception) {
        return refused(ProblemException.of(exception));
    }

    /** What the transport refuses: paths, methods, media types, lengths. */
    @ServerExceptionMapper
    public Response transport(WebApplicationException exception, RoutingContext request) {
        return problems.say(request, transport(exception));
    }

    Response transport(WebApplicationException exception) {
        ProblemType type = ProblemType.ofTransport(exception.getResponse().getStatus());
        if (type == ProblemType.INTERNAL_ERROR) {
            return failed(exception);
        }
        observer.refused(type);
        return response(Problem.of(type));
    }

    /** A body that did not arrive in full: the caller went away, or sent more than the platform lets in. */
    @ServerExceptionMapper
    public Response broken(IOException exception, RoutingContext request) {
        return problems.say(request, broken(exception));
    }

    Response broken(IOException exception) {
        if (exception instanceof JsonProcessingException) {
            return failed(exception); // of an answer: bodies are read from memory
        }
        observer.refused(ProblemType.MALFORMED_BODY);
        return response(Problem.of(ProblemType.MALFORMED_BODY, MessageId.BODY_BROKEN_OFF.with()));
    }

    /** A fault of the service: its cause goes to the log under an id, and nothing of it to the caller. */
    @ServerExceptionMapper
    public Response failed(Throwable exception, RoutingContext request) {
        return problems.say(request, failed(exception));
    }

    Response failed(Throwable exception) {
        observer.refused(ProblemType.INTERNAL_ERROR);
        return response(ServiceFault.report(exception));
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(MediaType.valueOf(PROBLEM_JSON))
                .entity(problem)
                .build();
    }
}
