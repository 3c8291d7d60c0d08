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
 * and patterns is decided first. What is left is searched, in parts that have no pattern in common, with the demands that have no
 * pattern in common as a bound.
 *
 * <p>Source: O. Coudert, On Solving Covering Problems, 1996: dominance, essential columns, partition, bound by an independent set.
 * Not thread-safe.
 */
final class Demands {

    /** Measured on all pairs of shipped laws, with what is open as well: at most 55 steps for one choice. */
    private static final int STEPS = 100_000;

    private final Budget budget;
    private final List<long[]> patterns = new ArrayList<>();
    private final Map<List<Long>, Integer> numbers = new HashMap<>();
    private final List<int[]> demands = new ArrayList<>();
    private int steps;

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

    /**
     * The fewest patterns.
     *
     * @param atLeast so many are known to be needed; a choice of so many is not compared with others
     * @return empty where finding them takes too long
     */
    Optional<List<long[]>> fewest(int atLeast) {
        steps = 0;
        List<long[]> rows = new ArrayList<>();
        for (int[] demand : demands) {
            long[] row = Bits.none(patterns.size());
            for (int pattern : demand) {
                Bits.add(row, pattern);
            }
            rows.add(row);
        }
        Optional<List<Integer>> fewest = search(rows, Integer.MAX_VALUE, atLeast);
        return steps > STEPS
                ? Optional.empty()
                : fewest.map(found -> found.stream().map(patterns::get).toList());
    }

    /**
     * The fewest patterns for rows that nobody else has.
     *
     * @param limit fewer than so many are looked for
     * @param atLeast so many are known to be needed
     * @return empty where there are no fewer than the limit, or the steps are used up
     */
    private Optional<List<Integer>> search(List<long[]> rows, int limit, int atLeast) {
        if (++steps > STEPS) {
            return Optional.empty();
        }
        budget.spend(1 + (long) rows.size());
        List<Integer> taken = new ArrayList<>();
        List<long[]> left = new DemandTable(rows, patterns.size()).reduced(taken);
        int most = limit - taken.size();
        Optional<List<Integer>> more = Optional.empty();
        if (left.isEmpty()) {
            more = most > 0 ? Optional.of(List.of()) : more;
        } else {
            List<List<long[]>> blocks = blocks(left);
            more = blocks.size() > 1 ? together(blocks, most) : choice(left, most, atLeast - taken.size());
        }
        return more.map(further -> {
            taken.addAll(further);
            return taken;
        });
    }

    /** The fewest for blocks that have no pattern in common: the fewest for each. */
    private Optional<List<Integer>> together(List<List<long[]>> blocks, int limit) {
        int[] bounds = blocks.stream().mapToInt(this::bound).toArray();
        int needed = IntStream.of(bounds).sum();
        List<Integer> chosen = new ArrayList<>();
        for (int block = 0; block < bounds.length; block++) {
            if (needed >= limit) {
                return Optional.empty();
            }
            needed -= bounds[block];
            Optional<List<Integer>> found = search(blocks.get(block), limit - needed, bounds[block]);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            needed += found.get().size();
            chosen.addAll(found.get());
        }
        return Optional.of(chosen);
    }

    /** Tries each pattern of the shortest row, without those that were tried before it. */
    private Optional<List<Integer>> choice(List<long[]> rows, int limit, int atLeast) {
        int needed = Math.max(bound(rows), atLeast);
        int most = limit;
        Optional<List<Integer>> best = Optional.empty();
        long[] excluded = Bits.none(patterns.size());
        for (int pattern : inOrder(shortest(rows), rows)) {
            if (needed >= most) {
                return best;
            }
            List<long[]> rest = new ArrayList<>();
            boolean possible = true;
            for (long[] row : rows) {
                if (!Bits.has(row, pattern)) {
                    long[] without = Bits.without(row, excluded);
                    possible &= !Bits.isEmpty(without);
                    rest.add(without);
                }
            }
            Optional<List<Integer>> found = possible ? search(rest, most - 1, needed - 1) : Optional.empty();
            if (found.isPresent()) {
                List<Integer> all = new ArrayList<>(found.get());
                all.add(0, pattern);
                most = all.size();
                best = Optional.of(all);
            }
            Bits.add(excluded, pattern);
        }
        return best;
    }

    private static long[] shortest(List<long[]> rows) {
        long[] shortest = rows.get(0);
        for (long[] row : rows) {
            if (Bits.size(row) < Bits.size(shortest)) {
                shortest = row;
            }
        }
        return shortest;
    }

    /** The rows in parts, so that no pattern answers rows of two parts; in order of their first rows. */
    private static List<List<long[]>> blocks(List<long[]> rows) {
        List<List<long[]>> blocks = new ArrayList<>();
        List<long[]> members = new ArrayList<>();
        for (long[] row : rows) {
            List<long[]> block = new ArrayList<>();
            long[] ofBlock = row.clone();
            int first = -1;
            for (int other = blocks.size() - 1; other >= 0; other--) {
                if (Bits.meet(members.get(other), row)) {
                    Bits.addAll(ofBlock, members.remove(other));
                    block.addAll(0, blocks.remove(other));
                    first = other;
                }
            }
            block.add(row);
            int place = first < 0 ? blocks.size() : first;
            blocks.add(place, block);
            members.add(place, ofBlock);
        }
        return blocks;
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
