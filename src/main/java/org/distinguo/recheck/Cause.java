package org.distinguo.recheck;

/** What brought a change. */
public enum Cause {
    /** The rulebook has an offence that it did not have. */
    OFFENCE_ADDED,
    /** The rulebook has an offence no more. */
    OFFENCE_REMOVED,
    /** The dates of an offence changed. */
    OFFENCE_DATES,
    /** An offence counts as something else, or is the law of other parts of the State. */
    OFFENCE_SCOPE,
    /** An offence has a provision that it did not have. */
    PROVISION_ADDED,
    /** An offence has a provision no more. */
    PROVISION_REMOVED,
    /** The dates in a provision changed, and nothing else. */
    PROVISION_DATES,
    /** A provision has another condition. */
    PROVISION_CONDITION,
    /** The rulebook has a duty that it did not have. */
    DUTY_ADDED,
    /** The rulebook has a duty no more. */
    DUTY_REMOVED,
    /** The dates of a duty changed, and nothing else. */
    DUTY_DATES,
    /** A duty is due under other circumstances, or is the law of other parts of the State. */
    DUTY_TRIGGER,
    /** A duty says something else, or has another source. */
    DUTY_TEXT,
    /** The rulebook is the same, and a duty is the law from a day on that lies between the two dates. */
    DUTY_STARTED,
    /** The rulebook is the same, and a duty is the law until a day that lies between the two dates. */
    DUTY_ENDED,
    /** The duty is the same, and due or not because of findings that changed. */
    DUTY_FOLLOWS,
    /** Several parts of the rulebook together; none alone explains it. */
    OTHER
}
