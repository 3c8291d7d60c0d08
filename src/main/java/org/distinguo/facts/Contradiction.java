package org.distinguo.facts;

import java.util.List;

/**
 * Answers of a caller that cannot all be true.
 *
 * @param facts the stated facts involved, at least one, in order of their ids
 * @param about the fact of which two of them say different things
 * @param isSuspicion whether what stands against an answer is a suspicion
 */
public record Contradiction(List<FactId> facts, FactId about, boolean isSuspicion) {

    public Contradiction {
        facts = List.copyOf(facts);
    }

    /**
     * The facts whose answers stand against what is known of the one that it is about.
     *
     * @return in order of their ids
     */
    public List<FactId> others() {
        return facts.stream().filter(fact -> !fact.equals(about)).toList();
    }
}
