package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sets of literals have the value and the reasons that the definition gives. */
final class LiteralSetsTest {

    private static final int CONDITIONS = 20_000;

    private final Random random = new Random(1952);

    @Test
    void valueIsThatOfTheExpression() {
        for (int number = 0; number < CONDITIONS; number++) {
            Expression expression = expression(number);
            Valuation valuation = valuation();
            assertThat(LiteralSets.of(expression).in(valuation.sets()))
                    .as("%s", expression)
                    .isEqualTo(expression.in(valuation));
        }
    }

    @Test
    void reasonsAreTheLiteralsThatGiveEachPartItsValue() {
        for (int number = 0; number < CONDITIONS; number++) {
            Expression expression = expression(number);
            Valuation valuation = valuation();
            var reasons = new AtomSet();
            Truth value = expression.in(valuation);
            if (value == Truth.UNKNOWN) {
                expression.atoms().stream()
                        .filter(atom -> valuation.so(atom) != Truth.UNKNOWN)
                        .forEach(reasons::add);
            } else {
                collect(expression, value, valuation, reasons);
            }
            assertThat(new Criterion(expression, 0).reasons(valuation))
                    .as("%s", expression)
                    .isEqualTo(reasons);
        }
    }

    private static void collect(Expression expression, Truth value, Valuation valuation, AtomSet reasons) {
        if (expression instanceof Expression.Literal literal) {
            reasons.add(literal.atom());
        }
        for (Expression part : Expression.parts(expression)) {
            if (part.in(valuation) == value) {
                collect(part, value, valuation, reasons);
            }
        }
    }

    /** Over atoms of one word and of several. */
    private Expression expression(int number) {
        RandomLogic logic = number % 2 == 0 ? RandomLogic.small(random) : RandomLogic.wide(random);
        return logic.expression(4, true);
    }

    /** Of as many atoms as it happens to be: further ones are open. */
    private Valuation valuation() {
        Valuation.State[] states = Valuation.State.values();
        return Valuation.of(random.nextInt(180), atom -> states[random.nextInt(states.length)]);
    }
}
