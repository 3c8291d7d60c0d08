package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.OpenQuestion;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result of a verdict without its reasons. Whatever it says, the verdict on the same request says as well. */
@Schema(
        name = "VerdictSummary",
        description =
                "The result of a verdict without its reasons, for programs: classification, statuses, open facts and "
                        + "duties, by their ids and codes. It is about conduct that the facts describe, not about a person: NEITHER "
                        + "and SMUGGLING are no reason to stop asking, and no reason to withhold help. Whoever "
                        + "decides reads the verdict, which has the reasons and the questions to ask.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictSummaryBody(
        @JsonUnwrapped ResultBody result,

        @NotNull @Schema(description = "How each offence stands to the case, in order of the rulebook.")
        List<FindingSummaryBody> findings,

        @Schema(
                description =
                        "Where the request has `attributions`: the answers of the alleged perpetrator alone on which an adverse "
                                + "result rests, as in a verdict.")
        @Nullable List<String> restsOnAllegedPerpetrator,

        @NotNull @Schema(description = "The codes of the duties that the result triggers.")
        List<String> safeguards,

        @NotNull @Schema(
                description =
                        "The ids of the facts whose answer can still change the classification, in the order of the "
                                + "verdict's open questions. Empty = nothing that anybody could still answer changes it.")
        List<String> openFacts,

        @Schema(description = "Where the request has a `digestSalt`: the digest of the facts, as in a verdict.")
        @Nullable String factsDigest,

        @NotNull @Schema(description = VerdictBody.NOTICE) String notice) {

    /** How one offence stands, without its grounds. */
    @Schema(name = "FindingSummary", description = "How one offence stands to the case, without its grounds.")
    public record FindingSummaryBody(
            @NotNull @Schema(description = "The offence's id in its rulebook.")
            String offence,

            @NotNull OffenceKind kind,

            @NotNull StatusesBody status,

            @NotNull @Schema(
                    description =
                            "Whether the offence was in force on the day of the conduct, and is law in the part named.")
            boolean inForce,

            @NotNull @Schema(description = "Whether the status rests on claims that were read in the cited text.")
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

    /**
     * The summary of a verdict as it goes over the wire.
     *
     * @param verdict the verdict
     * @param caseReference what the caller calls the case, where the caller says
     * @param digestSalt the secret that the digest of the facts covers, where the caller wants a digest
     * @param notice what the verdict says of itself
     */
    public static VerdictSummaryBody of(
            Verdict verdict, Optional<String> caseReference, Optional<String> digestSalt, String notice) {
        return new VerdictSummaryBody(
                ResultBody.of(verdict, caseReference),
                verdict.findings().stream().map(FindingSummaryBody::of).toList(),
                verdict.query().known().stated().attributions().isEmpty()
                        ? null
                        : GroundBodies.ids(verdict.restsOnAllegedPerpetrator()),
                verdict.safeguards().stream().map(Safeguard::code).toList(),
                verdict.openQuestions().stream()
                        .map(OpenQuestion::fact)
                        .map(fact -> fact.id().toString())
                        .toList(),
                FactsDigest.of(digestSalt, verdict.query().known().stated()),
                notice);
    }
}
