package org.distinguo.verdict;

/** How much a verdict is to say. What is still open takes most of the time. */
enum Detail {
    /** Everything. */
    ALL,
    /** Without the open questions. */
    NO_QUESTIONS,
    /** What is decided and by what; nothing about what could still decide the rest, and no explanations. */
    DECIDED
}
