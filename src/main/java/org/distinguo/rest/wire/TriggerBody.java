package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.distinguo.facts.Knowledge;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.rulebook.Threshold;
import org.distinguo.rulebook.Trigger;
import org.distinguo.verdict.Standard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a safeguard is due. */
@Schema(
        name = "Trigger",
        description = "When a safeguard is due: `kind` or `offence` with `status`, `fact` with `answer`, `grounds`, "
                + "`use`, `encounter`, or a combination.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TriggerBody(
        @Schema(description = "True where at least one of these is.") @Nullable List<TriggerBody> anyOf,

        @Schema(description = "True where each of these is.") @Nullable List<TriggerBody> allOf,

        @Schema(description = "True where none of these is.") @Nullable List<TriggerBody> noneOf,

        @Schema(description = "True where an offence of this kind has one of the statuses.") @Nullable OffenceKind kind,

        @Schema(description = "True where this offence has one of the statuses.") @Nullable String offence,

        @Schema(description = "The statuses, under `standard` or, where there is none, under the chosen standard.")
        @Nullable Set<Status> status,

        @Schema(description = "The standard under which the statuses are meant, whatever the caller chose.") @Nullable Standard standard,

        @Schema(description = "True where one of the answers is known of this fact.") @Nullable String fact,

        @Schema(description = "The answers, after implications.") @Nullable Set<Knowledge> answer,

        @Schema(
                description =
                        "True where this condition is met on reasonable grounds, whatever standard the caller chose.")
        @Nullable ConditionBody grounds,

        @Schema(description = "True where the rulebook's trigger of this name is.") @Nullable String use,

        @Schema(description = "True in these settings.") @Nullable Set<Encounter> encounter,

        @Schema(
                description =
                        "True where the possible classifications leave trafficking out, and would not without the answers "
                                + "that come from the alleged perpetrator alone.")
        @Nullable Boolean adverseOnWordOfPerpetrator,

        @Schema(description = "True in every case.") @Nullable Boolean always) {

    static TriggerBody of(Trigger trigger) {
        return new TriggerBody(
                trigger instanceof Trigger.AnyOf any ? all(any.triggers()) : null,
                trigger instanceof Trigger.AllOf all ? all(all.triggers()) : null,
                trigger instanceof Trigger.NoneOf none ? all(none.triggers()) : null,
                trigger instanceof Trigger.KindIs is ? is.kind() : null,
                trigger instanceof Trigger.OffenceIs is ? is.offence() : null,
                statuses(trigger),
                standard(trigger),
                trigger instanceof Trigger.FactIs is ? is.fact().toString() : null,
                trigger instanceof Trigger.FactIs is ? new TreeSet<>(is.answers()) : null,
                trigger instanceof Trigger.Grounds grounds ? ConditionBody.of(grounds.clause()) : null,
                trigger instanceof Trigger.Named named ? named.name() : null,
                trigger instanceof Trigger.EncounterIs is ? new TreeSet<>(is.encounters()) : null,
                trigger instanceof Trigger.AdverseOnWordOfPerpetrator ? true : null,
                trigger instanceof Trigger.Always ? true : null);
    }

    private static @Nullable Set<Status> statuses(Trigger trigger) {
        if (trigger instanceof Trigger.KindIs is) {
            return new TreeSet<>(is.statuses());
        }
        return trigger instanceof Trigger.OffenceIs is ? new TreeSet<>(is.statuses()) : null;
    }

    private static @Nullable Standard standard(Trigger trigger) {
        Threshold threshold = Threshold.CHOSEN;
        if (trigger instanceof Trigger.KindIs is) {
            threshold = is.threshold();
        } else if (trigger instanceof Trigger.OffenceIs is) {
            threshold = is.threshold();
        }
        return switch (threshold) {
            case CHOSEN -> null;
            case ESTABLISHED -> Standard.ESTABLISHED;
            case REASONABLE_GROUNDS -> Standard.REASONABLE_GROUNDS;
        };
    }

    private static List<TriggerBody> all(List<Trigger> triggers) {
        return triggers.stream().map(TriggerBody::of).toList();
    }
}
