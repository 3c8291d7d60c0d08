package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.distinguo.rest.wire.VerdictBody.MetDefenceBody;
import org.distinguo.rest.wire.VerdictBody.PartOfStateBody;
import org.distinguo.rest.wire.VerdictBody.RulebookUsedBody;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of a verdict without its reasons: the same classification, statuses, open facts and duties, by their ids and codes.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictSummaryBody(
        Classification classification,

        @Schema(description = "Exactly the classifications that the open facts still allow. One = settled.")
        Set<Classification> possibleClassifications,

        @Schema(
                description = "The defences that the facts meet under the chosen standard, of offences that are MET or "
                        + "UNDETERMINED. The classification is not to be told without them. Empty = none is met.")
        List<MetDefenceBody> defencesMet,

        Standard standard,

        @Schema(description = "The caller's reference, as it was sent.") @Nullable String caseReference,

        RulebookUsedBody rulebook,

        @Nullable PartOfStateBody partOfState,

        @Schema(description = "How each offence stands to the case, in order of the rulebook.")
        List<FindingSummaryBody> findings,

        @Schema(
                description =
                        "The facts whose answer can still change the classification, by their ids, in the order of the "
                                + "open questions. Empty = nothing that anybody could still answer changes it.")
        List<String> openFacts,

        @Schema(description = "The codes of the duties that the result triggers.")
        List<String> safeguards,

        @Schema(
                description =
                        "What the verdict says of itself: what it is not, what its classification does and does not mean, "
                                + "and whether it is about the future. For people to read; its words may change.")
        String notice) {

    /** How one offence stands, without its grounds. */
    public record FindingSummaryBody(
            @Schema(description = "The offence's id in its rulebook.")
            String offence,

            OffenceKind kind,
            StatusesBody status,

            @Schema(
                    description =
                            "Whether the offence was in force on the day of the conduct, and is law in the part named.")
            boolean inForce,

            @Schema(description = "Whether the status rests on claims that were read in the cited text.")
            boolean reviewed) {

        static FindingSummaryBody of(Finding finding) {
            return new FindingSummaryBody(
                    finding.offence().id(),
                    finding.offence().kind(),
                    StatusesBody.of(finding.status()),
                    finding.inForce(),
                    finding.reviewed());
        }
    }

    /** The summary of a verdict as it goes over the wire. */
    public static VerdictSummaryBody of(Verdict verdict, Optional<String> caseReference, String notice) {
        return new VerdictSummaryBody(
                verdict.classification(),
                verdict.possibleClassifications(),
                verdict.defencesMet().stream().map(MetDefenceBody::of).toList(),
                verdict.query().standard(),
                caseReference.orElse(null),
                RulebookUsedBody.of(verdict),
                PartOfStateBody.of(verdict),
                verdict.findings().stream().map(FindingSummaryBody::of).toList(),
                verdict.openQuestions().stream()
                        .map(question -> question.fact().id().toString())
                        .toList(),
                verdict.safeguards().stream().map(Safeguard::code).toList(),
                notice);
    }
}
