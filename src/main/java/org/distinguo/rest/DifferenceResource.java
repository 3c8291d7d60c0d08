package org.distinguo.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.distinguo.difference.DifferenceFinder;
import org.distinguo.difference.DifferencePhrases;
import org.distinguo.difference.TooManyDifferencesException;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.request.DifferenceQuery;
import org.distinguo.rest.request.RequestForms;
import org.distinguo.rest.wire.DifferenceBodies.DifferencesBody;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where two laws part. */
@Path("/v1/rulebooks/{id}/differences/{other}")
@Blocking // a search takes seconds
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Law")
public class DifferenceResource {

    private final RequestResolver requests;
    private final CachedDifferences differences;

    /**
     * @param requests has the library
     */
    @Inject
    public DifferenceResource(RequestResolver requests) {
        this(requests, new CachedDifferences(new DifferenceFinder(DifferencePhrases.shipped())));
    }

    DifferenceResource(RequestResolver requests, CachedDifferences differences) {
        this.requests = requests;
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
    @APIResponse(responseCode = "200", description = "The differences.")
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
            @Parameter(
                            description = "The kind of offences to compare. Left out: TRAFFICKING.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"TRAFFICKING", "SMUGGLING"}))
                    @QueryParam("kind")
                    @Nullable String kind,
            @Parameter(
                            description = "The date of conduct for the first rulebook. Left out: today, in UTC.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "date",
                                            maxLength = RequestForms.DATE_LENGTH))
                    @QueryParam("conductDate")
                    @Nullable String conductDate,
            @Parameter(
                            description = "The date of conduct for the second rulebook. Left out: today, in UTC.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "date",
                                            maxLength = RequestForms.DATE_LENGTH))
                    @QueryParam("otherConductDate")
                    @Nullable String otherConductDate,
            @Parameter(
                            description =
                                    "Whether to look also at cases in which one law leaves the answer open and the "
                                            + "other does not. Left out: false.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("open")
                    @Nullable String open,
            @Context UriInfo uri) {
        Classifier first = requests.classifierInPath(id);
        Classifier second = requests.classifierInPath(other);
        DifferenceQuery query = DifferenceQuery.read(uri.getQueryParameters(), requests.today());
        return answer(first, second, query);
    }

    /** The answer, or a problem where a rulebook does not speak for its date or the laws part in too many ways. */
    DifferencesBody answer(Classifier first, Classifier second, DifferenceQuery query) {
        query.checkCoverage(first.law().rulebook(), second.law().rulebook());
        try {
            return DifferencesBody.of(differences.find(
                    new DatedLaw(first, query.conductDate()),
                    new DatedLaw(second, query.otherConductDate()),
                    query.kind(),
                    query.open()));
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
