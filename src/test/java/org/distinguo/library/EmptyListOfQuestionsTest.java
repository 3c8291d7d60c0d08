package org.distinguo.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.distinguo.Draws;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.source.Diagnostics;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An empty list of questions, under the shipped laws: no further answers change the classification, however many are given
 * together. The cases are shipped ones in which nearly everything is answered, much of it in vain or with a suspicion; all ways
 * of answering the rest are tried.
 */
@Execution(ExecutionMode.CONCURRENT)
final class EmptyListOfQuestionsTest {

    private static final FactCatalogue CATALOGUE = ShippedLibrary.LIBRARY.catalogue();
    private static final List<Fact.Answered> FACTS = List.copyOf(CATALOGUE.answered());

    /** Facts that raise a suspicion of another one, alone or together. */
    private static final List<FactId> INDICATORS = FACTS.stream()
            .flatMap(fact -> Stream.concat(
                    fact.suggests().isEmpty() ? Stream.empty() : Stream.of(fact.id()),
                    fact.suggestedBy().stream().flatMap(List::stream)))
            .distinct()
            .toList();

    private static final int CASES = Draws.of(40);
    private static final int LEFT_OUT = 5;
    private static final int MOST_OPEN = 6;

    private final Random random = new Random(20261130);

    static Collection<Classifier> laws() {
        return ShippedLibrary.LIBRARY.classifiers().values();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void noFurtherAnswersChangeTheClassification(Classifier classifier) {
        List<Query> shipped = CaseFolder.read(
                        Path.of(
                                "src/main/rulebooks",
                                classifier.law().rulebook().id()),
                        classifier.law().rulebook(),
                        CATALOGUE,
                        new Diagnostics())
                .stream()
                .map(RulebookCase::query)
                .toList();
        int empty = 0;
        for (int drawn = 0; drawn < CASES; drawn++) {
            CaseFacts stated = nearlyAllAnswered(
                    shipped.get(random.nextInt(shipped.size())).known().stated());
            KnownFacts known = KnownFacts.of(CATALOGUE, stated);
            List<FactId> open = open(known);
            LawPeriod period = classifier
                    .law()
                    .periods()
                    .get(random.nextInt(classifier.law().periods().size()));
            Standard standard = random.nextInt(4) == 0 ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
            var query = new Query(known, period.from(), period.from(), standard, Optional.empty());
            if (open.size() <= MOST_OPEN
                    && classifier.classify(query).openQuestions().isEmpty()) {
                empty++;
                Set<Classification> comesTo = new HashSet<>();
                answerAll(period, standard, stated, open, comesTo);
                assertThat(comesTo)
                        .as("%s, %s, open are %s of %s", period.from(), standard, open, stated)
                        .hasSize(1);
            }
        }
        assertThat(empty).as("cases without a question").isGreaterThan(CASES / 8);
    }

    /** The case with an answer to all facts but a few, as far as these do not contradict each other. */
    private CaseFacts nearlyAllAnswered(CaseFacts shipped) {
        SortedMap<FactId, Answer> answers = new TreeMap<>(shipped.answers());
        Set<FactId> leftOut = new HashSet<>();
        for (int number = 0; number < LEFT_OUT; number++) {
            leftOut.add(
                    random.nextBoolean()
                            ? INDICATORS.get(random.nextInt(INDICATORS.size()))
                            : FACTS.get(random.nextInt(FACTS.size())).id());
        }
        answers.keySet().removeAll(leftOut);
        var stated = new CaseFacts(answers, shipped.numbers(), Collections.emptySortedSet());
        List<Fact.Answered> inSomeOrder = new ArrayList<>(FACTS);
        Collections.shuffle(inSomeOrder, random);
        int inVain = random.nextBoolean() ? 10 : 50;
        for (Fact.Answered fact : inSomeOrder) {
            if (!stated.states(fact.id()) && !leftOut.contains(fact.id())) {
                stated = answered(stated, fact.id(), answer(inVain)).orElse(stated);
            }
        }
        return stated;
    }

    private Answer answer(int inVainOfHundred) {
        int drawn = random.nextInt(100);
        if (drawn < inVainOfHundred) {
            return drawn % 2 == 0 ? Answer.UNKNOWN : Answer.DECLINED;
        }
        return drawn < inVainOfHundred + 5 ? Answer.SUSPECTED : drawn >= 96 ? Answer.YES : Answer.NO;
    }

    private static List<FactId> open(KnownFacts known) {
        return FACTS.stream()
                .filter(fact -> !known.stated().states(fact.id()))
                .filter(fact -> known.of(fact.atom()).isOpen() || known.isPresumed(fact.atom()))
                .map(Fact::id)
                .toList();
    }

    /** Collects the classifications that all ways of answering some facts come to, also those that leave some of them open. */
    private static void answerAll(
            LawPeriod period, Standard standard, CaseFacts stated, List<FactId> open, Set<Classification> comesTo) {
        if (open.isEmpty()) {
            KnownFacts known = KnownFacts.of(CATALOGUE, stated);
            comesTo.add(Classification.of(
                    period.status(period.trafficking(), standard.valuation(known)),
                    period.status(period.smuggling(), standard.valuation(known))));
            return;
        }
        List<FactId> rest = open.subList(1, open.size());
        answerAll(period, standard, stated, rest, comesTo);
        for (Answer answer : List.of(Answer.YES, Answer.NO)) {
            answered(stated, open.get(0), answer).ifPresent(more -> answerAll(period, standard, more, rest, comesTo));
        }
    }

    private static Optional<CaseFacts> answered(CaseFacts stated, FactId fact, Answer answer) {
        SortedMap<FactId, Answer> answers = new TreeMap<>(stated.answers());
        answers.put(fact, answer);
        var more = new CaseFacts(answers, stated.numbers(), stated.screened());
        try {
            KnownFacts.of(CATALOGUE, more);
            return Optional.of(more);
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }
}
