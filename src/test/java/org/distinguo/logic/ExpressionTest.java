package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expressions and their values by Kleene's rules. */
final class ExpressionTest {

    private static final Expression A = Numbered.literal(0, true);
    private static final Expression B = Numbered.literal(1, true);
    private static final Expression C = Numbered.literal(2, true);

    private static Valuation known(Valuation.State... states) {
        return Valuation.of(states.length, atom -> states[atom.number()]);
    }

    @Test
    void nothingRequiredIsTrueAndNoAlternativeIsFalse() {
        assertThat(Expression.always().in(known())).isEqualTo(Truth.TRUE);
        assertThat(Expression.never().in(known())).isEqualTo(Truth.FALSE);
        assertThat(Expression.always().negated()).isEqualTo(Expression.never());
    }

    @Test
    void negationIsPushedToTheLiterals() {
        Expression expression =
                new Expression.Conjunction(List.of(A, new Expression.Disjunction(List.of(B, C.negated()))));
        assertThat(expression.negated())
                .isEqualTo(new Expression.Disjunction(
                        List.of(A.negated(), new Expression.Conjunction(List.of(B.negated(), C)))));
        assertThat(expression.atoms()).containsExactlyElementsOf(Atom.first(3));
    }

    @Test
    void aSuspicionSpeaksForAndNeverAgainst() {
        Valuation suspected = known(Valuation.State.SUSPECTED);
        assertThat(A.in(suspected)).isEqualTo(Truth.TRUE);
        assertThat(A.negated().in(suspected)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void answersDecideBothReadings() {
        Valuation answered = known(Valuation.State.SO, Valuation.State.NOT_SO);
        assertThat(A.in(answered)).isEqualTo(Truth.TRUE);
        assertThat(A.negated().in(answered)).isEqualTo(Truth.FALSE);
        assertThat(B.in(answered)).isEqualTo(Truth.FALSE);
        assertThat(B.negated().in(answered)).isEqualTo(Truth.TRUE);
        assertThat(C.in(answered)).as("nothing is known of it").isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void oneAlternativeIsEnoughAndOneRequirementTooMany() {
        Valuation answered = known(Valuation.State.SO, Valuation.State.NOT_SO);
        Expression any = new Expression.Disjunction(List.of(C, A, B));
        Expression all = new Expression.Conjunction(List.of(C, B, A));
        assertThat(any.in(answered)).isEqualTo(Truth.TRUE);
        assertThat(all.in(answered)).isEqualTo(Truth.FALSE);
        assertThat(new Expression.Disjunction(List.of(B, C)).in(answered)).isEqualTo(Truth.UNKNOWN);
        assertThat(new Expression.Conjunction(List.of(A, C)).in(answered)).isEqualTo(Truth.UNKNOWN);
    }
}
