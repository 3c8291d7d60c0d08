package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Which answers make a fact so, rule it out or end a suspicion of it, beside every way of answering on, on random catalogues. */
@Execution(ExecutionMode.CONCURRENT)
final class EndingSuspicionsTest {

    /** Not fewer while faults are planted: no other test that runs then sees a question too many. */
    private static final int CASES = 1_000;

    private final Random random = new Random(31);

    /** Cases of which no group was screened, where every implication leads to one fact. */
    private void eachCase(Consumer<KnownFacts> look) {
        RandomLaw drawing = new RandomLaw(random, 4, 6).positive().suggesting();
        int looked = 0;
        while (looked < CASES) {
            KnownFacts known = drawing.drawCase(drawing.draw().catalogue());
            if (known.stated().screened().isEmpty()) {
                look.accept(known);
                looked++;
            }
        }
    }

    private static List<Atom> notAskable(KnownFacts known) {
        return known.catalogue().answered().stream()
                .map(Fact.Answered::atom)
                .filter(fact -> known.of(fact).isOpen() && !known.canBeAsked(fact))
                .toList();
    }

    /** Whether a suspicion of the fact stands that the caller stated, so that nothing rules the fact out any more. */
    private static boolean isSuspectedByCaller(KnownFacts known, Atom fact) {
        return known.of(fact) == Knowledge.SUSPECTED && !known.isSuggested(fact);
    }

    private static boolean isSuspectedOrSo(KnownFacts known, Atom fact) {
        return known.of(fact) == Knowledge.SUSPECTED || known.of(fact) == Knowledge.YES;
    }

    @Test
    void whatMakesAFactSoIsFoundWhereverThereIsSuchAnAnswer() {
        int[] found = new int[2];
        eachCase(known -> {
            var further = new FurtherAnswers(known);
            var making = new MakingSo(known, known::canBeAsked);
            for (Atom fact : notAskable(known)) {
                boolean canBeSo = further.canReach(then -> then.of(fact) == Knowledge.YES);
                assertThat(!making.of(fact).isEmpty()).as(about(known, fact)).isEqualTo(canBeSo);
                for (Atom asked : making.of(fact)) {
                    assertThat(known.canBeAsked(asked)).as(about(known, fact)).isTrue();
                }
                found[canBeSo ? 1 : 0]++;
            }
        });
        assertThat(found[0]).isGreaterThan(CASES / 4);
        assertThat(found[1]).isGreaterThan(CASES / 20);
    }

    @Test
    void whatRulesAFactOutIsFoundWhereverThereIsSuchAnAnswer() {
        int[] found = new int[2];
        eachCase(known -> {
            var further = new FurtherAnswers(known);
            var making = new MakingSo(known, known::canBeAsked);
            for (Atom fact : notAskable(known)) {
                boolean canBeRuledOut = further.canReach(then -> then.of(fact) == Knowledge.NO);
                boolean isFound = !making.rulingOut(fact).isEmpty();
                if (!isSuspectedByCaller(known, fact)) {
                    assertThat(isFound || !canBeRuledOut).as(about(known, fact)).isTrue();
                    found[isFound == canBeRuledOut ? 1 : 0]++;
                }
            }
        });
        // A few NOs that are found cannot be given: they contradict a suspicion that the caller stated of another fact.
        assertThat(found[0]).isLessThan(found[1] / 20);
    }

    @Test
    void aSuspicionThatAnswersCanEndIsKnown() {
        int[] found = new int[3];
        eachCase(known -> {
            var further = new FurtherAnswers(known);
            var ending = new EndingSuspicions(known);
            for (Fact.Answered answered : known.catalogue().answered()) {
                Atom fact = answered.atom();
                boolean can = further.canReach(then -> !isSuspectedOrSo(then, fact));
                if (!known.isSuggested(fact)) {
                    assertThat(ending.canEnd(fact)).as(about(known, fact)).isFalse();
                } else if (ending.canEnd(fact) == can) {
                    found[can ? 1 : 0]++;
                } else {
                    assertThat(can).as(about(known, fact)).isFalse();
                    found[2]++;
                }
            }
        });
        assertThat(found[0]).isGreaterThan(CASES / 20);
        assertThat(found[1]).isGreaterThan(CASES / 10);
        // The same: a NO that contradicts a suspicion of the caller counts as one that could be given.
        assertThat(found[2]).isLessThan(found[0] / 10);
    }

    /**
     * Those whose NO rules the fact itself out are left to others. In a few cases more or less is asked for: a NO that contradicts a
     * suspicion of the caller, and a NO to what follows from a fact that is asked for.
     */
    @Test
    void theFactsWhoseNoEndsASuspicionAreAskedFor() {
        int[] found = new int[2];
        eachCase(known -> {
            var further = new FurtherAnswers(known);
            var ending = new EndingSuspicions(known);
            var making = new MakingSo(known, known::canBeAsked);
            for (Atom fact : notAskable(known)) {
                if (!known.isSuggested(fact)) {
                    assertThat(ending.of(fact)).as(about(known, fact)).isEmpty();
                    continue;
                }
                SortedSet<Atom> expected = new TreeSet<>();
                further.smallest(Answer.NO, then -> !isSuspectedOrSo(then, fact))
                        .forEach(together -> together.forEach(
                                one -> expected.add(known.catalogue().atomOf(one))));
                expected.removeAll(making.rulingOut(fact));
                found[ending.of(fact).equals(expected) ? 1 : 0]++;
            }
        });
        assertThat(found[1]).isGreaterThan(CASES / 10);
        assertThat(found[0]).isLessThan(found[1] / 8);
    }

    private static String about(KnownFacts known, Atom fact) {
        return fact.number() + " in " + known.stated() + System.lineSeparator()
                + known.catalogue().implications().all() + System.lineSeparator()
                + known.catalogue().answered();
    }
}
