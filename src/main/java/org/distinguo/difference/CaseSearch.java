package org.distinguo.difference;

import java.util.Arrays;
import java.util.Optional;

/**
 * Searches a case outside a region in which some literals hold, as far as a few steps lead: a path of the region's diagram
 * that makes no choice which the literals exclude and one of each list that they ask for. A list is kept open along the path
 * until it has a choice; a node with the same open lists is entered once. Not thread-safe.
 */
final class CaseSearch {

    /**
     * Measured on `au` with `ca` and with `ph`, where answers are open: with 200 steps the whole search takes 14 and 18 % more steps
     * than with these, and with 600 a third or half more.
     */
    private static final int STEPS = 60;

    /** As many lists can be kept open at once. */
    private static final int MOST_OPEN = Long.SIZE;

    /** A power of two, and much more than there are steps, so that a free place is always near. */
    private static final int DEAD = 256;

    private final ChoiceDiagrams diagrams;
    private final int node;
    private final Literals literals;
    private final Budget budget;

    private final long[] excluded;
    private final long[] path;

    /** For each choice the lists that have it, and those that have no later one; one bit for a list. */
    private final long[] lists;

    private final long[] lastOf;

    /** The nodes and open lists that lead nowhere, each with the number of the search that found it. */
    private final int[] deadNodes = new int[DEAD];

    private final long[] deadOpen = new long[DEAD];
    private final int[] deadIn = new int[DEAD];
    private int searches;
    private int steps;

    CaseSearch(ChoiceDiagrams diagrams, int node, Literals literals, Budget budget) {
        this.diagrams = diagrams;
        this.node = node;
        this.literals = literals;
        this.budget = budget;
        this.excluded = Bits.none(literals.choices());
        this.path = Bits.none(literals.choices());
        this.lists = new long[literals.choices()];
        this.lastOf = new long[literals.choices()];
    }

    /** A case outside the region in which the literals hold, with many choices made; empty where none is found soon. */
    Optional<long[]> outside(long[] set) {
        long[] strongest = literals.strongest(set);
        Arrays.fill(excluded, 0);
        for (int number = Bits.next(strongest, 0); number >= 0; number = Bits.next(strongest, number + 1)) {
            if (!literals.get(number).any()) {
                Bits.addAll(excluded, literals.get(number).of());
            }
        }
        Arrays.fill(lists, 0);
        Arrays.fill(lastOf, 0);
        int asked = 0;
        for (int number = Bits.next(strongest, 0); number >= 0; number = Bits.next(strongest, number + 1)) {
            if (literals.get(number).any()) {
                long[] choices = Bits.without(literals.get(number).of(), excluded);
                if (asked == MOST_OPEN || Bits.isEmpty(choices)) {
                    return Optional.empty();
                }
                keepOpen(1L << asked++, choices);
            }
        }
        searches++;
        long open = asked == 0 ? 0 : -1L >>> (Long.SIZE - asked);
        steps = 0;
        return isOutside(node, 0, open) ? Optional.of(path.clone()) : Optional.empty();
    }

    private void keepOpen(long list, long[] choices) {
        int last = -1;
        for (int choice = Bits.next(choices, 0); choice >= 0; choice = Bits.next(choices, choice + 1)) {
            lists[choice] |= list;
            last = choice;
        }
        lastOf[last] |= list;
    }

    private boolean isOutside(int at, int from, long before) {
        if (at == ChoiceDiagrams.ALL) {
            return false;
        }
        int level = diagrams.level(at);
        long open = before;
        for (int free = from; free < level; free++) {
            open &= ~lists[free];
        }
        if (at != ChoiceDiagrams.NONE && isDead(at, open)) {
            return false;
        }
        if (at == ChoiceDiagrams.NONE || isOutside(at, level, open, Bits.has(excluded, level))) {
            for (int free = from; free < level; free++) {
                set(free, !Bits.has(excluded, free));
            }
            return true;
        }
        if (steps <= STEPS) {
            bury(at, open);
        }
        return false;
    }

    private boolean isOutside(int at, int level, long open, boolean isExcluded) {
        if (++steps > STEPS) {
            return false;
        }
        budget.spend(1);
        boolean making = !isExcluded && isOutside(diagrams.high(at), level + 1, open & ~lists[level]);
        if (making || ((open & lastOf[level]) == 0 && isOutside(diagrams.low(at), level + 1, open))) {
            set(level, making);
            return true;
        }
        return false;
    }

    private void set(int choice, boolean made) {
        if (Bits.has(path, choice) != made) {
            Bits.flip(path, choice);
        }
    }

    private boolean isDead(int at, long open) {
        for (int place = place(at, open); deadIn[place] == searches; place = place + 1 & DEAD - 1) {
            if (deadNodes[place] == at && deadOpen[place] == open) {
                return true;
            }
        }
        return false;
    }

    private void bury(int at, long open) {
        int place = place(at, open);
        while (deadIn[place] == searches) {
            place = place + 1 & DEAD - 1;
        }
        deadIn[place] = searches;
        deadNodes[place] = at;
        deadOpen[place] = open;
    }

    private int place(int at, long open) {
        long hash = (open ^ at * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32 ^ hash >>> 48) & DEAD - 1;
    }
}
