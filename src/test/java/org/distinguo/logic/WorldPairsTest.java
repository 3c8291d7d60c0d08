package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.distinguo.Draws;
import org.junit.jupiter.api.Test;

/** The nearest pair of worlds against all pairs, and nodes of expressions against all worlds. */
final class WorldPairsTest {

    /** Fewer differences, then fewer atoms so in the world that is shown, then small numbers last. */
    private static Comparator<WorldPairs.Pair> nearestFirst(PairQuestion question) {
        return Comparator.comparingInt((WorldPairs.Pair pair) -> differing(pair).cardinality())
                .thenComparingInt(pair -> shown(pair, question).cardinality())
                .thenComparing(WorldPairsTest::differing, WorldPairsTest::smallNumbersLast)
                .thenComparing(pair -> shown(pair, question), WorldPairsTest::smallNumbersLast);
    }

    private final Random random = new Random(6);

    @Test
    void thePairThatIsFoundIsTheNearestOfAll() {
        int found = 0;
        int none = 0;
        for (int draw = 0; draw < Draws.of(1_000); draw++) {
            RandomLogic logic = RandomLogic.small(random);
            Expression set = logic.expression(3, true);
            PairQuestion question = question(logic, set);
            var worlds = new WorldDiagrams(Components.of(logic.implications()), logic.atoms());
            Optional<WorldPairs.Pair> nearest =
                    new WorldPairs(worlds, question).partedBy(worlds.of(set)).map(WorldPairs.Found::worlds);
            assertThat(nearest).isEqualTo(pairs(logic, question, set).stream().min(nearestFirst(question)));
            if (nearest.isPresent()) {
                found++;
            } else {
                none++;
            }
        }
        assertThat(found).isGreaterThan(Draws.of(100));
        assertThat(none).isGreaterThan(Draws.of(50));
    }

    @Test
    void theSmallestMemberOfASetIsFound() {
        for (int draw = 0; draw < Draws.of(400); draw++) {
            RandomLogic logic = RandomLogic.small(random);
            Expression set = logic.expression(3, true);
            PairQuestion question = PairQuestion.ofOne(bits(logic.atoms()), fixed(logic));
            var worlds = new WorldDiagrams(Components.of(logic.implications()), logic.atoms());
            assertThat(new WorldPairs(worlds, question).in(worlds.of(set)).map(pair -> pair.worlds()
                            .first()))
                    .isEqualTo(worlds(logic)
                            .filter(world -> holds(set, world) && fits(world, question.first()))
                            .min(Comparator.comparingInt(BitSet::cardinality)
                                    .thenComparing(world -> world, WorldPairsTest::smallNumbersLast)));
        }
    }

    @Test
    void expressionsThatNoWorldPartsHaveOneNode() {
        int alike = 0;
        for (int draw = 0; draw < Draws.of(2_000); draw++) {
            RandomLogic logic = RandomLogic.small(random);
            Expression one = logic.expression(2, true);
            Expression other = logic.expression(2, true);
            var worlds = new WorldDiagrams(Components.of(logic.implications()), logic.atoms());
            boolean same = worlds(logic).allMatch(world -> holds(one, world) == holds(other, world));
            assertThat(worlds.of(one) == worlds.of(other)).isEqualTo(same);
            alike += same ? 1 : 0;
        }
        assertThat(alike).isGreaterThan(Draws.of(20));
    }

    private PairQuestion question(RandomLogic logic, Expression set) {
        BitSet free = some(logic);
        BitSet rising = random.nextBoolean() ? some(logic) : new BitSet();
        rising.and(free);
        PairQuestion.Fixed first = fixed(logic);
        return new PairQuestion(
                bits(set.atoms()),
                free,
                rising,
                first,
                random.nextBoolean() ? first : fixed(logic),
                random.nextBoolean());
    }

    private PairQuestion.Fixed fixed(RandomLogic logic) {
        BitSet so = new BitSet();
        BitSet notSo = new BitSet();
        for (int atom : logic.atoms()) {
            int drawn = random.nextInt(8);
            so.set(atom, drawn == 0);
            notSo.set(atom, drawn == 1);
        }
        return new PairQuestion.Fixed(so, notSo);
    }

    private BitSet some(RandomLogic logic) {
        var some = new BitSet();
        logic.atoms().forEach(atom -> some.set(atom, random.nextBoolean()));
        return some;
    }

    private static BitSet bits(Iterable<Integer> atoms) {
        var bits = new BitSet();
        atoms.forEach(bits::set);
        return bits;
    }

    private static List<WorldPairs.Pair> pairs(RandomLogic logic, PairQuestion question, Expression set) {
        List<WorldPairs.Pair> pairs = new ArrayList<>();
        worlds(logic)
                .filter(first -> holds(set, first) && fits(first, question.first()))
                .forEach(first -> worlds(logic)
                        .filter(second -> !holds(set, second) && fits(second, question.second()))
                        .forEach(second -> {
                            var pair = new WorldPairs.Pair(
                                    common(first, question.counted()), common(second, question.counted()));
                            BitSet falling = common(pair.first(), question.rising());
                            falling.andNot(pair.second());
                            BitSet bound = differing(pair);
                            bound.andNot(question.free());
                            if (falling.isEmpty() && bound.isEmpty()) {
                                pairs.add(pair);
                            }
                        }));
        return pairs;
    }

    private static Stream<BitSet> worlds(RandomLogic logic) {
        List<BitSet> worlds = new ArrayList<>();
        for (int way = 0; way < 1 << logic.atoms().size(); way++) {
            var world = new BitSet();
            for (int place = 0; place < logic.atoms().size(); place++) {
                world.set(logic.atoms().get(place), (way >> place & 1) == 1);
            }
            boolean kept = logic.implications().stream()
                    .allMatch(implication -> !world.get(implication.from())
                            || java.util.Arrays.stream(implication.to()).anyMatch(world::get));
            if (kept) {
                worlds.add(world);
            }
        }
        return worlds.stream();
    }

    private static boolean fits(BitSet world, PairQuestion.Fixed fixed) {
        return common(world, fixed.so()).equals(fixed.so()) && !world.intersects(fixed.notSo());
    }

    private static boolean holds(Expression expression, BitSet world) {
        if (expression instanceof Expression.Literal literal) {
            return world.get(literal.atom()) == literal.positive();
        }
        Stream<Expression> parts = Expression.parts(expression).stream();
        return expression instanceof Expression.Conjunction
                ? parts.allMatch(part -> holds(part, world))
                : parts.anyMatch(part -> holds(part, world));
    }

    private static BitSet common(BitSet one, BitSet other) {
        var common = (BitSet) one.clone();
        common.and(other);
        return common;
    }

    private static BitSet differing(WorldPairs.Pair pair) {
        var differing = (BitSet) pair.first().clone();
        differing.xor(pair.second());
        return differing;
    }

    private static BitSet shown(WorldPairs.Pair pair, PairQuestion question) {
        return question.isFirstShown() ? pair.first() : pair.second();
    }

    private static int smallNumbersLast(BitSet one, BitSet other) {
        var differing = (BitSet) one.clone();
        differing.xor(other);
        return differing.isEmpty() ? 0 : one.get(differing.nextSetBit(0)) ? 1 : -1;
    }
}
