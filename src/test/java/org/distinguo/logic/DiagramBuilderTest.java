package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How diagrams are built, how large they become, and what is refused. */
final class DiagramBuilderTest {

    private final Components free = Components.of(List.of());

    private static Expression literal(int atom) {
        return Numbered.literal(atom, true);
    }

    private static Expression all(List<Expression> parts) {
        return new Expression.Conjunction(parts);
    }

    private static Expression any(List<Expression> parts) {
        return new Expression.Disjunction(parts);
    }

    private static List<Expression> literals(int from, int to) {
        return IntStream.range(from, to).mapToObj(DiagramBuilderTest::literal).toList();
    }

    /** Whether some two facts, as far apart as this, are both so: in the order of the text its diagram doubles with each. */
    private static Expression matching(int distance) {
        return any(IntStream.range(0, distance)
                .mapToObj(atom -> all(List.of(literal(atom), literal(atom + distance))))
                .toList());
    }

    private static final DiagramNode NEVER = new DiagramNode(DiagramBuilder.NEVER);
    private static final DiagramNode ALWAYS = new DiagramNode(DiagramBuilder.ALWAYS);

    private static Diagrams diagrams(DiagramBuilder builder, DiagramNode... nodes) {
        var used = new BitSet();
        used.set(0, nodes.length);
        return builder.diagrams(List.of(nodes), used, NEVER);
    }

    /** A builder that keeps the order of the numbers. */
    private DiagramBuilder inOrderOfText(Expression expression) {
        List<Expression> order = expression.atoms().stream()
                .<Expression>map(atom -> new Expression.Literal(atom, true))
                .toList();
        return new DiagramBuilder(free, order, List.of(expression));
    }

    @Test
    void whatIsAlwaysOrNeverSoIsATerminal() {
        var builder = new DiagramBuilder(free, List.of(), List.of(literal(0)));
        assertThat(builder.build(Expression.always())).isEqualTo(ALWAYS);
        assertThat(builder.build(Expression.never())).isEqualTo(NEVER);
        assertThat(builder.build(any(List.of(literal(0), literal(0).negated()))))
                .isEqualTo(ALWAYS);
    }

    @Test
    void aDiagramHasOneNodeForEachVariableOfAConjunction() {
        Expression expression = all(literals(0, 10));
        DiagramBuilder builder = inOrderOfText(expression);
        Diagrams diagrams = diagrams(builder, builder.build(expression));
        assertThat(diagrams.nodes()).isEqualTo(DiagramBuilder.TERMINALS + 10);
        assertThat(diagrams.atoms()).isEqualTo(10);
        assertThat(diagrams.variables()).isEqualTo(10);
    }

    @Test
    void theLeadingConditionsDecideTheOrder() {
        Expression expression = matching(6);
        DiagramBuilder text = inOrderOfText(expression);
        var led = new DiagramBuilder(free, List.of(expression), List.of());
        assertThat(diagrams(text, text.build(expression)).nodes())
                .isEqualTo(DiagramBuilder.TERMINALS + 2 * ((1 << 6) - 1));
        assertThat(diagrams(led, led.build(expression)).nodes()).isEqualTo(DiagramBuilder.TERMINALS + 2 * 6);
    }

    @Test
    void onlyWhatTheRootsLeadToIsTakenOver() {
        Expression kept = literal(0);
        Expression left = all(literals(1, 5));
        var builder = new DiagramBuilder(free, List.of(), List.of(kept, left));
        List<DiagramNode> nodes = List.of(builder.build(kept), builder.build(left));
        var used = new BitSet();
        used.set(0);
        Diagrams diagrams = builder.diagrams(nodes, used, NEVER);
        assertThat(diagrams.nodes()).isEqualTo(DiagramBuilder.TERMINALS + 1);
        assertThatThrownBy(() -> diagrams.root(new Criterion(left, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a criterion of another period");
        assertThatThrownBy(() -> diagrams.root(new Criterion(left, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPairTellsOfBothConditions() {
        var builder = new DiagramBuilder(free, List.of(), List.of(literal(0), literal(1)));
        DiagramNode first = builder.build(literal(0));
        DiagramNode second = builder.build(literal(1));
        assertThat(builder.pair(ALWAYS, NEVER)).isEqualTo(new DiagramNode(1));
        assertThat(builder.pair(NEVER, ALWAYS)).isEqualTo(new DiagramNode(2));
        assertThat(builder.pair(ALWAYS, ALWAYS)).isEqualTo(new DiagramNode(3));
        assertThat(builder.pair(first, NEVER)).isEqualTo(first);
        assertThat(builder.pair(first, second)).isNotEqualTo(builder.pair(second, first));
    }

    @Test
    void aDiagramThatIsTooLargeForAPeriodIsRefused() {
        Expression expression = matching(15);
        DiagramBuilder builder = inOrderOfText(expression);
        DiagramNode node = builder.build(expression);
        assertThatThrownBy(() -> diagrams(builder, node))
                .isInstanceOf(LogicBudgetException.class)
                .hasMessage("more than 50000 nodes of decision diagrams for one period");
    }

    @Test
    void aDiagramThatIsTooLargeToBeBuiltIsRefused() {
        Expression expression = matching(18);
        DiagramBuilder builder = inOrderOfText(expression);
        assertThatThrownBy(() -> builder.build(expression))
                .isInstanceOfSatisfying(LogicBudgetException.class, refused -> assertThat(refused.atoms())
                        .isEmpty())
                .hasMessage("more than 300000 nodes of decision diagrams");
    }

    @Test
    void factsThatMayBeSuspectedInTooManyWaysAreRefused() {
        List<Implication> star = IntStream.range(1, 9)
                .mapToObj(atom -> Numbered.implication(atom, 0))
                .toList();
        Expression negated = literal(0).negated();
        assertThatThrownBy(() -> new DiagramBuilder(Components.of(star), List.of(), List.of(negated)))
                .isInstanceOfSatisfying(LogicBudgetException.class, refused -> assertThat(refused.atoms())
                        .isEqualTo(Atom.first(9)))
                .hasMessage("more than 4096 ways in which facts can be so, or suspected, together");
        var positive = new DiagramBuilder(Components.of(star), List.of(), List.of(literal(0)));
        assertThat(positive.build(literal(0)).number()).isGreaterThanOrEqualTo(DiagramBuilder.TERMINALS);
    }
}
