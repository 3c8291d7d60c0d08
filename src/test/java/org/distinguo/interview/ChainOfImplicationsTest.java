package org.distinguo.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A domestic worker of whom nobody knows whether she was recruited, or sent to work abroad. That she was placed in domestic work
 * abroad implies that she was sent to work abroad, and that is a ground to suspect that she was recruited.
 */
final class ChainOfImplicationsTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final FactId PLACED = FactId.parse("conduct.placedInDomesticWorkAbroad");

    @ParameterizedTest
    @ValueSource(strings = {"eu", "au"})
    void whatMakesAGroundOfSuspicionSoIsAsked(String law) {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        // everything but the one fact was asked in vain
        LIBRARY.catalogue().answered().stream()
                .map(Fact.Answered::id)
                .forEach(fact -> answers.put(fact, Answer.UNKNOWN));
        answers.remove(PLACED);
        answers.remove(FactId.parse("person.under13"));
        answers.remove(FactId.parse("person.under14"));
        answers.put(FactId.parse("person.child"), Answer.NO);
        answers.put(FactId.parse("exploitation.servitude"), Answer.YES);
        answers.put(
                FactId.parse("conduct.movementsControlled"), Answer.NO); // or servitude would be a ground to suspect it
        answers.put(FactId.parse("means.coercion"), Answer.YES);
        Classifier classifier = LIBRARY.classifier(law).orElseThrow();
        Query query = query(answers);
        assertThat(classifier.classify(query).classification()).isEqualTo(Classification.UNDETERMINED);
        assertThat(classifier.classify(query).openQuestions())
                .extracting(question -> question.fact().id())
                .contains(PLACED);
        assertThat(new Interviewer(LIBRARY.catalogue(), BurdenScale.shipped())
                        .next(classifier, query, InterviewMode.ONE_BY_ONE, 50)
                        .questions())
                .extracting(question -> question.fact().id())
                .contains(PLACED);
        answers.put(PLACED, Answer.YES);
        assertThat(classifier.classify(query(answers)).classification()).isEqualTo(Classification.TRAFFICKING);
    }

    private static Query query(SortedMap<FactId, Answer> answers) {
        KnownFacts known = KnownFacts.of(LIBRARY.catalogue(), CaseFacts.of(answers, Set.of()));
        return new Query(known, DAY, DAY, Standard.REASONABLE_GROUNDS, Optional.empty());
    }
}
