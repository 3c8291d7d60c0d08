package org.distinguo.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Finds what somebody who can learn some things of a case, and not others, may come to know so that a condition is decided,
 * or is left open. It goes down the diagram with a set of nodes: those to which what is not known may lead. For each variable
 * it chooses what is learnt, and follows every value that this leaves possible. Each set of nodes is looked at once. For one
 * thread.
 *
 * <p>Source: the subset construction of M. O. Rabin and D. Scott, Finite Automata and Their Decision Problems, 1959, here over
 * the levels of a decision diagram: a choice for what is learnt, all values for what is not.
 *
 * @param <T> how the caller calls what is learnt of one variable
 */
public final class SettlingSearch<T> {

    /** Sets of nodes that are looked at for one question; none of the shipped laws and forms comes near. */
    private static final int MOST_SETS = 200_000;

    private final Diagrams diagrams;

    /** By the list of choices, of which the caller gives the same one for the same choices. */
    private final IdentityHashMap<List<Choice<T>>, List<Step<T>>> narrowest = new IdentityHashMap<>();

    private final IdentityHashMap<List<Choice<T>>, List<Step<T>>> widest = new IdentityHashMap<>();

    /**
     * What can be learnt of one variable.
     *
     * @param known what is known of its atoms then; closed, see {@link Valuation#of}
     * @param learnt how the caller calls it
     * @param <T> the type of that
     */
    public record Choice<T>(Valuation known, T learnt) {}

    /** The values that a choice leaves possible. */
    private record Step<T>(BitSet values, T learnt) {}

    /**
     * @param diagrams the diagrams of the conditions
     */
    public SettlingSearch(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    /**
     * What can be learnt so that a condition is decided in one way.
     *
     * @param criterion a condition of the diagrams
     * @param holds whether it is to hold
     * @param choices what can be learnt of the variable with the given atoms: never empty, and the very same list wherever
     *     it has the same members
     * @return what is learnt of each variable that has to do with it; empty where nothing that can be learnt does it
     * @throws LogicBudgetException if there is too much to look at
     */
    public Optional<List<T>> settled(
            Criterion criterion, boolean holds, Function<List<Atom>, List<Choice<T>>> choices) {
        var target = new BitSet();
        target.set(holds ? DiagramBuilder.ALWAYS : DiagramBuilder.NEVER);
        List<T> learnt = new ArrayList<>();
        var steps = new HashMap<Integer, List<Step<T>>>();
        return settle(
                        start(criterion),
                        target,
                        level -> steps.computeIfAbsent(level, key -> narrowest(key, choices)),
                        new HashSet<>(),
                        learnt)
                ? Optional.of(learnt)
                : Optional.empty();
    }

    /**
     * What can be learnt so that a condition stays open.
     *
     * @param criterion a condition of the diagrams
     * @param choices as for {@link #settled}
     * @return what is learnt of each variable that was looked at; empty where the condition is decided whatever is learnt
     * @throws LogicBudgetException if there is too much to look at
     */
    public Optional<List<T>> open(Criterion criterion, Function<List<Atom>, List<Choice<T>>> choices) {
        List<T> learnt = new ArrayList<>();
        var steps = new HashMap<Integer, List<Step<T>>>();
        return leaveOpen(
                        start(criterion),
                        level -> steps.computeIfAbsent(level, key -> widest(key, choices)),
                        new HashSet<>(),
                        learnt)
                ? Optional.of(learnt)
                : Optional.empty();
    }

    private BitSet start(Criterion criterion) {
        var nodes = new BitSet();
        nodes.set(diagrams.root(criterion));
        return nodes;
    }

    private boolean settle(
            BitSet nodes, BitSet target, IntFunction<List<Step<T>>> steps, Set<BitSet> seen, List<T> learnt) {
        if (nodes.equals(target)) {
            return true;
        }
        int first = firstInner(nodes);
        boolean missed = first < 0
                || (nodes.get(DiagramBuilder.NEVER) && !target.get(DiagramBuilder.NEVER))
                || (nodes.get(DiagramBuilder.ALWAYS) && !target.get(DiagramBuilder.ALWAYS));
        if (missed || !isNew(nodes, seen)) {
            return false;
        }
        int level = level(nodes);
        for (Step<T> step : steps.apply(level)) {
            learnt.add(step.learnt());
            if (settle(next(nodes, level, step.values()), target, steps, seen, learnt)) {
                return true;
            }
            learnt.remove(learnt.size() - 1);
        }
        return false;
    }

    private boolean leaveOpen(BitSet nodes, IntFunction<List<Step<T>>> steps, Set<BitSet> seen, List<T> learnt) {
        if (nodes.get(DiagramBuilder.NEVER) && nodes.get(DiagramBuilder.ALWAYS)) {
            return true;
        }
        if (firstInner(nodes) < 0 || !isNew(nodes, seen)) {
            return false;
        }
        int level = level(nodes);
        for (Step<T> step : steps.apply(level)) {
            learnt.add(step.learnt());
            if (leaveOpen(next(nodes, level, step.values()), steps, seen, learnt)) {
                return true;
            }
            learnt.remove(learnt.size() - 1);
        }
        return false;
    }

    private static boolean isNew(BitSet nodes, Set<BitSet> seen) {
        if (seen.size() >= MOST_SETS) {
            throw new LogicBudgetException(MOST_SETS + " sets of nodes");
        }
        return seen.add((BitSet) nodes.clone());
    }

    /** The first node that is no terminal; negative where there is none. */
    private static int firstInner(BitSet nodes) {
        return nodes.nextSetBit(DiagramBuilder.TERMINALS);
    }

    private int level(BitSet nodes) {
        int level = Integer.MAX_VALUE;
        for (int node = firstInner(nodes); node >= 0; node = nodes.nextSetBit(node + 1)) {
            level = Math.min(level, diagrams.level(node));
        }
        return level;
    }

    private BitSet next(BitSet nodes, int level, BitSet values) {
        var next = new BitSet();
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
            if (node < DiagramBuilder.TERMINALS || diagrams.level(node) != level) {
                next.set(node);
                continue;
            }
            for (int value = values.nextSetBit(0); value >= 0; value = values.nextSetBit(value + 1)) {
                next.set(diagrams.successor(node, value));
            }
        }
        return next;
    }

    private List<Step<T>> narrowest(int level, Function<List<Atom>, List<Choice<T>>> choices) {
        return narrowest.computeIfAbsent(
                choices.apply(diagrams.variable(level).atoms()), list -> narrowest(steps(level, list)));
    }

    private List<Step<T>> widest(int level, Function<List<Atom>, List<Choice<T>>> choices) {
        return widest.computeIfAbsent(
                choices.apply(diagrams.variable(level).atoms()), list -> widest(steps(level, list)));
    }

    private List<Step<T>> steps(int level, List<Choice<T>> choices) {
        Variable variable = diagrams.variable(level);
        return choices.stream()
                .map(choice -> new Step<>(BitSet.valueOf(variable.values(choice.known())), choice.learnt()))
                .toList();
    }

    /** What leaves fewer values possible decides at least as much. */
    private static <T> List<Step<T>> narrowest(List<Step<T>> steps) {
        return without(steps, (one, other) -> contains(one, other));
    }

    private static <T> List<Step<T>> widest(List<Step<T>> steps) {
        return without(steps, (one, other) -> contains(other, one));
    }

    private interface Comparison {
        boolean isOutdone(BitSet one, BitSet other);
    }

    /** The steps without those that another one outdoes; of equal ones the first stays. */
    private static <T> List<Step<T>> without(List<Step<T>> steps, Comparison comparison) {
        List<Step<T>> kept = new ArrayList<>();
        for (Step<T> step : steps) {
            if (kept.stream().noneMatch(other -> comparison.isOutdone(step.values(), other.values()))) {
                kept.removeIf(other -> comparison.isOutdone(other.values(), step.values()));
                kept.add(step);
            }
        }
        return kept;
    }

    private static boolean contains(BitSet all, BitSet some) {
        var rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }
}
