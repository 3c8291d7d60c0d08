package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a criterion tells of its condition. */
final class CriterionTest {

    private final Expression expression =
            new Expression.Disjunction(List.of(Numbered.literal(2, true), Numbered.literal(5, false)));
    private final Criterion criterion = new Criterion(expression, 7);

    @Test
    void aCriterionReadsTheAtomsOfItsCondition() {
        assertThat(criterion.expression()).isEqualTo(expression);
        assertThat(criterion.root()).isEqualTo(7);
        assertThat(criterion.atoms()).containsExactly(Atom.of(2), Atom.of(5));
        criterion.atoms().clear();
        assertThat(criterion.reads(Atom.of(5))).as("the atoms are a copy").isTrue();
        assertThat(criterion.reads(Atom.of(3))).isFalse();
    }

    @Test
    void criteriaOfOneConditionAreEqual() {
        var same = new Criterion(expression, 8);
        assertThat(criterion)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(new Criterion(expression.negated(), 7))
                .isNotEqualTo(expression);
        assertThat(criterion.hashCode()).isEqualTo(expression.hashCode());
        assertThat(criterion).hasToString("Criterion[" + expression + "]");
    }
}
