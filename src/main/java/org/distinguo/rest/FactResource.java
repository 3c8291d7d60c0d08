package org.distinguo.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.distinguo.intake.Intake;
import org.distinguo.language.Language;
import org.distinguo.rest.wire.CatalogueBodies.CatalogueBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The fact catalogue. */
@Path("/v1/facts")
@Blocking // soon after the start it waits for the law to be read
@Published
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts", description = "What can be asked and stated.")
public class FactResource {

    private final Intake intake;
    private final WrittenOnce written;
    private final CallerLanguage callerLanguage;

    /**
     * @param intake has the library
     * @param mapper writes the answer
     * @param callerLanguage in which language it is written
     */
    public FactResource(Intake intake, ObjectMapper mapper, CallerLanguage callerLanguage) {
        this.intake = intake;
        this.written = new WrittenOnce(mapper);
        this.callerLanguage = callerLanguage;
    }

    /** All facts. */
    @GET
    @Operation(
            operationId = "listFacts",
            summary = "List the facts that a case can state",
            description = "Every fact with its definition, the question to ask, and what follows from it.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CatalogueBody.class)))
    public Publication list(@Context RoutingContext context) {
        Language language = callerLanguage.of(context);
        return written.of(
                "facts",
                language,
                () -> CatalogueBody.of(intake.in(language).library().catalogue()));
    }
}
