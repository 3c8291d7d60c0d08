package org.distinguo.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.logic.Atom;

/**
 * A family of sets of changes: of each group of facts one fact is changed, no fact twice. Families that differ in one group
 * only and have the same result are merged, so that few of them stand for all sets.
 *
 * @param groups what is chosen from, by first facts
 * @param result what each of the sets comes to
 */
record ChangeSets(List<OneOf> groups, String result) {

    /** Facts, in ascending order, of which one is changed to an answer. It stands in thousands of sets, so its hash is kept. */
    static final class OneOf {

        private final List<Atom> facts;
        private final boolean yes;
        private final int hash;

        OneOf(List<Atom> facts, boolean yes) {
            this.facts = List.copyOf(facts);
            this.yes = yes;
            this.hash = 2 * this.facts.hashCode() + (yes ? 1 : 0);
        }

        List<Atom> facts() {
            return facts;
        }

        boolean yes() {
            return yes;
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof OneOf that
                            && hash == that.hash
                            && yes == that.yes
                            && facts.equals(that.facts));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** What is left of a family without one of its groups. */
    private record Remainder(List<OneOf> groups, boolean yes, String result) {}

    private static final Comparator<OneOf> BY_FACTS = ChangeSets::compare;

    private static int compare(OneOf one, OneOf other) {
        int byFirst = one.facts().get(0).compareTo(other.facts().get(0));
        int bySize = byFirst != 0
                ? byFirst
                : Integer.compare(one.facts().size(), other.facts().size());
        if (bySize != 0) {
            return bySize;
        }
        int byText = one.facts().equals(other.facts())
                ? 0
                : one.facts().toString().compareTo(other.facts().toString());
        return byText != 0 ? byText : Boolean.compare(other.yes(), one.yes());
    }

    ChangeSets {
        List<OneOf> sorted = new ArrayList<>(groups);
        sorted.sort(BY_FACTS);
        groups = List.copyOf(sorted);
    }

    /** One set that is chosen: of each group the first fact that leaves the others one. */
    List<AnswerChange> first() {
        return first(0, List.of()).orElseThrow();
    }

    private Optional<List<AnswerChange>> first(int group, List<AnswerChange> chosen) {
        if (group == groups.size()) {
            return Optional.of(chosen);
        }
        for (Atom fact : groups.get(group).facts()) {
            if (chosen.stream().noneMatch(change -> change.fact().equals(fact))) {
                List<AnswerChange> next = new ArrayList<>(chosen);
                next.add(new AnswerChange(fact, groups.get(group).yes()));
                Optional<List<AnswerChange>> whole = first(group + 1, next);
                if (whole.isPresent()) {
                    return whole;
                }
            }
        }
        return Optional.empty();
    }

    /** The same sets in fewer sets, in order of their groups. */
    static List<ChangeSets> merged(List<ChangeSets> all) {
        List<ChangeSets> merged = sorted(all);
        int before;
        do {
            before = merged.size();
            int groups = merged.isEmpty() ? 0 : merged.get(0).groups().size();
            for (int group = groups - 1; group >= 0; group--) {
                merged = sorted(mergedAt(group, merged));
            }
        } while (merged.size() < before);
        return merged;
    }

    private static List<ChangeSets> mergedAt(int group, List<ChangeSets> all) {
        Map<Remainder, SortedSet<Atom>> byRest = new LinkedHashMap<>();
        for (ChangeSets sets : all) {
            List<OneOf> others = new ArrayList<>(sets.groups());
            OneOf open = others.remove(group);
            byRest.computeIfAbsent(new Remainder(others, open.yes(), sets.result()), remainder -> new TreeSet<>())
                    .addAll(open.facts());
        }
        List<ChangeSets> merged = new ArrayList<>();
        byRest.forEach((remainder, facts) -> {
            List<OneOf> groups = new ArrayList<>(remainder.groups());
            groups.add(new OneOf(List.copyOf(facts), remainder.yes()));
            merged.add(new ChangeSets(groups, remainder.result()));
        });
        return merged;
    }

    private static List<ChangeSets> sorted(Collection<ChangeSets> all) {
        return new LinkedHashSet<>(all)
                .stream()
                        .map(sets -> new Ordered(sets, sets.order()))
                        .sorted()
                        .map(Ordered::sets)
                        .toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared for equality, and never leaves this class
    private record Ordered(ChangeSets sets, int[] order) implements Comparable<Ordered> {
        @Override
        public int compareTo(Ordered other) {
            int byOrder = Arrays.compare(order, other.order);
            return byOrder != 0 ? byOrder : sets.result().compareTo(other.sets.result());
        }
    }

    private int[] order() {
        int length = groups.size();
        for (OneOf group : groups) {
            length += group.facts().size();
        }
        int[] order = new int[length];
        int next = 0;
        for (OneOf group : groups) {
            order[next++] = group.yes() ? -1 : -2;
            for (Atom fact : group.facts()) {
                order[next++] = fact.number();
            }
        }
        return order;
    }

    /** The sets that one set of changes, numbered by class, stands for. */
    static ChangeSets fromClasses(List<Integer> changes, InterchangeableFacts interchangeable, String result) {
        List<OneOf> groups = new ArrayList<>(changes.size());
        for (int change : changes) {
            int factClass = change / 2;
            boolean yes = change % 2 == 0;
            List<Atom> facts = interchangeable.factsOf(factClass);
            int times = changes.size() == 1 ? 1 : Collections.frequency(changes, change);
            if (times > 1 && times == facts.size()) {
                int taken = groups.size() - changes.indexOf(change);
                groups.add(new OneOf(List.of(facts.get(taken)), yes));
            } else {
                groups.add(interchangeable.oneOf(factClass, yes));
            }
        }
        return new ChangeSets(groups, result);
    }
}
