package org.distinguo.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.distinguo.intake.FormIntake;
import org.distinguo.intake.Intake;
import org.distinguo.intake.message.MessageId;
import org.distinguo.language.Language;
import org.distinguo.mapping.Mapping;
import org.distinguo.mapping.audit.AuditReport;
import org.distinguo.mapping.audit.AuditText;
import org.distinguo.mapping.audit.AuditTexts;
import org.distinguo.mapping.audit.TooComplexException;
import org.distinguo.page.StyleSheet;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.wire.AuditBodies.FormAuditBody;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Standard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What forms can settle. */
@Path("/v1/mappings/{id}/audit")
@NonBlocking // an audit takes seconds, and waits for its turn without a thread
@Published
@Produces({MediaType.APPLICATION_JSON, AuditResource.MARKDOWN, MediaType.TEXT_HTML})
@Tag(name = "Forms", description = "Records of other systems' forms as facts, and what a form can settle.")
public class AuditResource {

    /** The media type of a text to print (RFC 7763). */
    static final String MARKDOWN = "text/markdown";

    /** The preferred one first. Whoever takes any text gets the Markdown. */
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(MARKDOWN), MediaType.TEXT_HTML_TYPE);

    /** What an answer needs. */
    private static final int BYTES = 1 << 18;

    private final Intake intake;
    private final FormIntake forms;
    private final LongWork longWork;
    private final ObjectMapper mapper;
    private final CallerLanguage callerLanguage;
    private final CachedAudits audits = new CachedAudits();
    private final Map<Language, AuditPage> pages = new ConcurrentHashMap<>();

    /**
     * @param intake has the laws
     * @param forms has the mappings
     * @param longWork where a form is audited
     * @param mapper writes the answer
     * @param callerLanguage in which language it is written
     */
    public AuditResource(
            Intake intake, FormIntake forms, LongWork longWork, ObjectMapper mapper, CallerLanguage callerLanguage) {
        this.intake = intake;
        this.forms = forms;
        this.longWork = longWork;
        this.mapper = mapper;
        this.callerLanguage = callerLanguage;
    }

    /** What a form can settle under a law. */
    @GET
    @Operation(
            operationId = "auditMapping",
            summary = "Find what a form can settle, and what it does not ask",
            description =
                    "Says of each offence and of each of its parts whether answers to the form settle it (NEVER, "
                            + "SOMETIMES, ALWAYS), with answers that do, and names the fewest questions to add to the form so that "
                            + "every offence can come out met and can come out not met. Proved over all ways of answering the form, not "
                            + "sampled. With `Accept: text/html` it comes as a page, and with `text/markdown` as a text, to print and to take to a meeting. Some audits take a few seconds the "
                            + "first time; whoever asks for others meanwhile waits for a turn, and is told to come back where it does not come in time.")
    @APIResponse(
            responseCode = "200",
            description = "The audit.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FormAuditBody.class)),
                @Content(mediaType = MARKDOWN, schema = @Schema(ref = "#/components/schemas/AuditText")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(ref = "#/components/schemas/AuditPage"))
            })
    public CompletionStage<Response> audit(
            @Parameter(
                            description = "The mapping's id.",
                            example = "htcds-2",
                            schema = @Schema(ref = "#/components/schemas/MappingId"))
                    @PathParam("id")
                    String id,
            @BeanParam AuditQuery read,
            @Context RoutingContext request,
            @Context HttpHeaders headers) {
        AuditQuery query = QueryCheck.asSent(read, request.request());
        intake.check(query, QueryCheck.violations(AuditQuery.class, request.request()));
        GrantedRulebooks.check(request, List.of(query.rulebook()));
        Language language = callerLanguage.of(request);
        CallerLanguage.vary(request, HttpHeaders.ACCEPT);
        FormIntake inLanguage = forms.in(language);
        Mapping mapping = MappingInPath.converter(inLanguage.mappings(), id).mapping();
        DatedLaw law = query.law(intake.in(language).library(), intake.today());
        Standard standard = query.chosenStandard();
        MediaType form = form(headers);
        Optional<AuditReport> known = audits.known(language, mapping, law, standard);
        if (known.isPresent() && !form.equals(MediaType.TEXT_HTML_TYPE)) {
            return CompletableFuture.completedFuture(answer(known.get(), form, inLanguage, language));
        }
        LongWork.Kind kind = known.isPresent() ? LongWork.Kind.ANSWER : LongWork.Kind.SEARCH;
        return longWork.begin(request, kind, BYTES, () -> {
            AuditReport report = known.orElseGet(() -> report(language, mapping, law, standard));
            return answer(report, form, inLanguage, language);
        });
    }

    /** To write a page takes milliseconds; the other forms take less time than waiting for a turn. */
    private Response answer(AuditReport report, MediaType form, FormIntake inLanguage, Language language) {
        if (form.equals(MediaType.APPLICATION_JSON_TYPE)) {
            return Response.ok(Publication.of(mapper, FormAuditBody.of(report), language), form)
                    .build();
        }
        AuditTexts texts = inLanguage.auditTexts();
        if (form.equals(MediaType.TEXT_HTML_TYPE)) {
            AuditPage page = pages.computeIfAbsent(language, wanted -> new AuditPage(texts));
            return ok(page.of(report), form, language)
                    .header("Content-Security-Policy", StyleSheet.SECURITY_POLICY)
                    .build();
        }
        return ok(new AuditText(texts).of(report), form, language).build();
    }

    private static Response.ResponseBuilder ok(String text, MediaType form, Language language) {
        return Response.ok(Publication.of(text, language), form.withCharset(StandardCharsets.UTF_8.name()));
    }

    /** The form that a caller wants most of those that the caller takes; JSON for who says nothing. */
    private static MediaType form(HttpHeaders headers) {
        List<MediaType> ranges = headers.getAcceptableMediaTypes();
        List<MediaType> taken = FORMS.stream()
                .filter(form -> !RefusedTypes.isRefused(form, ranges))
                .toList();
        return ranges.stream()
                .flatMap(range -> taken.stream().filter(range::isCompatible))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }

    private AuditReport report(Language language, Mapping mapping, DatedLaw law, Standard standard) {
        try {
            return audits.audit(language, mapping, law, standard);
        } catch (TooComplexException e) {
            throw ProblemException.of(ProblemType.TOO_COMPLEX, MessageId.FORM_TOO_COMPLEX.with());
        }
    }
}
