package org.distinguo.difference;

/**
 * Thrown when two laws part in so many ways that the search for them, or the proof that there are no more, takes too long, or that
 * nobody would read them.
 */
public final class TooManyDifferencesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean needed;

    /** The search takes too long, or what it found is too much and may not be the fewest. */
    public TooManyDifferencesException() {
        this("too many differences to prove at once", false);
    }

    private TooManyDifferencesException(String message, boolean needed) {
        super(message, null, false, false); // no stack: it is an answer, not a fault
        this.needed = needed;
    }

    /**
     * No choice of so few patterns says where the laws part.
     *
     * @param most as many as are told
     */
    static TooManyDifferencesException moreNeededThan(int most) {
        return new TooManyDifferencesException(
                "more than " + most + " differences: fewer are proved not to be enough", true);
    }

    /** Whether it is proved that more are needed than are told. */
    boolean areNeeded() {
        return needed;
    }
}
