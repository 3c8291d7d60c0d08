package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.junit.jupiter.api.Test;

/** The start of an interview: nothing is known, everything is open, and the answer comes at once all the same. */
final class EmptyCaseTest {

    private static final Library LIBRARY = LibraryReader.shipped();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void nothingKnownIsAnsweredAtOnceUnderEveryLaw() {
        KnownFacts nothing = KnownFacts.of(LIBRARY.catalogue(), CaseFacts.of(Map.of()));
        LIBRARY.classifiers().forEach((law, classifier) -> {
            Verdict verdict = assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> classifier.classify(
                            new Query(nothing, DAY, DAY, Standard.REASONABLE_GROUNDS, Optional.empty())),
                    law);
            assertThat(verdict.classification()).as(law).isEqualTo(Classification.UNDETERMINED);
            assertThat(verdict.openQuestions()).as(law).isNotEmpty().allSatisfy(question -> assertThat(
                            question.canDecide())
                    .as("what %s can decide", question.fact().id())
                    .isNotEmpty());
        });
    }

    /** Where one of two facts must be so, and it is not said which, Kleene's rules fall short and the solver steps in. */
    @Test
    void whatLeavesAChoiceIsAnsweredAtOnceToo() {
        LIBRARY.catalogue().answered().stream()
                .filter(fact -> fact.implies().stream().anyMatch(alternatives -> alternatives.size() > 1)
                        || fact.implies().stream()
                                .flatMap(alternatives -> alternatives.stream())
                                .anyMatch(EmptyCaseTest::leavesAChoice))
                .forEach(fact -> LIBRARY.classifiers().forEach((law, classifier) -> {
                    KnownFacts one = KnownFacts.of(LIBRARY.catalogue(), CaseFacts.of(Map.of(fact.id(), Answer.YES)));
                    for (Standard standard : Standard.values()) {
                        Verdict verdict = assertTimeoutPreemptively(
                                Duration.ofSeconds(10),
                                () -> classifier.classify(new Query(one, DAY, DAY, standard, Optional.empty())),
                                law + " " + fact.id());
                        assertThat(verdict.classification())
                                .as("%s %s", law, fact.id())
                                .isEqualTo(Classification.UNDETERMINED);
                    }
                }));
    }

    private static boolean leavesAChoice(FactId fact) {
        return LIBRARY.catalogue().answered(fact).orElseThrow().implies().stream()
                .anyMatch(alternatives -> alternatives.size() > 1);
    }
}
