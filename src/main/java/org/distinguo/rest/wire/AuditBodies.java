package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.mapping.audit.AuditReport;
import org.distinguo.rest.wire.ConversionBodies.AskedFactBody;
import org.distinguo.rest.wire.MappingBodies.MappingSummaryBody;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Standard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a form can settle, as it goes over the wire. */
public final class AuditBodies {

    private AuditBodies() {}

    /** An audit. */
    @Schema(
            name = "FormAudit",
            description =
                    "What a form can settle under a law, proved over all ways of answering it. Whatever the form does not ask "
                            + "may be so or not, but for `presumedNotSo`. Defences and aggravating circumstances are left out, since they change the "
                            + "status of no offence: an offence stays met where a court or a State may apply a defence. What "
                            + "takes an offence away by the law itself is an exemption, and counts.")
    public record FormAuditBody(
            @NotNull @Schema(description = "The mapping of the form.")
            MappingSummaryBody mapping,

            @NotNull @Schema(description = "The rulebook's id.")
            String rulebook,

            @NotNull @Schema(description = "The rulebook's version.")
            String rulebookVersion,

            @NotNull @Schema(description = "The date of conduct.")
            LocalDate conductDate,

            @NotNull Standard standard,

            @NotNull @Schema(description = "The offences in force on the day, in order of the rulebook.")
            List<AuditedOffenceBody> offences,

            @NotNull @Schema(
                    description =
                            "The fewest questions to add so that every offence can come out met. Of several smallest sets "
                                    + "one whose questions hurt little.")
            List<AskedFactBody> questionsToShow,

            @NotNull @Schema(
                    description =
                            "The fewest questions to add so that every offence can come out met and can come out not met. "
                                    + "To rule out an offence needs far more questions than to show it.")
            List<AskedFactBody> questionsToSettle,

            @NotNull @Schema(description = "The offences that no question brings to be both.")
            List<String> beyondQuestions,

            @NotNull @Schema(
                    description =
                            "Facts that an offence reads and the form does not ask, and that are presumed not to be so, as in a "
                                    + "verdict, until somebody says that they are.")
            List<String> presumedNotSo) {

        /** An audit as it goes over the wire. */
        public static FormAuditBody of(AuditReport report) {
            return new FormAuditBody(
                    MappingSummaryBody.of(report.mapping()),
                    report.rulebook().id(),
                    report.rulebook().version(),
                    report.conductDate(),
                    report.standard(),
                    report.offences().stream().map(AuditedOffenceBody::of).toList(),
                    questions(report.missing().toShow()),
                    questions(report.missing().toSettle()),
                    report.missing().beyond(),
                    GroundBodies.ids(
                            report.presumedNotSo().stream().map(Fact::id).toList()));
        }

        private static List<AskedFactBody> questions(List<Fact> facts) {
            return facts.stream().map(AskedFactBody::of).toList();
        }
    }

    /** An offence. */
    @Schema(name = "AuditedOffence", description = "What a form can settle of an offence.")
    public record AuditedOffenceBody(
            @NotNull @Schema(description = "The offence's id in its rulebook.")
            String offence,

            @NotNull @Schema(description = "What it is called.")
            String title,

            @NotNull OffenceKind kind,

            @NotNull @Schema(description = "Of the offence as a whole.")
            SettlingBody result,

            @NotNull @Schema(description = "Of its elements, in order.")
            List<AuditedPartBody> elements,

            @NotNull @Schema(description = "Of its exemptions, in order: met means that it takes the offence away.")
            List<AuditedPartBody> exemptions) {

        static AuditedOffenceBody of(AuditReport.OffenceAudit audit) {
            return new AuditedOffenceBody(
                    audit.offence().id(),
                    audit.offence().title(),
                    audit.offence().kind(),
                    SettlingBody.of(audit.result()),
                    audit.elements().stream().map(AuditedPartBody::of).toList(),
                    audit.exemptions().stream().map(AuditedPartBody::of).toList());
        }
    }

    /** A part of an offence. */
    @Schema(name = "AuditedPart", description = "What a form can settle of an element or an exemption.")
    public record AuditedPartBody(
            @NotNull @Schema(description = "Its id in the offence.")
            String id,

            @NotNull @Schema(description = "What it asks for.")
            String text,

            @NotNull CitationBody citation,

            @NotNull SettlingBody result) {

        static AuditedPartBody of(AuditReport.ProvisionAudit audit) {
            return new AuditedPartBody(
                    audit.provision().id(),
                    audit.provision().text(),
                    CitationBody.of(audit.provision().citation()),
                    SettlingBody.of(audit.result()));
        }
    }

    /** What answers of a form settle. */
    @Schema(
            name = "Settling",
            description =
                    "Whether answers to a form settle something, and answers that do. None of the answers shown can be left "
                            + "out.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SettlingBody(
            @NotNull Settles settles,

            @Schema(description = "Answers after which it is met. Left out where no answers do that.") @Nullable Map<String, Answer> metBy,

            @Schema(description = "Answers after which it is not met. Left out where no answers do that.") @Nullable Map<String, Answer> notMetBy) {

        static SettlingBody of(AuditReport.Result result) {
            return new SettlingBody(
                    Settles.valueOf(result.settles().name()), answers(result.met()), answers(result.notMet()));
        }

        private static @Nullable Map<String, Answer> answers(Optional<Map<FactId, Answer>> answers) {
            return answers.map(some -> {
                        Map<String, Answer> byName = new TreeMap<>();
                        some.forEach((fact, answer) -> byName.put(fact.toString(), answer));
                        return byName;
                    })
                    .orElse(null);
        }
    }

    /** Whether a form can settle something. */
    @Schema(
            name = "Settles",
            description =
                    "Whether a form can settle something. NEVER: however the form is answered, it stays open. SOMETIMES: some "
                            + "ways of filling in the form settle it and others leave it open. ALWAYS: every way of filling in the form "
                            + "settles it.")
    public enum Settles {
        /** It stays open. */
        NEVER,
        /** Some ways settle it. */
        SOMETIMES,
        /** Every way settles it. */
        ALWAYS
    }
}
