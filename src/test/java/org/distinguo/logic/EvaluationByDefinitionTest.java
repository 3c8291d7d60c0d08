package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the diagrams say of conditions, implications and knowledge drawn with a fixed seed, and what they are by definition. */
final class EvaluationByDefinitionTest {

    private static final int DRAWS = 100;
    private static final int CRITERIA = 4;
    private static final int STATES = 4;

    private final Random random = new Random(11);

    /** Conditions that are compiled together. The last one is built, but not taken over. */
    private record Compiled(
            RandomLogic logic,
            DiagramBuilder builder,
            List<Criterion> criteria,
            List<DiagramNode> nodes,
            Diagrams diagrams) {

        NaiveWorlds worlds(Valuation valuation, Expression... expressions) {
            SortedSet<Atom> read = new TreeSet<>();
            for (Expression expression : expressions) {
                read.addAll(logic.read(expression));
            }
            return NaiveWorlds.of(read, logic.implications(), doubtful(), valuation::state);
        }

        /** What is read as not so, and what implications join to it: elsewhere a suspicion that counts is taken for right. */
        private SortedSet<Atom> doubtful() {
            SortedSet<Atom> negated = new TreeSet<>();
            criteria.forEach(criterion -> collectNegated(criterion.expression(), negated));
            return NaiveWorlds.joined(negated, logic.implications());
        }

        private static void collectNegated(Expression expression, SortedSet<Atom> negated) {
            if (expression instanceof Expression.Literal literal && !literal.positive()) {
                negated.add(literal.atom());
            }
            Expression.parts(expression).forEach(part -> collectNegated(part, negated));
        }
    }

    private Compiled compile(RandomLogic logic, int count, int depth) {
        boolean negation = random.nextInt(4) > 0;
        List<Expression> expressions = IntStream.range(0, count)
                .mapToObj(one -> logic.expression(depth, negation))
                .toList();
        var builder = new DiagramBuilder(
                Components.of(logic.implications()), expressions.subList(0, random.nextInt(count)), expressions);
        List<DiagramNode> nodes = expressions.stream().map(builder::build).toList();
        var used = new BitSet();
        used.set(0, count - 1);
        Diagrams diagrams = builder.diagrams(nodes, used, builder.pair(nodes.get(0), nodes.get(1)));
        assertThat(diagrams.isOrderedAndReduced()).isTrue();
        List<Criterion> criteria = IntStream.range(0, count)
                .mapToObj(root -> new Criterion(expressions.get(root), root))
                .toList();
        return new Compiled(logic, builder, criteria, nodes, diagrams);
    }

    @Test
    void smallConditionsAreWhatTheyAreByDefinition() {
        for (int draw = 0; draw < DRAWS; draw++) {
            Compiled compiled = compile(RandomLogic.small(random), CRITERIA, 3);
            for (int state = 0; state < STATES; state++) {
                compare(compiled, compiled.logic.knowledge(new TreeSet<>(compiled.logic.atoms()), state % 2 == 1));
            }
        }
    }

    @Test
    void conditionsOverCloselyJoinedFactsAreWhatTheyAreByDefinition() {
        for (int draw = 0; draw < 6; draw++) {
            Compiled compiled = compile(RandomLogic.closelyJoined(random, 4 + draw % 3), CRITERIA, 2);
            for (int state = 0; state < 2; state++) {
                compare(compiled, compiled.logic.knowledge(new TreeSet<>(compiled.logic.atoms()), state == 1));
            }
        }
    }

    @Test
    void conditionsOverManyFactsAreWhatTheyAreByDefinition() {
        Compiled compiled = compile(RandomLogic.wide(random), 100, 1);
        for (Criterion criterion : compiled.criteria.subList(0, 99)) {
            Valuation valuation = compiled.logic.knowledge(compiled.logic.read(criterion.expression()), true);
            compare(compiled, new Evaluation(compiled.diagrams, valuation), criterion);
        }
    }

    @Test
    void twoConditionsHaveOneNodeExactlyWhereNoWorldTellsThemApart() {
        for (int draw = 0; draw < DRAWS; draw++) {
            Compiled compiled = compile(RandomLogic.small(random), CRITERIA, 3);
            for (int other = 1; other < CRITERIA; other++) {
                Expression first = compiled.criteria.get(0).expression();
                Expression second = compiled.criteria.get(other).expression();
                assertThat(compiled.nodes.get(0).equals(compiled.nodes.get(other)))
                        .as("%s and %s under %s", first, second, compiled.logic.implications())
                        .isEqualTo(areAlike(compiled.logic, first, second));
                assertThat(compiled.builder.build(new Expression.Conjunction(List.of(second, first))))
                        .as("both in either order: %s and %s", first, second)
                        .isEqualTo(compiled.builder.build(new Expression.Conjunction(List.of(first, second))));
            }
        }
    }

    private static boolean areAlike(RandomLogic logic, Expression first, Expression second) {
        SortedSet<Atom> read = new TreeSet<>(logic.read(first));
        read.addAll(logic.read(second));
        return NaiveWorlds.all(read, logic.implications()).all().stream()
                .allMatch(world -> world.makes(first) == world.makes(second));
    }

    private void compare(Compiled compiled, Valuation valuation) {
        List<Criterion> used = compiled.criteria.subList(0, compiled.criteria.size() - 1);
        var evaluation = new Evaluation(compiled.diagrams, valuation);
        if (random.nextBoolean()) {
            comparePair(compiled, evaluation);
        }
        used.forEach(criterion -> compare(compiled, evaluation, criterion));
        comparePair(compiled, evaluation);
    }

    private static void comparePair(Compiled compiled, Evaluation evaluation) {
        Expression first = compiled.criteria.get(0).expression();
        Expression second = compiled.criteria.get(1).expression();
        NaiveWorlds worlds = compiled.worlds(evaluation.valuation(), first, second);
        for (boolean one : new boolean[] {true, false}) {
            for (boolean other : new boolean[] {true, false}) {
                assertThat(evaluation.isPossible(one, other))
                        .isEqualTo(worlds.all().stream()
                                .anyMatch(world -> world.makes(first) == one && world.makes(second) == other));
            }
        }
    }

    private static void compare(Compiled compiled, Evaluation evaluation, Criterion criterion) {
        Valuation valuation = evaluation.valuation();
        Expression expression = criterion.expression();
        NaiveWorlds worlds = compiled.worlds(valuation, expression);
        Truth truth = worlds.truth(expression);
        assertThat(evaluation.truth(criterion)).as("%s", expression).isEqualTo(truth);
        assertThat(evaluation.mattering(criterion))
                .as("%s under %s", expression, compiled.logic.implications())
                .containsExactlyElementsOf(worlds.mattering(expression, valuation));
        if (truth == Truth.UNKNOWN) {
            compareCompletion(compiled, evaluation, criterion, true);
            compareCompletion(compiled, evaluation, criterion, false);
        } else {
            compareReason(compiled, evaluation, criterion, truth);
        }
    }

    /** A completion says more than what is known, is consistent, and answers the condition as it is wanted. */
    private static void compareCompletion(
            Compiled compiled, Evaluation evaluation, Criterion criterion, boolean holds) {
        Valuation known = evaluation.valuation();
        Valuation completed = evaluation.completion(criterion, holds);
        NaiveWorlds worlds = compiled.worlds(completed, criterion.expression());
        assertThat(worlds.all()).as("the ways in which all is answered").hasSize(1);
        assertThat(worlds.truth(criterion.expression())).isEqualTo(Truth.of(holds));
        assertThat(new Evaluation(compiled.diagrams, completed).truth(criterion))
                .isEqualTo(Truth.of(holds));
        SortedSet<Atom> answered = NaiveWorlds.joined(criterion.expression().atoms(), compiled.logic.implications());
        for (Atom atom : compiled.logic.atoms()) {
            if (!answered.contains(atom)) {
                assertThat(completed.state(atom)).as("not asked for").isEqualTo(known.state(atom));
            }
            assertThat(isKept(known.state(atom), completed.state(atom)))
                    .as("%s of %s", completed.state(atom), known.state(atom))
                    .isTrue();
        }
    }

    private static boolean isKept(Valuation.State before, Valuation.State after) {
        return before == after
                || switch (before) {
                    case OPEN -> after == Valuation.State.SO || after == Valuation.State.NOT_SO;
                    case SUSPECTED -> after == Valuation.State.SO || after == Valuation.State.WRONGLY_SUSPECTED;
                    default -> false;
                };
    }

    /** The states of a sufficient reason decide the condition, and no component of it can be left out. */
    private static void compareReason(Compiled compiled, Evaluation evaluation, Criterion criterion, Truth truth) {
        AtomSet reason = evaluation.sufficientReason(criterion);
        assertThat(decides(compiled, evaluation, criterion, reason)).isTrue();
        List<AtomSet> components = new ArrayList<>();
        reason.forEach(atom -> {
            var component = new AtomSet();
            NaiveWorlds.joined(new TreeSet<>(List.of(atom)), compiled.logic.implications())
                    .forEach(component::add);
            components.add(component);
        });
        for (AtomSet component : components) {
            AtomSet less = reason.copy();
            less.removeAll(component);
            assertThat(decides(compiled, evaluation, criterion, less))
                    .as("%s of %s for %s %s", less, reason, criterion, truth)
                    .isFalse();
        }
    }

    private static boolean decides(Compiled compiled, Evaluation evaluation, Criterion criterion, AtomSet reason) {
        Expression expression = criterion.expression();
        List<NaiveWorlds.World> left =
                NaiveWorlds.all(compiled.logic.read(expression), compiled.logic.implications()).all().stream()
                        .filter(world -> reason.stream()
                                .allMatch(atom ->
                                        world.fits(atom, evaluation.valuation().state(atom))))
                        .toList();
        return left.stream().map(world -> world.makes(expression)).distinct().count() == 1;
    }
}
