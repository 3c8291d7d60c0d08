package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.distinguo.rulebook.Form;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Provision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The offences of rulebooks as they go over the wire. */
public final class OffenceBodies {

    private OffenceBodies() {}

    /** An offence of a rulebook. */
    @Schema(name = "Offence", description = "A definition: met when every element is and no exemption is.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OffenceBody(
            @NotNull @Schema(description = "Its id.") String offence,
            @NotNull OffenceKind kind,
            @NotNull @Schema(description = "Its name.") String title,
            @NotNull CitationBody citation,

            @NotNull @Schema(description = RulebookBodies.PARTS)
            List<String> parts,

            @Schema(description = RulebookBodies.FROM, format = "date") @Nullable LocalDate from,

            @Schema(description = RulebookBodies.UNTIL, format = "date") @Nullable LocalDate until,

            @Schema(description = "The range of punishment, in plain words.") @Nullable String penalty,

            @NotNull @Schema(description = "What is required.")
            List<ProvisionBody> elements,

            @NotNull @Schema(description = "What a finding names.")
            List<FormBody> forms,

            @NotNull @Schema(description = "Where one is met, the offence is not.")
            List<ProvisionBody> exemptions,

            @NotNull @Schema(description = "What a court or State may apply.")
            List<ProvisionBody> defences,

            @NotNull @Schema(description = "What makes it graver.")
            List<ProvisionBody> aggravating,

            @NotNull @Schema(description = "What the law requires and this service leaves to people.")
            List<String> notAssessed,

            @NotNull @Schema(description = RulebookBodies.REVIEWED)
            boolean reviewed) {

        static OffenceBody of(Offence offence) {
            return new OffenceBody(
                    offence.id(),
                    offence.kind(),
                    offence.title(),
                    CitationBody.of(offence.citation()),
                    offence.parts(),
                    offence.inForce().from().orElse(null),
                    offence.inForce().until().orElse(null),
                    offence.penalty().orElse(null),
                    provisions(offence.elements()),
                    offence.forms().stream().map(FormBody::of).toList(),
                    provisions(offence.exemptions()),
                    provisions(offence.defences()),
                    provisions(offence.aggravating()),
                    offence.notAssessed(),
                    offence.reviewed());
        }

        private static List<ProvisionBody> provisions(List<Provision> provisions) {
            return provisions.stream().map(ProvisionBody::of).toList();
        }
    }

    /** A part of an offence. */
    @Schema(
            name = "Provision",
            description =
                    "An element, lift, exemption, defence or aggravating circumstance. An element with liftedWhen is "
                            + "not asked for where that is so.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProvisionBody(
            @NotNull @Schema(description = "Its id in the offence.")
            String id,

            @NotNull CitationBody citation,

            @NotNull @Schema(description = "What it asks for, in plain words.")
            String text,

            @NotNull ConditionBody condition,

            @Nullable ProvisionBody liftedWhen) {

        static ProvisionBody of(Provision provision) {
            return new ProvisionBody(
                    provision.id(),
                    CitationBody.of(provision.citation()),
                    provision.text(),
                    ConditionBody.of(provision.clause()),
                    provision.liftedWhen().map(ProvisionBody::of).orElse(null));
        }
    }

    /** A form. */
    @Schema(name = "Form", description = "A kind of exploitation or conduct that a finding names.")
    public record FormBody(
            @NotNull @Schema(description = "Its code.") String code,
            @NotNull ConditionBody condition) {

        static FormBody of(Form form) {
            return new FormBody(form.code(), ConditionBody.of(form.clause()));
        }
    }
}
