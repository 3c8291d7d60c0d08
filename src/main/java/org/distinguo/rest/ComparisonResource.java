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
import org.distinguo.comparison.Comparison;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.ComparisonRequest;
import org.distinguo.rest.wire.ComparisonBody;
import org.distinguo.rest.wire.ComparisonWriter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same facts under several bodies of law. */
@Path("/v1/comparisons")
@Tag(name = "Verdicts", description = "Facts in, verdicts out. Nothing is kept.")
public class ComparisonResource {

    /** The longest verdict on one law, with what it adds to the reasons why laws part. */
    private static final int BYTES_A_VERDICT = 112 * 1024;

    /** Dates on which a law is the same share a verdict: the eight shipped laws have 18 at most. */
    private static final int MOST_VERDICTS = 24;

    private final Intake intake;
    private final Observer observer;
    private final ComparisonWriter writer;
    private final LongWork longWork;
    private final CallerLanguage callerLanguage;

    /**
     * @param intake answers the request
     * @param observer counts the answers
     * @param writer writes the answer
     * @param longWork where the answer is made
     * @param callerLanguage in which language it is written
     */
    public ComparisonResource(
            Intake intake,
            Observer observer,
            ComparisonWriter writer,
            LongWork longWork,
            CallerLanguage callerLanguage) {
        this.intake = intake;
        this.observer = observer;
        this.writer = writer;
        this.longWork = longWork;
        this.callerLanguage = callerLanguage;
    }

    /** A verdict for each rulebook and date, those that are the same once, and why they differ where they do. */
    @POST
    @NonBlocking // it waits for its turn without a thread
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compare",
            summary = "Compare a case under several bodies of law or dates",
            description =
                    "Gives the verdict of each rulebook for each date of conduct, the same as that many single calls, "
                            + "and for each pair that differs the elements and facts that make the difference. Pairs are two "
                            + "rulebooks on the same date, and two dates of the same rulebook. Dates between which a law "
                            + "did not change share their verdict and their differences.")
    @APIResponse(
            responseCode = "200",
            description = "The verdicts and their differences.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ComparisonBody.class)))
    public CompletionStage<byte[]> compare(
            @RequestBody(required = true, description = "The case, 2 to 8 rulebooks, and up to 16 dates of conduct.")
                    ComparisonRequest request,
            @Context RoutingContext context) {
        Intake inLanguage = intake.in(callerLanguage.of(context));
        return longWork.begin(context, LongWork.Kind.ANSWER, length(request), () -> answer(request, inLanguage))
                .thenApply(answer -> callerLanguage.json(context, answer));
    }

    private byte[] answer(ComparisonRequest request, Intake inLanguage) {
        Comparison comparison = inLanguage.compare(request);
        comparison.verdicts().forEach(dated -> observer.answered(dated.verdict()));
        return writer.write(comparison, request, inLanguage::notice);
    }

    private static int length(ComparisonRequest request) {
        int dates = Math.max(1, request.sentConductDates().size());
        return Math.min(MOST_VERDICTS, request.rulebooks().size() * dates) * BYTES_A_VERDICT;
    }
}
