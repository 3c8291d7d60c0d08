package org.distinguo.rest;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.distinguo.difference.DifferenceFinder;
import org.distinguo.difference.DifferencePhrases;
import org.distinguo.difference.TooManyDifferencesException;
import org.distinguo.intake.Intake;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.wire.DifferenceBodies.DifferencesBody;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where two laws part. */
@Path("/v1/rulebooks/{id}/differences/{other}")
@Blocking // a search takes seconds
@Published
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Law")
public class DifferenceResource {

    private final Intake intake;
    private final CachedDifferences differences;

    /**
     * @param intake has the library
     */
    @Inject
    public DifferenceResource(Intake intake) {
        this(intake, new CachedDifferences(new DifferenceFinder(DifferencePhrases.shipped())));
    }

    DifferenceResource(Intake intake, CachedDifferences differences) {
        this.intake = intake;
        this.differences = differences;
    }

    /** The patterns of facts on which two laws part. */
    @GET
    @Operation(
            operationId = "findDifferences",
            summary = "Find where two laws part",
            description =
                    "The minimal patterns of facts on which two bodies of law, or one on two dates, answer "
                            + "differently whether a case is trafficking (or smuggling), each with a case that can be posted, both "
                            + "answers, and the provisions that make the difference. In no other case is one law met and the other not. "
                            + "Some pairs take a few seconds the first time; whoever asks for others meanwhile is told to come back.")
    @APIResponse(
            responseCode = "200",
            description = "The differences.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "CacheControl")})
    @APIResponse(
            responseCode = "304",
            description = "Still what `If-None-Match` names.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "CacheControl")})
    public DifferencesBody find(
            @Parameter(
                            description = "The first rulebook's id.",
                            example = "us",
                            schema = @Schema(ref = "#/components/schemas/RulebookId"))
                    @PathParam("id")
                    String id,
            @Parameter(
                            description = "The second rulebook's id. It may be the same: then the dates should differ.",
                            example = "un",
                            schema = @Schema(ref = "#/components/schemas/RulebookId"))
                    @PathParam("other")
                    String other,
            @BeanParam DifferenceQuery query,
            @Context HttpServerRequest request) {
        intake.check(query, QueryCheck.violations(DifferenceQuery.class, request));
        return answer(
                RulebookInPath.classifier(intake.library(), id),
                RulebookInPath.classifier(intake.library(), other),
                query);
    }

    /** The answer, or a problem where a rulebook does not speak for its date or the laws part in too many ways. */
    DifferencesBody answer(Classifier first, Classifier second, DifferenceQuery query) {
        LocalDate today = intake.today();
        query.checkCoverage(first.law().rulebook(), second.law().rulebook(), today);
        try {
            return DifferencesBody.of(differences.find(
                    new DatedLaw(first, query.first(today)),
                    new DatedLaw(second, query.second(today)),
                    query.offenceKind(),
                    query.countsOpen()));
        } catch (SearchesUnderWayException e) {
            throw ProblemException.of(
                    ProblemType.OVERLOADED,
                    "another search for differences is under way; send the same request again after the seconds in "
                            + "`Retry-After`");
        } catch (TooManyDifferencesException e) {
            throw ProblemException.of(
                    ProblemType.TOO_COMPLEX,
                    "these laws part in too many ways to prove all of them within one request; compare one law on two "
                            + "dates or the other `kind`, or leave out `open`");
        }
    }
}
