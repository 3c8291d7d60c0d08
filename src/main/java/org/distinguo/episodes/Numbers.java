package org.distinguo.episodes;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Numbers episodes, joined cases and entries from 1, as answers name them. */
final class Numbers {

    private Numbers() {}

    /** The numbers of those of some places, from 0, for which something holds; ascending. */
    static List<Integer> of(int size, IntPredicate holds) {
        return IntStream.range(0, size)
                .filter(holds)
                .map(place -> place + 1)
                .boxed()
                .toList();
    }
}
