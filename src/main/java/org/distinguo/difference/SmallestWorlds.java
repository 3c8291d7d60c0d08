package org.distinguo.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.distinguo.facts.Implications;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;

/**
 * For each fact the smallest sets of facts that contain it and keep the implications. An implication leads from one fact to
 * one of some others, so any two sets that keep the implications keep them together; every set that keeps them is made of
 * these. Not thread-safe.
 */
final class SmallestWorlds {

    private final Implications implications;
    private final int facts;
    private final Budget budget;
    private final Map<Integer, List<long[]>> known = new HashMap<>();

    SmallestWorlds(Implications implications, int facts, Budget budget) {
        this.implications = implications;
        this.facts = facts;
        this.budget = budget;
    }

    int facts() {
        return facts;
    }

    /** The sets for one fact, none of which is part of another one. */
    List<long[]> of(int fact) {
        return known.computeIfAbsent(fact, this::find);
    }

    private List<long[]> find(int fact) {
        List<long[]> found = new ArrayList<>();
        List<long[]> open = new ArrayList<>();
        open.add(Bits.none(facts));
        Bits.add(open.get(0), fact);
        while (!open.isEmpty()) {
            budget.spend(1);
            long[] world = open.remove(open.size() - 1);
            if (found.stream().anyMatch(other -> Bits.isIn(other, world))) {
                continue;
            }
            Optional<Implication> broken = broken(world);
            if (broken.isEmpty()) {
                found.removeIf(other -> Bits.isIn(world, other));
                found.add(world);
                continue;
            }
            for (Atom to : broken.get().to()) {
                long[] larger = world.clone();
                Bits.add(larger, to.number());
                open.add(larger);
            }
        }
        return List.copyOf(found);
    }

    /** An implication that a set breaks; empty where it keeps all. */
    private Optional<Implication> broken(long[] world) {
        for (int fact = Bits.next(world, 0); fact >= 0; fact = Bits.next(world, fact + 1)) {
            for (Implication implication : implications.of(Atom.of(fact))) {
                boolean kept = implication.from().number() != fact;
                for (Atom to : implication.to()) {
                    kept |= Bits.has(world, to.number());
                }
                if (!kept) {
                    return Optional.of(implication);
                }
            }
        }
        return Optional.empty();
    }

    /** The sets for one fact that contain none of some facts. */
    List<long[]> of(int fact, long[] absent) {
        return of(fact).stream().filter(world -> !Bits.meet(world, absent)).toList();
    }

    long[] set(SortedSet<Integer> members) {
        long[] set = Bits.none(facts);
        members.forEach(fact -> Bits.add(set, fact));
        return set;
    }
}
