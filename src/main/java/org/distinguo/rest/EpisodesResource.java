package org.distinguo.rest;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.rest.wire.EpisodesBody;
import org.distinguo.rest.wire.EpisodesWriter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's case of several episodes. */
@Path("/v1/classifications/episodes")
@Tag(name = "Verdicts", description = "Facts in, verdicts out. Nothing is kept.")
public class EpisodesResource {

    /** The longest verdict on one law. */
    private static final int BYTES_A_VERDICT = 112 * 1024;

    private final Intake intake;
    private final Observer observer;
    private final EpisodesWriter writer;
    private final LongWork longWork;
    private final CallerLanguage callerLanguage;

    /**
     * @param intake answers the request
     * @param observer counts the answer
     * @param writer writes the answer
     * @param longWork where the answer is made
     * @param callerLanguage in which language it is written
     */
    public EpisodesResource(
            Intake intake, Observer observer, EpisodesWriter writer, LongWork longWork, CallerLanguage callerLanguage) {
        this.intake = intake;
        this.observer = observer;
        this.writer = writer;
        this.longWork = longWork;
        this.callerLanguage = callerLanguage;
    }

    /** The verdicts of one rulebook on each episode, and what they come to. */
    @POST
    @NonBlocking // it waits for its turn without a thread
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "classifyEpisodes",
            summary = "Classify a person's case of several episodes",
            description =
                    "For a person who was smuggled and then exploited by somebody else, and the like. Gives the verdict on each "
                            + "episode, the same as a single call; what episodes make together where the law joins elements "
                            + "that the same actors did, beside these verdicts; and the classification of the person as a "
                            + "whole, with the reason. Duties and open questions name the episodes that they come from. A law "
                            + "that states no rule for joining is never read as if it did: `notJoined` says so.")
    @APIResponse(
            responseCode = "200",
            description = "The verdicts and what they come to.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EpisodesBody.class)))
    public CompletionStage<byte[]> classify(
            @RequestBody(
                            required = true,
                            description = "A rulebook, the facts that hold for the whole case, and 1 to 8 episodes.")
                    EpisodesRequest request,
            @Context RoutingContext context) {
        int length = 2 * request.episodes().size() * BYTES_A_VERDICT; // as much again for all joined cases
        Intake inLanguage = intake.in(callerLanguage.of(context));
        return longWork.begin(context, LongWork.Kind.ANSWER, length, () -> answer(request, inLanguage))
                .thenApply(answer -> callerLanguage.json(context, answer));
    }

    private byte[] answer(EpisodesRequest request, Intake inLanguage) {
        EpisodesVerdict answer = inLanguage.classify(request);
        observer.answered(
                answer.episodes().get(0).verdict().rulebook().id(),
                answer.whole().classification().name());
        return writer.write(answer, request, inLanguage::notice, inLanguage.notice(answer));
    }
}
