package org.distinguo.mapping.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A smallest set of numbers that has one of each of some sets. It branches over the members of a set that is not hit yet, and
 * goes no further where sets that have no member in common show that the bound would be passed.
 *
 * <p>Source: iterative deepening, R. Korf, Depth-First Iterative-Deepening, 1985, over the tree of hitting sets of R. Reiter,
 * A Theory of Diagnosis from First Principles, 1987, with the packing bound of set cover.
 */
final class SmallestHittingSet {

    private static final int MOST_STEPS = 2_000_000;

    private final List<BitSet> sets;
    private int steps;

    private SmallestHittingSet(List<BitSet> sets) {
        List<BitSet> smallest = new ArrayList<>();
        sets.stream().sorted(Comparator.comparingInt(BitSet::cardinality)).forEach(set -> {
            if (smallest.stream().noneMatch(smaller -> without(smaller, set).isEmpty())) {
                smallest.add(set); // who hits a part of a set hits the set
            }
        });
        this.sets = smallest;
    }

    /**
     * A smallest set; of several the first in order of the numbers that are tried first.
     *
     * @param sets sets that are not empty
     * @param least a number of members that is known to be needed
     * @return the members
     * @throws TooComplexException if there is too much to look at
     */
    static BitSet of(List<BitSet> sets, int least) {
        var search = new SmallestHittingSet(sets);
        for (int size = least; ; size++) {
            Optional<BitSet> found = search.within(new BitSet(), new BitSet(), size);
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    private Optional<BitSet> within(BitSet chosen, BitSet refused, int left) {
        if (++steps > MOST_STEPS) {
            throw new TooComplexException("too many sets of questions");
        }
        List<BitSet> open = sets.stream().filter(set -> !set.intersects(chosen)).toList();
        if (open.isEmpty()) {
            return Optional.of((BitSet) chosen.clone());
        }
        if (disjoint(open, refused) > left) {
            return Optional.empty();
        }
        BitSet branch = open.stream()
                .map(set -> without(set, refused))
                .min(Comparator.comparingInt(BitSet::cardinality))
                .orElseThrow();
        var tried = (BitSet) refused.clone();
        for (int member = branch.nextSetBit(0); member >= 0; member = branch.nextSetBit(member + 1)) {
            chosen.set(member);
            Optional<BitSet> found = within(chosen, tried, left - 1);
            chosen.clear(member);
            if (found.isPresent()) {
                return found;
            }
            tried.set(member);
        }
        return Optional.empty();
    }

    /** How many of the sets have no member in common: each takes a choice of its own. */
    private static int disjoint(List<BitSet> open, BitSet refused) {
        var used = new BitSet();
        int number = 0;
        List<BitSet> rest =
                new ArrayList<>(open.stream().map(set -> without(set, refused)).toList());
        rest.sort(Comparator.comparingInt(BitSet::cardinality));
        for (BitSet set : rest) {
            if (!set.intersects(used)) {
                used.or(set);
                number++;
            }
        }
        return number;
    }

    private static BitSet without(BitSet set, BitSet refused) {
        var rest = (BitSet) set.clone();
        rest.andNot(refused);
        return rest;
    }
}
