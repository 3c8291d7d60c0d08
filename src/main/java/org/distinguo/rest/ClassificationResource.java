package org.distinguo.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.rest.wire.VerdictBody;
import org.distinguo.verdict.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verdicts. */
@Path("/v1/classifications")
@Tag(name = "Verdicts", description = "Facts in, verdicts out. Nothing is kept.")
public class ClassificationResource {

    private final Intake intake;
    private final Observer observer;

    /**
     * @param intake answers the request
     * @param observer counts the answer
     */
    public ClassificationResource(Intake intake, Observer observer) {
        this.intake = intake;
        this.observer = observer;
    }

    /** The verdict of one rulebook on one case. */
    @POST
    @Blocking // a case of which little is known takes long enough to hold up the event loop
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "classify",
            summary = "Classify a case under one body of law",
            description =
                    "Matches the stated facts to the definitions of the chosen rulebook and answers with one finding "
                            + "for each offence, the classification drawn from them, what is still open, and the duties that "
                            + "follow. What the facts leave open is UNDETERMINED and a 200, not an error.")
    @APIResponse(responseCode = "200", description = "The verdict.")
    public VerdictBody classify(
            @RequestBody(required = true, description = "The case: a rulebook, and the facts that are known.")
                    ClassificationRequest request) {
        Verdict verdict = intake.classify(request);
        observer.answered(verdict);
        return VerdictBody.of(verdict, request, intake.notice(verdict));
    }
}
