package org.distinguo.recheck;

/** The kinds of lines of which an answer in words is made. */
public enum RecheckLine {
    /** Which case a paragraph is about. */
    CASE,
    /** The same where the case has a reference. */
    CASE_WITH_REFERENCE,
    /** The classification, where it differs. */
    CLASSIFICATION,
    /** The classification, where it is the same. */
    CLASSIFICATION_SAME,
    /** An offence whose status differs. */
    OFFENCE,
    /** A provision whose status differs. */
    PROVISION,
    /** A duty that appeared. */
    DUTY_APPEARED,
    /** A duty that went. */
    DUTY_WENT,
    /** A duty that says something else. */
    DUTY_REWORDED,
    /** Why. */
    REASON,
    /** In whose favour. */
    FAVOUR,
    /** What is still possible. */
    POSSIBLE,
    /** Something else that came. */
    CAME,
    /** Something else that went. */
    LEFT,
    /** What questions are called. */
    QUESTIONS,
    /** What forms are called. */
    FORMS,
    /** What disregarded facts are called. */
    DISREGARDED,
    /** A status under both standards, where it is not the same under both. */
    STATUSES,
    /** Said after the status of an element that is lifted. */
    LIFTED,
    /** Said of a provision that a revision does not have. */
    ABSENT,
    /** A case with an answer after, and none before. */
    NO_ANSWER_BEFORE,
    /** A case with an answer before, and none after. */
    NO_ANSWER_AFTER,
    /** A line or file that gets no answer on either side. */
    PROBLEM,
    /** What is wrong at one place of a request. */
    VIOLATION,
    /** The heading of what was counted. */
    TOTALS,
    /** How many cases were compared, and what became of them. */
    TOTAL_CASES,
    /** How many cases changed in whose favour. */
    TOTAL_FAVOUR,
    /** In how many of the changed cases the person loses any protection. */
    TOTAL_LOSING,
    /** How many cases have which classification before and after. */
    TOTAL_CLASSIFICATION
}
