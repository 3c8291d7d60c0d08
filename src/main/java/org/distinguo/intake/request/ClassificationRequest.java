package org.distinguo.intake.request;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to classify a case under one law. */
@Schema(name = "ClassificationRequest", description = "A case, and what it is to be matched with.")
public final class ClassificationRequest extends SingleLawRequest {

    @Schema(description = "How much the answer tells. Left out: FULL.")
    private @Nullable Detail detail;

    ClassificationRequest() {}

    /** How much the answer tells. */
    public Detail detail() {
        return Objects.requireNonNullElse(detail, Detail.FULL);
    }
}
