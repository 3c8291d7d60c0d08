package org.distinguo.intake;

/** Why a request gets no answer. */
public enum Refusal {
    /** The body is neither JSON nor, where one may be sent, a submitted form. */
    MALFORMED_BODY,
    /** The body is longer than the contract allows. */
    TOO_LARGE,
    /** The request does not fit the contract. */
    SCHEMA_VIOLATION,
    /** The request names a rulebook that is not at hand. */
    UNKNOWN_RULEBOOK,
    /** The answers cannot all be true. */
    CONTRADICTORY_FACTS,
    /** A rulebook does not speak for a date. */
    NO_LAW_IN_FORCE,
    /** The date of conduct is known too roughly: the verdict is not the same on every day of it. */
    DATE_NOT_EXACT
}
