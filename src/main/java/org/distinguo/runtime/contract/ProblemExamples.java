package org.distinguo.runtime.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.rest.ProblemMappers;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;

/**
 * Examples of the problems that say the same every time, whatever is asked: made of the words that the service sends. Those
 * that speak of the request are pairs in {@code openapi/examples}.
 */
final class ProblemExamples {

    private static final List<ProblemType> ALWAYS_THE_SAME = List.of(
            ProblemType.UNAUTHENTICATED,
            ProblemType.FORBIDDEN,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.TOO_LARGE,
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.INTERNAL_ERROR,
            ProblemType.OVERLOADED);
    private static final String ERROR_ID = "7d0f2a52-3f3d-4c0e-9d2e-0c6f5b1f8a11";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProblemExamples() {}

    /** The example of a status; none where the problem depends on the request. */
    static Optional<Map<String, Example>> of(String status) {
        return ALWAYS_THE_SAME.stream()
                .filter(type -> status.equals(String.valueOf(type.status())))
                .findFirst()
                .map(type -> Map.of(name(type), example(type)));
    }

    private static String name(ProblemType type) {
        return "problem" + type.uri().substring(type.uri().lastIndexOf('/')).replace('/', '-');
    }

    private static Example example(ProblemType type) {
        Problem problem = type == ProblemType.INTERNAL_ERROR
                ? ProblemMappers.failure(ERROR_ID)
                : Problem.of(type, ProblemMappers.detail(type));
        return OASFactory.createExample().summary(type.title()).value(MAPPER.convertValue(problem, Map.class));
    }
}
