package org.distinguo.rest;

/**
 * Which answers are packed for callers who say that they unpack them. The length of a packed answer tells something of what
 * is in it, even where the answer itself is encrypted: who can have a text of his choice put beside facts, such as a case
 * reference, and sees the lengths, can find out the facts bit by bit. And to pack a verdict costs more than to find it. So
 * an operator decides about verdicts, and the law, which anybody may read, is packed unless he says otherwise.
 */
public enum Packing {
    /** No answer: a gateway does it, or nobody. */
    NONE,
    /** What is published. */
    LAW,
    /** Verdicts as well. */
    ALL
}
