package org.distinguo.difference;

import org.logicng.handlers.OptimizationHandler;
import org.logicng.handlers.SATHandler;

/**
 * How much one search may do. It counts what the solvers do and not the time, so that a question that is too much once is
 * always too much. Not thread-safe.
 */
final class Budget implements SATHandler, OptimizationHandler {

    private final long steps;
    private long spent;

    /**
     * @param steps how many steps may be taken: one for a call of a solver, one for a conflict in it
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

    /** Called by a solver at the start of each call. */
    @Override
    public void started() {
        spend(1);
    }

    @Override
    public boolean detectedConflict() {
        spend(1);
        return true;
    }

    @Override
    public SATHandler satHandler() {
        return this;
    }

    /** Never: where nothing is left, the exception ends the search. */
    @Override
    public boolean aborted() {
        return false;
    }
}
