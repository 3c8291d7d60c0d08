package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.distinguo.logic.Valuation.State;
import org.junit.jupiter.api.Test;

/** What a condition comes to after a change is read from the table as an evaluation from the start finds it. */
final class SingleChangesTest {

    private static final List<State> DRAWN = List.of(State.SO, State.NOT_SO, State.OPEN, State.SUSPECTED);
    private static final int ATOMS = 8;
    private static final int CONDITIONS = 2_000;

    /** 0 implies 1, and 2 implies 3 or 4; the other atoms are free. */
    private static final Components COMPONENTS =
            Components.of(List.of(Numbered.implication(0, 1), Numbered.implication(2, 3, 4)));

    private static final int[][] ATOMS_OF_VARIABLES = {{0, 1}, {2, 3, 4}, {5}, {6}, {7}};

    private final Random random = new Random(5);

    @Test
    void theTableAgreesWithAnEvaluationFromTheStart() {
        int changes = 0;
        for (int drawn = 0; drawn < CONDITIONS; drawn++) {
            var criterion = new Criterion(draw(3), 0);
            Diagrams diagrams = diagrams(criterion);
            Valuation known = open();
            for (int[] atoms : ATOMS_OF_VARIABLES) {
                known = random.nextInt(3) == 0 ? known : answered(known, atoms);
            }
            var evaluation = new Evaluation(diagrams, known);
            var singleChanges = new SingleChanges(evaluation, criterion);
            for (int[] atoms : ATOMS_OF_VARIABLES) {
                Valuation changed = answered(known, atoms);
                Truth expected = new Evaluation(diagrams, changed).truth(criterion);
                assertThat(singleChanges.truth(new OtherKnowledge(Numbered.atoms(atoms), changed)))
                        .isEqualTo(expected);
                changes += expected == evaluation.truth(criterion) ? 0 : 1;
            }
            Valuation two = answered(answered(known, 0, 1), 5);
            assertThat(singleChanges.truth(new OtherKnowledge(Numbered.atoms(0, 1, 5), two)))
                    .isEqualTo(new Evaluation(diagrams, two).truth(criterion));
        }
        assertThat(changes).as("changes that change the result").isGreaterThan(CONDITIONS / 2);
    }

    private static Diagrams diagrams(Criterion criterion) {
        var builder = new DiagramBuilder(COMPONENTS, List.of(criterion.expression()), List.of());
        DiagramNode node = builder.build(criterion.expression());
        var used = new BitSet();
        used.set(0);
        return builder.diagrams(List.of(node), used, node);
    }

    private static Valuation open() {
        return Valuation.of(ATOMS, atom -> State.OPEN);
    }

    /** The same with other states of the atoms of a variable, drawn until they keep the implications. */
    private Valuation answered(Valuation known, int... atoms) {
        while (true) {
            State[] states = new State[atoms.length];
            Arrays.setAll(states, place -> DRAWN.get(random.nextInt(DRAWN.size())));
            Valuation drawn = known.with(Numbered.atoms(atoms), states);
            if (isConsistent(drawn)) {
                return drawn;
            }
        }
    }

    private static boolean isConsistent(Valuation known) {
        return allows(new int[] {0, 1}, known, Numbered.implication(0, 1))
                && allows(new int[] {2, 3, 4}, known, Numbered.implication(2, 3, 4));
    }

    private static boolean allows(int[] atoms, Valuation known, Implication implication) {
        long all = (1L << atoms.length) - 1;
        long[] values = new Variable(Component.of(atoms, List.of(implication)), all, all).values(known);
        return Arrays.stream(values).anyMatch(word -> word != 0);
    }

    private Expression draw(int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return Numbered.literal(random.nextInt(ATOMS), random.nextBoolean());
        }
        List<Expression> parts = new ArrayList<>();
        for (int left = 2 + random.nextInt(2); left > 0; left--) {
            parts.add(draw(depth - 1));
        }
        return random.nextBoolean() ? new Expression.Conjunction(parts) : new Expression.Disjunction(parts);
    }
}
