package org.distinguo.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.distinguo.intake.FormIntake;
import org.distinguo.intake.request.RequestForms;
import org.distinguo.mapping.Conversion;
import org.distinguo.mapping.Converter;
import org.distinguo.rest.wire.ConversionBodies.ConversionBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records of forms as facts. */
@Path(ConversionResource.PATH + "{mapping}")
@Tag(name = "Forms", description = "Records of other systems' forms as facts, and what a form can settle.")
public class ConversionResource {

    /** What the paths of all conversions begin with. */
    static final String PATH = "/v1/conversions/";

    private final FormIntake intake;
    private final ObjectMapper mapper;
    private final CallerLanguage callerLanguage;

    /**
     * @param intake converts the record
     * @param mapper writes the answer
     * @param callerLanguage in which language it is written
     */
    public ConversionResource(FormIntake intake, ObjectMapper mapper, CallerLanguage callerLanguage) {
        this.intake = intake;
        this.mapper = mapper;
        this.callerLanguage = callerLanguage;
    }

    /** One record as facts. */
    @POST
    @Blocking // the body is read as a stream
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "convert",
            summary = "Turn a record of a form into facts",
            description =
                    "Takes one record as its system sends it, as JSON or as a page of the web submits it, and answers with the facts that it states, ready to be posted "
                            + "to /v1/classifications, and with what became of every field. What a record does not answer is left open "
                            + "and never a NO, an indicator raises a suspicion and no more, and fields that contradict each other are "
                            + "left open. The answer has no value of the record beyond the facts. Nothing is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The facts, and what became of every field.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConversionBody.class)))
    public byte[] convert(
            @Parameter(
                            description = "The mapping's id.",
                            example = "htcds-2",
                            schema = @Schema(ref = "#/components/schemas/MappingId"))
                    @PathParam("mapping")
                    String mapping,
            @RequestBody(
                            required = true,
                            description =
                                    "The record, flat or in groups. A submitted form is read as the JSON object with the same "
                                            + "names: a name that stands once has a text, and a name that stands several times has a list of texts.",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(ref = "#/components/schemas/SourceRecord")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                        schema = @Schema(ref = "#/components/schemas/SourceRecord"))
                            })
                    InputStream record,
            @Context RoutingContext context)
            throws IOException {
        FormIntake inLanguage = intake.in(callerLanguage.of(context));
        Converter converter = MappingInPath.converter(inLanguage.mappings(), mapping);
        byte[] bytes = DeclaredBody.of(context, record.readNBytes(RequestForms.BODY_LENGTH + 1));
        Conversion conversion = isSubmittedForm(context)
                ? FormIntake.convertSubmitted(converter, bytes)
                : FormIntake.convert(converter, bytes);
        ConversionBody body = ConversionBody.of(conversion, inLanguage.catalogue());
        return callerLanguage.json(context, mapper.writeValueAsBytes(body));
    }

    private static boolean isSubmittedForm(RoutingContext context) {
        return MediaType.APPLICATION_FORM_URLENCODED.equals(context.request().getHeader(HttpHeaders.CONTENT_TYPE));
    }
}
