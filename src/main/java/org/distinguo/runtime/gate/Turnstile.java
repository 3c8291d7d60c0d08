package org.distinguo.runtime.gate;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.distinguo.intake.message.Message;
import org.distinguo.rest.CallerProblems;
import org.distinguo.rest.Observer;
import org.distinguo.rest.PageLink;
import org.distinguo.rest.ProblemMappers;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;

/** Answers a request with a problem before any resource is reached, and counts it. */
@Singleton
public final class Turnstile {

    private final Observer observer;
    private final CallerProblems problems;

    Turnstile(Observer observer, CallerProblems problems) {
        this.observer = observer;
        this.problems = problems;
    }

    /** Ends the request with a problem of the type; headers that were set before are kept. */
    public void refuse(RoutingContext context, ProblemType type) {
        refuse(context, type, Problem.of(type));
    }

    /** The same with a text of its own, the same for every such request. */
    public void refuse(RoutingContext context, ProblemType type, Message detail) {
        refuse(context, type, Problem.of(type, detail));
    }

    /** The same with all that is wrong. */
    void refuse(RoutingContext context, ProblemException problem) {
        refuse(context, problem.type(), problem.problem());
    }

    private void refuse(RoutingContext context, ProblemType type, Problem problem) {
        byte[] body = problems.write(context, problem);
        observer.refused(type);
        VersionHeader.mark(context);
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON)
                .putHeader(HttpHeaders.CACHE_CONTROL, KeptNowhere.NO_STORE)
                .putHeader(PageLink.HEADER, PageLink.from(context.request().path(), type.uri()))
                .end(Buffer.buffer(body));
    }
}
