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
import org.distinguo.intake.FormIntake;
import org.distinguo.language.Language;
import org.distinguo.mapping.Mapping;
import org.distinguo.rest.wire.MappingBodies.MappingBody;
import org.distinguo.rest.wire.MappingBodies.MappingListBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The mappings as data. */
@Path("/v1/mappings")
@Blocking // the first who asks waits for the files to be read
@Published
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forms", description = "Records of other systems' forms as facts, and what a form can settle.")
public class MappingResource {

    /** No mapping has this name. */
    private static final String ALL = "";

    private final FormIntake intake;
    private final WrittenOnce written;
    private final CallerLanguage callerLanguage;

    /**
     * @param intake has the mappings
     * @param mapper writes the answers
     * @param callerLanguage in which language they are written
     */
    public MappingResource(FormIntake intake, ObjectMapper mapper, CallerLanguage callerLanguage) {
        this.intake = intake;
        this.written = new WrittenOnce(mapper);
        this.callerLanguage = callerLanguage;
    }

    /** All mappings in short. */
    @GET
    @Operation(
            operationId = "listMappings",
            summary = "List the forms whose records can be read",
            description = "Every mapping of a form to facts, with where the form comes from and its licence.")
    @APIResponse(
            responseCode = "200",
            description = "The mappings, by id.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MappingListBody.class)))
    public Publication list(@Context RoutingContext context) {
        Language language = callerLanguage.of(context);
        return written.of(
                ALL, language, () -> MappingListBody.of(intake.in(language).mappings()));
    }

    /** One mapping in full. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMapping",
            summary = "Read how the records of one form are read",
            description =
                    "The mapping in full: what each field and each choice of the form says of a case, and what is left "
                            + "out and why.")
    @APIResponse(
            responseCode = "200",
            description = "The mapping.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MappingBody.class)))
    public Publication get(
            @Parameter(
                            description = "The mapping's id.",
                            example = "htcds-2",
                            schema = @Schema(ref = "#/components/schemas/MappingId"))
                    @PathParam("id")
                    String id,
            @Context RoutingContext context) {
        Language language = callerLanguage.of(context);
        Mapping mapping =
                MappingInPath.converter(intake.in(language).mappings(), id).mapping();
        return written.of(mapping.id(), language, () -> MappingBody.of(mapping));
    }
}
