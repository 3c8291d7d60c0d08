package org.distinguo.verdict;

import org.distinguo.rulebook.Status;

/** What the findings of one rulebook come to. */
public enum Classification {
    /** Trafficking is met; smuggling is not, or is open. */
    TRAFFICKING,
    /** Smuggling is met, and trafficking is not. */
    SMUGGLING,
    /** Both are met. */
    TRAFFICKING_AND_SMUGGLING,
    /** Neither is met. */
    NEITHER,
    /** The open facts decide. */
    UNDETERMINED;

    /**
     * What two statuses come to. The one asymmetry: trafficking that is met is said at once; smuggling only once
     * trafficking is ruled out or met.
     *
     * @param trafficking whether any offence of kind TRAFFICKING is met
     * @param smuggling whether any offence of kind SMUGGLING is met
     * @return the classification
     */
    public static Classification of(Status trafficking, Status smuggling) {
        return switch (trafficking) {
            case MET -> smuggling == Status.MET ? TRAFFICKING_AND_SMUGGLING : TRAFFICKING;
            case UNDETERMINED -> UNDETERMINED;
            case NOT_MET ->
                switch (smuggling) {
                    case MET -> SMUGGLING;
                    case NOT_MET -> NEITHER;
                    case UNDETERMINED -> UNDETERMINED;
                };
        };
    }
}
