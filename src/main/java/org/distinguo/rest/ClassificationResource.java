package org.distinguo.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.rest.wire.VerdictBody;
import org.distinguo.rest.wire.VerdictWriter;
import org.distinguo.verdict.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verdicts. */
@Path("/v1/classifications")
@Tag(name = "Verdicts", description = "Facts in, verdicts out. Nothing is kept.")
public class ClassificationResource {

    private final Intake intake;
    private final Observer observer;
    private final VerdictWriter writer;

    /**
     * @param intake answers the request
     * @param observer counts the answer
     * @param mapper writes the answer
     */
    public ClassificationResource(Intake intake, Observer observer, ObjectMapper mapper) {
        this.intake = intake;
        this.observer = observer;
        this.writer = new VerdictWriter(mapper);
    }

    /** The verdict of one rulebook on one case. */
    @POST
    @NonBlocking // a verdict takes less time than handing the request to another thread and back
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "classify",
            summary = "Classify a case under one body of law",
            description =
                    "Matches the stated facts to the definitions of the chosen rulebook and answers with one finding "
                            + "for each offence, the classification drawn from them, what is still open, and the duties that "
                            + "follow. What the facts leave open is UNDETERMINED and a 200, not an error.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerdictBody.class)))
    public byte[] classify(
            @RequestBody(required = true, description = "The case: a rulebook, and the facts that are known.")
                    ClassificationRequest request) {
        Verdict verdict = intake.classify(request);
        observer.answered(verdict);
        return writer.write(verdict, request.caseReference(), request.digestSalt(), intake.notice(verdict));
    }
}
