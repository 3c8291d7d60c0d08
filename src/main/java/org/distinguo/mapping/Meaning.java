package org.distinguo.mapping;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;

/**
 * What a choice of a form says about a case: facts, or that it cannot be said without asking, or nothing that any law asks
 * for.
 *
 * @param states the answers that it states, by fact
 * @param unclear why it leaves something open; empty where it does not
 * @param nothing why no law asks for it; empty where one may
 * @param asks the facts to ask for where it leaves something open
 */
public record Meaning(
        SortedMap<FactId, Answer> states, Optional<String> unclear, Optional<String> nothing, List<FactId> asks) {

    public Meaning {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
        asks = List.copyOf(asks);
    }
}
