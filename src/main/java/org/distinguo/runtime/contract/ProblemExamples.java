package org.distinguo.runtime.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.rest.GrantedRulebooks;
import org.distinguo.rest.Scope;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.problem.ServiceFault;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;

/**
 * Examples of the problems that say the same every time, whatever is asked: made of the words that the service sends. Those
 * that speak of the request are pairs in {@code openapi/examples}.
 */
final class ProblemExamples {

    private static final List<ProblemType> ALWAYS_THE_SAME = List.of(
            ProblemType.UNAUTHENTICATED,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.REQUEST_TIMEOUT,
            ProblemType.TOO_LARGE,
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.INTERNAL_ERROR,
            ProblemType.OVERLOADED);
    private static final String ERROR_ID = "7d0f2a52-3f3d-4c0e-9d2e-0c6f5b1f8a11";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProblemExamples() {}

    /** The examples of a status of an operation that asks for a scope; none where the problem depends on the request. */
    static Optional<Map<String, Example>> of(String status, Scope scope) {
        if (status.equals(String.valueOf(ProblemType.FORBIDDEN.status()))) {
            return Optional.of(forbidden(scope));
        }
        return ALWAYS_THE_SAME.stream()
                .filter(type -> status.equals(String.valueOf(type.status())))
                .findFirst()
                .map(type -> Map.of(name(type), example(type)));
    }

    private static Map<String, Example> forbidden(Scope scope) {
        Map<String, Example> examples = new LinkedHashMap<>();
        examples.put(
                "problem-forbidden-scope",
                example(ProblemType.FORBIDDEN, "A scope is missing", MessageId.SCOPE_LACKING.with(scope.word())));
        examples.put(
                "problem-forbidden-rulebook",
                example(
                        ProblemType.FORBIDDEN,
                        "Another rulebook than the caller's",
                        GrantedRulebooks.detail(List.of("us"))));
        return examples;
    }

    private static String name(ProblemType type) {
        return "problem" + type.uri().substring(type.uri().lastIndexOf('/')).replace('/', '-');
    }

    private static Example example(ProblemType type) {
        return type == ProblemType.INTERNAL_ERROR
                ? example(type.title(), ServiceFault.problem(ERROR_ID))
                : example(type.title(), Problem.of(type));
    }

    private static Example example(ProblemType type, String summary, Message detail) {
        return example(summary, Problem.of(type, detail));
    }

    private static Example example(String summary, Problem problem) {
        return OASFactory.createExample().summary(summary).value(MAPPER.convertValue(problem, Map.class));
    }
}
