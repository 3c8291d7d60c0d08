package org.distinguo.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.distinguo.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Sets that somebody needs outlast those that nobody needs. */
@Execution(ExecutionMode.CONCURRENT)
final class ChoiceDiagramsTest {

    private static final int CHOICES = 20;
    private static final int CASES = 2000;
    private static final int ROUNDS = Draws.of(75);

    private final Random random = new Random(20261129);
    private final Budget budget = new Budget(Long.MAX_VALUE);
    private final ChoiceDiagrams diagrams = new ChoiceDiagrams(CHOICES, budget);

    @Test
    void whatIsNeededStaysAndWhatNobodyNeedsGivesRoom() {
        List<Integer> needed = new ArrayList<>();
        diagrams.need(() -> needed.stream().mapToInt(Integer::intValue));
        List<long[]> cases = IntStream.range(0, CASES)
                .mapToObj(number -> new long[] {random.nextLong() >>> (64 - CHOICES)})
                .toList();
        List<List<Boolean>> expected = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            int set = someSet();
            if (round % 6 == 0) {
                needed.add(set);
                expected.add(isIn(set, cases));
            }
            diagrams.sweep();
        }
        assertThat(budget.spent()).as("results, nearly each with a node").isGreaterThan(3L * diagrams.places());
        for (int set = 0; set < needed.size(); set++) {
            int kept = needed.get(set);
            assertThat(isIn(kept, cases)).isEqualTo(expected.get(set)).contains(true, false);
            int other = someSet();
            assertThat(diagrams.or(diagrams.and(kept, other), diagrams.without(kept, other)))
                    .as("the same set has the same node")
                    .isEqualTo(kept);
        }
    }

    @Test
    void whatTwoSetsHaveInCommonIsSeenWithoutBuildingIt() {
        int apart = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int one = someSet();
            int other = round % 3 == 0 ? diagrams.without(ChoiceDiagrams.ALL, one) : someSet();
            int smaller = round % 2 == 0
                    ? diagrams.and(other, diagrams.none(new long[] {random.nextInt(1 << CHOICES)}))
                    : other;
            Optional<long[]> found = diagrams.anyCommonCase(one, smaller);
            int common = diagrams.and(one, smaller);
            apart += common == ChoiceDiagrams.NONE ? 1 : 0;
            assertThat(found.isPresent()).isEqualTo(common != ChoiceDiagrams.NONE);
            found.ifPresent(made -> assertThat(made).isEqualTo(diagrams.anyCase(common)));
        }
        assertThat(apart).isBetween(ROUNDS / 6, ROUNDS * 5 / 6);
    }

    @Test
    void noneOfSomeChoicesIsWhatAnyOfThemLeaves() {
        for (int round = 0; round < 300; round++) {
            long[] made = {random.nextInt(1 << CHOICES)};
            assertThat(diagrams.none(made)).isEqualTo(diagrams.without(ChoiceDiagrams.ALL, diagrams.any(made)));
        }
    }

    /** Any of some choices, of several lists at once: its diagram has thousands of nodes. */
    private int someSet() {
        int set = ChoiceDiagrams.NONE;
        for (int way = 0; way < 40; way++) {
            int all = ChoiceDiagrams.ALL;
            for (int list = 0; list < 5; list++) {
                int one = random.nextInt(CHOICES);
                int other = random.nextInt(CHOICES);
                long[] made = {1L << one | 1L << other};
                all = diagrams.and(all, random.nextInt(3) > 0 ? diagrams.any(made) : diagrams.none(made));
            }
            set = diagrams.or(set, all);
        }
        return set;
    }

    private List<Boolean> isIn(int set, List<long[]> cases) {
        return cases.stream().map(made -> diagrams.contains(set, made)).toList();
    }
}
