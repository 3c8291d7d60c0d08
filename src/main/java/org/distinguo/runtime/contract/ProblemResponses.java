package org.distinguo.runtime.contract;

import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distinguo.rest.ProblemMappers;
import org.distinguo.rest.Scope;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems that each operation can answer with. */
final class ProblemResponses {

    private static final String TOO_COMPLEX =
            " `/problems/too-complex`: the laws part in more ways than can be proved within one request.";

    private static final List<String> ABOUT_FORMS = List.of("auditMapping", "convert", "getMapping");

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BROKEN_FORM =
            " Of a submitted form: a broken escape, broken UTF-8, nothing that stands as `name=value`.";
    private static final int LONGEST_WAIT_SECONDS = 3_600;
    private static final int LONGEST_CHALLENGE = 200;

    private ProblemResponses() {}

    static void add(Operation operation, Scope scope) {
        Map<String, String> problems =
                BatchOperation.ID.equals(operation.getOperationId()) ? BatchOperation.problems() : problems(operation);
        problems.put(
                "401",
                "`/problems/unauthenticated`: the operator lets only known callers in, and there is no token or certificate, or "
                        + "one that is not accepted. Nothing was read.");
        problems.put(
                "403",
                "`/problems/forbidden`: the caller lacks the scope `" + scope.word()
                        + "`, or may not ask this rulebook.");
        problems.forEach((status, description) ->
                operation.getResponses().addAPIResponse(status, problem(status, description, scope)));
        operation.getResponses().getAPIResponse("401").addHeader(HttpHeaders.WWW_AUTHENTICATE, challenge());
        operation.getResponses().getAPIResponse("403").addHeader(HttpHeaders.WWW_AUTHENTICATE, challenge());
        List.of("429", "503").stream().filter(problems::containsKey).forEach(status -> operation
                .getResponses()
                .getAPIResponse(status)
                .addHeader(HttpHeaders.RETRY_AFTER, retryAfter()));
    }

    private static Map<String, String> problems(Operation operation) {
        Map<String, String> problems = new LinkedHashMap<>();
        boolean hasBody = operation.getRequestBody() != null;
        boolean hasParameters =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        if (hasBody) {
            boolean takesForms = operation.getRequestBody().getContent().hasMediaType(FORM);
            problems.put(
                    "400",
                    "`/problems/malformed-body`: not JSON: syntax, encoding, a key twice, text after the value, "
                            + "no body." + (takesForms ? BROKEN_FORM : ""));
            problems.put(
                    "415",
                    "`/problems/unsupported-media-type`: the body is not declared as application/json"
                            + (takesForms ? " or " + FORM : "") + ".");
            problems.put(
                    "422",
                    "`/problems/schema-violation`: the body does not fit this contract; every violation at once. "
                            + "`/problems/contradictory-facts`: answers that cannot all be true. `/problems/unknown-rulebook`: no "
                            + "such rulebook. `/problems/no-law-in-force`: a date for which the rulebook does not speak.");
        }
        boolean hasQuery = hasParameters
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
        if (hasQuery) {
            problems.put(
                    "422",
                    "`/problems/schema-violation`: the query does not fit this contract; every violation at once. "
                            + "`/problems/no-law-in-force`: a date for which the rulebook does not speak."
                            + ("findDifferences".equals(operation.getOperationId()) ? TOO_COMPLEX : ""));
        }
        if (!hasBody && !hasQuery) {
            problems.put("422", "`/problems/schema-violation`: a query parameter that does not exist.");
        }
        if (hasParameters) {
            problems.put("404", "`/problems/unknown-rulebook`: no such rulebook.");
        }
        if (ABOUT_FORMS.contains(String.valueOf(operation.getOperationId()))) {
            problems.put("404", "`/problems/unknown-mapping`: no such mapping.");
        }
        if ("convert".equals(operation.getOperationId())) {
            problems.put("422", "`/problems/schema-violation`: the body is no JSON object.");
        }
        if ("auditMapping".equals(operation.getOperationId())) {
            problems.merge(
                    "422",
                    " `/problems/unknown-rulebook`: no such rulebook. `/problems/too-complex`: it cannot be proved within one "
                            + "request.",
                    String::concat);
        }
        problems.put("406", "`/problems/not-acceptable`: the caller accepts no media type that can be given.");
        if (hasBody) {
            problems.put(
                    "408", "`/problems/request-timeout`: the body did not come in within the time that a request has.");
        }
        problems.put("413", "`/problems/too-large`: the body is longer than 65,536 bytes.");
        problems.put("500", "`/problems/internal-error`: a fault of the service, with an `errorId`.");
        problems.put(
                "429",
                "`/problems/too-many-requests`: this caller has as many requests inside as one caller may have. Send it again "
                        + "later, and fewer at once.");
        problems.put(
                "503",
                "`/problems/overloaded`: too many requests at once, or too many that take seconds. Send it again later.");
        return problems;
    }

    private static Header challenge() {
        return OASFactory.createHeader()
                .description("Where the operator asks for tokens: what is wrong with this one (RFC 6750, 3).")
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .maxLength(LONGEST_CHALLENGE));
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("After how many seconds to send the request again.")
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.INTEGER))
                        .format("int32")
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(LONGEST_WAIT_SECONDS)));
    }

    private static APIResponse problem(String status, String description, Scope scope) {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        ProblemExamples.of(status, scope).ifPresent(problem::setExamples);
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(ProblemMappers.PROBLEM_JSON, problem));
    }
}
