package org.distinguo.rest;

/** Thrown when as many searches are under way as may be, and none of them ended within a short wait. */
final class SearchesUnderWayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SearchesUnderWayException() {
        super("other searches are under way", null, false, false); // no stack: it is an answer, not a fault
    }
}
