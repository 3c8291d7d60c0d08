package org.distinguo.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Components;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.DiagramBuilder;
import org.distinguo.logic.DiagramNode;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Expression.Conjunction;
import org.distinguo.logic.Expression.Disjunction;
import org.distinguo.logic.Expression.Literal;
import org.distinguo.logic.Implication;
import org.distinguo.logic.Valuation;
import org.junit.jupiter.api.Test;

/** The least burden that can be expected, against the definition: the best of all trees of questions. */
final class LeastBurdenTest {

    private static final Atom RECRUITED = Atom.of(0);
    private static final Atom CHILD = Atom.of(1);
    private static final Atom LABOUR = Atom.of(2);
    private static final Atom FORCE = Atom.of(3);

    private final Random random = new Random(2004);

    private static Goal goal(Expression expression, List<Implication> implications) {
        var builder = new DiagramBuilder(Components.of(implications), List.of(expression), List.of(expression));
        DiagramNode node = builder.build(expression);
        var used = new BitSet();
        used.set(0);
        var diagrams = builder.diagrams(List.of(node), used, node);
        return new Goal(
                new Criterion(expression, 0), new Evaluation(diagrams, Valuation.of(0, atom -> Valuation.State.OPEN)));
    }

    /** The example of src/docs/interview.md. */
    @Test
    void theExampleOfTheDocumentsIsRight() {
        int[] burdens = {1, 1, 2, 4};
        Goal offence = goal(
                new Conjunction(List.of(
                        new Literal(RECRUITED, true),
                        new Disjunction(List.of(new Literal(CHILD, true), new Literal(FORCE, true))),
                        new Literal(LABOUR, true))),
                List.of());
        LeastBurden found = LeastBurden.of(
                        List.of(RECRUITED, CHILD, LABOUR, FORCE), 4, List.of(offence), fact -> burdens[fact.number()])
                .orElseThrow();
        assertThat(found.expected()).isEqualTo(2.75);
        assertThat(found.ifAskedFirst(RECRUITED)).isEqualTo(2.75);
        assertThat(found.ifAskedFirst(FORCE)).isEqualTo(6);
    }

    @Test
    void noTreeOfQuestionsIsExpectedToBurdenLess() {
        for (int number = 0; number < 500; number++) {
            int size = 2 + random.nextInt(4);
            Expression expression = new Conjunction(List.of(draw(size, 2), draw(size, 2)));
            List<Implication> implications =
                    random.nextBoolean() ? List.of() : List.of(new Implication(Atom.of(0), List.of(Atom.of(1))));
            Goal goal = goal(expression, implications);
            List<Atom> questions = List.copyOf(goal.mattering());
            int[] burdens =
                    IntStream.range(0, size).map(fact -> 1 + random.nextInt(8)).toArray();
            if (questions.isEmpty()) {
                continue;
            }
            int searched = 1 + random.nextInt(questions.size());
            LeastBurden found = LeastBurden.of(questions, searched, List.of(goal), fact -> burdens[fact.number()])
                    .orElseThrow();
            List<BitSet> worlds = new ArrayList<>();
            for (int world = 0; world < 1 << size; world++) {
                var so = BitSet.valueOf(new long[] {world});
                if (implications.isEmpty() || !so.get(0) || so.get(1)) {
                    worlds.add(so);
                }
            }
            assertThat(found.expected())
                    .as("%s %s", expression, implications)
                    .isCloseTo(best(expression, questions, searched, worlds, burdens), within(1e-9));
        }
    }

    private Expression draw(int size, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return new Literal(Atom.of(random.nextInt(size)), random.nextInt(4) > 0);
        }
        List<Expression> parts = List.of(draw(size, depth - 1), draw(size, depth - 1), draw(size, depth - 1));
        return random.nextBoolean() ? new Conjunction(parts) : new Disjunction(parts);
    }

    /**
     * Tries every question first, and the best that can be after each of its answers.
     *
     * @param any how many of the open questions, from the first on, may be asked next; the others follow in their order
     */
    private static double best(Expression expression, List<Atom> open, int any, List<BitSet> worlds, int[] burdens) {
        if (worlds.stream().map(world -> holds(expression, world)).distinct().count() < 2) {
            return 0;
        }
        double best = Double.MAX_VALUE;
        for (Atom question : open.subList(0, Math.max(1, any))) {
            List<Atom> others =
                    open.stream().filter(other -> !other.equals(question)).toList();
            double expected = burdens[question.number()];
            for (boolean so : new boolean[] {true, false}) {
                List<BitSet> left = worlds.stream()
                        .filter(world -> world.get(question.number()) == so)
                        .toList();
                if (!left.isEmpty()) {
                    expected += left.size() * best(expression, others, any - 1, left, burdens) / worlds.size();
                }
            }
            best = Math.min(best, expected);
        }
        return best;
    }

    private static boolean holds(Expression expression, BitSet world) {
        if (expression instanceof Literal literal) {
            return world.get(literal.atom().number()) == literal.positive();
        }
        return expression instanceof Conjunction
                ? Expression.parts(expression).stream().allMatch(part -> holds(part, world))
                : Expression.parts(expression).stream().anyMatch(part -> holds(part, world));
    }
}
