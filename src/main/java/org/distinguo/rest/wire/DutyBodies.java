package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.distinguo.rest.wire.VerdictBody.SafeguardBody;
import org.distinguo.rulebook.SafeguardRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The duties of rulebooks as they go over the wire. */
public final class DutyBodies {

    private DutyBodies() {}

    /** A duty and its trigger. */
    @Schema(name = "SafeguardRule", description = "A duty, and when it is due.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SafeguardRuleBody(
            @NotNull @Schema(description = "Its code.") String code,

            @NotNull @Schema(description = SafeguardBody.BECAUSE)
            String because,

            @NotNull CitationBody citation,

            @Schema(description = RulebookBodies.FROM, format = "date") @Nullable LocalDate from,

            @Schema(description = RulebookBodies.UNTIL, format = "date") @Nullable LocalDate until,

            @NotNull @Schema(description = RulebookBodies.PARTS)
            List<String> parts,

            @NotNull TriggerBody when,

            @NotNull @Schema(
                    description =
                            "Whether this law's own duty is about removal, return or residence, so that no national is "
                                    + "owed it.")
            boolean removalReturnResidence,

            @NotNull @Schema(description = RulebookBodies.REVIEWED)
            boolean reviewed) {

        static SafeguardRuleBody of(SafeguardRule rule) {
            return new SafeguardRuleBody(
                    rule.code(),
                    rule.because(),
                    CitationBody.of(rule.citation()),
                    rule.inForce().from().orElse(null),
                    rule.inForce().until().orElse(null),
                    rule.parts(),
                    TriggerBody.of(rule.trigger()),
                    rule.aboutStay(),
                    rule.reviewed());
        }
    }
}
