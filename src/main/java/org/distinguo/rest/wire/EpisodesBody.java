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
import org.distinguo.episodes.JoinedCase;
import org.distinguo.episodes.MergedQuestion;
import org.distinguo.episodes.MergedSafeguard;
import org.distinguo.episodes.NotJoined;
import org.distinguo.episodes.TakenTogether;
import org.distinguo.episodes.WhyNotJoined;
import org.distinguo.facts.AskedOf;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.rulebook.JoinedBy;
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
                                + "open counts as one fact, with one answer for all episodes. One = settled.")
        Set<Classification> possibleClassifications,

        @NotNull @Schema(
                description =
                        "Whether these are exactly those. False where so many facts are open that not every combination of "
                                + "answers was tried: then none is missing, and one of them may not be possible.")
        boolean exact,

        @NotNull @Schema(description = "Why the whole is classified so, in whole sentences. For people to read.")
        String reason,

        @Schema(
                description =
                        "Where trafficking is left out for the whole, and would not be without the answers of the alleged perpetrator "
                                + "alone: all of these. Left out where this is not so.")
        @Nullable List<String> restsOnAllegedPerpetrator,

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
                                + "those that can decide trafficking. Empty = no answer to a fact changes it; what may still change it is "
                                + "who took part in which episode, and a question of law (`notJoined`).")
        List<MergedQuestionBody> openQuestions,

        @NotNull @Schema(description = "What the answer says of itself. For people to read; its words may change.")
        String notice) {

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
                answer.whole().restsOnAllegedPerpetrator().isEmpty()
                        ? null
                        : GroundBodies.ids(answer.whole().restsOnAllegedPerpetrator()),
                CarriersBody.of(answer.whole().trafficking()),
                CarriersBody.of(answer.whole().smuggling()),
                answer.episodes().get(0).verdict().query().standard(),
                request.caseReference().orElse(null),
                IntStream.range(0, answer.episodes().size())
                        .mapToObj(place ->
                                EpisodeBody.of(place + 1, answer.episodes().get(place), request, notice))
                        .toList(),
                EpisodesWriter.joined(answer),
                EpisodesWriter.notJoined(answer),
                answer.safeguards().stream().map(MergedSafeguardBody::of).toList(),
                answer.openQuestions().stream().map(MergedQuestionBody::of).toList(),
                noticeOfAll);
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

    /** Episodes taken as one case. */
    @Schema(
            name = "JoinedCase",
            description =
                    "Episodes whose elements the law lets make one offence, decided together. What happened counts where it "
                            + "happened in one of them; who the person was, a child for instance, counts only where it was so in "
                            + "all of them.")
    public record JoinedCaseBody(
            @NotNull @Schema(description = "Its number, from 1.")
            int joined,

            @NotNull @Schema(description = "The numbers of the episodes; at least two.")
            List<Integer> episodes,

            @NotNull JoinedBy by,

            @NotNull @Schema(description = "The labels of the actors who tie them together.")
            List<String> actors,

            @NotNull @Schema(description = "Why the law joins them, in plain words.")
            String reason,

            @NotNull CitationBody citation,

            @NotNull @Schema(description = "Whether the rule that joins them was read in the cited text.")
            boolean reviewed,

            @NotNull @Schema(
                    description =
                            "One finding for each offence of the rule that was the same law in all of these episodes. The facts "
                                    + "that decided it can be of any of them.")
            List<FindingBody> findings) {

        static JoinedCaseBody of(int number, JoinedCase joined) {
            return new JoinedCaseBody(
                    number,
                    joined.episodes(),
                    joined.rule().by(),
                    joined.actors(),
                    joined.rule().reason(),
                    CitationBody.of(joined.rule().citation()),
                    joined.rule().reviewed(),
                    joined.together().findings().stream().map(FindingBody::of).toList());
        }
    }

    /** Episodes that were not joined. */
    @Schema(name = "NotJoined", description = "Episodes whose elements were not put together, and why not.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NotJoinedBody(
            @NotNull @Schema(description = "Its number, from 1.")
            int notJoined,

            @NotNull WhyNotJoined why,

            @NotNull @Schema(description = "The offences for which they were not; all are of one kind.")
            List<String> offences,

            @NotNull @Schema(description = "The numbers of the episodes.")
            List<Integer> episodes,

            @Schema(
                    description =
                            "How the offences would stand under the chosen standard if the episodes were one case: MET where one "
                                    + "would be met. Unless it is NOT_MET or the reason is NOT_TIED, the kind of the offences is "
                                    + "open for the whole where nothing else meets it. Left out where that was not asked.")
            @Nullable Status asOneCase,

            @NotNull @Schema(description = "The same for a person to read.")
            String text) {

        static NotJoinedBody of(int number, NotJoined notJoined) {
            return new NotJoinedBody(
                    number,
                    notJoined.why(),
                    notJoined.offences(),
                    notJoined.episodes(),
                    notJoined.together().map(TakenTogether::status).orElse(null),
                    notJoined.text());
        }
    }

    /** A duty, and where it comes from. */
    @Schema(
            name = "MergedSafeguard",
            description = "A duty that the case brings, under the law of the day of decision, and what brings it.")
    public record MergedSafeguardBody(
            @NotNull @Schema(description = "Its code, as SCREEN_FOR_TRAFFICKING.")
            String code,

            @NotNull @Schema(description = "What is to be done and why, in plain words.")
            String because,

            @NotNull CitationBody citation,

            @NotNull @Schema(description = "Whether this was read in the cited text.")
            boolean reviewed,

            @NotNull @Schema(description = "The numbers of the episodes that bring it by themselves.")
            List<Integer> episodes,

            @NotNull @Schema(description = "The numbers of the joined cases that bring it.")
            List<Integer> joined,

            @NotNull @Schema(
                    description =
                            "Whether only the facts of all episodes taken together bring it: so no duty is lost by the way in "
                                    + "which a case is cut into episodes.")
            boolean together) {

        static MergedSafeguardBody of(MergedSafeguard merged) {
            return new MergedSafeguardBody(
                    merged.safeguard().code(),
                    merged.safeguard().because(),
                    CitationBody.of(merged.safeguard().citation()),
                    merged.safeguard().reviewed(),
                    merged.episodes(),
                    merged.joined(),
                    merged.together());
        }
    }

    /** A question worth asking, and about which episodes. */
    @Schema(
            name = "MergedQuestion",
            description =
                    "A fact whose answer can still change the classification of the whole, and the episodes about which to ask "
                            + "it.")
    public record MergedQuestionBody(
            @NotNull @Schema(description = "The fact.") String fact,
            @NotNull @Schema(description = "What to ask.") String question,
            @NotNull AskedOf askedOf,

            @NotNull @Schema(
                    description = "How much it can hurt the person: 0 not at all, 1 personal, 2 distressing, 3 may "
                            + "re-traumatise.")
            int sensitivity,

            @NotNull @Schema(description = "The offences that its answer can still decide.")
            List<String> canDecide,

            @NotNull @Schema(description = "The numbers of the episodes about which to ask it.")
            List<Integer> episodes) {

        static MergedQuestionBody of(MergedQuestion merged) {
            return new MergedQuestionBody(
                    merged.question().fact().id().toString(),
                    merged.question().fact().question().orElseThrow(),
                    merged.question().fact().askedOf(),
                    merged.question().fact().sensitivity(),
                    merged.question().canDecide(),
                    merged.episodes());
        }
    }
}
