package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
        return Comparator.comparingInt((WorldPairs.Pair pair) -> differing(pair).size())
                .thenComparingInt(pair -> shown(pair, question).size())
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
            PairQuestion question = PairQuestion.ofOne(AtomSet.of(logic.atoms()), fixed(logic));
            var worlds = new WorldDiagrams(Components.of(logic.implications()), logic.atoms());
            assertThat(new WorldPairs(worlds, question).in(worlds.of(set)).map(pair -> pair.worlds()
                            .first()))
                    .isEqualTo(worlds(logic)
                            .filter(world -> holds(set, world) && fits(world, question.first()))
                            .min(Comparator.comparingInt(AtomSet::size)
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
            assertThat(worlds.of(one).equals(worlds.of(other))).isEqualTo(same);
            alike += same ? 1 : 0;
        }
        assertThat(alike).isGreaterThan(Draws.of(20));
    }

    private PairQuestion question(RandomLogic logic, Expression set) {
        AtomSet free = some(logic);
        AtomSet rising = random.nextBoolean() ? some(logic) : new AtomSet();
        rising.retainAll(free);
        PairQuestion.Fixed first = fixed(logic);
        return new PairQuestion(
                AtomSet.of(set.atoms()),
                free,
                rising,
                first,
                random.nextBoolean() ? first : fixed(logic),
                random.nextBoolean());
    }

    private PairQuestion.Fixed fixed(RandomLogic logic) {
        AtomSet so = new AtomSet();
        AtomSet notSo = new AtomSet();
        for (Atom atom : logic.atoms()) {
            int drawn = random.nextInt(8);
            so.put(atom, drawn == 0);
            notSo.put(atom, drawn == 1);
        }
        return new PairQuestion.Fixed(so, notSo);
    }

    private AtomSet some(RandomLogic logic) {
        var some = new AtomSet();
        logic.atoms().forEach(atom -> some.put(atom, random.nextBoolean()));
        return some;
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
                            AtomSet falling = common(pair.first(), question.rising());
                            falling.removeAll(pair.second());
                            AtomSet bound = differing(pair);
                            bound.removeAll(question.free());
                            if (falling.isEmpty() && bound.isEmpty()) {
                                pairs.add(pair);
                            }
                        }));
        return pairs;
    }

    private static Stream<AtomSet> worlds(RandomLogic logic) {
        List<AtomSet> worlds = new ArrayList<>();
        for (int way = 0; way < 1 << logic.atoms().size(); way++) {
            var world = new AtomSet();
            for (int place = 0; place < logic.atoms().size(); place++) {
                world.put(logic.atoms().get(place), (way >> place & 1) == 1);
            }
            boolean kept = logic.implications().stream()
                    .allMatch(implication -> !world.contains(implication.from())
                            || implication.to().stream().anyMatch(world::contains));
            if (kept) {
                worlds.add(world);
            }
        }
        return worlds.stream();
    }

    private static boolean fits(AtomSet world, PairQuestion.Fixed fixed) {
        return common(world, fixed.so()).equals(fixed.so()) && !world.intersects(fixed.notSo());
    }

    private static boolean holds(Expression expression, AtomSet world) {
        if (expression instanceof Expression.Literal literal) {
            return world.contains(literal.atom()) == literal.positive();
        }
        Stream<Expression> parts = Expression.parts(expression).stream();
        return expression instanceof Expression.Conjunction
                ? parts.allMatch(part -> holds(part, world))
                : parts.anyMatch(part -> holds(part, world));
    }

    private static AtomSet common(AtomSet one, AtomSet other) {
        AtomSet common = one.copy();
        common.retainAll(other);
        return common;
    }

    private static AtomSet differing(WorldPairs.Pair pair) {
        return differing(pair.first(), pair.second());
    }

    private static AtomSet shown(WorldPairs.Pair pair, PairQuestion question) {
        return question.isFirstShown() ? pair.first() : pair.second();
    }

    private static int smallNumbersLast(AtomSet one, AtomSet other) {
        AtomSet differing = differing(one, other);
        return differing.isEmpty() ? 0 : one.contains(differing.iterator().next()) ? 1 : -1;
    }

    private static AtomSet differing(AtomSet one, AtomSet other) {
        AtomSet differing = one.copy();
        differing.addAll(other);
        differing.removeAll(common(one, other));
        return differing;
    }
}
