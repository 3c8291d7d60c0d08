package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.distinguo.episodes.Episode;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.rest.wire.EpisodesBody.CarriersBody;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Standard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What several episodes of one person's case come to, without reasons. Whatever it says, the answer in full says as well. */
@Schema(
        name = "EpisodesSummary",
        description =
                "What several episodes of one person's case come to, without the reasons and without the verdicts on the episodes, "
                        + "for programs. It is about conduct that the facts describe, not about a person: NEITHER and SMUGGLING are "
                        + "no reason to stop asking, and no reason to withhold help. Whoever decides reads the answer in full, which "
                        + "says as well what was joined and what was not.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EpisodesSummaryBody(
        @NotNull @Schema(description = "For the person as a whole, as in the answer in full.")
        Classification classification,

        @NotNull @Schema(
                description =
                        "The classifications of the whole that the open facts still allow. One is settled where no questions are open.")
        Set<Classification> possibleClassifications,

        @NotNull @Schema(description = EpisodesBody.EXACT) boolean exact,

        @Schema(description = EpisodesBody.RESTS_ON_ALLEGED_PERPETRATOR) @Nullable List<String> restsOnAllegedPerpetrator,

        @NotNull CarriersBody trafficking,
        @NotNull CarriersBody smuggling,
        @NotNull Standard standard,

        @Schema(description = "The caller's reference, as it was sent.") @Nullable String caseReference,

        @NotNull @Schema(description = "The episodes, in order of the request.")
        List<EpisodeSummaryBody> episodes,

        @NotNull @Schema(description = "The codes of the duties that the case brings.")
        List<String> safeguards,

        @NotNull @Schema(
                description =
                        "The ids of the facts whose answer can still change the classification of the whole, in the order of the open "
                                + "questions, each once.")
        List<String> openFacts,

        @NotNull @Schema(description = EpisodesBody.NOTICE) String notice) {

    /** How one episode by itself is classified. */
    @Schema(name = "EpisodeSummary", description = "How one episode by itself is classified.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EpisodeSummaryBody(
            @NotNull @Schema(description = "Its number: its place in the request, from 1.", minimum = "1")
            int episode,

            @Schema(description = "What the caller calls it, as it was sent.") @Nullable String label,

            @NotNull Classification classification,

            @Schema(description = "Where the request has a `digestSalt`: the digest of its facts, as in its verdict.")
            @Nullable String factsDigest) {

        static EpisodeSummaryBody of(int number, Episode episode, EpisodesRequest request) {
            return new EpisodeSummaryBody(
                    number,
                    episode.label().orElse(null),
                    episode.verdict().classification(),
                    FactsDigest.of(
                            request.digestSalt(),
                            episode.verdict().query().known().stated()));
        }
    }

    /**
     * The summary of an answer as it goes over the wire.
     *
     * @param answer the answer
     * @param request the request that it answers
     * @param noticeOfAll what the answer says of itself
     */
    public static EpisodesSummaryBody of(EpisodesVerdict answer, EpisodesRequest request, String noticeOfAll) {
        return new EpisodesSummaryBody(
                answer.whole().classification(),
                answer.whole().possible(),
                answer.whole().exact(),
                EpisodesBody.restsOnAllegedPerpetrator(answer.whole()),
                CarriersBody.of(answer.whole().trafficking()),
                CarriersBody.of(answer.whole().smuggling()),
                answer.episodes().get(0).verdict().query().standard(),
                request.caseReference().orElse(null),
                IntStream.range(0, answer.episodes().size())
                        .mapToObj(place -> EpisodeSummaryBody.of(
                                place + 1, answer.episodes().get(place), request))
                        .toList(),
                answer.safeguards().stream()
                        .map(merged -> merged.safeguard().code())
                        .distinct()
                        .toList(),
                answer.openQuestions().stream()
                        .map(question -> question.question().fact().id().toString())
                        .distinct()
                        .toList(),
                noticeOfAll);
    }
}
