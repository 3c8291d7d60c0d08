package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Demands, each for one of some patterns, and the fewest patterns that answer them all. What is decided by comparing demands
 * and patterns is decided first; what is left is searched, with the demands that have no pattern in common as a bound.
 *
 * <p>Source: O. Coudert, On Solving Covering Problems, 1996: dominance, essential columns, bound by an independent set. Not
 * thread-safe.
 */
final class Demands {

    /**
     * Measured on the shipped laws: with 150,000 steps the fewest for `au` with `ph` is not proved, with these it is, and all pairs
     * together take twice as long. The budget of the whole search ends one that takes too long.
     */
    private static final int STEPS = 2_000_000;

    private final Budget budget;
    private final List<long[]> patterns = new ArrayList<>();
    private final Map<List<Long>, Integer> numbers = new HashMap<>();
    private final List<int[]> demands = new ArrayList<>();
    private int steps;
    private List<Integer> best = List.of();
    private int bestSize;

    Demands(Budget budget) {
        this.budget = budget;
    }

    void add(List<long[]> oneOf) {
        demands.add(oneOf.stream().mapToInt(this::number).toArray());
    }

    private int number(long[] pattern) {
        Integer known = numbers.putIfAbsent(Bits.words(pattern), patterns.size());
        if (known != null) {
            return known;
        }
        patterns.add(pattern);
        return patterns.size() - 1;
    }

    /** The fewest patterns; empty where finding them takes too long. */
    Optional<List<long[]>> fewest() {
        steps = 0;
        bestSize = Integer.MAX_VALUE;
        List<long[]> rows = new ArrayList<>();
        for (int[] demand : demands) {
            long[] row = Bits.none(patterns.size());
            for (int pattern : demand) {
                Bits.add(row, pattern);
            }
            rows.add(row);
        }
        search(rows, new ArrayList<>());
        return steps > STEPS
                ? Optional.empty()
                : Optional.of(best.stream().map(patterns::get).toList());
    }

    /** Searches the fewest patterns for rows that nobody else has. */
    private void search(List<long[]> rows, List<Integer> taken) {
        if (++steps > STEPS) {
            return;
        }
        budget.spend(1 + (long) rows.size());
        List<long[]> left = new DemandTable(rows, patterns.size()).reduced(taken);
        if (taken.size() + bound(left) >= bestSize) {
            return;
        }
        if (left.isEmpty()) {
            best = List.copyOf(taken);
            bestSize = taken.size();
            return;
        }
        long[] shortest = left.get(0);
        for (long[] row : left) {
            if (Bits.size(row) < Bits.size(shortest)) {
                shortest = row;
            }
        }
        long[] excluded = Bits.none(patterns.size());
        for (int pattern : inOrder(shortest, left)) {
            List<long[]> rest = new ArrayList<>();
            boolean possible = true;
            for (long[] row : left) {
                if (!Bits.has(row, pattern)) {
                    long[] without = Bits.without(row, excluded);
                    possible &= !Bits.isEmpty(without);
                    rest.add(without);
                }
            }
            if (possible) {
                List<Integer> more = new ArrayList<>(taken);
                more.add(pattern);
                search(rest, more);
            }
            Bits.add(excluded, pattern);
        }
    }

    /** The patterns of a row, those first that answer more of the others. */
    private static List<Integer> inOrder(long[] row, List<long[]> rows) {
        return Bits.numbers(row)
                .boxed()
                .sorted(Comparator.comparing((Integer pattern) ->
                        -rows.stream().filter(other -> Bits.has(other, pattern)).count()))
                .toList();
    }

    /** Demands no two of which can be answered by one pattern. */
    private int bound(List<long[]> rows) {
        int bound = 0;
        long[] seen = Bits.none(patterns.size());
        int[] sizes = rows.stream().mapToInt(Bits::size).toArray();
        List<Integer> sorted = IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> sizes[row]))
                .toList();
        for (int row : sorted) {
            if (!Bits.meet(rows.get(row), seen)) {
                Bits.addAll(seen, rows.get(row));
                bound++;
            }
        }
        return bound;
    }
}
