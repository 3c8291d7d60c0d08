package org.distinguo.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;

/**
 * What a body says that it is. A body without {@code Content-Type} could be anything (RFC 9110, 8.3), and is not taken for JSON: where a
 * gateway or a client has lost the header, its caller learns that before it depends on it.
 */
final class DeclaredBody {

    private DeclaredBody() {}

    /**
     * Refuses a body of which nobody says what it is. That it is what it says is the platform's to check.
     *
     * @param request the request
     * @param body its body; an empty one is told as that, for no header would make it a case
     * @return the same body
     */
    static byte[] of(RoutingContext request, byte[] body) {
        if (body.length > 0 && !request.request().headers().contains(HttpHeaders.CONTENT_TYPE)) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return body;
    }

    /**
     * What a body may be.
     *
     * @param path the path of the request
     * @return the media types, the usual one first
     */
    static List<String> taken(String path) {
        if (path.equals(BatchRoute.PATH)) {
            return List.of(BatchRoute.NDJSON);
        }
        return path.startsWith(ConversionResource.PATH)
                ? List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED)
                : List.of(MediaType.APPLICATION_JSON);
    }
}
