package org.distinguo.logic;

/** A truth value of Kleene's strong three-valued logic. */
public enum Truth {
    /** So, however the open facts are answered. */
    TRUE,
    /** Not so, however the open facts are answered. */
    FALSE,
    /** Not known yet. */
    UNKNOWN;

    /**
     * Conjunction: false where one side is.
     *
     * @param other the other side
     * @return true where both are
     */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    /**
     * Disjunction: true where one side is.
     *
     * @param other the other side
     * @return false where both are
     */
    public Truth or(Truth other) {
        if (this == TRUE || other == TRUE) {
            return TRUE;
        }
        return this == FALSE && other == FALSE ? FALSE : UNKNOWN;
    }

    /**
     * Negation: what is not known stays so.
     *
     * @return the opposite
     */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /**
     * The truth value of something that is known.
     *
     * @param value whether it is so
     * @return TRUE or FALSE
     */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
