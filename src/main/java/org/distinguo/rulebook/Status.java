package org.distinguo.rulebook;

import org.distinguo.logic.Truth;

/** How a provision, an offence or a kind of offences stands to a case. */
public enum Status {
    /** The facts fit it. */
    MET,
    /** The facts do not fit it, however the open ones are answered. */
    NOT_MET,
    /** The open facts decide, or the law leaves the question open. */
    UNDETERMINED;

    /**
     * How a condition stands to a case.
     *
     * @param truth its exact value
     * @return met where it is true, not met where it is false
     */
    public static Status of(Truth truth) {
        return switch (truth) {
            case TRUE -> MET;
            case FALSE -> NOT_MET;
            case UNKNOWN -> UNDETERMINED;
        };
    }

    /**
     * The status of what is met exactly where this is not.
     *
     * @return UNDETERMINED for itself
     */
    public Status opposite() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNDETERMINED -> UNDETERMINED;
        };
    }
}
