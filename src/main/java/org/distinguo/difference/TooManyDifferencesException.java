package org.distinguo.difference;

/** Thrown when two laws part in so many ways that the search for them, or the proof that there are no more, takes too long. */
public final class TooManyDifferencesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says so in its message. */
    public TooManyDifferencesException() {
        super("too many differences to prove at once", null, false, false); // no stack: it is an answer, not a fault
    }
}
