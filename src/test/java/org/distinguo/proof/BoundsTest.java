package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.Status;
import org.junit.jupiter.api.Test;

/** The cases that meet a condition for certain, and those that may meet it, where 0 to 2 are facts and 3 to 5 open questions. */
final class BoundsTest {

    private static final int FACTS = 3;
    private static final int ATOMS = 6;
    private static final Expression TRUE = new Expression.Conjunction(List.of());
    private static final Expression FALSE = new Expression.Disjunction(List.of());

    private static Expression is(int atom) {
        return new Expression.Literal(Atom.of(atom), true);
    }

    private static Expression isNot(int atom) {
        return new Expression.Literal(Atom.of(atom), false);
    }

    private static Expression all(Expression... parts) {
        return new Expression.Conjunction(List.of(parts));
    }

    private static Expression any(Expression... parts) {
        return new Expression.Disjunction(List.of(parts));
    }

    private static void assertBounds(Expression formula, Expression certain, Expression possible) {
        assertThat(Bounds.of(formula, FACTS)).isEqualTo(new Bounds(certain, possible));
    }

    @Test
    void questionReadInOneSenseHasAWorstAndABestAnswer() {
        assertBounds(all(is(0), is(3)), FALSE, is(0));
        assertBounds(any(is(0), is(3)), is(0), TRUE);
        assertBounds(any(is(0), isNot(3)), is(0), TRUE);
        assertBounds(all(is(0), isNot(1)), all(is(0), isNot(1)), all(is(0), isNot(1)));
    }

    @Test
    void questionReadInBothSensesIsTriedBothWays() {
        assertBounds(any(all(is(0), is(3)), all(is(1), isNot(3))), all(is(1), is(0)), any(is(1), is(0)));
        assertBounds(any(is(3), isNot(3)), TRUE, TRUE);
        assertBounds(all(is(3), isNot(3)), FALSE, FALSE);
    }

    @Test
    void nothingStandsTwiceOrInsideALikeConnective() {
        assertBounds(all(is(0), all(is(1), all(is(0), is(2)))), all(is(0), is(1), is(2)), all(is(0), is(1), is(2)));
        assertBounds(any(is(0), any(is(1), is(0))), any(is(0), is(1)), any(is(0), is(1)));
        assertBounds(all(is(0), any(is(0))), is(0), is(0));
        assertBounds(all(any(is(0), TRUE), is(1)), is(1), is(1));
        assertBounds(any(all(is(0), FALSE), is(1)), is(1), is(1));
    }

    @Test
    void regionsAreThoseOfTheThreeStatuses() {
        var bounds = new Bounds(all(is(0), is(1)), is(0));
        assertThat(bounds.region(Status.MET)).isEqualTo(bounds.certain());
        assertThat(bounds.region(Status.NOT_MET)).isEqualTo(isNot(0));
        assertThat(bounds.region(Status.UNDETERMINED)).isEqualTo(all(is(0), any(isNot(0), isNot(1))));
    }

    /** Against the definition: met for each way, or for some way, of settling the questions. */
    @Test
    void drawnConditionsAreBoundedByTheDefinition() {
        var random = new Random(3);
        for (int drawn = 0; drawn < 400; drawn++) {
            Expression formula = draw(random, 3);
            Bounds bounds = Bounds.of(formula, FACTS);
            for (int facts = 0; facts < 1 << FACTS; facts++) {
                int ofFacts = facts;
                List<Boolean> ways = IntStream.range(0, 1 << (ATOMS - FACTS))
                        .mapToObj(questions -> isMet(formula, ofFacts | (questions << FACTS)))
                        .toList();
                assertThat(isMet(bounds.certain(), facts)).isEqualTo(!ways.contains(false));
                assertThat(isMet(bounds.possible(), facts)).isEqualTo(ways.contains(true));
            }
        }
    }

    private static boolean isMet(Expression formula, int so) {
        Valuation.State[] states = new Valuation.State[ATOMS];
        Arrays.setAll(states, atom -> (so >> atom & 1) == 1 ? Valuation.State.SO : Valuation.State.NOT_SO);
        return formula.in(Valuation.of(ATOMS, atom -> states[atom.number()])) == Truth.TRUE;
    }

    private static Expression draw(Random random, int depth) {
        if (depth == 0) {
            return new Expression.Literal(Atom.of(random.nextInt(ATOMS)), random.nextBoolean());
        }
        List<Expression> parts = new ArrayList<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            parts.add(draw(random, depth - 1));
        }
        return random.nextBoolean() ? new Expression.Conjunction(parts) : new Expression.Disjunction(parts);
    }
}
