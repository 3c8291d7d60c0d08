package org.distinguo.verdict;

/** How much a verdict is to say. What is still open takes most of the time. */
enum Detail {
    /** Everything. */
    ALL,
    /** Without the open questions. */
    NO_QUESTIONS,
    /** Everything but the reasons: no facts that decided or are open, no sources and no explanations in the grounds. */
    NO_REASONS,
    /** Neither reasons nor open questions. */
    STATUSES,
    /** What is decided of elements and exemptions, and by what; nothing about the rest, and no explanations. */
    DECIDED
}
