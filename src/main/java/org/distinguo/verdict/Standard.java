package org.distinguo.verdict;

import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Valuation;

/** How sure one must be: the two thresholds of identification practice. */
public enum Standard {
    /** Only what is known counts: a suspicion is open. */
    ESTABLISHED,
    /** A suspicion counts where it speaks for a finding, and is open where it speaks against one. */
    REASONABLE_GROUNDS;

    /**
     * What is known, read under this standard.
     *
     * @param known what is known
     * @return what conditions are evaluated with
     */
    public Valuation valuation(KnownFacts known) {
        return Valuation.of(known.catalogue().answered().size(), fact -> state(known.of(fact)));
    }

    /**
     * What is known of one fact, read under this standard.
     *
     * @param knowledge what is known of it
     * @return what conditions are evaluated with
     */
    public Valuation.State state(Knowledge knowledge) {
        return switch (knowledge) {
            case YES -> Valuation.State.SO;
            case NO -> Valuation.State.NOT_SO;
            case SUSPECTED -> this == REASONABLE_GROUNDS ? Valuation.State.SUSPECTED : Valuation.State.OPEN;
            case UNKNOWN, DECLINED, NOT_ASKED -> Valuation.State.OPEN;
        };
    }
}
