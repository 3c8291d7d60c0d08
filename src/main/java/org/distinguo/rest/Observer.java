package org.distinguo.rest;

import org.distinguo.rest.problem.ProblemType;
import org.distinguo.verdict.Verdict;

/** Is told what was answered, so that the platform can count it. It learns no fact and no case reference. */
public interface Observer {

    /** Counts nothing: where answers are given without the platform. */
    Observer NOBODY = new Observer() {
        @Override
        public void answered(String rulebook, String classification) {
            // nobody asked
        }

        @Override
        public void refused(ProblemType type) {
            // nobody asked
        }
    };

    /**
     * A verdict was given.
     *
     * @param rulebook the id of the rulebook
     * @param classification its classification, by name
     */
    void answered(String rulebook, String classification);

    /**
     * A request was refused.
     *
     * @param type the kind of problem
     */
    void refused(ProblemType type);

    /** Counts a verdict without its facts. */
    default void answered(Verdict verdict) {
        answered(verdict.rulebook().id(), verdict.classification().name());
    }
}
