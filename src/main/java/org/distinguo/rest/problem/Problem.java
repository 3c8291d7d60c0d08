package org.distinguo.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.distinguo.intake.Violation;
import org.distinguo.intake.binding.RequestBinder;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.Said;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 has it. */
@Schema(description = "An error (RFC 9457). `type` tells programs what happened, `detail` tells people.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @NotNull @Schema(description = "The kind of problem: a stable URI, relative to the service.", format = "uri-reference")
        String type,

        @NotNull @Schema(description = "The kind of problem in words; the same for every problem of the type.")
        String title,

        @NotNull @Schema(description = "The HTTP status.") int status,

        @NotNull @Schema(
                description = "What happened this time, for a person. Never the value of a fact.",
                implementation = String.class)
        Message detail,

        @Schema(
                description =
                        "Every violation of the request, not only the first; of more than 1,000 the first 1,000, and "
                                + "`detail` says how many there are.",
                maxItems = RequestBinder.MOST_VIOLATIONS)
        @Nullable List<Violation> violations,

        @Schema(description = "For a fault of the service: the id under which its log has the cause.") @Nullable String errorId) {

    /** A problem of which there is no more to say than of every other one of the type. */
    public static Problem of(ProblemType type) {
        return of(type, new Said(type.detail()));
    }

    /** A problem without violations. */
    public static Problem of(ProblemType type, Message detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, null);
    }

    /** A problem with violations. */
    public static Problem of(ProblemType type, Message detail, List<Violation> violations) {
        return new Problem(type.uri(), type.title(), type.status(), detail, List.copyOf(violations), null);
    }
}
