package org.distinguo.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.DependentFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was stated to have an age, and has another one after a change: the age moves as little as the change asks for. */
final class ChangedAgeTest {

    private static final FactCatalogue CATALOGUE = ShippedLibrary.LIBRARY.catalogue();
    private static final FactId AGE = FactId.parse("person.ageYears");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void otherBoundsStayAsTheNearestAgeHasThem() {
        Fact.Counted age = CATALOGUE.counted().stream()
                .filter(number -> number.id().equals(AGE))
                .findFirst()
                .orElseThrow();
        for (int stated : IntStream.rangeClosed(age.minimum(), 40).toArray()) {
            var changed = new ChangedCase(
                    new DependentFacts(CATALOGUE), known(Map.of(), stated), Standard.REASONABLE_GROUNDS);
            age.below().forEach((bound, fact) -> {
                var change = new AnswerChange(CATALOGUE.atomOf(fact), stated >= bound);
                int nearest = stated < bound ? bound : bound - 1;
                var answers = new TreeMap<FactId, Answer>();
                age.below().forEach((other, one) -> answers.put(one, nearest < other ? Answer.YES : Answer.NO));
                KnownFacts after = KnownFacts.of(CATALOGUE, changed.facts(List.of(change)));
                age.below().values().forEach(one -> assertThat(after.of(CATALOGUE.atomOf(one)))
                        .as("%d, %s to %s: %s", stated, fact, change.yes(), one)
                        .isEqualTo(known(answers, null).of(CATALOGUE.atomOf(one))));
            });
        }
    }

    /** Who is not under 14, or not under 16, may be a child; who is not under 21 is none. */
    @ParameterizedTest
    @ValueSource(ints = {13, 15})
    void aChildWhoIsABitOlderIsAChild(int years) {
        var query = new Query(
                known(Map.of("conduct.recruited", Answer.YES, "purpose.commercialSex", Answer.YES), years),
                DAY,
                DAY,
                Standard.REASONABLE_GROUNDS,
                Optional.empty());
        var classifier = ShippedLibrary.LIBRARY.classifier("un").orElseThrow();
        List<Alternative> found = new WhatIf(CATALOGUE)
                .smallest(classifier, classifier.classifyWithoutQuestions(query), Optional.empty(), 1);
        assertThat(found.stream()
                        .flatMap(alternative -> alternative.changes().get(0).facts().stream())
                        .map(FactId::toString))
                .contains("person.child", "person.under21", "conduct.recruited")
                .doesNotContain("person.under14", "person.under16");
    }

    private static KnownFacts known(Map<?, Answer> answers, @Nullable Integer years) {
        var stated = new TreeMap<FactId, Answer>();
        answers.forEach((fact, answer) -> stated.put(FactId.parse(fact.toString()), answer));
        var numbers = new TreeMap<FactId, Integer>();
        if (years != null) {
            numbers.put(AGE, years);
        }
        return KnownFacts.of(CATALOGUE, new CaseFacts(stated, numbers, new TreeSet<>()));
    }
}
