package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.distinguo.Draws;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.RandomLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is proved of drawn rulebooks, many of which break a guarantee, is proved again with a solver. */
@Execution(ExecutionMode.CONCURRENT)
final class DrawnProofsJudgedBySolverTest {

    @Test
    void drawnRulebooksAreJudgedAlike() {
        var random = new Random(11);
        var judged = new JudgedBySolver();
        var laws = new RandomLaw(random, 3, 8);
        var duties = new DrawnDuties(random);
        for (int drawn = 0; drawn < Draws.of(60); drawn++) {
            RandomLaw.Drawn one = duties.of(laws.draw());
            FactCatalogue catalogue = one.catalogue();
            Law law = Law.of(one.rulebook(catalogue), catalogue);
            judged.compare(law, DrawnDuties.GUARANTEES);
            judged.compareFaults(law, 3, random, DrawnDuties.GUARANTEES);
        }
        assertThat(judged.failures()).as("claims that fail").isGreaterThan(Draws.of(40));
        assertThat(judged.alike()).as("changes that are none").isGreaterThan(Draws.of(4));
        assertThat(judged.parted()).isGreaterThan(Draws.of(40));
    }
}
