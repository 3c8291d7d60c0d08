package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.distinguo.assurance.AssuranceRecord;
import org.distinguo.assurance.Unreviewed;
import org.distinguo.proof.Property;
import org.distinguo.rulebook.Rulebook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a rulebook can be trusted. */
@Schema(
        name = "Assurance",
        description =
                "What was proved about a rulebook, how many cases it passes, how many seeded faults its proofs and cases "
                        + "notice, and what nobody has read in the cited text yet. Computed, not written by hand.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssuranceBody(
        @NotNull @Schema(description = "The rulebook's id.") String rulebook,

        @NotNull @Schema(description = "The version of this reading.")
        String version,

        @NotNull @Schema(description = "SHA-256 of the rulebook's file: the check was of exactly this.")
        String digest,

        @NotNull RulebookBodies.CoverageBody coverage,

        @NotNull @Schema(description = "The day of the check.")
        LocalDate checkedOn,

        @NotNull @Schema(
                description =
                        "Over how many states of the facts the claims were decided, all together: a decimal number.")
        String states,

        @NotNull @Schema(description = "What was proved, for every offence on every period of the law.")
        List<ClaimsBody> claims,

        @NotNull @Schema(description = "How many cases came out as expected: all of them, or the rulebook would not be here.")
        int cases,

        @Schema(description = "The seeded faults; left out where none were seeded.") @Nullable MutationBody mutation,

        @NotNull @Schema(description = "The legal claims that nobody has read in the cited text yet.")
        List<UnreviewedBody> unreviewed) {

    /** A property and how often it was proved. */
    @Schema(name = "ProvedClaims", description = "A property, and for how many offences and provisions it was proved.")
    public record ClaimsBody(
            @NotNull Property property,

            @NotNull @Schema(description = "The property as a sentence.")
            String claim,

            @NotNull @Schema(description = "For how many offences and provisions, on how many periods.")
            int proved) {}

    /** Seeded faults. */
    @Schema(
            name = "MutationScore",
            description =
                    "Faults of the kinds that people make, seeded one at a time; changes that provably change no answer "
                            + "are not counted.")
    public record MutationBody(
            @NotNull @Schema(description = "How many were seeded.")
            int seeded,

            @NotNull @Schema(description = "How many of them a proof or a case noticed.")
            int noticed) {}

    /** A claim not reviewed. */
    @Schema(
            name = "UnreviewedClaim",
            description = "A legal claim that rests on memory, on a secondary source or on an arguable reading.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnreviewedBody(
            @NotNull @Schema(description = "The part of the rulebook.")
            String where,

            @Schema(description = "The source that it names; left out where it rests on the sources of what uses it.")
            @Nullable CitationBody citation,

            @Schema(description = "What the rulebook says about it.") @Nullable String note) {

        static UnreviewedBody of(Unreviewed claim) {
            return new UnreviewedBody(
                    claim.where(),
                    claim.citation().map(CitationBody::of).orElse(null),
                    claim.note().orElse(null));
        }
    }

    /** An assurance as it goes over the wire. */
    public static AssuranceBody of(Rulebook rulebook, AssuranceRecord record) {
        return new AssuranceBody(
                rulebook.id(),
                rulebook.version(),
                rulebook.digest(),
                RulebookBodies.CoverageBody.of(rulebook.coverage()),
                record.checkedOn(),
                record.states().toString(),
                record.claims().entrySet().stream()
                        .map(entry ->
                                new ClaimsBody(entry.getKey(), entry.getKey().claim(), entry.getValue()))
                        .toList(),
                record.cases(),
                record.mutation()
                        .map(mutation -> new MutationBody(mutation.seeded(), mutation.noticed()))
                        .orElse(null),
                Unreviewed.of(rulebook).stream().map(UnreviewedBody::of).toList());
    }
}
