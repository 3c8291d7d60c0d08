package org.distinguo.whatif;

import org.distinguo.logic.Truth;

/** What is to become of a condition that is something else. */
enum Want {
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

    /** Whether a conjunction needs the same of every part, and a disjunction of one; false where it is the other way. */
    boolean speaksFor() {
        return this == MET || this == POSSIBLE;
    }
}
