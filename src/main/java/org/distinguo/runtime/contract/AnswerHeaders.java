package org.distinguo.runtime.contract;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distinguo.rest.PageLink;
import org.distinguo.rest.ProblemMappers;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in the contract what the head of an answer holds besides its version, its language and its tag: that nobody may keep it,
 * where a problem is explained, and which type and encoding of a body the service accepts. Headers that only browsers read are
 * not written there.
 */
final class AnswerHeaders {

    private static final String NOT_KEPT = "NotKept";
    private static final String PROBLEM_PAGE = "ProblemPage";
    private static final String TAKEN_TYPE = "TakenType";
    private static final String TAKEN_ENCODING = "TakenEncoding";
    private static final String HEADERS = "#/components/headers/";
    private static final int LONGEST = 128;

    private AnswerHeaders() {}

    /** Adds the headers that the answers refer to. */
    static void define(Components components) {
        components.addHeader(
                NOT_KEPT, header("`no-store`: the answer may not be kept, since it tells of a case.", "no-store"));
        components.addHeader(
                PROBLEM_PAGE,
                header(
                        "The page that explains the type of the problem (RFC 8288), relative to the path of the request.",
                        "<../problems/schema-violation>; rel=\"type\""));
        components.addHeader(
                TAKEN_TYPE,
                header(
                        "The media type in which a body is taken (RFC 9110, 15.5.16); where the body's type was the fault.",
                        "application/json"));
        components.addHeader(
                TAKEN_ENCODING,
                header(
                        "`identity`: a body is taken as it is (RFC 9110, 12.5.3); where a packed body was the fault.",
                        "identity"));
    }

    /** Completes all answers of an operation, after all of them are there. */
    static void add(Operation operation) {
        operation.getResponses().getAPIResponses().forEach(AnswerHeaders::add);
    }

    private static void add(String status, APIResponse response) {
        Map<String, Header> headers = response.getHeaders();
        if (headers == null || !headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            refer(response, HttpHeaders.CACHE_CONTROL, NOT_KEPT);
        }
        if (isProblem(response)) {
            AnswerLanguages.addHeaders(response);
            refer(response, PageLink.HEADER, PROBLEM_PAGE);
        }
        if ("415".equals(status)) {
            refer(response, HttpHeaders.ACCEPT, TAKEN_TYPE);
            refer(response, HttpHeaders.ACCEPT_ENCODING, TAKEN_ENCODING);
        }
    }

    private static boolean isProblem(APIResponse response) {
        return response.getContent() != null
                && Set.of(ProblemMappers.PROBLEM_JSON)
                        .equals(response.getContent().getMediaTypes().keySet());
    }

    private static void refer(APIResponse response, String name, String component) {
        response.addHeader(name, OASFactory.createHeader().ref(HEADERS + component));
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .maxLength(LONGEST))
                .example(example);
    }
}
