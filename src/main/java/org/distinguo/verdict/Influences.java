package org.distinguo.verdict;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Remembers, for one valuation, what was found about the influence of open facts: once for all facts in the same places. */
final class Influences {

    private final Valuation valuation;
    private final IdentityHashMap<Criterion, Map<List<Integer>, Boolean>> found = new IdentityHashMap<>();

    Influences(Valuation valuation) {
        this.valuation = valuation;
    }

    /** Whether the answer to an open fact can still make a difference to a criterion. */
    boolean has(int atom, Criterion criterion) {
        List<Integer> places = criterion.places(atom);
        if (places.isEmpty()) {
            return criterion.dependsOn(valuation, atom); // it is read through what follows from it, if at all
        }
        return found.computeIfAbsent(criterion, key -> new HashMap<>())
                .computeIfAbsent(places, key -> criterion.dependsOn(valuation, atom));
    }
}
