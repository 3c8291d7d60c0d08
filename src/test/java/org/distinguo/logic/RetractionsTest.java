package org.distinguo.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import org.distinguo.Draws;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whether a condition keeps its value in a step is what an evaluation from the start finds, whatever steps there were before. */
@Execution(ExecutionMode.CONCURRENT)
final class RetractionsTest {

    private static final int CONDITIONS = 2_000;
    private static final int LARGE_COMPONENTS = Math.max(3, Draws.of(5));
    private static final int STEPS = 20;

    private final Random random = new Random(23);
    private int taken;
    private int refused;

    @Test
    void stepsAreTakenAsAnEvaluationFromTheStartFinds() {
        for (int drawn = 0; drawn < CONDITIONS; drawn++) {
            walk(RandomLogic.small(random), drawn % 2 == 0);
        }
        assertThat(taken).isGreaterThan(5 * CONDITIONS);
        assertThat(refused).isGreaterThan(5 * CONDITIONS);
    }

    @Test
    @Tag("slow")
    void stepsWithinOneLargeComponentAreTakenAsAnEvaluationFromTheStartFinds() {
        for (int drawn = 0; drawn < LARGE_COMPONENTS; drawn++) {
            walk(RandomLogic.closelyJoined(random, 7), false);
        }
        assertThat(taken).isPositive();
        assertThat(refused).isPositive();
    }

    private void walk(RandomLogic logic, boolean suspicion) {
        Components components = Components.of(logic.implications());
        var criterion = new Criterion(logic.expression(3, true), 0);
        Diagrams diagrams = diagrams(components, criterion);
        Valuation known = logic.knowledge(new TreeSet<>(logic.atoms()), suspicion);
        Truth kept = random.nextInt(4) == 0
                ? List.of(Truth.values()).get(random.nextInt(3))
                : new Evaluation(diagrams, known).truth(criterion);
        var retractions = new Retractions(diagrams, criterion, kept, known);
        for (int step = 0; step < STEPS; step++) {
            Atom drawn = logic.atoms().get(random.nextInt(logic.atoms().size()));
            List<Atom> atoms = Numbered.atoms(components.of(drawn.number()).atoms());
            Valuation next = next(logic, known, atoms, suspicion);
            boolean expected = new Evaluation(diagrams, next).truth(criterion) == kept;
            assertThat(retractions.take(next, atoms)).isEqualTo(expected);
            taken += expected ? 1 : 0;
            refused += expected ? 0 : 1;
            if (expected && random.nextInt(3) == 0) {
                retractions.undo();
            } else if (expected) {
                known = next;
            }
        }
    }

    /** Mostly less is known of the atoms than before. */
    private Valuation next(RandomLogic logic, Valuation known, List<Atom> atoms, boolean suspicion) {
        if (random.nextInt(4) > 0) {
            return with(known, atoms, atom -> Valuation.State.OPEN);
        }
        Valuation drawn = logic.knowledge(new TreeSet<>(logic.atoms()), suspicion);
        return with(known, atoms, drawn::state);
    }

    private static Valuation with(Valuation known, List<Atom> atoms, Function<Atom, Valuation.State> state) {
        return known.with(atoms, atoms.stream().map(state).toArray(Valuation.State[]::new));
    }

    private static Diagrams diagrams(Components components, Criterion criterion) {
        var builder = new DiagramBuilder(components, List.of(criterion.expression()), List.of());
        DiagramNode node = builder.build(criterion.expression());
        var used = new BitSet();
        used.set(0);
        return builder.diagrams(List.of(node), used, node);
    }
}
