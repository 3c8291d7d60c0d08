package org.distinguo.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.distinguo.assurance.AssuranceShelf;
import org.distinguo.intake.Intake;
import org.distinguo.rest.wire.AssuranceBody;
import org.distinguo.rulebook.Rulebook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the law as data can be trusted. */
@Path("/v1/rulebooks/{id}/assurance")
@Blocking // soon after the start it waits for the law to be read
@Published
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Law", description = "The bodies of law as data, with citations.")
public class AssuranceResource {

    private final Intake intake;
    private final AssuranceShelf shelf;
    private final WrittenOnce written;

    /**
     * @param intake has the library
     * @param shelf has the records
     * @param mapper writes the answer
     */
    public AssuranceResource(Intake intake, AssuranceShelf shelf, ObjectMapper mapper) {
        this.intake = intake;
        this.shelf = shelf;
        this.written = new WrittenOnce(mapper);
    }

    /** The assurance of one rulebook. */
    @GET
    @Operation(
            operationId = "getAssurance",
            summary = "Read what was proved about a body of law",
            description =
                    "Proofs over all states of the facts, cases, seeded faults, and the claims that are not reviewed.")
    @APIResponse(
            responseCode = "200",
            description = "The assurance.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssuranceBody.class)))
    public Publication get(
            @Parameter(
                            description = "The rulebook's id.",
                            example = "un",
                            schema = @Schema(ref = "#/components/schemas/RulebookId"))
                    @PathParam("id")
                    String id) {
        Rulebook rulebook =
                RulebookInPath.classifier(intake.library(), id).law().rulebook();
        return written.of(
                rulebook.id(),
                () -> AssuranceBody.of(rulebook, shelf.of(rulebook.id()).orElseThrow()));
    }
}
