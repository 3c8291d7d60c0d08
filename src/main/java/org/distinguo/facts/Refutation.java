package org.distinguo.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.distinguo.logic.Implication;

/**
 * Assumes that an open fact is not so, and looks for a fact that is so and then could not be. It finds what follows from a
 * choice: where one of two facts must be so and both lead to a third, the third is so. Used once.
 */
final class Refutation {

    private final Implications implications;
    private final Knowledge[] knowledge;
    private final boolean suspicionCounts;
    private final IntFunction<SortedSet<FactId>> sources;
    private final Map<Integer, SortedSet<FactId>> denied = new HashMap<>();

    Refutation(
            Implications implications,
            Knowledge[] knowledge,
            boolean suspicionCounts,
            IntFunction<SortedSet<FactId>> sources) {
        this.implications = implications;
        this.knowledge = knowledge;
        this.suspicionCounts = suspicionCounts;
        this.sources = sources;
    }

    /** The stated facts that exclude the assumption; empty where nothing does. */
    Optional<SortedSet<FactId>> of(int assumed) {
        Deque<Integer> next = new ArrayDeque<>();
        denied.put(assumed, new TreeSet<>());
        next.add(assumed);
        while (!next.isEmpty()) {
            for (Implication implication : implications.touching(next.remove())) {
                int from = implication.from();
                if (denied.containsKey(from) || knowledge[from] == Knowledge.NO || !isDenied(implication)) {
                    continue;
                }
                SortedSet<FactId> against = against(implication);
                if (isSo(from)) {
                    against.addAll(sources.apply(from));
                    return Optional.of(against);
                }
                denied.put(from, against);
                next.add(from);
            }
        }
        return Optional.empty();
    }

    private boolean isSo(int index) {
        return knowledge[index] == Knowledge.YES || (suspicionCounts && knowledge[index] == Knowledge.SUSPECTED);
    }

    private boolean isDenied(Implication implication) {
        for (int to : implication.to()) {
            if (knowledge[to] != Knowledge.NO && !denied.containsKey(to)) {
                return false;
            }
        }
        return true;
    }

    private SortedSet<FactId> against(Implication implication) {
        SortedSet<FactId> against = new TreeSet<>();
        for (int to : implication.to()) {
            SortedSet<FactId> because = denied.get(to);
            against.addAll(because != null ? because : sources.apply(to));
        }
        return against;
    }
}
