package org.distinguo.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Truth;

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
    private final Function<Function<Criterion, Truth>, String> result;
    private final Map<List<Integer>, Optional<SearchNode>> nodes = new HashMap<>();

    HittingSetSearch(
            ChangedCase changed,
            InterchangeableFacts interchangeable,
            ConflictSets conflicts,
            List<Goal> goals,
            Function<Function<Criterion, Truth>, String> result) {
        this.changed = changed;
        this.interchangeable = interchangeable;
        this.conflicts = conflicts;
        this.goals = List.copyOf(goals);
        this.result = result;
    }

    /** The smallest sets, as numbers of changes in ascending order, with their results; none where that size does not do. */
    Map<List<Integer>, String> smallest(int size) {
        List<Map<List<Integer>, BitSet>> frontiers = new ArrayList<>();
        goals.forEach(goal -> frontiers.add(Map.of(List.of(), new BitSet())));
        Map<List<Integer>, String> found = new HashMap<>();
        for (int left = size; left > 0 && found.isEmpty(); left--) {
            for (int number = 0; number < goals.size(); number++) {
                Goal goal = goals.get(number);
                int within = left;
                Map<List<Integer>, BitSet> larger = new HashMap<>();
                frontiers.get(number).forEach((set, excluded) -> extend(set, excluded, goal, within, larger, found));
                frontiers.set(number, larger);
            }
        }
        return found;
    }

    /**
     * Adds one more change; only such as can lead to the goal within the number that is left. What is excluded was added to
     * the same sets before: so no set is looked at twice.
     */
    private void extend(
            List<Integer> set,
            BitSet excluded,
            Goal goal,
            int left,
            Map<List<Integer>, BitSet> larger,
            Map<List<Integer>, String> found) {
        Optional<SearchNode> node = node(set);
        ConflictSet conflict = node.map(one -> conflicts.ofGoal(goal, one.evaluation()))
                .orElseGet(() -> ConflictSet.oneOf(conflicts.ofComponent(changed.contradictedComponent(changes(set)))));
        if (conflict.least() > left) {
            return;
        }
        BitSet candidates = (BitSet) (left == 1 ? conflict.last() : conflict.changes()).clone();
        candidates.andNot(excluded);
        for (int change = candidates.nextSetBit(0); change >= 0; change = candidates.nextSetBit(change + 1)) {
            List<Atom> facts = interchangeable.factsOf(change / 2);
            int used = timesUsed(change / 2, set);
            if (used < facts.size()) {
                var added = new AnswerChange(facts.get(used), change % 2 == 0);
                Optional<Function<Criterion, Truth>> after = node.isPresent()
                        ? node.get().afterOneMore(added)
                        : node(with(set, change)).map(one -> one.evaluation()::truth);
                if (after.isPresent() && goal.isReached(after.get())) {
                    found.put(with(set, change), result.apply(after.get()));
                } else if (left > 1) {
                    BitSet before = candidates.get(0, change);
                    before.or(excluded);
                    larger.put(with(set, change), before);
                }
            }
        }
    }

    private static int timesUsed(int factClass, List<Integer> set) {
        int used = 0;
        for (int change : set) {
            used += change / 2 == factClass ? 1 : 0;
        }
        return used;
    }

    private static List<Integer> with(List<Integer> set, int change) {
        List<Integer> larger = new ArrayList<>(set);
        larger.add(change);
        larger.sort(null);
        return larger;
    }

    /** The node of a set; empty where its changes contradict what is stated, or each other. */
    private Optional<SearchNode> node(List<Integer> set) {
        return nodes.computeIfAbsent(set, key -> {
            List<AnswerChange> changes = changes(key);
            return changed.after(changes).map(known -> new SearchNode(changed, changes, conflicts.evaluation(known)));
        });
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
