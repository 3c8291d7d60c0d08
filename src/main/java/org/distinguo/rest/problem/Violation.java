package org.distinguo.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a request. */
@Schema(
        description = "One thing that is wrong with the request.",
        requiredProperties = {"pointer", "code", "message"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        @Schema(
                description =
                        "Where it is: a JSON Pointer (RFC 6901) into the body; empty for the body as a whole, and for a parameter of the query.")
        String pointer,

        ViolationCode code,

        @Schema(description = "What is wrong, for a person. Never the value of a fact.")
        String message,

        @Schema(description = "The nearest name that the contract has, where one is near.") @Nullable String didYouMean) {

    /** A violation without a near name. */
    public static Violation of(String pointer, ViolationCode code, String message) {
        return new Violation(pointer, code, message, null);
    }
}
