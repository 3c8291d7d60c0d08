package org.distinguo.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionStage;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.WhatIfRequest;
import org.distinguo.rest.wire.WhatIfBodies.WhatIfBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would be different with other answers. */
@Path("/v1/what-if")
@Tag(name = "Verdicts", description = "Facts in, verdicts out. Nothing is kept.")
public class WhatIfResource {

    /** A verdict and its alternatives. */
    private static final int MOST_BYTES = 256 * 1024;

    private final Intake intake;
    private final ObjectMapper mapper;
    private final LongWork longWork;
    private final CallerLanguage callerLanguage;

    /**
     * @param intake answers the request
     * @param mapper writes the answer
     * @param longWork where the answer is made
     * @param callerLanguage in which language it is written
     */
    public WhatIfResource(Intake intake, ObjectMapper mapper, LongWork longWork, CallerLanguage callerLanguage) {
        this.intake = intake;
        this.mapper = mapper;
        this.longWork = longWork;
        this.callerLanguage = callerLanguage;
    }

    /** The smallest changes of answers that change the result. */
    @POST
    @NonBlocking // it waits for its turn without a thread
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "whatIf",
            summary = "Find the smallest changes that would change the result",
            description = "Answers with all smallest sets of changed answers, of up to three, that change the "
                    + "classification or, where a finding is named, its status under the chosen standard. A change "
                    + "sets one fact to YES or NO where that is not stated already, be it stated otherwise or not at "
                    + "all. Changed are facts that the law reads, and stated facts that are bound to these. A changed "
                    + "case contradicts nothing, and screened groups stay screened. Where the change is about a fact that "
                    + "`ageYears` answers, the age moves no further than the change asks: somebody of 13 who is not under 14 is "
                    + "still under 18. To try it, leave the number out and state the age facts. It shows on what the result hangs; "
                    + "it is no advice to answer otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "The alternatives; none where no set of that size does it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WhatIfBody.class)))
    public CompletionStage<byte[]> whatIf(
            @RequestBody(required = true, description = "The case, and what is to change.") WhatIfRequest request,
            @Context RoutingContext context) {
        Intake inLanguage = intake.in(callerLanguage.of(context));
        return longWork.begin(context, LongWork.Kind.ANSWER, MOST_BYTES, () -> answer(request, inLanguage))
                .thenApply(answer -> callerLanguage.json(context, answer));
    }

    private byte[] answer(WhatIfRequest request, Intake inLanguage) {
        Intake.Changes found = inLanguage.change(request);
        try {
            return mapper.writeValueAsBytes(WhatIfBody.of(request, found, inLanguage.notice(found.verdict())));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer can be written", e);
        }
    }
}
