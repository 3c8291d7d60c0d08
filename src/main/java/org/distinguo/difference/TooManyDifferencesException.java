package org.distinguo.difference;

/**
 * Thrown when two laws part in so many ways that the search for them, or the proof that there are no more, takes too long, or that
 * more are needed than are told. Its message says which.
 */
public final class TooManyDifferencesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The search takes too long, or what it found is too much and may not be the fewest. */
    public TooManyDifferencesException() {
        this("too many differences to prove at once");
    }

    private TooManyDifferencesException(String message) {
        super(message, null, false, false); // no stack: it is an answer, not a fault
    }

    /**
     * No choice of so few patterns says where the laws part.
     *
     * @param most as many as are told
     */
    static TooManyDifferencesException moreNeededThan(int most) {
        return new TooManyDifferencesException("more than " + most + " differences: fewer are proved not to be enough");
    }
}
