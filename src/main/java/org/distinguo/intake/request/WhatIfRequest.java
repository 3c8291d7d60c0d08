package org.distinguo.intake.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.distinguo.whatif.WhatIf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for the smallest changes of a case that change its result. */
@Schema(
        name = "WhatIfRequest",
        description = "A case, what it is to be matched with, and what is to change: the classification or a finding.")
public final class WhatIfRequest extends SingleLawRequest {

    @Pattern(regexp = RequestForms.WORDS, message = RequestForms.IS_NO_ID) @Size(max = RequestForms.OFFENCE_LENGTH, message = RequestForms.TOO_LONG) @Schema(
            description =
                    "The offence whose status is to change: its id in the rulebook. Left out: the classification is to "
                            + "change.")
    private @Nullable String finding;

    @Min(1) @Max(WhatIf.LARGEST) @Schema(description = "The greatest number of changes to search. Left out: 3.")
    private @Nullable Integer size;

    WhatIfRequest() {}

    /** The offence whose finding is to change, where the caller names one; whether it exists is not checked. */
    public Optional<String> finding() {
        return Optional.ofNullable(finding);
    }

    /** The greatest number of changes. */
    public int size() {
        return Objects.requireNonNullElse(size, WhatIf.LARGEST);
    }
}
