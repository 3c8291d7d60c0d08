package org.distinguo.interview;

/** How questions are asked. */
public enum InterviewMode {
    /** One after the other: each answer is taken in before the next question is chosen. */
    ONE_BY_ONE,
    /**
     * A page of a form at a time: all questions of one group of the catalogue that still matter. The questions with which an
     * interview begins come first, each on a page without the rest of its group.
     */
    GROUPED
}
