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
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.InterviewRequest;
import org.distinguo.interview.Interview;
import org.distinguo.rest.wire.InterviewBodies.InterviewBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What to ask next. */
@Path("/v1/interviews/next")
@Tag(name = "Verdicts", description = "Facts in, verdicts out. Nothing is kept.")
public class InterviewResource {

    private final Intake intake;
    private final ObjectMapper mapper;
    private final CallerLanguage callerLanguage;

    /**
     * @param intake answers the request
     * @param mapper writes the answer
     * @param callerLanguage in which language it is written
     */
    public InterviewResource(Intake intake, ObjectMapper mapper, CallerLanguage callerLanguage) {
        this.intake = intake;
        this.mapper = mapper;
        this.callerLanguage = callerLanguage;
    }

    /** The next questions about a case. */
    @POST
    @NonBlocking // it takes a few milliseconds at most
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nextQuestions",
            summary = "Find the next questions to ask",
            description =
                    "Answers with the questions that can still change the classification or a duty, those first by "
                            + "which the case can be expected to be settled with the least burden for the person, and with what "
                            + "each answer would do. One by one, the age and whether the person was recruited come before them as "
                            + "long as they matter: nearly every case comes to both. `settled` is exact: no way of answering what is open would change the "
                            + "classification or a duty. What was asked already is never asked again, be the answer UNKNOWN or "
                            + "DECLINED. The interview is kept by the caller: send all facts each time.")
    @APIResponse(
            responseCode = "200",
            description = "Where the interview stands, and what to ask next.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InterviewBody.class)))
    public byte[] next(
            @RequestBody(required = true, description = "The case as far as it is known.") InterviewRequest request,
            @Context RoutingContext context)
            throws JsonProcessingException {
        Intake inLanguage = intake.in(callerLanguage.of(context));
        Interview interview = inLanguage.interview(request);
        InterviewBody body = InterviewBody.of(interview, request, inLanguage.notice(interview.verdict()));
        return callerLanguage.json(context, mapper.writeValueAsBytes(body));
    }
}
