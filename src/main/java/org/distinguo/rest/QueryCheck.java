package org.distinguo.rest;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.source.Nearest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds parameters in the query that an operation does not take, and those that stand in it twice: a parameter that nobody
 * reads is one that the caller thinks was read. What an operation takes is what its method declares. One that takes none is
 * refused here; one that takes some tells what is found here together with all else that is wrong with its query.
 */
@Singleton
public class QueryCheck {

    /** What can be named in an answer where it resembles a parameter; anything else could be more than a name. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    /** Checks the query of a request. */
    @ServerRequestFilter
    public void check(ResourceInfo operation, HttpServerRequest request) {
        if (request.query() == null
                || request.query().isEmpty()
                || declared(operation).findAny().isPresent()) {
            return;
        }
        List<Violation> violations = violations(List.of(), request.params(false));
        if (!violations.isEmpty()) {
            throw ProblemException.of(ProblemType.SCHEMA_VIOLATION, MessageId.NO_PARAMETERS.with(), violations);
        }
    }

    /**
     * What is wrong with the names of the parameters of a query.
     *
     * @param query the record whose components are the parameters that the operation takes
     * @param request the request
     * @return a violation for each unknown name and for each name that stands twice
     */
    static List<Violation> violations(Class<?> query, HttpServerRequest request) {
        return violations(names(query).toList(), request.params(false));
    }

    /**
     * A query as it was sent. The platform takes an empty value for one that was left out, and the caller, who has sent it, would
     * not learn that nobody read it.
     *
     * @param query what the platform has read: a record of texts
     * @param request the request
     * @return the same with every value that was sent; of several, the first
     */
    static <Q extends Record> Q asSent(Q query, HttpServerRequest request) {
        MultiMap sent = request.params(false);
        @SuppressWarnings("unchecked") // the class of a Q
        Class<Q> type = (Class<Q>) query.getClass();
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .flatMap(component -> name(component.getAccessor()))
                .map(sent::get)
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a query is a record of texts", e);
        }
    }

    private static List<Violation> violations(List<String> names, MultiMap sent) {
        List<Violation> violations = new ArrayList<>();
        for (String name : sent.names()) {
            if (!names.contains(name)) {
                Optional<String> near = Nearest.to(name, names);
                Message rule = names.isEmpty()
                        ? MessageId.UNKNOWN_PARAMETER_OF_NONE.with()
                        : MessageId.UNKNOWN_PARAMETER.with(names);
                String shown = near.isPresent() && NAME.matcher(name).matches() ? name : "";
                violations.add(Violation.ofParameter(shown, ViolationCode.UNKNOWN_PROPERTY, rule)
                        .near(near.orElse(null)));
            } else if (sent.getAll(name).size() > 1) {
                violations.add(Violation.ofParameter(name, ViolationCode.DUPLICATE, MessageId.PARAMETER_TWICE.with()));
            }
        }
        return violations.stream().distinct().toList();
    }

    private static Stream<String> declared(ResourceInfo operation) {
        return Arrays.stream(operation.getResourceMethod().getParameters()).flatMap(QueryCheck::names);
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class) ? names(parameter.getType()) : name(parameter);
    }

    private static Stream<String> names(Class<?> query) {
        return Arrays.stream(query.getDeclaredFields()).flatMap(QueryCheck::name);
    }

    private static Stream<String> name(AnnotatedElement element) {
        return Stream.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
