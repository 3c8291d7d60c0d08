package org.distinguo.difference;

/**
 * How much one search may do. It counts steps and not the time, so that a question that is too much once is always too much.
 * Not thread-safe.
 */
final class Budget {

    private final long steps;
    private long spent;

    /**
     * @param steps how many steps may be taken: one for a node of a diagram that is made or looked at
     */
    Budget(long steps) {
        this.steps = steps;
    }

    /**
     * Takes steps.
     *
     * @param more how many
     * @throws TooManyDifferencesException if there are not as many left
     */
    void spend(long more) {
        spent += more;
        if (spent > steps) {
            throw new TooManyDifferencesException();
        }
    }

    long spent() {
        return spent;
    }
}
