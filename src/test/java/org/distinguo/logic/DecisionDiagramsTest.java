package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.function.Predicate;
import org.distinguo.Draws;
import org.junit.jupiter.api.Test;

/** Operations on nodes against what they mean: the value for every way of giving values to a few variables. */
final class DecisionDiagramsTest {

    private static final int[] VALUES = {2, 3, 2, 4, 2};

    private final Random random = new Random(5);
    private final DecisionDiagrams diagrams = new DecisionDiagrams(VALUES);

    @Test
    void operationsMeanWhatTheySay() {
        for (int draw = 0; draw < Draws.of(200); draw++) {
            DiagramNode one = draw(4);
            DiagramNode other = draw(4);
            sameAs(diagrams.and(one, other), (left, right) -> left & right, one, other);
            sameAs(diagrams.or(one, other), (left, right) -> left | right, one, other);
            sameAs(diagrams.without(one, other), (left, right) -> left & (1 - right), one, other);
            sameAs(diagrams.not(one), (left, right) -> 1 - left, one, other);
        }
    }

    private void sameAs(DiagramNode node, IntBinaryOperator meant, DiagramNode one, DiagramNode other) {
        forAll(values -> {
            assertThat(value(node, values)).isEqualTo(meant.applyAsInt(value(one, values), value(other, values)));
            return true;
        });
    }

    @Test
    void equalFunctionsHaveOneNode() {
        for (int draw = 0; draw < Draws.of(200); draw++) {
            DiagramNode one = draw(4);
            DiagramNode other = draw(4);
            assertThat(one.equals(other)).isEqualTo(forAll(values -> value(one, values) == value(other, values)));
            assertThat(diagrams.not(diagrams.and(one, other)))
                    .isEqualTo(diagrams.or(diagrams.not(one), diagrams.not(other)));
        }
    }

    @Test
    void quantifiedVariablesAreTriedInEveryWay() {
        for (int draw = 0; draw < Draws.of(200); draw++) {
            DiagramNode node = draw(4);
            BitSet quantified = BitSet.valueOf(new long[] {random.nextInt(1 << VALUES.length)});
            DiagramNode exists = diagrams.exists(node, quantified);
            DiagramNode forAll = diagrams.forAll(node, quantified);
            forAll(values -> {
                boolean some = !forAll(others -> value(node, mixed(values, others, quantified)) == 0);
                boolean all = forAll(others -> value(node, mixed(values, others, quantified)) == 1);
                assertThat(value(exists, values)).isEqualTo(some ? 1 : 0);
                assertThat(value(forAll, values)).isEqualTo(all ? 1 : 0);
                return true;
            });
        }
    }

    private static int[] mixed(int[] values, int[] others, BitSet quantified) {
        int[] mixed = values.clone();
        quantified.stream().forEach(variable -> mixed[variable] = others[variable]);
        return mixed;
    }

    @Test
    void valuesAreThoseOfSomeWayInWhichItHolds() {
        for (int draw = 0; draw < Draws.of(200); draw++) {
            DiagramNode node = draw(3);
            BitSet[] expected = new BitSet[VALUES.length];
            for (int variable = 0; variable < VALUES.length; variable++) {
                expected[variable] = new BitSet();
            }
            forAll(values -> {
                for (int variable = 0; variable < VALUES.length && value(node, values) == 1; variable++) {
                    expected[variable].set(values[variable]);
                }
                return true;
            });
            assertThat(diagrams.valuesIn(node)).isEqualTo(expected);
        }
    }

    @Test
    void variablesThatAreAddedAreAskedForLast() {
        DiagramNode before = draw(3);
        int added = diagrams.add(3);
        DiagramNode node = diagrams.and(before, diagrams.of(added, value -> value == 2));
        assertThat(diagrams.variables()).isEqualTo(VALUES.length + 1);
        assertThat(diagrams.exists(node, BitSet.valueOf(new long[] {1L << added})))
                .isEqualTo(before);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        int pairs = 20;
        int[] values = new int[2 * pairs];
        java.util.Arrays.fill(values, 2);
        var large = new DecisionDiagrams(values);
        assertThatThrownBy(() -> {
                    DiagramNode alike = DecisionDiagrams.ALWAYS; // the two halves are equal: exponential in this order
                    for (int pair = 0; pair < pairs; pair++) {
                        DiagramNode first = large.of(pair, value -> value == 1);
                        DiagramNode second = large.of(pairs + pair, value -> value == 1);
                        DiagramNode same = large.or(large.and(first, second), large.not(large.or(first, second)));
                        alike = large.and(alike, same);
                    }
                })
                .isInstanceOf(LogicBudgetException.class)
                .hasMessageContaining("nodes of decision diagrams");
    }

    private DiagramNode draw(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            int variable = random.nextInt(VALUES.length);
            int holds = random.nextInt(1 << VALUES[variable]);
            return diagrams.of(variable, value -> (holds >> value & 1) == 1);
        }
        DiagramNode one = draw(depth - 1);
        DiagramNode other = draw(depth - 1);
        return random.nextBoolean() ? diagrams.and(one, other) : diagrams.or(one, diagrams.not(other));
    }

    private int value(DiagramNode node, int[] values) {
        int at = node.number();
        while (at > NodeOperations.ALWAYS) {
            at = diagrams.successor(at, values[diagrams.variable(at)]);
        }
        return at;
    }

    private static boolean forAll(Predicate<int[]> test) {
        int[] values = new int[VALUES.length];
        while (true) {
            if (!test.test(values.clone())) {
                return false;
            }
            int variable = 0;
            while (variable < values.length && ++values[variable] == VALUES[variable]) {
                values[variable++] = 0;
            }
            if (variable == values.length) {
                return true;
            }
        }
    }
}
