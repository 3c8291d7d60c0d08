package org.distinguo.whatif;

import java.util.List;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;

/**
 * One changed answer, and every fact for which it does equally well.
 *
 * @param facts the facts of which one is changed, in order of the catalogue; never empty
 * @param to the answer that it is changed to: YES or NO
 */
public record Change(List<FactId> facts, Answer to) {

    public Change {
        facts = List.copyOf(facts);
    }
}
