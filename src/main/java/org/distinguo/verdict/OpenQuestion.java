package org.distinguo.verdict;

import java.util.List;
import org.distinguo.facts.Fact;

/**
 * A fact not asked yet whose answer can still change the classification.
 *
 * @param fact the fact; it may be asked
 * @param canDecide the ids of the offences of kind TRAFFICKING and SMUGGLING that its answer can still decide, in order of
 *     the rulebook
 */
public record OpenQuestion(Fact fact, List<String> canDecide) {

    public OpenQuestion {
        if (!fact.isAsked()) {
            throw new IllegalArgumentException(fact.id() + " has no question");
        }
        canDecide = List.copyOf(canDecide);
    }
}
