package org.distinguo.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.UUID;
import org.distinguo.intake.RefusedException;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that ends a request into a problem. */
@Singleton
public class ProblemMappers {

    /** The media type of problems. */
    public static final String PROBLEM_JSON = "application/problem+json";

    private static final Logger LOG = System.getLogger(ProblemMappers.class.getName());

    /** As long as the longest search takes. */
    private static final int RETRY_AFTER_SECONDS = 10;

    private static final int MOST_CAUSES = 16;

    private final Observer observer;

    /**
     * @param observer counts the problem
     */
    public ProblemMappers(Observer observer) {
        this.observer = observer;
    }

    /** A request that was refused. */
    @ServerExceptionMapper
    public Response refused(ProblemException exception) {
        observer.refused(exception.type());
        Response response = response(exception.problem());
        return exception.type() == ProblemType.OVERLOADED
                ? Response.fromResponse(response)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .build()
                : response;
    }

    /** A request that the intake refused. */
    @ServerExceptionMapper
    public Response refused(RefusedException exception) {
        return refused(ProblemException.of(exception));
    }

    /** What the transport refuses: paths, methods, media types, lengths. */
    @ServerExceptionMapper
    public Response transport(WebApplicationException exception) {
        ProblemType type = ProblemType.ofTransport(exception.getResponse().getStatus());
        if (type == ProblemType.INTERNAL_ERROR) {
            return failed(exception);
        }
        observer.refused(type);
        return response(Problem.of(type, detail(type)));
    }

    /** A body that did not arrive in full: the caller went away, or sent more than the platform lets in. */
    @ServerExceptionMapper
    public Response broken(IOException exception) {
        if (exception instanceof JsonProcessingException) {
            return failed(exception); // of an answer: bodies are read from memory
        }
        observer.refused(ProblemType.MALFORMED_BODY);
        return response(Problem.of(ProblemType.MALFORMED_BODY, "the body did not arrive in full"));
    }

    /** A fault of the service: its cause goes to the log under an id, and nothing of it to the caller. */
    @ServerExceptionMapper
    public Response failed(Throwable exception) {
        String errorId = UUID.randomUUID().toString();
        LOG.log(Logger.Level.ERROR, "request failed, errorId=" + errorId, withoutMessages(exception));
        observer.refused(ProblemType.INTERNAL_ERROR);
        return response(failure(errorId));
    }

    /** The problem of a fault of the service. */
    public static Problem failure(String errorId) {
        ProblemType type = ProblemType.INTERNAL_ERROR;
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                "this is a fault of the service and not of the request; report it with the errorId",
                null,
                errorId);
    }

    /** The text of a problem that the transport found. */
    public static String detail(ProblemType type) {
        return switch (type) {
            case MALFORMED_REQUEST ->
                "a request has one header `Host`, with the name of the service; a library sends it";
            case NOT_FOUND -> "no such path; the contract is at /q/openapi";
            case METHOD_NOT_ALLOWED -> "the path is right, the method is not; see the header `Allow`";
            case NOT_ACCEPTABLE -> "answers are application/json, problems application/problem+json";
            case UNSUPPORTED_MEDIA_TYPE -> "send the body with `Content-Type: application/json`";
            case TOO_LARGE -> ProblemType.TOO_LARGE_DETAIL;
            case UNAUTHENTICATED -> "present the client certificate that the operator of this service gave you";
            case FORBIDDEN -> "the operator of this service does not let this caller do this";
            case OVERLOADED -> "nothing was read; send the same request again after the seconds in `Retry-After`";
            default -> type.title();
        };
    }

    /** An exception's message may quote a value, so the log gets the types and the stacks only, causes included. */
    private static Throwable withoutMessages(Throwable exception) {
        Deque<Throwable> chain = new ArrayDeque<>();
        Throwable next = exception;
        while (next != null && chain.size() < MOST_CAUSES) { // a chain can be a circle
            chain.push(next);
            next = next.getCause();
        }
        Throwable bare = null;
        for (Throwable one : chain) { // the innermost first
            bare = new IllegalStateException(one.getClass().getName(), bare);
            bare.setStackTrace(one.getStackTrace());
        }
        return Objects.requireNonNull(bare);
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(MediaType.valueOf(PROBLEM_JSON))
                .entity(problem)
                .build();
    }
}
