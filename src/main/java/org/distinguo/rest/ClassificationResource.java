package org.distinguo.rest;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.language.Language;
import org.distinguo.language.Unmarked;
import org.distinguo.page.StyleSheet;
import org.distinguo.record.RecordWriter;
import org.distinguo.record.RecordWriters;
import org.distinguo.record.RecordedCase;
import org.distinguo.rest.wire.FactsDigest;
import org.distinguo.rest.wire.VerdictBody;
import org.distinguo.rest.wire.VerdictSummaryBody;
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

    /** The longest record of a verdict. */
    private static final int RECORD_BYTES = 384 * 1024;

    private final Intake intake;
    private final Observer observer;
    private final VerdictWriter writer;
    private final CallerLanguage callerLanguage;
    private final RecordWriters records;
    private final LongWork longWork;

    /**
     * @param intake answers the request
     * @param observer counts the answer
     * @param writer writes the answer
     * @param callerLanguage in which language it is written
     * @param records writes it for people
     * @param longWork where that is done
     */
    public ClassificationResource(
            Intake intake,
            Observer observer,
            VerdictWriter writer,
            CallerLanguage callerLanguage,
            RecordWriters records,
            LongWork longWork) {
        this.longWork = longWork;
        this.records = records;
        this.intake = intake;
        this.observer = observer;
        this.writer = writer;
        this.callerLanguage = callerLanguage;
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
                            + "follow. What the facts leave open is UNDETERMINED and a 200, not an error. With `Accept: text/html` or "
                            + "`text/plain` the same verdict comes as a record for people: to read, to print and to attach to a file.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = VerdictBody.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(ref = "#/components/schemas/RecordPage")),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(ref = "#/components/schemas/RecordText"))
            })
    public byte[] classify(
            @RequestBody(required = true, description = "The case: a rulebook, and the facts that are known.")
                    ClassificationRequest request,
            @Context RoutingContext context) {
        Intake inLanguage = intake.in(callerLanguage.of(context));
        CallerLanguage.vary(context, HttpHeaders.ACCEPT);
        Verdict verdict = inLanguage.classify(request);
        observer.answered(verdict);
        return callerLanguage.json(
                context,
                writer.write(verdict, request.caseReference(), request.digestSalt(), inLanguage.notice(verdict)));
    }

    /** The record of the same verdict as a page. The contract has it as another answer of `classify`. */
    @POST
    @NonBlocking // it waits for its turn without a thread
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public CompletionStage<Response> record(ClassificationRequest request, @Context RoutingContext context) {
        return record(context, language -> {
            RecordWriter words = records.in(language);
            return answer(context, words.html(recorded(request, language)), MediaType.TEXT_HTML, "record.html")
                    .header("Content-Security-Policy", StyleSheet.SECURITY_POLICY)
                    .build();
        });
    }

    /** The record of the same verdict as a text. */
    @POST
    @NonBlocking // it waits for its turn without a thread
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public CompletionStage<Response> recordAsText(ClassificationRequest request, @Context RoutingContext context) {
        return record(context, language -> answer(
                        context,
                        records.in(language).text(recorded(request, language)),
                        MediaType.TEXT_PLAIN,
                        "record.txt")
                .build());
    }

    private CompletionStage<Response> record(RoutingContext context, Function<Language, Response> written) {
        Language language = callerLanguage.of(context);
        CallerLanguage.vary(context, HttpHeaders.ACCEPT);
        return longWork.begin(context, LongWork.Kind.ANSWER, RECORD_BYTES, () -> written.apply(language));
    }

    private RecordedCase recorded(ClassificationRequest request, Language language) {
        Verdict verdict = intake.in(language).classify(request);
        observer.answered(verdict);
        return new RecordedCase(
                verdict,
                request.conduct(),
                request.caseReference(),
                FactsDigest.of(request.digestSalt(), verdict),
                intake.today());
    }

    /** The name of the file says nothing of the case. */
    private Response.ResponseBuilder answer(RoutingContext context, Unmarked record, String type, String file) {
        callerLanguage.say(context, record.texts().contentLanguage());
        return Response.ok(record.bytes(), type + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + '"');
    }

    /** The result of the same verdict, without its reasons. */
    @POST
    @Path("/summaries")
    @NonBlocking // it takes no longer than the verdict
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "summarise",
            summary = "Classify a case and answer in short",
            description =
                    "Decides as `classify` does and answers with the result alone: classification, the status of each "
                            + "offence, the facts that are still open, the codes of the duties, and the notice. It is for programs that go "
                            + "through many cases; the reasons for one of them are in the verdict on the same request.")
    @APIResponse(
            responseCode = "200",
            description = "The summary of the verdict.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerdictSummaryBody.class)))
    public byte[] summarise(
            @RequestBody(required = true, description = "The case: a rulebook, and the facts that are known.")
                    ClassificationRequest request,
            @Context RoutingContext context) {
        Intake inLanguage = intake.in(callerLanguage.of(context));
        Verdict verdict = inLanguage.classifyWithoutReasons(request);
        observer.answered(verdict);
        return callerLanguage.json(
                context,
                writer.writeSummary(
                        verdict, request.caseReference(), request.digestSalt(), inLanguage.notice(verdict)));
    }
}
