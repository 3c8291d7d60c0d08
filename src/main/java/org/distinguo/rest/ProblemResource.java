package org.distinguo.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.distinguo.language.Language;
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

    private final CallerProblems problems;
    private final CallerLanguage callerLanguage;
    private final ObjectMapper mapper;

    /**
     * @param problems has the pages
     * @param callerLanguage in which language they are written
     * @param mapper writes those for programs
     */
    public ProblemResource(CallerProblems problems, CallerLanguage callerLanguage, ObjectMapper mapper) {
        this.problems = problems;
        this.callerLanguage = callerLanguage;
        this.mapper = mapper;
    }

    /** For programs, and for who takes anything. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Publication describe(@PathParam("type") String slug, @Context RoutingContext request) {
        Language language = language(request);
        return Publication.of(mapper, problems.in(language).describe(type(slug)), language);
    }

    /** For browsers. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response show(@PathParam("type") String slug, @Context RoutingContext request) {
        Language language = language(request);
        return Response.ok(Publication.of(problems.in(language).html(type(slug)), language))
                .header("Content-Security-Policy", ProblemPages.SECURITY_POLICY)
                .build();
    }

    private Language language(RoutingContext request) {
        CallerLanguage.vary(request, HttpHeaders.ACCEPT);
        return callerLanguage.of(request);
    }

    private static ProblemType type(String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }
}
