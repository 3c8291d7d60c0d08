package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.distinguo.rest.wire.VerdictBody.MetDefenceBody;
import org.distinguo.rest.wire.VerdictBody.PartOfStateBody;
import org.distinguo.rest.wire.VerdictBody.RulebookUsedBody;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The members with which a verdict and its summary begin: the result, and the law and the case that it is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultBody(
        @NotNull Classification classification,

        @NotNull @Schema(
                description =
                        "Exactly the classifications that the open facts still allow, as long as what a screened group "
                                + "closed stays closed. A verdict with one of them is settled where it has no open questions: an answer "
                                + "that raises a suspicion can reopen what screening closed.")
        Set<Classification> possibleClassifications,

        @NotNull @Schema(
                description = "The defences that the facts meet under the chosen standard, of offences that are MET or "
                        + "UNDETERMINED. The classification is not to be told without them. Empty = none is met.")
        List<MetDefenceBody> defencesMet,

        @NotNull Standard standard,

        @Schema(description = "The caller's reference, as it was sent.") @Nullable String caseReference,

        @NotNull RulebookUsedBody rulebook,

        @Nullable PartOfStateBody partOfState) {

    static ResultBody of(Verdict verdict, Optional<String> caseReference) {
        return new ResultBody(
                verdict.classification(),
                verdict.possibleClassifications(),
                verdict.defencesMet().stream().map(MetDefenceBody::of).toList(),
                verdict.query().standard(),
                caseReference.orElse(null),
                RulebookUsedBody.of(verdict),
                PartOfStateBody.of(verdict));
    }
}
