package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Searches a case outside a region in which some literals hold: a path of the region's diagram that makes no choice which
 * the literals exclude and one of each list that they ask for. A list is kept open along the path until it has a choice; a
 * node with the same open lists is entered once. Not thread-safe.
 */
final class CaseSearch {

    private static final long[] NO_CASE = {};

    private final ChoiceDiagrams diagrams;
    private final int node;
    private final Literals literals;
    private final Budget budget;

    private final long[] excluded;
    private final long[] path;

    /** For each choice the lists that have it, and those that have no later one. */
    private final long[][] lists;

    private final long[][] lastOf;

    /** The nodes and open lists that lead nowhere. */
    private long[][] deadOpen = new long[64][];

    private int[] deadNodes = new int[64];
    private int dead;

    CaseSearch(ChoiceDiagrams diagrams, int node, Literals literals, Budget budget) {
        this.diagrams = diagrams;
        this.node = node;
        this.literals = literals;
        this.budget = budget;
        this.excluded = Bits.none(literals.choices());
        this.path = Bits.none(literals.choices());
        this.lists = new long[literals.choices()][];
        this.lastOf = new long[literals.choices()][];
    }

    /** A case outside the region in which the literals hold, with many choices made; of no length where there is none. */
    long[] outside(long[] set) {
        Arrays.fill(excluded, 0);
        Arrays.fill(path, 0);
        List<long[]> asked = new ArrayList<>();
        for (int number = Bits.next(set, 0); number >= 0; number = Bits.next(set, number + 1)) {
            if (literals.isStrongest(number, set)) {
                if (literals.get(number).any()) {
                    asked.add(literals.get(number).of());
                } else {
                    Bits.addAll(excluded, literals.get(number).of());
                }
            }
        }
        long[] open = Bits.none(asked.size());
        for (int choice = 0; choice < literals.choices(); choice++) {
            lists[choice] = open.clone();
            lastOf[choice] = open.clone();
        }
        for (int list = 0; list < asked.size(); list++) {
            int last = -1;
            long[] choices = Bits.without(asked.get(list), excluded);
            for (int choice = Bits.next(choices, 0); choice >= 0; choice = Bits.next(choices, choice + 1)) {
                Bits.add(lists[choice], list);
                last = choice;
            }
            if (last < 0) {
                return NO_CASE;
            }
            Bits.add(lastOf[last], list);
            Bits.add(open, list);
        }
        dead = 0;
        Arrays.fill(deadNodes, 0);
        return isOutside(node, 0, open) ? path.clone() : NO_CASE;
    }

    private boolean isOutside(int at, int from, long[] before) {
        if (at == ChoiceDiagrams.ALL) {
            return false;
        }
        int level = diagrams.level(at);
        long[] open = before.clone();
        for (int free = from; free < level; free++) {
            if (!Bits.has(excluded, free)) {
                Bits.removeAll(open, lists[free]);
                Bits.add(path, free);
            }
        }
        if (at == ChoiceDiagrams.NONE) {
            return true;
        }
        if (isDead(at, open)) {
            return false;
        }
        budget.spend(1);
        if (!Bits.has(excluded, level)) {
            Bits.add(path, level);
            if (isOutside(diagrams.high(at), level + 1, Bits.without(open, lists[level]))) {
                return true;
            }
            Bits.flip(path, level);
        }
        if (!Bits.meet(open, lastOf[level]) && isOutside(diagrams.low(at), level + 1, open)) {
            return true;
        }
        bury(at, open);
        return false;
    }

    private boolean isDead(int at, long[] open) {
        for (int place = place(at, open); deadNodes[place] != 0; place = place + 1 & deadNodes.length - 1) {
            if (deadNodes[place] == at && Bits.equal(deadOpen[place], open)) {
                return true;
            }
        }
        return false;
    }

    private void bury(int at, long[] open) {
        if (++dead > deadNodes.length / 2) {
            int[] nodes = deadNodes;
            long[][] opens = deadOpen;
            deadNodes = new int[2 * nodes.length];
            deadOpen = new long[2 * nodes.length][];
            for (int place = 0; place < nodes.length; place++) {
                if (nodes[place] != 0) {
                    put(nodes[place], opens[place]);
                }
            }
        }
        put(at, open);
    }

    private void put(int at, long[] open) {
        int place = place(at, open);
        while (deadNodes[place] != 0) {
            place = place + 1 & deadNodes.length - 1;
        }
        deadNodes[place] = at;
        deadOpen[place] = open;
    }

    private int place(int at, long[] open) {
        int hash = at * 0x9E3779B9;
        for (long word : open) {
            hash = hash * 31 + (int) (word ^ word >>> 32) * 0x85EBCA6B;
        }
        return (hash ^ hash >>> 15) & deadNodes.length - 1;
    }
}
