package org.distinguo.rest.batch;

/** How much a batch answers about each case. */
public enum BatchDetail {
    /** The summary of each verdict. */
    SUMMARY,
    /** Each verdict in full. */
    FULL
}
