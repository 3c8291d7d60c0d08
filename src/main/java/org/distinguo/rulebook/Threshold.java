package org.distinguo.rulebook;

/** The standard of proof under which a trigger looks at a finding. */
public enum Threshold {
    /** The standard that the caller chose for the classification. */
    CHOSEN,
    /** Only what is known counts, whatever the caller chose. */
    ESTABLISHED,
    /** A suspicion counts, whatever the caller chose. */
    REASONABLE_GROUNDS
}
