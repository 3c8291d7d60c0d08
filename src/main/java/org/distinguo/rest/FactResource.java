package org.distinguo.rest;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.distinguo.intake.Intake;
import org.distinguo.rest.wire.CatalogueBodies.CatalogueBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The fact catalogue. */
@Path("/v1/facts")
@NonBlocking
@Published
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts", description = "What can be asked and stated.")
public class FactResource {

    private final Intake intake;

    /**
     * @param intake has the library
     */
    public FactResource(Intake intake) {
        this.intake = intake;
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
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "CacheControl")})
    @APIResponse(
            responseCode = "304",
            description = "Still what `If-None-Match` names.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "CacheControl")})
    public CatalogueBody list() {
        return CatalogueBody.of(intake.library().catalogue());
    }
}
