package org.distinguo.rest.wire;

/** How much of a verdict goes over the wire. */
public enum VerdictDetail {
    /** Everything. */
    FULL,
    /** What is decided, without the reasons and without texts of the law. */
    SUMMARY
}
