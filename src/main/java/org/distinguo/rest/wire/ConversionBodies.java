package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.mapping.Conversion;
import org.distinguo.mapping.Outcome;
import org.distinguo.rest.wire.MappingBodies.MappingSummaryBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A converted record as it goes over the wire. */
public final class ConversionBodies {

    private ConversionBodies() {}

    /** A converted record. */
    @Schema(
            name = "Conversion",
            description =
                    "The facts that a record states, and what became of every field. It is for somebody who knows the case "
                            + "to look at before a verdict rests on it.")
    public record ConversionBody(
            @NotNull @Schema(description = "The mapping that was used.")
            MappingSummaryBody mapping,

            @Schema(
                    description =
                            "The facts by group and name, free of contradictions: the member `facts` of a request.",
                    ref = "#/components/schemas/CaseFacts",
                    required = true)
            Map<String, Map<String, Object>> facts,

            @NotNull @Schema(description = "How many fields came out how.")
            FieldCountsBody counts,

            @NotNull @Schema(description = "What became of each field of the form, in its order.")
            List<ConvertedFieldBody> fields,

            @NotNull @Schema(description = "The fields of the record that the mapping does not know.")
            List<UnknownFieldBody> unknownFields,

            @NotNull @Schema(
                    description =
                            "What to ask, so that nothing of the record is lost: each question once, and none that the facts "
                                    + "answer.")
            List<AskedFactBody> asks,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description =
                            "What to look at where the form has none of the fields of the record, or where fields of the form stand in "
                                    + "several entries of a list or the same field stands in several groups: the record may then be "
                                    + "about several people, and it was read as one case. Left out otherwise.")
            @Nullable String note) {

        /** A converted record as it goes over the wire. */
        public static ConversionBody of(Conversion conversion, FactCatalogue catalogue) {
            return new ConversionBody(
                    MappingSummaryBody.of(conversion.mapping()),
                    groups(conversion.facts()),
                    FieldCountsBody.of(conversion),
                    conversion.fields().stream().map(ConvertedFieldBody::of).toList(),
                    conversion.unknown().stream().map(UnknownFieldBody::of).toList(),
                    conversion.asks().stream()
                            .flatMap(fact -> catalogue.fact(fact).stream())
                            .map(AskedFactBody::of)
                            .toList(),
                    conversion.note().orElse(null));
        }

        private static Map<String, Map<String, Object>> groups(CaseFacts facts) {
            Map<String, Map<String, Object>> groups = new TreeMap<>();
            facts.answers().forEach((fact, answer) -> put(groups, fact, answer));
            facts.numbers().forEach((fact, number) -> put(groups, fact, number));
            return groups;
        }

        private static void put(Map<String, Map<String, Object>> groups, FactId fact, Object value) {
            groups.computeIfAbsent(fact.group(), group -> new TreeMap<>()).put(fact.name(), value);
        }
    }

    /** How many fields came out how. */
    @Schema(
            name = "FieldCounts",
            description = "How many fields came out how: those of the form, and those that the mapping does not know.")
    public record FieldCountsBody(
            @NotNull @Schema(description = "Fields that are in the facts.")
            int mapped,

            @NotNull @Schema(description = "Fields that are not in the facts, or not all of them: somebody has to ask.")
            int ambiguous,

            @NotNull @Schema(description = "Fields that were left out.")
            int dropped,

            @NotNull @Schema(description = "Fields of the form that the record does not answer.")
            int notAnswered,

            @NotNull @Schema(description = "Fields of the record that the mapping does not know.")
            int unknown) {

        static FieldCountsBody of(Conversion conversion) {
            return new FieldCountsBody(
                    count(conversion, Outcome.MAPPED),
                    count(conversion, Outcome.AMBIGUOUS),
                    count(conversion, Outcome.DROPPED),
                    count(conversion, Outcome.NOT_ANSWERED),
                    conversion.unknown().size());
        }

        private static int count(Conversion conversion, Outcome outcome) {
            return (int) conversion.fields().stream()
                    .filter(field -> field.outcome() == outcome)
                    .count();
        }
    }

    /** What became of a field. */
    @Schema(name = "ConvertedField", description = "A field of the form, and what became of it.")
    public record ConvertedFieldBody(
            @NotNull @Schema(description = "Its name in the form.")
            String name,

            @NotNull @Schema(
                    description =
                            "What it asks, in own words. It is in English in every language, and the answer says so.")
            String label,

            @NotNull FieldOutcome outcome,

            @NotNull @Schema(
                    description =
                            "How often the record has it; 0 where it was left out. A list of values is one occurrence, and so is "
                                    + "an object in the place of a value.")
            int occurrences,

            @NotNull @Schema(description = "The facts that it has a part in.")
            List<String> facts,

            @NotNull @Schema(description = "Why it is not in the facts, or not all of it.")
            List<String> reasons,

            @NotNull @Schema(
                    description =
                            "The facts to ask for, so that nothing of it is lost. Another field may answer some of them: the "
                                    + "conversion's own list leaves these out.")
            List<String> asks) {

        static ConvertedFieldBody of(Conversion.FieldReport report) {
            return new ConvertedFieldBody(
                    report.field().name(),
                    report.field().label(),
                    FieldOutcome.valueOf(report.outcome().name()),
                    report.occurrences(),
                    GroundBodies.ids(List.copyOf(report.facts())),
                    report.reasons(),
                    GroundBodies.ids(List.copyOf(report.asks())));
        }
    }

    /** A field that the mapping does not know. */
    @Schema(
            name = "UnknownField",
            description =
                    "A field of the record that the mapping does not know. Its name is not told, since a name may say who "
                            + "somebody is.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnknownFieldBody(
            @NotNull @Schema(description = "Its place among all fields of the record, from 1.")
            int position,

            @Schema(description = "The field of the form that its name nearly is.") @Nullable String near,

            @Schema(
                    description =
                            "Says that its value is a text in which fields of the form stand, as where a record is sent as a "
                                    + "text within another one, or that its name is that of a field of the form with a path or a "
                                    + "number in it. They were not read. Left out otherwise.")
            @Nullable String note) {

        static UnknownFieldBody of(Conversion.UnknownField field) {
            return new UnknownFieldBody(
                    field.position(), field.near().orElse(null), field.note().orElse(null));
        }
    }

    /** A question. */
    @Schema(name = "AskedFact", description = "A fact to ask for.")
    public record AskedFactBody(
            @NotNull @Schema(description = "The fact.") String fact,

            @NotNull @Schema(description = "What to ask, worded for the one whom `askedOf` of the fact names.")
            String question) {

        static AskedFactBody of(Fact fact) {
            return new AskedFactBody(fact.id().toString(), fact.question().orElse(fact.name()));
        }
    }

    /** What became of a field. */
    @Schema(
            name = "FieldOutcome",
            description =
                    "What became of a field. MAPPED: it is in the facts. AMBIGUOUS: it, or a part of it, is not in the facts, "
                            + "and somebody has to ask. DROPPED: it was left out. NOT_ANSWERED: the record says nothing about it, which is "
                            + "no NO.")
    public enum FieldOutcome {
        /** In the facts. */
        MAPPED,
        /** Not, or not all of it, in the facts. */
        AMBIGUOUS,
        /** Left out. */
        DROPPED,
        /** Not said. */
        NOT_ANSWERED
    }
}
