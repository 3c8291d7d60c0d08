package org.distinguo.interview;

/** Where an interview stands. */
public enum InterviewState {
    /** Some question that may be asked can still change the result. */
    OPEN,
    /** No way of answering what is open changes the classification or a duty. */
    SETTLED,
    /**
     * What is open could change the result, but nobody can be asked any more: it was asked already, it has no question, or the
     * law leaves it open.
     */
    NOTHING_LEFT_TO_ASK
}
