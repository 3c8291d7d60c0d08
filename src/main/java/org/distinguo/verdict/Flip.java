package org.distinguo.verdict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distinguo.facts.Implications;

/**
 * Completions in which some open facts have the one value, and those facts, which change to the other together: one fact
 * whose answer is turned round, and the least that must follow. What is known does not change, nor what is kept.
 */
record Flip(Valuation known, Valuation before, Set<Integer> changed, Set<Integer> kept, boolean to) {

    /** All ways of turning an open fact round to a value, with what was answered otherwise so that it can. */
    static List<Flip> of(Valuation valuation, int fact, boolean to) {
        List<Flip> flips = new ArrayList<>();
        new Flip(valuation, valuation, Set.of(), Set.of(), to)
                .changing(fact)
                .ifPresent(flip -> flip.follow(fact, flips));
        return flips;
    }

    /** The values once the facts have changed. */
    Valuation after() {
        return before.assuming(changed, to);
    }

    /** The same for those completions only in which an atom has a value. */
    Optional<Flip> with(int atom, boolean value) {
        return before.with(atom, value).map(next -> new Flip(known, next, changed, kept, to));
    }

    private Optional<Flip> changing(int atom) {
        if (known.positive(atom) != Truth.UNKNOWN || kept.contains(atom)) {
            return Optional.empty();
        }
        return before.with(atom, !to).map(next -> new Flip(known, next, plus(changed, atom), kept, to));
    }

    private Optional<Flip> keeping(int atom) {
        return pinning(atom, true).map(next -> new Flip(known, next.before, changed, plus(kept, atom), to));
    }

    /** Like {@link #with}, but leaves the second reading of a suspicion open. */
    private Optional<Flip> pinning(int atom, boolean value) {
        return before.positive(atom) == Truth.of(value) ? Optional.of(this) : with(atom, value);
    }

    private static Set<Integer> plus(Set<Integer> atoms, int atom) {
        Set<Integer> more = new TreeSet<>(atoms);
        more.add(atom);
        return more;
    }

    /** Adds what must change as well until every implication holds again; several ways where it leaves a choice. */
    private void follow(int fact, List<Flip> complete) {
        Implications implications = before.implications();
        for (int atom : changed) {
            for (int implication : implications.of(atom)) {
                int from = implications.from(implication);
                int[] alternatives = implications.to(implication);
                if (to && from == atom && isBrokenByYes(alternatives)) {
                    followYes(fact, alternatives, complete);
                    return;
                } else if (!to && from != atom && isBrokenByNo(from, alternatives)) {
                    followNo(fact, from, alternatives, complete);
                    return;
                }
            }
        }
        if (isLeast(fact)) {
            complete.add(this);
        }
    }

    private boolean isBrokenByYes(int[] alternatives) {
        for (int alternative : alternatives) {
            if (changed.contains(alternative) || before.positive(alternative) == Truth.TRUE) {
                return false;
            }
        }
        return true;
    }

    /** At least one alternative was so or, where none was, becomes so. */
    private void followYes(int fact, int[] alternatives, List<Flip> complete) {
        Optional<Flip> without = Optional.of(this);
        for (int alternative : alternatives) {
            without.flatMap(flip -> flip.keeping(alternative)).ifPresent(flip -> flip.follow(fact, complete));
            without = without.flatMap(flip -> flip.pinning(alternative, false));
        }
        for (int alternative : alternatives) {
            without.flatMap(flip -> flip.changing(alternative)).ifPresent(flip -> flip.follow(fact, complete));
        }
    }

    private boolean isBrokenByNo(int from, int[] alternatives) {
        if (changed.contains(from) || before.positive(from) == Truth.FALSE) {
            return false;
        }
        for (int alternative : alternatives) {
            if (kept.contains(alternative)) {
                return false;
            }
        }
        return true;
    }

    /** One of the other alternatives was so and stays so; or none does, and what they follow from was not so or changes. */
    private void followNo(int fact, int from, int[] alternatives, List<Flip> complete) {
        for (int alternative : alternatives) {
            if (!changed.contains(alternative) && before.positive(alternative) != Truth.FALSE) {
                keeping(alternative).ifPresent(flip -> flip.follow(fact, complete));
                pinning(alternative, false).ifPresent(flip -> flip.follow(fact, complete));
                if (leadsToChanged(alternative)) {
                    changing(alternative).ifPresent(flip -> flip.follow(fact, complete));
                }
                return;
            }
        }
        pinning(from, false).ifPresent(flip -> flip.follow(fact, complete));
        changing(from).ifPresent(flip -> flip.follow(fact, complete));
    }

    private boolean leadsToChanged(int start) {
        Implications implications = before.implications();
        Set<Integer> reached = new TreeSet<>(Set.of(start));
        Deque<Integer> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            int atom = next.remove();
            for (int implication : implications.of(atom)) {
                for (int alternative :
                        implications.from(implication) == atom ? implications.to(implication) : new int[0]) {
                    if (changed.contains(alternative)) {
                        return true;
                    }
                    if (reached.add(alternative)) {
                        next.add(alternative);
                    }
                }
            }
        }
        return false;
    }

    /** Whether no smaller set with the fact could change alone. */
    private boolean isLeast(int fact) {
        return changed.stream().filter(atom -> atom != fact).noneMatch(atom -> canStay(atom, fact));
    }

    /** Whether an atom, and with it what cannot change without it, can stay as it is while the fact changes. */
    private boolean canStay(int stays, int fact) {
        Set<Integer> changing = new TreeSet<>(changed);
        changing.remove(stays);
        boolean shrinks = true;
        while (shrinks) {
            shrinks = changing.removeIf(atom -> !canChange(atom, changing));
        }
        return changing.contains(fact);
    }

    private boolean canChange(int atom, Set<Integer> together) {
        Implications implications = before.implications();
        for (int implication : implications.of(atom)) {
            int from = implications.from(implication);
            int[] alternatives = implications.to(implication);
            boolean asked = to ? from == atom : from != atom && !together.contains(from);
            if (asked && (to || before.positive(from) != Truth.FALSE) && !isSatisfied(alternatives, together)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSatisfied(int[] alternatives, Set<Integer> together) {
        for (int alternative : alternatives) {
            boolean wasSo = before.positive(alternative) == Truth.TRUE;
            if (together.contains(alternative) ? to : wasSo) {
                return true;
            }
        }
        return false;
    }
}
