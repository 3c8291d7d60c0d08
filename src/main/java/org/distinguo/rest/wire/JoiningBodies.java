package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.IntStream;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.episodes.JoinedCase;
import org.distinguo.episodes.NotJoined;
import org.distinguo.episodes.TakenTogether;
import org.distinguo.episodes.WhyNotJoined;
import org.distinguo.rulebook.JoinedBy;
import org.distinguo.rulebook.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which episodes the law takes as one case, and which it does not. */
public final class JoiningBodies {

    private JoiningBodies() {}

    /** The joined cases of an answer, in its order. */
    static List<JoinedCaseBody> joined(EpisodesVerdict answer) {
        return IntStream.range(0, answer.joined().size())
                .mapToObj(place -> JoinedCaseBody.of(place + 1, answer.joined().get(place)))
                .toList();
    }

    /** What an answer has not joined, in its order. */
    static List<NotJoinedBody> notJoined(EpisodesVerdict answer) {
        return IntStream.range(0, answer.notJoined().size())
                .mapToObj(
                        place -> NotJoinedBody.of(place + 1, answer.notJoined().get(place)))
                .toList();
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
}
