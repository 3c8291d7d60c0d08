package org.distinguo.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Sets of changes as choices: one fact of each slot, no fact twice. Choices that differ in one slot only and come to the
 * same are merged, so that few of them stand for all sets.
 *
 * @param slots what is chosen from, by first facts
 * @param result what each of the sets comes to
 */
record Choices(List<Slot> slots, String result) {

    /** Facts of which one is changed to an answer. */
    record Slot(List<Integer> facts, boolean yes) {
        Slot {
            facts = facts.stream().sorted().toList();
        }
    }

    /** What is left of choices without one of their slots. */
    private record Rest(List<Slot> slots, boolean yes, String result) {}

    private static final Comparator<Slot> BY_FACTS = Comparator.comparing(
                    (Slot slot) -> slot.facts().get(0))
            .thenComparing(slot -> slot.facts().size())
            .thenComparing(slot -> slot.facts().toString())
            .thenComparing(slot -> !slot.yes());

    Choices {
        slots = slots.stream().sorted(BY_FACTS).toList();
    }

    /** One set that is chosen: of each slot the first fact that leaves the others one. */
    List<Changed.Step> first() {
        return first(0, List.of()).orElseThrow();
    }

    private Optional<List<Changed.Step>> first(int slot, List<Changed.Step> chosen) {
        if (slot == slots.size()) {
            return Optional.of(chosen);
        }
        for (int fact : slots.get(slot).facts()) {
            if (chosen.stream().noneMatch(step -> step.fact() == fact)) {
                List<Changed.Step> next = new ArrayList<>(chosen);
                next.add(new Changed.Step(fact, slots.get(slot).yes()));
                Optional<List<Changed.Step>> whole = first(slot + 1, next);
                if (whole.isPresent()) {
                    return whole;
                }
            }
        }
        return Optional.empty();
    }

    /** The same sets in fewer choices, in order of their slots. */
    static List<Choices> merged(List<Choices> all) {
        List<Choices> merged = sorted(all);
        int before;
        do {
            before = merged.size();
            int slots = merged.isEmpty() ? 0 : merged.get(0).slots().size();
            for (int slot = slots - 1; slot >= 0; slot--) {
                merged = sorted(mergedAt(slot, merged));
            }
        } while (merged.size() < before);
        return merged;
    }

    private static List<Choices> mergedAt(int slot, List<Choices> all) {
        Map<Rest, SortedSet<Integer>> byRest = new LinkedHashMap<>();
        for (Choices choices : all) {
            List<Slot> others = new ArrayList<>(choices.slots());
            Slot open = others.remove(slot);
            byRest.computeIfAbsent(new Rest(others, open.yes(), choices.result()), rest -> new TreeSet<>())
                    .addAll(open.facts());
        }
        List<Choices> merged = new ArrayList<>();
        byRest.forEach((rest, facts) -> {
            List<Slot> slots = new ArrayList<>(rest.slots());
            slots.add(new Slot(List.copyOf(facts), rest.yes()));
            merged.add(new Choices(slots, rest.result()));
        });
        return merged;
    }

    private static List<Choices> sorted(List<Choices> all) {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(Choices::order, Arrays::compare).thenComparing(Choices::result))
                .toList();
    }

    private int[] order() {
        return slots.stream()
                .flatMapToInt(slot -> IntStream.concat(
                        IntStream.of(slot.yes() ? -1 : -2),
                        slot.facts().stream().mapToInt(Integer::intValue)))
                .toArray();
    }

    /** The choices that a set of steps, numbered by class, stands for. */
    static Choices of(List<Integer> steps, Twins twins, String result) {
        Map<Integer, Integer> times = new HashMap<>();
        steps.forEach(step -> times.merge(step, 1, Integer::sum));
        List<Slot> slots = new ArrayList<>();
        times.forEach((step, count) -> {
            List<Integer> facts = twins.facts(step / 2);
            for (int taken = 0; taken < count; taken++) {
                slots.add(new Slot(count == facts.size() ? List.of(facts.get(taken)) : facts, step % 2 == 0));
            }
        });
        return new Choices(slots, result);
    }
}
