package org.distinguo.intake.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.distinguo.interview.InterviewMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for the next questions about a case. */
@Schema(
        name = "InterviewRequest",
        description = "A case as far as it is known, what it is to be matched with, and how questions are asked.")
public final class InterviewRequest extends SingleLawRequest {

    /** The greatest number of questions that a caller can ask for. */
    public static final int MOST_QUESTIONS = 20;

    private static final int USUAL_QUESTIONS = 5;

    @Schema(description = "How questions are asked. Left out: ONE_BY_ONE.")
    private @Nullable InterviewMode mode;

    @Min(1) @Max(MOST_QUESTIONS) @Schema(
            description =
                    "The greatest number of questions in the answer where they are asked one by one; a page of a form is "
                            + "always whole. Left out: 5.")
    private @Nullable Integer limit;

    InterviewRequest() {}

    /** How questions are asked. */
    public InterviewMode mode() {
        return Objects.requireNonNullElse(mode, InterviewMode.ONE_BY_ONE);
    }

    /** The greatest number of questions. */
    public int limit() {
        return Objects.requireNonNullElse(limit, USUAL_QUESTIONS);
    }
}
