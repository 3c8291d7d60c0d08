package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.distinguo.Draws;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is proved of the shipped rulebooks with diagrams is proved again with a solver. */
@Execution(ExecutionMode.CONCURRENT)
final class ProofsJudgedBySolverTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;

    private final Random random = new Random(11);
    private final JudgedBySolver judged = new JudgedBySolver();

    @Test
    void everyClaimAboutTheShippedRulebooksIsProvedTwice() {
        int claims = 0;
        for (var classifier : LIBRARY.classifiers().values()) {
            claims += judged.compare(classifier.law(), LIBRARY.safeguards());
        }
        assertThat(claims).isGreaterThan(1_900);
        assertThat(judged.failures()).isZero();
    }

    @Test
    void aSeededFaultInEachShippedRulebookIsJudgedAlike() {
        compareFaults(1);
    }

    @Test
    @Tag("seeded-states")
    void manySeededFaultsInTheShippedRulebooksAreJudgedAlike() {
        compareFaults(Draws.of(8));
    }

    private void compareFaults(int ofEach) {
        for (var classifier : LIBRARY.classifiers().values()) {
            judged.compareFaults(classifier.law(), ofEach, random, LIBRARY.safeguards());
        }
        assertThat(judged.parted()).isPositive();
        assertThat(judged.refused()).isLessThanOrEqualTo(judged.parted() / 10);
    }
}
