package org.distinguo.difference;

import java.util.List;
import org.distinguo.facts.FactId;

/**
 * One thing that must be so in a pattern.
 *
 * @param yes true where at least one of the facts must be so; false where none may be
 * @param facts the facts, in order of the catalogue; never empty
 */
public record Requirement(boolean yes, List<FactId> facts) {

    public Requirement {
        facts = List.copyOf(facts);
    }
}
