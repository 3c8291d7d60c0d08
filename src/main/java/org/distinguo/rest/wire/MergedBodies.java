package org.distinguo.rest.wire;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.episodes.MergedQuestion;
import org.distinguo.episodes.MergedSafeguard;
import org.distinguo.facts.AskedOf;
import org.distinguo.rest.wire.VerdictBody.OpenQuestionBody;
import org.distinguo.rest.wire.VerdictBody.SafeguardBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the verdicts on the episodes say alike, said once with the episodes that it is about: duties and questions. */
public final class MergedBodies {

    private MergedBodies() {}

    /** The duties that an answer brings, in its order. */
    static List<MergedSafeguardBody> safeguards(EpisodesVerdict answer) {
        return answer.safeguards().stream().map(MergedSafeguardBody::of).toList();
    }

    /** The open questions of an answer, in its order. */
    static List<MergedQuestionBody> openQuestions(EpisodesVerdict answer) {
        return answer.openQuestions().stream().map(MergedQuestionBody::of).toList();
    }

    /** A duty, and where it comes from. */
    @Schema(
            name = "MergedSafeguard",
            description = "A duty that the case brings, under the law of the day of decision, and what brings it.")
    public record MergedSafeguardBody(
            @NotNull @Schema(description = SafeguardBody.CODE)
            String code,

            @NotNull @Schema(description = SafeguardBody.BECAUSE)
            String because,

            @NotNull CitationBody citation,

            @NotNull @Schema(description = VerdictBody.REVIEWED)
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

            @NotNull @Schema(description = OpenQuestionBody.SENSITIVITY)
            int sensitivity,

            @NotNull @Schema(description = OpenQuestionBody.CAN_DECIDE)
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
