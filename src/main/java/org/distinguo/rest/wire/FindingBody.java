package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one offence stands to the case. */
@Schema(
        name = "Finding",
        description = "How one offence stands to the case: a match of facts to a definition, not of guilt to a person.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingBody(
        @NotNull @Schema(description = "The offence's id in its rulebook.")
        String offence,

        @NotNull OffenceKind kind,

        @NotNull @Schema(description = "The offence's name.")
        String title,

        @NotNull CitationBody citation,
        @NotNull StatusesBody status,

        @NotNull @Schema(
                description =
                        "Whether the offence was in force on the day of the conduct and, where the caller names a part of the "
                                + "State, is law there. Where not, it is NOT_MET for that reason and has no elements.")
        boolean inForce,

        @NotNull @Schema(description = RulebookBodies.PARTS) List<String> parts,

        @Schema(
                description = "The first day on which the offence is in force, where it began within the rulebook.",
                format = "date")
        @Nullable LocalDate inForceFrom,

        @Schema(description = "The day from which the offence is no longer in force, where it ended.", format = "date")
        @Nullable LocalDate inForceUntil,

        @NotNull @Schema(description = "The forms that are met under the chosen standard, as FORCED_LABOUR.")
        List<String> forms,

        @NotNull @Schema(description = "The elements, all of them required.")
        List<GroundBodies.ElementBody> elements,

        @NotNull @Schema(description = "The mandatory exemptions.")
        List<GroundBodies.ExemptionBody> exemptions,

        @NotNull @Schema(description = "What a court or State may apply.")
        List<GroundBodies.DefenceBody> defences,

        @NotNull @Schema(description = "The aggravating circumstances.")
        List<GroundBodies.AggravatingBody> aggravating,

        @Schema(description = "The range of punishment, in plain words.") @Nullable String penalty,

        @NotNull @Schema(description = "What the law requires and this service leaves to people.")
        List<String> notAssessed,

        @NotNull @Schema(
                description =
                        "Whether the status under the chosen standard rests on claims that were read in the cited text. "
                                + "Where it is MET or UNDETERMINED: whether all grounds are reviewed; where it is NOT_MET: "
                                + "whether one that is reviewed is against it.")
        boolean reviewed) {

    static FindingBody of(Finding finding) {
        Offence offence = finding.offence();
        return new FindingBody(
                offence.id(),
                offence.kind(),
                offence.title(),
                CitationBody.of(offence.citation()),
                StatusesBody.of(finding.status()),
                finding.inForce(),
                offence.parts(),
                offence.inForce().from().orElse(null),
                offence.inForce().until().orElse(null),
                finding.forms(),
                finding.elements().stream().map(GroundBodies.ElementBody::of).toList(),
                finding.exemptions().stream()
                        .map(GroundBodies.ExemptionBody::of)
                        .toList(),
                finding.defences().stream().map(GroundBodies.DefenceBody::of).toList(),
                finding.aggravating().stream()
                        .map(GroundBodies.AggravatingBody::of)
                        .toList(),
                offence.penalty().orElse(null),
                offence.notAssessed(),
                finding.reviewed());
    }
}
