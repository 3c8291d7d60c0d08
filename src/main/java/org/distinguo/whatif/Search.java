package org.distinguo.whatif;

import org.distinguo.logic.Evaluation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the smallest sets of changes that reach one of several goals, one step after another and only by steps that a
 * goal needs. A set stands for all that arise from it by exchanging twins. For one thread.
 */
final class Search {

    private final Changed changed;
    private final Twins twins;
    private final Needs needs;
    private final List<Goal> goals;
    private final Map<List<Integer>, Optional<Evaluation>> values = new HashMap<>();

    Search(Changed changed, Twins twins, Needs needs, List<Goal> goals) {
        this.changed = changed;
        this.twins = twins;
        this.needs = needs;
        this.goals = List.copyOf(goals);
    }

    /** The smallest sets, as numbers of steps in ascending order, with their values; none where that size does not do. */
    Map<List<Integer>, Evaluation> smallest(int size) {
        List<Set<List<Integer>>> frontiers = new ArrayList<>();
        goals.forEach(goal -> frontiers.add(Set.of(List.of())));
        Map<List<Integer>, Evaluation> found = new LinkedHashMap<>();
        for (int taken = 0; taken < size && found.isEmpty(); taken++) {
            for (int number = 0; number < goals.size(); number++) {
                Set<List<Integer>> next = new LinkedHashSet<>();
                for (List<Integer> set : frontiers.get(number)) {
                    next.addAll(larger(set, goals.get(number), size - taken));
                }
                frontiers.set(number, next);
            }
            for (List<Integer> set :
                    new HashSet<>(frontiers.stream().flatMap(Set::stream).toList())) {
                valuesOf(set).filter(this::reachesAGoal).ifPresent(evaluation -> found.put(set, evaluation));
            }
        }
        return found;
    }

    private boolean reachesAGoal(Evaluation evaluation) {
        return goals.stream().anyMatch(goal -> goal.parts().stream()
                .allMatch(part -> part.want().isSatisfiedBy(evaluation.truth(part.criterion()))));
    }

    /** The set with one more step; only with steps that can lead to the goal within the steps that are left. */
    private List<List<Integer>> larger(List<Integer> set, Goal goal, int left) {
        Needs.Need need = valuesOf(set)
                .map(evaluation -> needs.of(goal, evaluation))
                .orElseGet(() -> Needs.Need.oneOf(needs.of(changed.contradicted(steps(set)))));
        if (need.least() > left) {
            return List.of();
        }
        BitSet needed = left == 1 ? need.last() : need.steps();
        List<List<Integer>> larger = new ArrayList<>();
        for (int step = needed.nextSetBit(0); step >= 0; step = needed.nextSetBit(step + 1)) {
            int kind = step / 2;
            long used = set.stream().filter(other -> other / 2 == kind).count();
            if (used < twins.facts(kind).size()) {
                List<Integer> next = new ArrayList<>(set);
                next.add(step);
                next.sort(null);
                larger.add(next);
            }
        }
        return larger;
    }

    private Optional<Evaluation> valuesOf(List<Integer> set) {
        return values.computeIfAbsent(set, key -> changed.after(steps(key)).map(needs::evaluation));
    }

    /** The steps of a set with the first facts of each class. */
    List<Changed.Step> steps(List<Integer> set) {
        List<Changed.Step> steps = new ArrayList<>();
        int kind = -1;
        int used = 0;
        for (int step : set) {
            used = step / 2 == kind ? used + 1 : 0;
            kind = step / 2;
            steps.add(new Changed.Step(twins.facts(kind).get(used), step % 2 == 0));
        }
        return steps;
    }
}
