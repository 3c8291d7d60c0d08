package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Guarantee;
import org.distinguo.rulebook.GuaranteeNotGiven;
import org.distinguo.rulebook.Irrelevance;
import org.distinguo.rulebook.JoinedBy;
import org.distinguo.rulebook.JoiningRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a rulebook declares about its offences: facts without effect, guarantees that are not given, joined episodes. */
public final class DeclarationBodies {

    private DeclarationBodies() {}

    /** Facts without effect. */
    @Schema(name = "Irrelevance", description = "Facts that the law disregards, because people misread them.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IrrelevanceBody(
            @NotNull @Schema(description = "The facts.") List<String> facts,

            @NotNull @Schema(description = "The offences for which they have no effect.")
            List<String> offences,

            @Schema(description = RulebookBodies.FROM, format = "date") @Nullable LocalDate from,

            @Schema(description = RulebookBodies.UNTIL, format = "date") @Nullable LocalDate until,

            @NotNull @Schema(description = "Why, in plain words.")
            String reason,

            @NotNull CitationBody citation,

            @NotNull @Schema(description = RulebookBodies.REVIEWED)
            boolean reviewed) {

        static IrrelevanceBody of(Irrelevance irrelevance) {
            return new IrrelevanceBody(
                    GroundBodies.ids(irrelevance.facts()),
                    irrelevance.offences(),
                    irrelevance.inForce().from().orElse(null),
                    irrelevance.inForce().until().orElse(null),
                    irrelevance.reason(),
                    CitationBody.of(irrelevance.citation()),
                    irrelevance.reviewed());
        }
    }

    /** A guarantee that a law does not give. */
    @Schema(
            name = "GuaranteeNotGiven",
            description = "Offences for which a guarantee does not hold, because their law is different.")
    public record GuaranteeNotGivenBody(
            @NotNull Guarantee guarantee,
            @NotNull @Schema(description = "The offences.") List<String> offences,

            @NotNull @Schema(
                    description =
                            "The facts without any of which the guarantee holds all the same; empty where it never does.")
            List<String> onlyWhere,

            @NotNull @Schema(description = "Why, in plain words.")
            String reason,

            @NotNull CitationBody citation,

            @NotNull @Schema(description = RulebookBodies.REVIEWED)
            boolean reviewed) {

        static GuaranteeNotGivenBody of(GuaranteeNotGiven notGiven) {
            return new GuaranteeNotGivenBody(
                    notGiven.guarantee(),
                    notGiven.offences(),
                    notGiven.onlyWhere().stream().map(FactId::toString).toList(),
                    notGiven.reason(),
                    CitationBody.of(notGiven.citation()),
                    notGiven.reviewed());
        }
    }

    /** That elements of several episodes can make one offence. */
    @Schema(
            name = "JoiningRule",
            description = "That this law lets elements which were done in several episodes make one offence.")
    public record JoiningRuleBody(
            @NotNull @Schema(description = "The offences.") List<String> offences,
            @NotNull JoinedBy by,

            @NotNull @Schema(description = "Why, in plain words.")
            String reason,

            @NotNull CitationBody citation,

            @NotNull @Schema(description = RulebookBodies.REVIEWED)
            boolean reviewed) {

        static JoiningRuleBody of(JoiningRule rule) {
            return new JoiningRuleBody(
                    rule.offences(), rule.by(), rule.reason(), CitationBody.of(rule.citation()), rule.reviewed());
        }
    }
}
