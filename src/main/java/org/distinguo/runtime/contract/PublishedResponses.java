package org.distinguo.runtime.contract;

import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What callers may keep: everything that they can read is published with a tag, and is "not modified" for who has it. */
final class PublishedResponses {

    private PublishedResponses() {}

    /** Adds the headers of what is published, and the answer to who has it already, where there is something to read. */
    static void add(PathItem path) {
        Operation operation = path.getGET();
        if (operation == null) {
            return;
        }
        APIResponse unchanged = OASFactory.createAPIResponse().description("Still what `If-None-Match` names.");
        operation.getResponses().addAPIResponse("304", unchanged);
        mark(operation.getResponses().getAPIResponse("200"));
        mark(unchanged);
    }

    private static void mark(APIResponse response) {
        response.addHeader(HttpHeaders.ETAG, OASFactory.createHeader().ref("ETag"));
        AnswerLanguages.addVary(response); // it depends at least on whether the caller takes packed answers
        response.addHeader(HttpHeaders.CACHE_CONTROL, OASFactory.createHeader().ref("CacheControl"));
    }
}
