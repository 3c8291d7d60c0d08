package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.distinguo.episodes.Carriers;
import org.distinguo.episodes.Episode;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.episodes.Whole;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.rest.wire.JoiningBodies.JoinedCaseBody;
import org.distinguo.rest.wire.JoiningBodies.NotJoinedBody;
import org.distinguo.rest.wire.MergedBodies.MergedQuestionBody;
import org.distinguo.rest.wire.MergedBodies.MergedSafeguardBody;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What several episodes of one person's case come to. Episodes and joined cases are named by their numbers, from 1. */
@Schema(
        name = "EpisodesVerdict",
        description =
                "What follows from one rulebook and a person's case of several episodes. Episodes are named by their numbers: their "
                        + "places in the request, from 1. It is about conduct that the facts describe, not about a person, and "
                        + "people decide.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EpisodesBody(
        @NotNull @Schema(
                description =
                        "For the person as a whole: trafficking and smuggling are each met where one of the episodes meets them, "
                                + "and trafficking also where a joined case does. They are open where episodes that may be one "
                                + "case would meet them as one (`notJoined`). Smuggling that is met, while trafficking is open "
                                + "anywhere, is UNDETERMINED.")
        Classification classification,

        @NotNull @Schema(
                description =
                        "The classifications of the whole that the open facts still allow. A fact of the request's `facts` that is "
                                + "open counts as one fact, with one answer for all episodes. One is settled where no questions are open.")
        Set<Classification> possibleClassifications,

        @NotNull @Schema(description = EpisodesBody.EXACT) boolean exact,

        @NotNull @Schema(description = "Why the whole is classified so, in whole sentences. For people to read.")
        String reason,

        @Schema(description = EpisodesBody.RESTS_ON_ALLEGED_PERPETRATOR) @Nullable List<String> restsOnAllegedPerpetrator,

        @NotNull CarriersBody trafficking,
        @NotNull CarriersBody smuggling,
        @NotNull Standard standard,

        @Schema(description = "The caller's reference, as it was sent.") @Nullable String caseReference,

        @NotNull @Schema(description = "The episodes, in order of the request.")
        List<EpisodeBody> episodes,

        @NotNull @Schema(
                description =
                        "Episodes that the law lets make one offence together. Their findings stand beside those of the episodes.")
        List<JoinedCaseBody> joined,

        @NotNull @Schema(
                description =
                        "What was not joined, why, and what it would come to. Empty where there is one episode alone.")
        List<NotJoinedBody> notJoined,

        @NotNull @Schema(description = "The duties that the case brings, each with the episodes that bring it.")
        List<MergedSafeguardBody> safeguards,

        @NotNull @Schema(
                description =
                        "The facts whose answer can still change the classification of the whole: suspected ones first, then "
                                + "those that can decide trafficking. Empty = no answer that anybody could still give changes it; what may "
                                + "still change it is who took part in which episode, and a question of law (`notJoined`).")
        List<MergedQuestionBody> openQuestions,

        @NotNull @Schema(description = EpisodesBody.NOTICE) String notice) {

    /** What the member {@code exact} of an answer and of its summary is. */
    static final String EXACT =
            "Whether these are exactly those. False where so many facts are open that not every combination of "
                    + "answers was tried: then none is missing, and one of them may not be possible.";

    /** What their member {@code restsOnAllegedPerpetrator} is. */
    static final String RESTS_ON_ALLEGED_PERPETRATOR =
            "Where trafficking is left out for the whole, and without the answers of the alleged perpetrator alone it would "
                    + "not be, or smuggling would not be found: all of these answers. Left out where this is not so.";

    /** What their member {@code notice} is. */
    static final String NOTICE = "What the answer says of itself. For people to read; its words may change.";

    /**
     * An answer as it goes over the wire.
     *
     * @param answer the answer
     * @param request the request that it answers
     * @param notice what a verdict says of itself
     * @param noticeOfAll what the answer says of itself
     */
    public static EpisodesBody of(
            EpisodesVerdict answer, EpisodesRequest request, Function<Verdict, String> notice, String noticeOfAll) {
        return new EpisodesBody(
                answer.whole().classification(),
                answer.whole().possible(),
                answer.whole().exact(),
                answer.whole().reason(),
                restsOnAllegedPerpetrator(answer.whole()),
                CarriersBody.of(answer.whole().trafficking()),
                CarriersBody.of(answer.whole().smuggling()),
                answer.episodes().get(0).verdict().query().standard(),
                request.caseReference().orElse(null),
                IntStream.range(0, answer.episodes().size())
                        .mapToObj(place ->
                                EpisodeBody.of(place + 1, answer.episodes().get(place), request, notice))
                        .toList(),
                JoiningBodies.joined(answer),
                JoiningBodies.notJoined(answer),
                MergedBodies.safeguards(answer),
                MergedBodies.openQuestions(answer),
                noticeOfAll);
    }

    /** The facts on whose answers by the alleged perpetrator alone it rests; absent where it rests on none. */
    static @Nullable List<String> restsOnAllegedPerpetrator(Whole whole) {
        return whole.restsOnAllegedPerpetrator().isEmpty() ? null : GroundBodies.ids(whole.restsOnAllegedPerpetrator());
    }

    /** Which episodes carry a kind of offences. */
    @Schema(
            name = "Carriers",
            description =
                    "How one kind of offences stands to the whole under the chosen standard, and which episodes and joined cases "
                            + "carry it.")
    public record CarriersBody(
            @NotNull Status status,

            @NotNull @Schema(
                    description =
                            "The numbers of the episodes that meet it. Empty, although the status is MET, where only all episodes "
                                    + "together are certain to.")
            List<Integer> metIn,

            @NotNull @Schema(description = "The numbers of the episodes that leave it open.")
            List<Integer> openIn,

            @NotNull @Schema(description = "The numbers of the joined cases that meet it; always empty for smuggling.")
            List<Integer> metJoined,

            @NotNull @Schema(description = "The numbers of the joined cases that leave it open.")
            List<Integer> openJoined,

            @NotNull @Schema(
                    description =
                            "The numbers, from 1, of the entries of `notJoined` that leave it open: should these episodes be one "
                                    + "case, they meet it or may meet it.")
            List<Integer> openNotJoined) {

        static CarriersBody of(Carriers carriers) {
            return new CarriersBody(
                    carriers.status(),
                    carriers.metIn(),
                    carriers.openIn(),
                    carriers.metJoined(),
                    carriers.openJoined(),
                    carriers.openNotJoined());
        }
    }

    /** An episode with its verdict. */
    @Schema(name = "EpisodeVerdict", description = "One episode, and the verdict on it alone.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EpisodeBody(
            @NotNull @Schema(description = "Its number: its place in the request, from 1.")
            int episode,

            @Schema(description = "What the caller calls it, as it was sent.") @Nullable String label,

            @NotNull @Schema(description = "The labels of those who took part, as they were sent.")
            List<String> actors,

            @NotNull @Schema(
                    description =
                            "The verdict that a single call gives on this episode, with the facts that hold in all of them.")
            VerdictBody verdict) {

        static EpisodeBody of(int number, Episode episode, EpisodesRequest request, Function<Verdict, String> notice) {
            return new EpisodeBody(
                    number,
                    episode.label().orElse(null),
                    episode.actors(),
                    VerdictBody.of(
                            episode.verdict(),
                            request.caseReference(),
                            request.digestSalt(),
                            notice.apply(episode.verdict())));
        }
    }
}
