package org.distinguo.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.problem.Violation;
import org.distinguo.rest.problem.ViolationCode;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query where an operation takes none: a parameter that nobody reads is one that the caller thinks was read. What
 * an operation takes is what its method declares; one that declares parameters tells unknown ones itself, together with all
 * else that is wrong with the query.
 */
@Singleton
public class QueryCheck {

    /** What can be named in an answer; anything else could be more than a name. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    /** Checks the query of a request. */
    @ServerRequestFilter
    public void check(ResourceInfo operation, HttpServerRequest request) {
        if (request.query() == null || request.query().isEmpty() || declaresParameters(operation)) {
            return;
        }
        List<Violation> violations = request.params(false).names().stream()
                .map(name -> Violation.of(
                        "", ViolationCode.UNKNOWN_PROPERTY, "unknown parameter" + shown(name) + ": there is none here"))
                .distinct()
                .toList();
        throw ProblemException.of(
                ProblemType.SCHEMA_VIOLATION, "this path takes no parameters in the query", violations);
    }

    private static boolean declaresParameters(ResourceInfo operation) {
        return Arrays.stream(operation.getResourceMethod().getParameters()).anyMatch(QueryCheck::isOfTheQuery);
    }

    private static boolean isOfTheQuery(Parameter parameter) {
        return parameter.isAnnotationPresent(QueryParam.class) || parameter.isAnnotationPresent(BeanParam.class);
    }

    private static String shown(String name) {
        return NAME.matcher(name).matches() ? " `" + name + "`" : "";
    }
}
