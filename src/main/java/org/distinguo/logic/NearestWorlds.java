package org.distinguo.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the worlds of one component between which an answer decides. Used once. */
final class NearestWorlds {

    private final long[] so;
    private final long[] counting;
    private final int[] valueOfWorld;

    /** Takes what is so and what counts as so in each world, as sets of places, and the value of each world. */
    NearestWorlds(long[] so, long[] counting, int[] valueOfWorld) {
        this.so = so;
        this.counting = counting;
        this.valueOfWorld = valueOfWorld;
    }

    /**
     * The pairs of worlds between which one answer decides: they differ in the atom, and once all that they have in common is
     * known, the answer to the atom leaves only one of the two. The values of the two worlds differ.
     */
    int[][] steps(int places) {
        Integer[] all = new Integer[so.length];
        Arrays.setAll(all, world -> world);
        int[][] steps = new int[places][];
        List<Set<Long>> pairs = new ArrayList<>();
        for (int place = 0; place < steps.length; place++) {
            pairs.add(new LinkedHashSet<>());
        }
        for (int world = 0; world < so.length; world++) {
            int from = world;
            Integer[] nearestFirst = all.clone();
            Arrays.sort(nearestFirst, Comparator.comparingInt(other -> Long.bitCount(differing(from, other))));
            for (int place = 0; place < steps.length; place++) {
                for (int to : nearest(from, nearestFirst, place)) {
                    if (valueOfWorld[from] != valueOfWorld[to]) {
                        pairs.get(place).add((long) Math.min(from, to) << 32 | Math.max(from, to));
                    }
                }
            }
        }
        for (int place = 0; place < steps.length; place++) {
            steps[place] = pairs.get(place).stream()
                    .flatMapToInt(pair -> IntStream.of((int) (pair >> 32), pair.intValue()))
                    .toArray();
        }
        return steps;
    }

    /**
     * The worlds that answer an atom the other way and are nearest to a world: no further world that answers it that way says
     * of each other atom what one of the two says.
     */
    private List<Integer> nearest(int from, Integer[] nearestFirst, int place) {
        List<Integer> nearest = new ArrayList<>();
        for (int to : nearestFirst) {
            boolean answersOtherwise = isAnswered(from, place)
                    && isAnswered(to, place)
                    && (so[from] >> place & 1) != (so[to] >> place & 1);
            if (answersOtherwise
                    && nearest.stream()
                            .noneMatch(between -> (differing(between, from) & differing(between, to)) == 0)) {
                nearest.add(to);
            }
        }
        return nearest;
    }

    /** Whether the atom is so, or not so, and no suspicion of it counts and is wrong. */
    private boolean isAnswered(int world, int place) {
        return ((so[world] ^ counting[world]) >> place & 1) == 0;
    }

    private long differing(int one, int other) {
        return (so[one] ^ so[other]) | (counting[one] ^ counting[other]);
    }
}
