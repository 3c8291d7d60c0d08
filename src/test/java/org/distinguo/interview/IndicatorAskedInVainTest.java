package org.distinguo.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody does not say whether a fact is so that would raise a suspicion. Nobody can be asked again, but the case is no more
 * settled than it would be with the answer.
 */
@Execution(ExecutionMode.CONCURRENT)
final class IndicatorAskedInVainTest {

    private static final FactCatalogue CATALOGUE = ShippedLibrary.LIBRARY.catalogue();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    /** Everything was asked in full, and nothing of it is so but an act and a purpose. */
    private static final Map<FactId, Answer> ACT_AND_PURPOSE = Map.of(
            FactId.parse("person.child"), Answer.NO,
            FactId.parse("conduct.recruited"), Answer.YES,
            FactId.parse("purpose.forcedLabour"), Answer.YES);

    static Collection<Classifier> laws() {
        return ShippedLibrary.LIBRARY.classifiers().values();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void nothingIsSettledThatTheAnswerWouldChange(Classifier classifier) {
        var interviewer = new Interviewer(CATALOGUE, BurdenScale.shipped());
        Set<FactId> changing = new TreeSet<>();
        for (Standard standard : Standard.values()) {
            for (FactId indicator : indicators()) {
                Verdict ifSo = classifier.classify(query(Map.of(indicator, Answer.YES), standard));
                Verdict ifNot = classifier.classify(query(Map.of(indicator, Answer.NO), standard));
                for (Answer inVain : List.of(Answer.UNKNOWN, Answer.DECLINED)) {
                    Interview interview = interviewer.next(
                            classifier, query(Map.of(indicator, inVain), standard), InterviewMode.ONE_BY_ONE, 5);
                    if (ifSo.classification() != ifNot.classification()) {
                        changing.add(indicator);
                        assertThat(interview.classificationSettled())
                                .as("%s %s", indicator, standard)
                                .isFalse();
                    }
                    if (!codes(ifSo).equals(codes(ifNot))) {
                        assertThat(interview.state())
                                .as("%s %s", indicator, standard)
                                .isNotEqualTo(InterviewState.SETTLED);
                    }
                }
            }
        }
        assertThat(changing.isEmpty())
                .as("the laws that ask for no means")
                .isEqualTo(Set.of("uk").contains(classifier.law().rulebook().id()));
    }

    private static Set<String> codes(Verdict verdict) {
        return verdict.safeguards().stream().map(Safeguard::code).collect(Collectors.toCollection(HashSet::new));
    }

    /** The facts that raise a suspicion of another one, alone or together. */
    private static Set<FactId> indicators() {
        return CATALOGUE.answered().stream()
                .flatMap(fact -> Stream.concat(
                        fact.suggests().isEmpty() ? Stream.<FactId>empty() : Stream.of(fact.id()),
                        fact.suggestedBy().stream().flatMap(List::stream)))
                .filter(fact -> !ACT_AND_PURPOSE.containsKey(fact))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Query query(Map<FactId, Answer> answers, Standard standard) {
        var stated = new TreeMap<FactId, Answer>(ACT_AND_PURPOSE);
        stated.putAll(answers);
        Set<String> groups = CATALOGUE.groups().stream().map(FactGroup::id).collect(Collectors.toSet());
        return new Query(
                KnownFacts.of(CATALOGUE, new CaseFacts(stated, new TreeMap<>(), new TreeSet<>(groups))),
                DAY,
                DAY,
                standard,
                Optional.empty());
    }
}
