package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Condition;
import org.distinguo.rulebook.WhyOpen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A condition of the law as data. */
@Schema(
        name = "Condition",
        description = "What must be so, in terms of facts. Exactly one of fact, anyOf, allOf, noneOf, use, offence and "
                + "leavesOpen is there. With leavesOpen it is never certain: false where the condition in it is false, open "
                + "otherwise.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionBody(
        @Schema(description = "True when this fact is.") @Nullable String fact,

        @Schema(description = "True when at least one of these is.") @Nullable List<ConditionBody> anyOf,

        @Schema(description = "True when each of these is.") @Nullable List<ConditionBody> allOf,

        @Schema(description = "True when none of these is.") @Nullable List<ConditionBody> noneOf,

        @Schema(description = "True when the rulebook's condition of this name is.") @Nullable String use,

        @Schema(description = "True when this offence of the rulebook is met.") @Nullable String offence,

        @Nullable ConditionBody leavesOpen,

        @Schema(description = "Why the question is open, where `leavesOpen` says that it is.") @Nullable WhyOpen why,

        @Schema(description = "The first day of conduct for which the condition exists.", format = "date") @Nullable LocalDate from,

        @Schema(description = "The day of conduct from which it no longer exists.", format = "date") @Nullable LocalDate until,

        @Nullable CitationBody citation,

        @Schema(description = "Why it is here, in plain words.") @Nullable String note,

        @NotNull @Schema(description = RulebookBodies.REVIEWED)
        boolean reviewed) {

    static ConditionBody of(Clause clause) {
        Condition condition = clause.condition();
        return new ConditionBody(
                condition instanceof Condition.Holds holds ? holds.fact().toString() : null,
                condition instanceof Condition.AnyOf any ? all(any.clauses()) : null,
                condition instanceof Condition.AllOf all ? all(all.clauses()) : null,
                condition instanceof Condition.NoneOf none ? all(none.clauses()) : null,
                condition instanceof Condition.Named named ? named.name() : null,
                condition instanceof Condition.OffenceMet met ? met.offence() : null,
                condition instanceof Condition.LeavesOpen open ? of(open.clause()) : null,
                condition instanceof Condition.LeavesOpen open ? open.why() : null,
                clause.inForce().from().orElse(null),
                clause.inForce().until().orElse(null),
                clause.citation().map(CitationBody::of).orElse(null),
                clause.note().orElse(null),
                clause.reviewed());
    }

    private static List<ConditionBody> all(List<Clause> clauses) {
        return clauses.stream().map(ConditionBody::of).toList();
    }
}
