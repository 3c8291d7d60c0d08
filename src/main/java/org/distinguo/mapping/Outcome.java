package org.distinguo.mapping;

/** What became of a field, from the least to the most that the reader has to look at. */
public enum Outcome {
    /** The record says nothing about it. That is no NO. */
    NOT_ANSWERED,
    /** It was left out. */
    DROPPED,
    /** What it says is in the facts. */
    MAPPED,
    /** What it says, or a part of it, is not in the facts: somebody has to ask. */
    AMBIGUOUS;

    /**
     * The one of two that the reader has to look at more.
     *
     * @param other another one
     * @return the later one
     */
    Outcome or(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
