package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the diagrams say of small conditions: a (0) implies b (1), and c (2) implies d (3) or e (4). */
final class EvaluationTest {

    private final Components components =
            Components.of(List.of(Numbered.implication(0, 1), Numbered.implication(2, 3, 4)));

    private static final Expression A = Numbered.literal(0, true);
    private static final Expression B = Numbered.literal(1, true);
    private static final Expression C = Numbered.literal(2, true);
    private static final Expression D = Numbered.literal(3, true);
    private static final Expression E = Numbered.literal(4, true);

    private static Expression all(Expression... parts) {
        return new Expression.Conjunction(List.of(parts));
    }

    private static Expression any(Expression... parts) {
        return new Expression.Disjunction(List.of(parts));
    }

    /** What is known, one letter for each atom from 0 on: y, n, s or a point where it is open. */
    private static Valuation known(String states) {
        return Valuation.of(states.length(), atom -> switch (states.charAt(atom.number())) {
            case 'y' -> Valuation.State.SO;
            case 'n' -> Valuation.State.NOT_SO;
            case 's' -> Valuation.State.SUSPECTED;
            default -> Valuation.State.OPEN;
        });
    }

    private Evaluation evaluation(Criterion criterion, Valuation known) {
        var builder = new DiagramBuilder(components, List.of(criterion.expression()), List.of());
        DiagramNode node = builder.build(criterion.expression());
        var used = new BitSet();
        used.set(criterion.root());
        Diagrams diagrams = builder.diagrams(List.of(node), used, node);
        assertThat(diagrams.isOrderedAndReduced()).isTrue();
        return new Evaluation(diagrams, known);
    }

    private Truth truth(Expression expression, String known) {
        var criterion = new Criterion(expression, 0);
        return evaluation(criterion, known(known)).truth(criterion);
    }

    private List<Integer> mattering(Expression expression, String known) {
        var criterion = new Criterion(expression, 0);
        return evaluation(criterion, known(known)).mattering(criterion).stream()
                .map(Atom::number)
                .toList();
    }

    @Test
    void whatNoAnswerCanChangeIsDecidedThoughKleeneSaysUnknown() {
        assertThat(truth(any(D, D.negated()), ".....")).isEqualTo(Truth.TRUE);
        assertThat(truth(all(D, D.negated()), ".....")).isEqualTo(Truth.FALSE);
        assertThat(truth(all(A, B.negated()), ".....")).as("a implies b").isEqualTo(Truth.FALSE);
        assertThat(truth(all(A, B), ".....")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aChoiceThatMustBeMadeDecidesItsAlternativesTogether() {
        assertThat(truth(any(D, E), "..y..")).isEqualTo(Truth.TRUE);
        assertThat(truth(all(D.negated(), E.negated()), "..y..")).isEqualTo(Truth.FALSE);
        assertThat(truth(any(D, B), "..y..")).isEqualTo(Truth.UNKNOWN);
        assertThat(mattering(any(D, E), "..y..")).isEmpty();
    }

    @Test
    void aFactMattersThroughWhatFollowsFromIt() {
        assertThat(mattering(B, ".....")).as("a implies b").containsExactly(0, 1);
        assertThat(mattering(A, ".....")).as("without b no a").containsExactly(0, 1);
        assertThat(mattering(any(all(A, D), B), "....."))
                .as("a brings b with it, so d never decides")
                .containsExactly(0, 1);
    }

    @Test
    void aFactMattersBecauseItsNoLeavesOnlyTheOtherAlternative() {
        assertThat(mattering(D, "..y..")).as("a NO to e makes d so").containsExactly(3, 4);
        assertThat(mattering(all(B, C, any(D, B)), "..y.."))
                .as("d could only matter by undoing c")
                .containsExactly(0, 1);
    }

    @Test
    void whatIsKnownOfOthersCanTakeAwayAFactsWeight() {
        assertThat(mattering(all(D, any(B, E)), ".y...")).containsExactly(2, 3, 4);
        assertThat(mattering(all(D, any(B, E)), ".y..y")).containsExactly(3);
        assertThat(mattering(all(D, B), "...n.")).isEmpty();
    }

    @Test
    void aSuspicionCountsForAndLeavesOpenWhatSpeaksAgainst() {
        assertThat(truth(B, ".s...")).isEqualTo(Truth.TRUE);
        assertThat(truth(B.negated(), ".s...")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(all(A, B.negated()), ".s..."))
                .as("if a is so, the suspicion of b is right")
                .isEqualTo(Truth.FALSE);
        assertThat(mattering(B.negated(), ".s...")).as("a YES to a settles b").containsExactly(0);
    }

    @Test
    void aSuspicionWhoseGroundIsOpenLeavesOneOfTheAlternatives() {
        assertThat(truth(any(D, E), "..s..")).isEqualTo(Truth.TRUE);
    }

    @Test
    void aCompletionAnswersWhatItLooksAt() {
        var criterion = new Criterion(all(B, D, E.negated()), 0);
        Evaluation open = evaluation(criterion, known("....."));
        for (boolean holds : new boolean[] {true, false}) {
            Valuation completed = open.completion(criterion, holds);
            assertThat(criterion.expression().in(completed)).isEqualTo(Truth.of(holds));
            assertThat(evaluation(criterion, completed).truth(criterion)).isEqualTo(Truth.of(holds));
        }
    }

    @Test
    void aSufficientReasonLeavesOutWhatIsNotNeeded() {
        var criterion = new Criterion(all(B, D), 0);
        assertThat(evaluation(criterion, known("nn.n.")).sufficientReason(criterion).stream()
                        .map(Atom::number))
                .as("one of the two is enough")
                .containsAnyOf(1, 3)
                .satisfiesAnyOf(atoms -> assertThat(atoms).isEqualTo(List.of(0, 1)), atoms -> assertThat(atoms)
                        .isEqualTo(List.of(2, 3, 4)));
        assertThat(evaluation(criterion, known(".y.y.")).sufficientReason(criterion).stream()
                        .map(Atom::number))
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void twoConditionsAreLookedAtTogether() {
        var builder = new DiagramBuilder(components, List.of(A, B), List.of());
        DiagramNode pair = builder.pair(builder.build(A), builder.build(B));
        var evaluation = new Evaluation(builder.diagrams(List.of(), new BitSet(), pair), known("....."));
        assertThat(evaluation.isPossible(true, true)).isTrue();
        assertThat(evaluation.isPossible(true, false)).as("a implies b").isFalse();
        assertThat(evaluation.isPossible(false, true)).isTrue();
        assertThat(evaluation.isPossible(false, false)).isTrue();
    }

    @Test
    void whatBreaksAnImplicationIsRefused() {
        assertThatThrownBy(() -> truth(B, "yn...")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCriterionOfOtherDiagramsIsRefused() {
        Evaluation evaluation = evaluation(new Criterion(B, 0), known("....."));
        assertThatThrownBy(() -> evaluation.truth(new Criterion(D, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equivalentConditionsHaveOneNode() {
        Expression first = any(all(A, D), all(A, E));
        Expression second = all(A, B, any(E, D, C));
        var builder = new DiagramBuilder(components, List.of(first, second), List.of());
        assertThat(builder.build(first)).as("a implies b, and c one of d and e").isEqualTo(builder.build(second));
    }

    @Test
    void tooManyWorldsAreRefusedWithTheirFacts() {
        List<Implication> star = IntStream.range(1, 16)
                .mapToObj(atom -> Numbered.implication(atom, 0))
                .toList();
        assertThatThrownBy(() -> Components.of(star))
                .isInstanceOfSatisfying(LogicBudgetException.class, refused -> assertThat(refused.atoms())
                        .hasSizeGreaterThan(12));
    }
}
