package org.distinguo.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a violation is; stable, for programs. */
@Schema(description = "What kind of violation it is; stable, for programs.")
public enum ViolationCode {
    /** A member that must be there is not. */
    MISSING,
    /** A member or a parameter that the contract does not have. */
    UNKNOWN_PROPERTY,
    /** A text where a number belongs, or the like. */
    WRONG_TYPE,
    /** Not one of the words that are allowed. */
    NOT_ALLOWED,
    /** A number or a length outside its limits. */
    OUT_OF_RANGE,
    /** A text of the wrong form. */
    WRONG_FORMAT,
    /** The same item twice. */
    DUPLICATE,
    /** Answers that cannot all be true. */
    CONTRADICTION,
    /** Something that there is not. */
    UNKNOWN
}
