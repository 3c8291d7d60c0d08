package org.distinguo.facts;

/** What is known of a fact once implications, screening and suggestions have closed the answers. */
public enum Knowledge {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** There are grounds to think so. */
    SUSPECTED,
    /** Asked, not known. */
    UNKNOWN,
    /** Asked, not answered. */
    DECLINED,
    /** Not asked yet, and nothing follows from the other answers. */
    NOT_ASKED;

    /**
     * Whether both ways of answering are still possible.
     *
     * @return true for all but {@link #YES} and {@link #NO}
     */
    public boolean isOpen() {
        return this != YES && this != NO;
    }

    static Knowledge of(Answer answer) {
        return switch (answer) {
            case YES -> YES;
            case NO -> NO;
            case SUSPECTED -> SUSPECTED;
            case UNKNOWN -> UNKNOWN;
            case DECLINED -> DECLINED;
        };
    }
}
