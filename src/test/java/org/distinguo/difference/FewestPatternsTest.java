package org.distinguo.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fewest patterns are compared with trying every choice of patterns, over small random regions. */
final class FewestPatternsTest {

    private static final int CHOICES = 5;
    private static final int REGIONS = 600;

    private final Budget budget = new Budget(Long.MAX_VALUE);
    private final ChoiceDiagrams diagrams = new ChoiceDiagrams(CHOICES, budget);

    @Test
    void noFewerPatternsAreTheRegion() {
        Random random = new Random(20);
        int many = 0;
        int choice = 0;
        for (int number = 0; number < REGIONS; number++) {
            List<List<Literals.Literal>> ways = ways(random);
            var literals = new Literals(ways.stream().flatMap(List::stream).toList(), CHOICES);
            BitSet region = cases(ways);
            FewestPatterns search = searched(new Region(diagrams, node(ways), literals, budget));
            List<long[]> found = search.patterns();
            BitSet covered = new BitSet();
            for (long[] pattern : found) {
                BitSet fitting = cases(literals, pattern);
                assertThat(fitting.isEmpty()).isFalse();
                covered.or(fitting);
            }
            assertThat(covered).isEqualTo(region);
            assertThat(search.proved()).isTrue();
            List<BitSet> all = patterns(literals, region);
            assertThat(canBeCovered(all, region, found.size())).isTrue();
            assertThat(found.isEmpty() || !canBeCovered(all, region, found.size() - 1))
                    .isTrue();
            many += found.size() > 2 ? 1 : 0;
            choice += all.size() > found.size() ? 1 : 0;
        }
        assertThat(many).as("regions with more than two patterns").isGreaterThan(REGIONS / 6);
        assertThat(choice).as("regions with patterns to choose from").isGreaterThan(REGIONS / 10);
    }

    /** Each search, once it is done, and on the way to it never more promised than are needed. */
    private FewestPatterns searched(Region region) {
        var search = new FewestPatterns(diagrams, region, budget);
        List<Integer> promised = new ArrayList<>();
        while (!search.isDone()) {
            search.advance();
            promised.add(search.atLeast());
        }
        assertThat(promised)
                .isSorted()
                .allMatch(most -> most <= search.patterns().size());
        return search;
    }

    private static List<List<Literals.Literal>> ways(Random random) {
        List<long[]> lists = new ArrayList<>();
        for (int list = 0; list < 6; list++) {
            long several = 1L + random.nextInt((1 << CHOICES) - 1);
            lists.add(new long[] {random.nextBoolean() ? several : 1L << list % CHOICES});
        }
        List<List<Literals.Literal>> ways = new ArrayList<>();
        for (int way = 1 + random.nextInt(6); way > 0; way--) {
            List<Literals.Literal> literals = new ArrayList<>();
            for (int list = 0; list < lists.size(); list++) {
                switch (random.nextInt(4)) {
                    case 0 -> literals.add(new Literals.Literal(list, true, lists.get(list)));
                    case 1 -> literals.add(new Literals.Literal(list, false, lists.get(list)));
                    default -> {}
                }
            }
            ways.add(literals);
        }
        return ways;
    }

    private int node(List<List<Literals.Literal>> ways) {
        int node = ChoiceDiagrams.NONE;
        for (List<Literals.Literal> way : ways) {
            int all = ChoiceDiagrams.ALL;
            for (Literals.Literal literal : way) {
                all = diagrams.and(all, literal.any() ? diagrams.any(literal.of()) : diagrams.none(literal.of()));
            }
            node = diagrams.or(node, all);
        }
        return node;
    }

    private static BitSet cases(List<List<Literals.Literal>> ways) {
        var cases = new BitSet();
        for (int number = 0; number < 1 << CHOICES; number++) {
            long[] made = {number};
            cases.set(number, ways.stream().anyMatch(way -> way.stream().allMatch(literal -> literal.holds(made))));
        }
        return cases;
    }

    private static BitSet cases(Literals literals, long[] pattern) {
        var cases = new BitSet();
        for (int number = 0; number < 1 << CHOICES; number++) {
            cases.set(number, Bits.isIn(pattern, literals.holding(new long[] {number})));
        }
        return cases;
    }

    /** The cases of every conjunction of literals that leads into the region, without those that are part of others. */
    private static List<BitSet> patterns(Literals literals, BitSet region) {
        List<BitSet> patterns = new ArrayList<>();
        for (long set = 0; set < 1L << literals.size(); set++) {
            BitSet fitting = cases(literals, literals.size() == 0 ? literals.none() : new long[] {set});
            if (!fitting.isEmpty() && isIn(fitting, region) && !patterns.contains(fitting)) {
                patterns.add(fitting);
            }
        }
        patterns.removeIf(
                pattern -> patterns.stream().anyMatch(other -> !other.equals(pattern) && isIn(pattern, other)));
        return patterns;
    }

    private static boolean isIn(BitSet part, BitSet whole) {
        var more = (BitSet) part.clone();
        more.andNot(whole);
        return more.isEmpty();
    }

    private static boolean canBeCovered(List<BitSet> patterns, BitSet region, int most) {
        int first = region.nextSetBit(0);
        if (first < 0) {
            return true;
        }
        if (most <= 0) {
            return false;
        }
        for (BitSet fitting : patterns) {
            if (fitting.get(first)) {
                var rest = (BitSet) region.clone();
                rest.andNot(fitting);
                if (canBeCovered(patterns, rest, most - 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
