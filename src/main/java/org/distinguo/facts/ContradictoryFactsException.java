package org.distinguo.facts;

import java.util.List;

/** Thrown when the answers of a case contradict each other under the implications of the catalogue. */
public final class ContradictoryFactsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Contradiction> contradictions;

    ContradictoryFactsException(List<Contradiction> contradictions) {
        super("contradictory facts");
        this.contradictions = List.copyOf(contradictions);
    }

    /**
     * Every contradiction that was found.
     *
     * @return at least one
     */
    public List<Contradiction> contradictions() {
        return contradictions;
    }
}
