package org.distinguo.whatif;

import org.distinguo.logic.Truth;

/** The status that a condition is to get, where it has another one now. */
enum TargetStatus {
    /** It is met. */
    MET,
    /** It is not met, for certain. */
    NOT_MET,
    /** It is no longer met for certain. */
    NO_LONGER_MET,
    /** It is possible again. */
    POSSIBLE;

    boolean isSatisfiedBy(Truth truth) {
        return switch (this) {
            case MET -> truth == Truth.TRUE;
            case NOT_MET -> truth == Truth.FALSE;
            case NO_LONGER_MET -> truth != Truth.TRUE;
            case POSSIBLE -> truth != Truth.FALSE;
        };
    }

    /** Whether the condition is to come nearer to being met; false where it is to come nearer to not being met. */
    boolean isTowardsMet() {
        return this == MET || this == POSSIBLE;
    }
}
