package org.distinguo.difference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Demands, each for one of some patterns, and the fewest patterns that answer them all. What is decided by comparing demands
 * and patterns is decided first; what is left is searched, with the demands that have no pattern in common as a bound.
 *
 * <p>Source: O. Coudert, On Solving Covering Problems, 1996: dominance, essential columns, bound by an independent set. Not
 * thread-safe.
 */
final class Demands {

    /** Measured on the shipped laws: with 20,000 steps the fewest for `au` with `ca` is not proved, with these it is. */
    private static final int STEPS = 150_000;

    private final Budget budget;
    private final List<long[]> patterns = new ArrayList<>();
    private final List<BitSet> rows = new ArrayList<>();
    private int steps;
    private List<Integer> best = List.of();
    private int bestSize;

    Demands(Budget budget) {
        this.budget = budget;
    }

    List<long[]> patterns() {
        return patterns;
    }

    void add(List<long[]> oneOf) {
        var row = new BitSet();
        for (long[] pattern : oneOf) {
            int number = 0;
            while (number < patterns.size() && !Bits.equal(patterns.get(number), pattern)) {
                number++;
            }
            if (number == patterns.size()) {
                patterns.add(pattern);
            }
            row.set(number);
        }
        rows.add(row);
    }

    /** The fewest patterns; empty where finding them takes too long. */
    Optional<List<long[]>> fewest() {
        steps = 0;
        bestSize = Integer.MAX_VALUE;
        search(copies(rows), new ArrayList<>());
        return steps > STEPS
                ? Optional.empty()
                : Optional.of(best.stream().map(patterns::get).toList());
    }

    private void search(List<BitSet> open, List<Integer> taken) {
        if (++steps > STEPS) {
            return;
        }
        budget.spend(1 + (long) open.size() * open.size() / 8); // each two of them are compared
        List<BitSet> left = reduced(open, taken);
        if (taken.size() + (left.isEmpty() ? 0 : bound(left)) >= bestSize) {
            return;
        }
        if (left.isEmpty()) {
            best = List.copyOf(taken);
            bestSize = taken.size();
            return;
        }
        BitSet shortest = left.get(0);
        for (BitSet row : left) {
            if (row.cardinality() < shortest.cardinality()) {
                shortest = row;
            }
        }
        var excluded = new BitSet();
        for (int pattern : inOrder(shortest, left)) {
            List<BitSet> rest = new ArrayList<>();
            boolean possible = true;
            for (BitSet row : left) {
                if (!row.get(pattern)) {
                    var without = (BitSet) row.clone();
                    without.andNot(excluded);
                    possible &= !without.isEmpty();
                    rest.add(without);
                }
            }
            if (possible) {
                List<Integer> more = new ArrayList<>(taken);
                more.add(pattern);
                search(rest, more);
            }
            excluded.set(pattern);
        }
    }

    private static List<Integer> inOrder(BitSet row, List<BitSet> rows) {
        return row.stream()
                .boxed()
                .sorted(java.util.Comparator.comparing((Integer pattern) ->
                        -rows.stream().filter(other -> other.get(pattern)).count()))
                .toList();
    }

    /** Takes what is essential; leaves out demands that others imply and patterns that others are as good as. */
    @SuppressWarnings("ReferenceEquality") // a demand is not compared with itself, but with those equal to it
    private static List<BitSet> reduced(List<BitSet> open, List<Integer> taken) {
        List<BitSet> rows = copies(open);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (BitSet row : List.copyOf(rows)) {
                if (row.cardinality() == 1 && rows.contains(row)) {
                    int pattern = row.nextSetBit(0);
                    taken.add(pattern);
                    rows.removeIf(other -> other.get(pattern));
                    changed = true;
                }
            }
            changed |= rows.removeIf(row -> rows.stream().anyMatch(other -> other != row && implies(other, row, rows)));
            changed |= removeDominated(rows);
        }
        return rows;
    }

    /** Whether whatever answers one demand answers the other; of equal ones the first stays. */
    private static boolean implies(BitSet one, BitSet other, List<BitSet> rows) {
        var more = (BitSet) one.clone();
        more.andNot(other);
        return more.isEmpty() && (!one.equals(other) || rows.indexOf(one) < indexOf(other, rows));
    }

    @SuppressWarnings("ReferenceEquality") // of equal demands each has its own place
    private static int indexOf(BitSet row, List<BitSet> rows) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index) == row) {
                return index;
            }
        }
        return -1;
    }

    private static boolean removeDominated(List<BitSet> rows) {
        var columns = new java.util.TreeMap<Integer, BitSet>();
        for (int index = 0; index < rows.size(); index++) {
            for (int pattern = rows.get(index).nextSetBit(0);
                    pattern >= 0;
                    pattern = rows.get(index).nextSetBit(pattern + 1)) {
                columns.computeIfAbsent(pattern, key -> new BitSet()).set(index);
            }
        }
        boolean changed = false;
        for (int pattern : List.copyOf(columns.keySet())) {
            BitSet own = Objects.requireNonNull(columns.get(pattern));
            boolean dominated = false;
            for (var other : columns.entrySet()) {
                if (other.getKey() != pattern) {
                    var more = (BitSet) own.clone();
                    more.andNot(other.getValue());
                    if (more.isEmpty() && (!own.equals(other.getValue()) || other.getKey() < pattern)) {
                        dominated = true;
                        break;
                    }
                }
            }
            if (dominated) {
                rows.forEach(row -> row.clear(pattern));
                columns.remove(pattern);
                changed = true;
            }
        }
        return changed;
    }

    /** Demands no two of which can be answered by one pattern. */
    private static int bound(List<BitSet> rows) {
        int bound = 0;
        var seen = new BitSet();
        List<BitSet> sorted = new ArrayList<>(rows);
        sorted.sort(java.util.Comparator.comparing(BitSet::cardinality));
        for (BitSet row : sorted) {
            if (!row.intersects(seen)) {
                seen.or(row);
                bound++;
            }
        }
        return bound;
    }

    private static List<BitSet> copies(List<BitSet> rows) {
        List<BitSet> copies = new ArrayList<>();
        rows.forEach(row -> copies.add((BitSet) row.clone()));
        return copies;
    }
}
