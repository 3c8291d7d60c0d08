package org.distinguo.rest;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.distinguo.intake.Intake;
import org.distinguo.rest.wire.RulebookBodies.RulebookBody;
import org.distinguo.rest.wire.RulebookBodies.RulebookListBody;
import org.distinguo.rest.wire.RulebookBodies.RulebookSummaryBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The law as data. */
@Path("/v1/rulebooks")
@NonBlocking
@Published
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Law", description = "The bodies of law as data, with citations.")
public class RulebookResource {

    private final Intake intake;

    /**
     * @param intake has the library
     */
    public RulebookResource(Intake intake) {
        this.intake = intake;
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
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "CacheControl")})
    @APIResponse(
            responseCode = "304",
            description = "Still what `If-None-Match` names.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "CacheControl")})
    public RulebookListBody list() {
        return new RulebookListBody(intake.library().classifiers().values().stream()
                .map(classifier -> RulebookSummaryBody.of(classifier.law().rulebook()))
                .toList());
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
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "CacheControl")})
    @APIResponse(
            responseCode = "304",
            description = "Still what `If-None-Match` names.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "CacheControl")})
    public RulebookBody get(
            @Parameter(
                            description = "The rulebook's id.",
                            example = "un",
                            schema = @Schema(ref = "#/components/schemas/RulebookId"))
                    @PathParam("id")
                    String id) {
        return RulebookBody.of(
                RulebookInPath.classifier(intake.library(), id).law().rulebook());
    }
}
