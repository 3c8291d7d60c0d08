package org.distinguo.verdict;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the answer to an open fact can still make a difference: two completions that differ in this fact, and in the
 * least that must follow from its answer, give different values. For one valuation; what was found is remembered, once for
 * all facts in the same places. Not thread-safe.
 */
final class Influences {

    private final Valuation valuation;
    private final IdentityHashMap<Criterion, Map<List<Integer>, Boolean>> found = new IdentityHashMap<>();
    private final IdentityHashMap<Criterion, Changes> toYes = new IdentityHashMap<>();
    private final IdentityHashMap<Criterion, Changes> toNo = new IdentityHashMap<>();

    Influences(Valuation valuation) {
        this.valuation = valuation;
    }

    /** Whether the answer to an open fact can still make a difference to a criterion. */
    boolean has(int atom, Criterion criterion) {
        List<Integer> places = criterion.places(atom);
        if (places.isEmpty()) {
            return decide(atom, criterion); // it is read through what follows from it, if at all
        }
        return found.computeIfAbsent(criterion, key -> new HashMap<>())
                .computeIfAbsent(places, key -> decide(atom, criterion));
    }

    /** Most facts show their influence, or that they have none, at first sight; the solver decides on the others. */
    private boolean decide(int atom, Criterion criterion) {
        return Glance.at(criterion, valuation, atom)
                .orElseGet(() -> make(atom, criterion, true) || make(atom, criterion, false));
    }

    private boolean make(int atom, Criterion criterion, boolean becomesSo) {
        return (becomesSo ? toYes : toNo)
                .computeIfAbsent(criterion, key -> new Changes(key.formula(), valuation, becomesSo))
                .make(atom);
    }
}
