package org.distinguo.verdict;

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
    UNDETERMINED
}
