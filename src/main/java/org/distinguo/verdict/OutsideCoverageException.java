package org.distinguo.verdict;

import org.distinguo.rulebook.Coverage;
import org.distinguo.rulebook.Rulebook;

/** Thrown when a rulebook is asked about a day for which it does not speak. */
public final class OutsideCoverageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rulebook rulebook;

    OutsideCoverageException(Rulebook rulebook) {
        super("outside the coverage of the rulebook " + rulebook.id());
        this.rulebook = rulebook;
    }

    /**
     * The rulebook that was asked.
     *
     * @return its id
     */
    public String rulebookId() {
        return rulebook.id();
    }

    /**
     * The days for which it does speak.
     *
     * @return its coverage
     */
    public Coverage coverage() {
        return rulebook.coverage();
    }
}
