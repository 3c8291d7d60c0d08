package org.distinguo.rest.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.wire.EpisodesBody;
import org.distinguo.rest.wire.EpisodesSummaryBody;
import org.distinguo.rest.wire.VerdictBody;
import org.distinguo.rest.wire.VerdictSummaryBody;
import org.distinguo.verdict.Classification;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the answer to a batch. */
@Schema(
        name = "BatchAnswer",
        description =
                "One line of the answer to a batch: for each line that was sent and is not empty, its number with "
                        + "`verdict` or `summary`, of several episodes with `episodes` or `episodesSummary`, or with `problem`; and at "
                        + "the end one line with `totals` alone. An answer without that line was cut off.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchAnswerBody(
        @Schema(
                description =
                        "The number of the line that was sent. The first is 1, and empty lines count. Left out beside "
                                + "`totals`.",
                minimum = "1")
        @Nullable Long line,

        @Schema(description = "Where verdicts were asked for: the verdict.") @Nullable VerdictBody verdict,

        @Schema(description = "Where summaries were asked for: the summary of the verdict.") @Nullable VerdictSummaryBody summary,

        @Schema(
                description =
                        "Why the line got no verdict: the problem that a single request would have got. Each pointer is one "
                                + "into the line.")
        @Nullable Problem problem,

        @Schema(
                description =
                        "Where verdicts were asked for, and the line has `episodes`: the verdicts on them and what they come to.")
        @Nullable EpisodesBody episodes,

        @Schema(description = "Where summaries were asked for, and the line has `episodes`: the summary of the same.")
        @Nullable EpisodesSummaryBody episodesSummary,

        @Schema(description = "What was counted.") @Nullable TotalsBody totals) {

    /** What was counted of a batch. */
    @Schema(
            name = "BatchTotals",
            description =
                    "What was counted of a batch. Numbers of cases from 1 to 4 are withheld, so that totals which are "
                            + "passed on point at nobody; where exactly one classification would be withheld, the next smallest is "
                            + "withheld as well, so that no difference tells it. Where the undetermined cases are withheld, no open facts are told.")
    public record TotalsBody(
            @NotNull @Schema(description = "The lines that were sent, empty ones included.")
            long lines,

            @NotNull @Schema(description = "The lines that got a verdict.")
            long verdicts,

            @NotNull @Schema(description = "The lines that got a problem.")
            long problems,

            @NotNull @Schema(
                    description =
                            "How many verdicts have which classification, in the order of its words. Left out: none, or "
                                    + "withheld.")
            List<ClassifiedBody> classifications,

            @NotNull @Schema(
                    description =
                            "What holds up the cases that are UNDETERMINED: in how many of them a fact is open whose answer "
                                    + "can still change the classification. The most frequent first; what is withheld is left "
                                    + "out.")
            List<OpenFactBody> openFacts) {}

    /** How many verdicts have one classification. */
    @Schema(name = "BatchClassification", description = "How many verdicts of a batch have one classification.")
    public record ClassifiedBody(
            @NotNull Classification classification,

            @NotNull @Schema(description = "How many cases.", minimum = "5")
            long cases) {}

    /** In how many undetermined cases one fact is open. */
    @Schema(name = "BatchOpenFact", description = "In how many undetermined cases of a batch one fact is open.")
    public record OpenFactBody(
            @NotNull @Schema(description = "The id of the fact.")
            String fact,

            @NotNull @Schema(description = "How many cases.", minimum = "5")
            long cases) {}
}
