package org.distinguo.facts;

import java.util.List;

/**
 * Answers of a caller that cannot all be true.
 *
 * @param facts the stated facts involved, at least one, in order of their ids
 * @param reason why they exclude each other: names facts, never their values
 */
public record Contradiction(List<FactId> facts, String reason) {

    public Contradiction {
        facts = List.copyOf(facts);
    }
}
