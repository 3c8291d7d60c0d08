package org.distinguo.whatif;

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
import org.distinguo.logic.Evaluation;

/**
 * Finds the smallest sets of changes that reach one of several goals. It builds the tree of hitting sets breadth first: each
 * set is extended by every change of one conflict set, until some sets of the same size reach a goal. A set stands for all
 * that arise from it by exchanging interchangeable facts. For one thread.
 *
 * <p>Source: R. Reiter, A Theory of Diagnosis from First Principles, 1987, section 4.
 */
final class HittingSetSearch {

    private final ChangedCase changed;
    private final InterchangeableFacts interchangeable;
    private final ConflictSets conflicts;
    private final List<Goal> goals;
    private final Map<List<Integer>, Optional<Evaluation>> values = new HashMap<>();

    HittingSetSearch(
            ChangedCase changed, InterchangeableFacts interchangeable, ConflictSets conflicts, List<Goal> goals) {
        this.changed = changed;
        this.interchangeable = interchangeable;
        this.conflicts = conflicts;
        this.goals = List.copyOf(goals);
    }

    /** The smallest sets, as numbers of changes in ascending order, with their values; none where that size does not do. */
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
        return goals.stream().anyMatch(goal -> goal.targets().stream()
                .allMatch(target -> target.status().isSatisfiedBy(evaluation.truth(target.criterion()))));
    }

    /** The set with one more change; only with changes that can lead to the goal within the number that is left. */
    private List<List<Integer>> larger(List<Integer> set, Goal goal, int left) {
        ConflictSet conflict = valuesOf(set)
                .map(evaluation -> conflicts.ofGoal(goal, evaluation))
                .orElseGet(() -> ConflictSet.oneOf(conflicts.ofComponent(changed.contradictedComponent(changes(set)))));
        if (conflict.least() > left) {
            return List.of();
        }
        BitSet candidates = left == 1 ? conflict.last() : conflict.changes();
        List<List<Integer>> larger = new ArrayList<>();
        for (int change = candidates.nextSetBit(0); change >= 0; change = candidates.nextSetBit(change + 1)) {
            int factClass = change / 2;
            long used = set.stream().filter(other -> other / 2 == factClass).count();
            if (used < interchangeable.factsOf(factClass).size()) {
                List<Integer> next = new ArrayList<>(set);
                next.add(change);
                next.sort(null);
                larger.add(next);
            }
        }
        return larger;
    }

    private Optional<Evaluation> valuesOf(List<Integer> set) {
        return values.computeIfAbsent(set, key -> changed.after(changes(key)).map(conflicts::evaluation));
    }

    /** The changes of a set with the first facts of each class. */
    List<AnswerChange> changes(List<Integer> set) {
        List<AnswerChange> changes = new ArrayList<>();
        int factClass = -1;
        int used = 0;
        for (int change : set) {
            used = change / 2 == factClass ? used + 1 : 0;
            factClass = change / 2;
            changes.add(new AnswerChange(interchangeable.factsOf(factClass).get(used), change % 2 == 0));
        }
        return changes;
    }
}
