package org.distinguo.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.distinguo.intake.Intake;
import org.distinguo.language.Language;
import org.distinguo.rest.wire.RulebookBodies.RulebookBody;
import org.distinguo.rest.wire.RulebookBodies.RulebookListBody;
import org.distinguo.rest.wire.RulebookBodies.RulebookSummaryBody;
import org.distinguo.rulebook.Rulebook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The law as data. */
@Path("/v1/rulebooks")
@Blocking // soon after the start it waits for the law to be read
@Published
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Law", description = "The bodies of law as data, with citations.")
public class RulebookResource {

    /** No rulebook has this name. */
    private static final String ALL = "";

    private final Intake intake;
    private final WrittenOnce written;
    private final CallerLanguage callerLanguage;

    /**
     * @param intake has the library
     * @param mapper writes the answers
     * @param callerLanguage in which language they are written
     */
    public RulebookResource(Intake intake, ObjectMapper mapper, CallerLanguage callerLanguage) {
        this.intake = intake;
        this.written = new WrittenOnce(mapper);
        this.callerLanguage = callerLanguage;
    }

    /** All rulebooks in short. */
    @GET
    @Operation(
            operationId = "listRulebooks",
            summary = "List the bodies of law",
            description = "Every rulebook that can be asked, with the dates for which it speaks.")
    @APIResponse(
            responseCode = "200",
            description = "The rulebooks, by id.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RulebookListBody.class)))
    public Publication list(@Context RoutingContext context) {
        Language language = callerLanguage.of(context);
        return written.of(
                ALL,
                language,
                () -> new RulebookListBody(intake.in(language).library().classifiers().values().stream()
                        .map(classifier ->
                                RulebookSummaryBody.of(classifier.law().rulebook()))
                        .toList()));
    }

    /** One rulebook in full. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRulebook",
            summary = "Read one body of law",
            description =
                    "The rulebook in full: offences, elements, conditions, citations, dates, what is disregarded, and "
                            + "the duties with their triggers.")
    @APIResponse(
            responseCode = "200",
            description = "The rulebook.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RulebookBody.class)))
    public Publication get(
            @Parameter(
                            description = "The rulebook's id.",
                            example = "un",
                            schema = @Schema(ref = "#/components/schemas/RulebookId"))
                    @PathParam("id")
                    String id,
            @Context RoutingContext context) {
        Language language = callerLanguage.of(context);
        Rulebook rulebook = RulebookInPath.classifier(intake.in(language).library(), id)
                .law()
                .rulebook();
        return written.of(rulebook.id(), language, () -> RulebookBody.of(rulebook));
    }
}
