package org.distinguo.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.Messages;
import org.distinguo.intake.message.Said;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a request. It has a pointer or a parameter, never both. */
@Schema(description = "One thing that is wrong with the request: with its body at `pointer`, or with its `parameter`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        @Schema(
                description =
                        "Where in the body it is: a JSON Pointer (RFC 6901); empty for the body as a whole. A member that "
                                + "the contract does not have is pointed at where its name resembles one of the "
                                + "contract; otherwise the object that has it is, since a name can be a person's, and "
                                + "`message` says which member it is. Left out where a parameter of the query is meant.")
        @Nullable String pointer,

        @Schema(
                description =
                        "The parameter of the query that is meant; empty where it resembles none of the contract. Left out where the body is meant.")
        @Nullable String parameter,

        @NotNull ViolationCode code,

        @Schema(description = "What is wrong, for a person. Never the value of a fact.", implementation = String.class)
        @NotNull Message message,

        @Schema(description = "The nearest word that the contract has, where one is near.") @Nullable String didYouMean,

        @Schema(description = "Where in the body the member belongs: a JSON Pointer (RFC 6901), where it is known.")
        @Nullable String belongsAt) {

    /** Something wrong at a place of the body. */
    public static Violation of(String pointer, ViolationCode code, Message message) {
        return new Violation(pointer, null, code, message, null, null);
    }

    /** Something wrong with a parameter of the query. */
    public static Violation ofParameter(String parameter, ViolationCode code, Message message) {
        return new Violation(null, parameter, code, message, null, null);
    }

    /** The same with the nearest word. */
    public Violation near(@Nullable String word) {
        return new Violation(pointer, parameter, code, message, word, belongsAt);
    }

    /** The same with the place where the member belongs. */
    public Violation belongingAt(@Nullable String place) {
        return new Violation(pointer, parameter, code, message, didYouMean, place);
    }

    /** The same in other words. */
    public Violation in(Messages words) {
        return new Violation(pointer, parameter, code, new Said(words.say(message)), didYouMean, belongsAt);
    }

    /** The pointer or, where there is none, the parameter. */
    public String place() {
        return pointer == null ? String.valueOf(parameter) : pointer;
    }
}
