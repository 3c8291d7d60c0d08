package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distinguo.rest.wire.DeclarationBodies.GuaranteeNotGivenBody;
import org.distinguo.rest.wire.DeclarationBodies.IrrelevanceBody;
import org.distinguo.rest.wire.DeclarationBodies.JoiningRuleBody;
import org.distinguo.rulebook.Coverage;
import org.distinguo.rulebook.Instrument;
import org.distinguo.rulebook.Rulebook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rulebooks as they go over the wire. */
public final class RulebookBodies {

    static final String REVIEWED = "Whether it was read in the cited text.";
    static final String FROM = "The first day on which it is in force.";
    static final String PARTS = "The parts of the State whose law it is. Empty = it is the law of the whole State.";
    static final String UNTIL = "The day from which it is no longer in force.";

    private RulebookBodies() {}

    /** A list of rulebooks. */
    @Schema(name = "RulebookList", description = "The rulebooks that can be asked.")
    public record RulebookListBody(
            @NotNull @Schema(description = "By id.") List<RulebookSummaryBody> rulebooks) {}

    /** A rulebook in short. */
    @Schema(name = "RulebookSummary", description = "One body of law in short.")
    public record RulebookSummaryBody(
            @NotNull @Schema(description = "What requests call it.")
            String id,

            @NotNull @Schema(description = "The body of law.")
            String title,

            @NotNull @Schema(description = "Which instruments it reads, and what for.")
            String summary,

            @NotNull @Schema(description = "The version of this reading.")
            String version,

            @NotNull @Schema(description = "SHA-256 of its file.")
            String digest,

            @NotNull CoverageBody coverage) {

        /** A rulebook in short, as it goes over the wire. */
        public static RulebookSummaryBody of(Rulebook rulebook) {
            return new RulebookSummaryBody(
                    rulebook.id(),
                    rulebook.title(),
                    rulebook.summary(),
                    rulebook.version(),
                    rulebook.digest(),
                    CoverageBody.of(rulebook.coverage()));
        }
    }

    /** The dates of a rulebook. */
    @Schema(
            name = "Coverage",
            description = "The dates for which a rulebook speaks, both included. Outside them it says nothing.")
    public record CoverageBody(
            @NotNull @Schema(description = "The first day.") LocalDate from,
            @NotNull @Schema(description = "The last day.") LocalDate to,

            @NotNull @Schema(description = "When it was last compared with its sources.")
            LocalDate reviewedOn) {

        static CoverageBody of(Coverage coverage) {
            return new CoverageBody(coverage.from(), coverage.to(), coverage.reviewedOn());
        }
    }

    /** A rulebook in full. */
    @Schema(name = "Rulebook", description = "One body of law as data, with citations.")
    public record RulebookBody(
            @NotNull @Schema(description = "What requests call it.")
            String id,

            @NotNull @Schema(description = "The body of law.")
            String title,

            @NotNull @Schema(description = "Which instruments it reads, and what for.")
            String summary,

            @NotNull @Schema(description = "The version of this reading.")
            String version,

            @NotNull @Schema(description = "SHA-256 of its file.")
            String digest,

            @NotNull CoverageBody coverage,

            @NotNull @Schema(
                    description =
                            "The parts of the State that have law of their own, as `partOfState` of a request names "
                                    + "them. Empty where there are none.")
            List<PartBody> parts,

            @NotNull @Schema(description = "The texts that it cites.")
            List<InstrumentBody> instruments,

            @NotNull @Schema(description = "The named conditions that `use` refers to.")
            Map<String, ConditionBody> conditions,

            @NotNull @Schema(description = "The named triggers of safeguards that `use` refers to.")
            Map<String, TriggerBody> triggers,

            @NotNull @Schema(description = "The offences, in order.")
            List<OffenceBodies.OffenceBody> offences,

            @NotNull @Schema(description = "What the law disregards.")
            List<IrrelevanceBody> irrelevant,

            @NotNull @Schema(description = "The guarantees that this law does not give for some of its offences.")
            List<GuaranteeNotGivenBody> guaranteesNotGiven,

            @NotNull @Schema(
                    description =
                            "The offences that can be made of elements done in several episodes. Episodes are never joined for an "
                                    + "offence that is not here.")
            List<JoiningRuleBody> joinedEpisodes,

            @NotNull @Schema(description = "The duties, and when they are due.")
            List<DutyBodies.SafeguardRuleBody> safeguards) {

        /** A rulebook in full, as it goes over the wire. */
        public static RulebookBody of(Rulebook rulebook) {
            Map<String, ConditionBody> conditions = new LinkedHashMap<>();
            rulebook.conditions().forEach((name, clause) -> conditions.put(name, ConditionBody.of(clause)));
            Map<String, TriggerBody> triggers = new LinkedHashMap<>();
            rulebook.triggers().forEach((name, trigger) -> triggers.put(name, TriggerBody.of(trigger.trigger())));
            return new RulebookBody(
                    rulebook.id(),
                    rulebook.title(),
                    rulebook.summary(),
                    rulebook.version(),
                    rulebook.digest(),
                    CoverageBody.of(rulebook.coverage()),
                    rulebook.parts().entrySet().stream()
                            .map(part -> new PartBody(part.getKey(), part.getValue()))
                            .toList(),
                    rulebook.instruments().values().stream()
                            .map(InstrumentBody::of)
                            .toList(),
                    conditions,
                    triggers,
                    rulebook.offences().stream()
                            .map(OffenceBodies.OffenceBody::of)
                            .toList(),
                    rulebook.irrelevances().stream().map(IrrelevanceBody::of).toList(),
                    rulebook.guaranteesNotGiven().stream()
                            .map(GuaranteeNotGivenBody::of)
                            .toList(),
                    rulebook.joiningRules().stream().map(JoiningRuleBody::of).toList(),
                    rulebook.safeguards().stream()
                            .map(DutyBodies.SafeguardRuleBody::of)
                            .toList());
        }
    }

    /** A part of a State. */
    @Schema(name = "Part", description = "A part of a State that has law of its own.")
    public record PartBody(
            @NotNull @Schema(description = "What requests call it.")
            String part,

            @NotNull @Schema(description = "Its name.") String name) {}

    /** A text of law. */
    @Schema(name = "Instrument", description = "A treaty, act or other text of law.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InstrumentBody(
            @NotNull @Schema(description = "Its key in the rulebook's file.")
            String key,

            @NotNull @Schema(description = "Its title.") String title,

            @NotNull @Schema(description = "Where it is published.")
            String source,

            @Schema(description = "Where it can be read.", format = "uri") @Nullable String uri,

            @Schema(
                    description = "The copy of the text with which every quotation from it was compared, word for "
                            + "word. Missing where the rulebook quotes nothing from it.")
            @Nullable String quotedFrom,

            @Nullable PartiesBody parties) {

        static InstrumentBody of(Instrument instrument) {
            return new InstrumentBody(
                    instrument.key(),
                    instrument.title(),
                    instrument.source(),
                    instrument.uri().map(URI::toString).orElse(null),
                    instrument.quotedFrom().orElse(null),
                    instrument
                            .parties()
                            .map(parties -> new PartiesBody(parties.number(), parties.asOf()))
                            .orElse(null));
        }
    }

    /** A count of the States that are bound. */
    @Schema(name = "Parties", description = "How many States were bound by it on a day. No answer depends on it.")
    public record PartiesBody(
            @NotNull @Schema(description = "How many.") int number,

            @NotNull @Schema(description = "The day of the count.")
            LocalDate asOf) {}
}
