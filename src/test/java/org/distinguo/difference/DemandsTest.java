package org.distinguo.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.distinguo.Draws;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The fewest patterns that answer drawn demands, beside trying every set of patterns. */
@NullMarked
@Execution(ExecutionMode.CONCURRENT)
final class DemandsTest {

    private static final int PATTERNS = 10;

    @Test
    void noFewerPatternsAnswerAllDemands() {
        var random = new Random(20261130);
        for (int draw = 0; draw < Draws.of(400); draw++) {
            List<int[]> demands = drawn(random);
            int fewest = fewest(demands);
            for (int atLeast : new int[] {0, fewest - 1, fewest}) {
                List<Integer> chosen = chosen(demands, atLeast);
                assertThat(chosen).as("draw %d", draw).hasSize(fewest).doesNotHaveDuplicates();
                assertThat(demands).allSatisfy(demand -> assertThat(chosen)
                        .containsAnyElementsOf(Arrays.stream(demand).boxed().toList()));
            }
        }
    }

    /** Eight parts, each of which needs two patterns; in one piece there are 3 to the power of 8 ways to begin. */
    @Test
    void partsWithoutACommonPatternAreChosenOneByOne() {
        List<int[]> demands = new ArrayList<>();
        for (int part = 0; part < 8; part++) {
            int first = part * 3;
            demands.add(new int[] {first, first + 1});
            demands.add(new int[] {first + 1, first + 2});
            demands.add(new int[] {first, first + 2});
        }
        var budget = new Budget(2_000);
        assertThat(chosen(demands, 0, budget)).hasSize(16);
        assertThat(budget.spent()).isLessThan(400);
    }

    private static List<Integer> chosen(List<int[]> demands, int atLeast) {
        return chosen(demands, atLeast, new Budget(Long.MAX_VALUE));
    }

    private static List<Integer> chosen(List<int[]> demands, int atLeast, Budget budget) {
        var table = new Demands(budget);
        demands.forEach(demand ->
                table.add(Arrays.stream(demand).mapToObj(DemandsTest::pattern).toList()));
        return table.fewest(atLeast).orElseThrow().stream()
                .map(pattern -> (int) pattern[0])
                .toList();
    }

    /** A pattern is only a name here. */
    private static long[] pattern(int number) {
        return new long[] {number};
    }

    /** Up to a dozen demands, each for one to four of the patterns. */
    private static List<int[]> drawn(Random random) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(demand -> random.ints(1 + random.nextInt(4), 0, PATTERNS)
                        .distinct()
                        .toArray())
                .toList();
    }

    private static int fewest(List<int[]> demands) {
        int fewest = PATTERNS;
        for (int set = 0; set < 1 << PATTERNS; set++) {
            int tried = set;
            if (demands.stream()
                    .allMatch(demand -> Arrays.stream(demand).anyMatch(pattern -> (tried >> pattern & 1) != 0))) {
                fewest = Math.min(fewest, Integer.bitCount(set));
            }
        }
        return fewest;
    }
}
