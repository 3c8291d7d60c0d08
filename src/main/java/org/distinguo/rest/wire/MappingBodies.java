package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;
import org.distinguo.mapping.FormField;
import org.distinguo.mapping.Mapping;
import org.distinguo.mapping.Mappings;
import org.distinguo.mapping.Meaning;
import org.distinguo.mapping.Treatment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The mappings of forms as they go over the wire. */
public final class MappingBodies {

    private MappingBodies() {}

    /** All mappings. */
    @Schema(name = "MappingList", description = "The forms whose records can be read.")
    public record MappingListBody(
            @NotNull @Schema(description = "The mappings, by id.")
            List<MappingSummaryBody> mappings) {

        /** All mappings as they go over the wire. */
        public static MappingListBody of(Mappings mappings) {
            return new MappingListBody(mappings.converters().values().stream()
                    .map(converter -> MappingSummaryBody.of(converter.mapping()))
                    .toList());
        }
    }

    /** A mapping in short. */
    @Schema(name = "MappingSummary", description = "A mapping without its fields.")
    public record MappingSummaryBody(
            @NotNull @Schema(description = "The mapping's id.")
            String id,

            @NotNull @Schema(description = "The version of this reading of the form.")
            String version,

            @NotNull @Schema(description = "What the form is called, and its version.")
            String title,

            @NotNull @Schema(description = "Who publishes the form, and where.")
            String source,

            @NotNull @Schema(description = "Under what terms the form may be used.")
            String licence,

            @NotNull MappingKind kind,

            @NotNull @Schema(description = "Whether somebody who knows the form and the law has compared the two.")
            boolean reviewed,

            @NotNull @Schema(description = "SHA-256 of its file.")
            String digest) {

        static MappingSummaryBody of(Mapping mapping) {
            return new MappingSummaryBody(
                    mapping.id(),
                    mapping.version(),
                    mapping.title(),
                    mapping.source(),
                    mapping.licence(),
                    MappingKind.valueOf(mapping.kind().name()),
                    mapping.reviewed(),
                    mapping.digest());
        }
    }

    /** A mapping in full. */
    @Schema(name = "FormMapping", description = "What each field of a form says of a case.")
    public record MappingBody(
            @NotNull @Schema(description = "The mapping, in short.")
            MappingSummaryBody mapping,

            @NotNull @Schema(description = "The fields of the form, in order.")
            List<FormFieldBody> fields) {

        /** A mapping as it goes over the wire. */
        public static MappingBody of(Mapping mapping) {
            return new MappingBody(
                    MappingSummaryBody.of(mapping),
                    mapping.fields().stream().map(FormFieldBody::of).toList());
        }
    }

    /** A field. */
    @Schema(name = "FormField", description = "A field of a form, and what is done with it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FormFieldBody(
            @NotNull @Schema(description = "Its name in the form.")
            String name,

            @NotNull @Schema(description = "What other versions or exports of the form call it.")
            List<String> otherNames,

            @NotNull @Schema(
                    description =
                            "What it asks, in own words. It is in English in every language, and the answer says so.")
            String label,

            @NotNull FieldTreatment treatment,

            @Schema(description = "Of what is dropped: why.") @Nullable DropReason reason,

            @Schema(description = "Of what is dropped or not read: the reason in a sentence.") @Nullable String because,

            @Schema(description = "Of a number: the fact that it states.") @Nullable String fact,

            @Schema(
                    description =
                            "Of a list, what each choice says; of a box, what a tick says; of a number, what is said by what can be "
                                    + "written in its place, such as a code for \"not known\". Left out of a number where nothing can.")
            @Nullable List<FormChoiceBody> choices,

            @Schema(description = "Of what is dropped or not read: the facts to ask for in its place.") @Nullable List<String> asks) {

        static FormFieldBody of(FormField field) {
            Treatment treatment = field.treatment();
            DropReason reason = null;
            String because = null;
            List<FormChoiceBody> choices = null;
            List<String> asks = null;
            if (treatment instanceof Treatment.Dropped dropped) {
                reason = DropReason.valueOf(dropped.reason().name());
                because = dropped.because();
                asks = GroundBodies.ids(dropped.asks());
            } else if (treatment instanceof Treatment.Text text) {
                because = text.unclear();
                asks = GroundBodies.ids(text.asks());
            } else if (treatment instanceof Treatment.Tick tick) {
                choices = List.of(FormChoiceBody.of(field.name(), tick.meaning()));
            } else {
                choices = treatment
                        .list()
                        .map(list -> list.choices().entrySet().stream()
                                .map(choice -> FormChoiceBody.of(choice.getKey(), choice.getValue()))
                                .toList())
                        .orElse(null);
            }
            return new FormFieldBody(
                    field.name(),
                    field.otherNames(),
                    field.label(),
                    FieldTreatment.of(treatment),
                    reason,
                    because,
                    treatment.number().map(FactId::toString).orElse(null),
                    choices,
                    asks);
        }
    }

    /** A choice. */
    @Schema(name = "FormChoice", description = "A choice of a form, and what it says of a case.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FormChoiceBody(
            @NotNull @Schema(description = "Its name in the form.")
            String name,

            @NotNull @Schema(description = "The answers that it states, by fact.")
            Map<String, Answer> states,

            @Schema(description = "What it leaves open.") @Nullable String unclear,

            @Schema(description = "Why no law asks for it.") @Nullable String nothing,

            @NotNull @Schema(description = "The facts to ask for.")
            List<String> asks) {

        static FormChoiceBody of(String name, Meaning meaning) {
            Map<String, Answer> states = new TreeMap<>();
            meaning.states().forEach((fact, answer) -> states.put(fact.toString(), answer));
            return new FormChoiceBody(
                    name,
                    states,
                    meaning.unclear().orElse(null),
                    meaning.nothing().orElse(null),
                    GroundBodies.ids(meaning.asks()));
        }
    }

    /** What a form is. */
    @Schema(
            name = "MappingKind",
            description =
                    "What a form is. RECORD: it records what was told or found of a case. INDICATORS: it lists signs of what "
                            + "may be behind them; it can raise a suspicion and state nothing.")
    public enum MappingKind {
        /** It records what was told or found of a case. */
        RECORD,
        /** It lists signs. */
        INDICATORS
    }

    /** What is done with a field. */
    @Schema(
            name = "FieldTreatment",
            description =
                    "What is done with a field. DROPPED: left out, its value is not looked at. TEXT: left open, for nobody "
                            + "reads it here. NUMBER: it states a fact that is a number. TICK: a box that says something only when it is "
                            + "ticked. ONE, SEVERAL: a list to choose one from, or several.")
    public enum FieldTreatment {
        /** Left out. */
        DROPPED,
        /** Left open. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A box. */
        TICK,
        /** A list to choose one from. */
        ONE,
        /** A list to choose several from. */
        SEVERAL;

        static FieldTreatment of(Treatment treatment) {
            if (treatment instanceof Treatment.Choices list) {
                return list.several() ? SEVERAL : ONE;
            }
            return treatment instanceof Treatment.Dropped
                    ? DROPPED
                    : treatment instanceof Treatment.Text ? TEXT : treatment instanceof Treatment.Count ? NUMBER : TICK;
        }
    }

    /** Why a field is left out. */
    @Schema(
            name = "DropReason",
            description =
                    "Why a field is left out. PERSONAL: it says who somebody is, where they are or how to reach them. "
                            + "ADMINISTRATIVE: it is about the handling of the case. CONCLUSION: it is a conclusion of somebody else. "
                            + "NO_LEGAL_MEANING: no definition turns on it.")
    public enum DropReason {
        /** Who somebody is. */
        PERSONAL,
        /** The handling of the case. */
        ADMINISTRATIVE,
        /** A conclusion. */
        CONCLUSION,
        /** Nothing that a law asks for. */
        NO_LEGAL_MEANING
    }
}
