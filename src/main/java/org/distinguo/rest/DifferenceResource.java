package org.distinguo.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.distinguo.difference.DifferenceFinder;
import org.distinguo.difference.DifferencePhrases;
import org.distinguo.difference.StoredDifferences;
import org.distinguo.difference.TooManyDifferencesException;
import org.distinguo.intake.Intake;
import org.distinguo.intake.message.MessageId;
import org.distinguo.language.Language;
import org.distinguo.library.Library;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.wire.DifferenceBodies.DifferencesBody;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where two laws part. */
@Path("/v1/rulebooks/{id}/differences/{other}")
@NonBlocking // a search takes seconds, and waits for its turn without a thread
@Published
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Law")
public class DifferenceResource {

    /** What most answers need; one that is longer takes further room when it is made. */
    private static final int BYTES = 1 << 20;

    private final Intake intake;
    private final LongWork longWork;
    private final ObjectMapper mapper;
    private final CallerLanguage callerLanguage;
    private final Codings codings;
    private final CachedDifferences english;
    private final Map<Language, CachedDifferences> translated = new ConcurrentHashMap<>();

    /**
     * @param intake has the library
     * @param mapper writes the answer
     * @param longWork where the answer is made
     * @param callerLanguage in which language it is written
     * @param codings in which ways it is packed
     */
    @Inject
    public DifferenceResource(
            Intake intake, ObjectMapper mapper, LongWork longWork, CallerLanguage callerLanguage, Codings codings) {
        this(
                intake,
                longWork,
                mapper,
                callerLanguage,
                codings,
                new CachedDifferences(
                        new DifferenceFinder(DifferencePhrases.shipped()),
                        StoredDifferences.shipped(),
                        found -> Publication.of(mapper, DifferencesBody.of(found))));
    }

    DifferenceResource(
            Intake intake,
            LongWork longWork,
            ObjectMapper mapper,
            CallerLanguage callerLanguage,
            Codings codings,
            CachedDifferences english) {
        this.intake = intake;
        this.longWork = longWork;
        this.mapper = mapper;
        this.callerLanguage = callerLanguage;
        this.codings = codings;
        this.english = english;
    }

    private CachedDifferences in(Language language) {
        return language.isEnglish()
                ? english
                : translated.computeIfAbsent(
                        language,
                        other -> english.in(
                                new DifferenceFinder(DifferencePhrases.shipped(
                                        intake.languages().translations(other))),
                                found -> Publication.of(mapper, DifferencesBody.of(found), other)));
    }

    /** The patterns of facts on which two laws part. */
    @GET
    @Operation(
            operationId = "findDifferences",
            summary = "Find where two laws part",
            description = "The minimal patterns of facts on which two bodies of law, or one on two dates, answer "
                    + "differently whether a case is trafficking (or smuggling), each with a case that can be posted, both "
                    + "answers, and the provisions that make the difference. In no other case is one law met and the other not. "
                    + "Some pairs take a few seconds the first time; whoever asks for others meanwhile waits for a turn, and "
                    + "is told to come back where it does not come in time.")
    @APIResponse(
            responseCode = "200",
            description = "The differences.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DifferencesBody.class)))
    public CompletionStage<Publication> find(
            @Parameter(
                            description = "The first rulebook's id.",
                            example = "us",
                            schema = @Schema(ref = "#/components/schemas/RulebookId"))
                    @PathParam("id")
                    String id,
            @Parameter(
                            description = "The second rulebook's id. It may be the same: then the dates should differ.",
                            example = "un",
                            schema = @Schema(ref = "#/components/schemas/RulebookId"))
                    @PathParam("other")
                    String other,
            @BeanParam DifferenceQuery read,
            @Context RoutingContext context) {
        DifferenceQuery query = QueryCheck.asSent(read, context.request());
        intake.check(query, QueryCheck.violations(DifferenceQuery.class, context.request()));
        Language language = callerLanguage.of(context);
        Library library = intake.in(language).library();
        Classifier first = RulebookInPath.classifier(library, id);
        Classifier second = RulebookInPath.classifier(library, other);
        List<DatedLaw> laws = query.laws(first, second, intake.today());
        return answer(in(language), laws.get(0), laws.get(1), query, context);
    }

    private CompletionStage<Publication> answer(
            CachedDifferences differences,
            DatedLaw first,
            DatedLaw second,
            DifferenceQuery query,
            RoutingContext context) {
        OffenceKind kind = query.offenceKind();
        boolean open = query.countsOpen();
        return differences
                .known(first, second, kind, open)
                .<CompletionStage<Publication>>map(CompletableFuture::completedFuture)
                .orElseGet(() -> longWork.begin(
                        context,
                        differences.needsSearch(first, second, kind, open)
                                ? LongWork.Kind.SEARCH
                                : LongWork.Kind.ANSWER,
                        BYTES,
                        () -> {
                            Publication found = find(differences, first, second, kind, open);
                            codings.chosen(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                                    .ifPresent(found::packed); // here, and not on the event loop
                            return found;
                        }));
    }

    /** The answer, or a problem where the laws part in too many ways. */
    Publication find(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        return find(english, first, second, kind, open);
    }

    private static Publication find(
            CachedDifferences differences, DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        try {
            return differences.find(first, second, kind, open);
        } catch (TooManyDifferencesException e) {
            throw ProblemException.of(ProblemType.TOO_COMPLEX, MessageId.TOO_MANY_DIFFERENCES.with());
        }
    }
}
