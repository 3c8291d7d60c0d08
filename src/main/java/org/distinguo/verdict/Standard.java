package org.distinguo.verdict;

/** How sure one must be: the two thresholds of identification practice. */
public enum Standard {
    /** Only what is known counts: a suspicion is open. */
    ESTABLISHED,
    /** A suspicion counts where it speaks for a finding, and is open where it speaks against one. */
    REASONABLE_GROUNDS
}
