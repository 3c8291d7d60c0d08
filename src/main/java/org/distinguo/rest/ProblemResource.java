package org.distinguo.rest;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.distinguo.library.Deferred;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemPages;
import org.distinguo.rest.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The pages to which the types of problems lead: what each is, why it comes and what to do. They are for reading, so the
 * contract leaves them out.
 */
@Path("/problems/{type}")
@NonBlocking
@Published
@Singleton
public class ProblemResource {

    private final Deferred<ProblemPages> pages = new Deferred<>(ProblemPages::shipped);

    /** For programs, and for who takes anything. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response describe(@PathParam("type") String slug) {
        return Response.ok(pages.get().describe(type(slug)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** For browsers. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response show(@PathParam("type") String slug) {
        return Response.ok(pages.get().html(type(slug)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", ProblemPages.SECURITY_POLICY)
                .build();
    }

    private static ProblemType type(String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.of(ProblemType.NOT_FOUND, ProblemMappers.detail(ProblemType.NOT_FOUND)));
    }
}
