package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Shares and tables, counted by looking at every way in which the atoms can be so together. */
@Execution(ExecutionMode.CONCURRENT)
final class ModelCountsTest {

    private static final int CASES = 3_000;
    private static final Offset<Double> ROUNDING = within(1e-9);

    private final Random random = new Random(43);

    /** A condition with its diagrams, some knowledge, and every world that it allows. */
    private record Drawn(
            RandomLogic logic,
            Expression expression,
            Criterion criterion,
            Evaluation evaluation,
            List<AtomSet> worlds) {}

    private Drawn draw() {
        RandomLogic logic = RandomLogic.small(random);
        Expression expression = logic.expression(3, true);
        // every atom is read, so that the worlds of all of them are counted
        Expression all = new Expression.Conjunction(logic.atoms().stream()
                .<Expression>map(atom -> new Expression.Literal(atom, true))
                .toList());
        var builder =
                new DiagramBuilder(Components.of(logic.implications()), List.of(expression), List.of(expression, all));
        List<DiagramNode> nodes = List.of(builder.build(expression), builder.build(all));
        var used = new BitSet();
        used.set(0, 2);
        Diagrams diagrams = builder.diagrams(nodes, used, nodes.get(0));
        Valuation known = logic.knowledge(new TreeSet<>(logic.atoms()), false);
        return new Drawn(
                logic, expression, new Criterion(expression, 0), new Evaluation(diagrams, known), worlds(logic, known));
    }

    private static List<AtomSet> worlds(RandomLogic logic, Valuation known) {
        Set<AtomSet> worlds = new LinkedHashSet<>();
        for (int number = 0; number < 1 << logic.atoms().size(); number++) {
            var so = new AtomSet();
            for (int place = 0; place < logic.atoms().size(); place++) {
                so.put(logic.atoms().get(place), (number >> place & 1) == 1);
            }
            boolean fits = logic.atoms().stream()
                    .allMatch(atom -> new NaiveWorlds.World(so, so).fits(atom, known.state(atom)));
            boolean keeps = logic.implications().stream()
                    .allMatch(
                            one -> !so.contains(one.from()) || one.to().stream().anyMatch(so::contains));
            if (fits && keeps) {
                worlds.add(so);
            }
        }
        return List.copyOf(worlds);
    }

    private static double share(Drawn drawn, java.util.function.Predicate<AtomSet> wanted) {
        return drawn.worlds().stream().filter(wanted).count()
                / (double) drawn.worlds().size();
    }

    private static boolean holds(Drawn drawn, AtomSet so) {
        return new NaiveWorlds.World(so, so).makes(drawn.expression());
    }

    @Test
    void sharesAreThoseOfAllWorlds() {
        int open = 0;
        for (int number = 0; number < CASES; number++) {
            Drawn drawn = draw();
            var counts = new ModelCounts(drawn.evaluation());
            ModelCounts.OfCondition found = counts.of(drawn.criterion());
            assertThat(found.holds()).isCloseTo(share(drawn, so -> holds(drawn, so)), ROUNDING);
            assertThat(found.fails()).isCloseTo(share(drawn, so -> !holds(drawn, so)), ROUNDING);
            for (Atom atom : drawn.logic().atoms()) {
                if (drawn.evaluation().valuation().state(atom) != Valuation.State.OPEN) {
                    continue;
                }
                open++;
                ModelCounts.Split split = found.split(atom);
                assertThat(counts.isSo(atom)).isCloseTo(share(drawn, so -> so.contains(atom)), ROUNDING);
                assertThat(split.holdsAndSo())
                        .isCloseTo(share(drawn, so -> holds(drawn, so) && so.contains(atom)), ROUNDING);
                assertThat(split.failsAndSo())
                        .isCloseTo(share(drawn, so -> !holds(drawn, so) && so.contains(atom)), ROUNDING);
                assertThat(split.holdsAndNotSo())
                        .isCloseTo(share(drawn, so -> holds(drawn, so) && !so.contains(atom)), ROUNDING);
                assertThat(split.failsAndNotSo())
                        .isCloseTo(share(drawn, so -> !holds(drawn, so) && !so.contains(atom)), ROUNDING);
            }
        }
        assertThat(open).isGreaterThan(CASES);
    }

    @Test
    void tablesHoldEveryWayOfAnswering() {
        for (int number = 0; number < CASES; number++) {
            Drawn drawn = draw();
            List<Atom> open = drawn.logic().atoms().stream()
                    .filter(atom -> drawn.evaluation().valuation().state(atom) == Valuation.State.OPEN)
                    .toList();
            var table = new AnswerTable(open, List.of(drawn.evaluation()), List.of(drawn.criterion()));
            assertThat(table.isDecided()).isTrue();
            for (int way = 0; way < 1 << open.size(); way++) {
                int answers = way;
                List<AtomSet> agreeing = drawn.worlds().stream()
                        .filter(so -> {
                            for (int place = 0; place < open.size(); place++) {
                                if (so.contains(open.get(place)) != ((answers >> place & 1) == 1)) {
                                    return false;
                                }
                            }
                            return true;
                        })
                        .toList();
                assertThat(table.worlds(way)).isEqualTo(agreeing.size());
                if (!agreeing.isEmpty()) {
                    assertThat(table.holding(way) == 1).isEqualTo(holds(drawn, agreeing.get(0)));
                }
            }
            if (open.size() > 1) {
                var fewer = new AnswerTable(
                        open.subList(1, open.size()), List.of(drawn.evaluation()), List.of(drawn.criterion()));
                boolean matters =
                        drawn.evaluation().mattering(drawn.criterion()).contains(open.get(0));
                assertThat(fewer.isDecided() || matters).isTrue();
            }
        }
    }
}
