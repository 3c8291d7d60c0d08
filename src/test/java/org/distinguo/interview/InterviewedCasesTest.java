package org.distinguo.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.Answer;
import org.distinguo.facts.AskedOf;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.source.Diagnostics;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.OpenQuestion;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Interviews about shipped cases, from the first question to the last. */
@Execution(ExecutionMode.CONCURRENT)
final class InterviewedCasesTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final FactCatalogue CATALOGUE = LIBRARY.catalogue();
    private static final Interviewer INTERVIEWER = new Interviewer(CATALOGUE, BurdenScale.shipped());
    private static final int CASES = 2;

    /** A law and cases about it. */
    private record Asked(String id, Classifier classifier, List<Query> cases) {}

    static Stream<String> laws() {
        return LIBRARY.editions().keySet().stream();
    }

    private static Asked asked(String id) {
        Classifier classifier = LIBRARY.classifier(id).orElseThrow();
        var diagnostics = new Diagnostics();
        List<Query> all = CaseFolder.read(
                        Path.of("src/main/rulebooks").resolve(id),
                        classifier.law().rulebook(),
                        CATALOGUE,
                        diagnostics)
                .stream()
                .map(RulebookCase::query)
                .toList();
        diagnostics.throwIfAny();
        int step = all.size() / CASES;
        return new Asked(
                id,
                classifier,
                Stream.iterate(0, number -> number + step)
                        .limit(CASES)
                        .map(all::get)
                        .toList());
    }

    /** Every fact that may be asked: what is known or suspected is so, and the rest is not, if the implications allow it. */
    private static Query answered(Query shipped) {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        for (boolean so : new boolean[] {true, false}) {
            for (Fact.Answered fact : CATALOGUE.answered()) {
                Knowledge known = shipped.known().of(fact.atom());
                boolean isSo = known == Knowledge.YES || known == Knowledge.SUSPECTED;
                if (fact.isAsked() && isSo == so) {
                    answers.put(fact.id(), so ? Answer.YES : Answer.NO);
                    if (!so && close(answers).isEmpty()) {
                        answers.put(fact.id(), Answer.YES);
                    }
                }
            }
        }
        return shipped.about(close(answers).orElseThrow());
    }

    private static Optional<KnownFacts> close(Map<FactId, Answer> answers) {
        try {
            return Optional.of(KnownFacts.of(CATALOGUE, CaseFacts.of(answers)));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    private static List<Object> result(Classifier classifier, Query query) {
        Verdict verdict = classifier.classifyWithoutQuestions(query);
        return List.of(
                verdict.possibleClassifications(),
                verdict.safeguards().stream().map(Safeguard::code).toList());
    }

    @ParameterizedTest
    @EnumSource
    void anInterviewEndsWhereAllAnswersEnd(InterviewMode mode) {
        for (String id : LIBRARY.editions().keySet()) {
            Asked asked = asked(id);
            for (Query one : asked.cases()) {
                interview(asked, answered(one), mode);
            }
        }
    }

    private static void interview(Asked asked, Query full, InterviewMode mode) {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        Set<FactId> put = new HashSet<>();
        Interview interview = next(asked, full, answers, mode);
        while (!interview.questions().isEmpty()) {
            assertThat(interview.state()).isEqualTo(InterviewState.OPEN);
            for (NextQuestion question : interview.questions()) {
                FactId fact = question.fact().id();
                assertThat(put.add(fact)).as("%s is asked once", fact).isTrue();
                assertThat(question.reasons().size() + question.duties().size())
                        .as("%s is asked for something", fact)
                        .isPositive();
                answers.put(fact, full.known().stated().answers().getOrDefault(fact, Answer.NO));
            }
            interview = next(asked, full, answers, mode);
        }
        assertThat(interview.state()).isNotEqualTo(InterviewState.OPEN);
        assertThat(result(asked.classifier(), interview.verdict().query()))
                .as("%s %s", asked.id(), full.known().stated())
                .isEqualTo(result(asked.classifier(), full));
    }

    private static Interview next(Asked asked, Query full, SortedMap<FactId, Answer> answers, InterviewMode mode) {
        return INTERVIEWER.next(asked.classifier(), full.about(close(answers).orElseThrow()), mode, 1);
    }

    /** What a verdict calls open is asked, but where only a question of law would make it matter, or another is asked first. */
    @ParameterizedTest
    @MethodSource("laws")
    void whatIsAskedAndWhatAnAnswerDoesIsWhatTheVerdictSays(String id) {
        Asked asked = asked(id);
        for (Query one : asked.cases()) {
            Interview interview = INTERVIEWER.next(asked.classifier(), one, InterviewMode.ONE_BY_ONE, 200);
            Verdict verdict = asked.classifier().classify(one);
            List<FactId> open = verdict.openQuestions().stream()
                    .map(OpenQuestion::fact)
                    .map(Fact::id)
                    .toList();
            assertThat(interview.classificationSettled())
                    .as("%s %s", id, open)
                    .isEqualTo(interview.questions().stream()
                                    .noneMatch(question ->
                                            open.contains(question.fact().id()))
                            && verdict.possibleClassifications().size() == 1);
            for (NextQuestion question : interview.questions()) {
                for (AnswerOutcome outcome : question.outcomes()) {
                    SortedMap<FactId, Answer> answers =
                            new TreeMap<>(one.known().stated().answers());
                    answers.put(question.fact().id(), outcome.answer());
                    CaseFacts stated = one.known().stated();
                    Query then = one.about(KnownFacts.of(
                            CATALOGUE, new CaseFacts(answers, stated.numbers(), stated.screened(), stated.notAsked())));
                    assertThat(result(asked.classifier(), outcome.verdict().query()))
                            .isEqualTo(result(asked.classifier(), then));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void anInterviewBeginsWithSafetyTheAgeAndWhatHappened(String id) {
        Query nothing = asked(id).cases().get(0).about(close(Map.of()).orElseThrow());
        Interview interview =
                INTERVIEWER.next(LIBRARY.classifier(id).orElseThrow(), nothing, InterviewMode.ONE_BY_ONE, 3);
        assertThat(interview.questions())
                .extracting(question -> question.fact().id())
                .isEqualTo(BurdenScale.shipped().beginWith());
    }

    @ParameterizedTest
    @MethodSource("laws")
    void aPersonIsNotAskedWhatTheFileMaySettle(String id) {
        Query nothing = asked(id).cases().get(0).about(close(Map.of()).orElseThrow());
        Interview interview =
                INTERVIEWER.next(LIBRARY.classifier(id).orElseThrow(), nothing, InterviewMode.ONE_BY_ONE, 200);
        List<FactId> ofOthers = interview.questions().stream()
                .map(NextQuestion::fact)
                .filter(fact -> fact.askedOf() != AskedOf.PERSON)
                .map(Fact.Answered::id)
                .toList();
        int looked = 0;
        for (NextQuestion question : interview.questions()) {
            if (question.fact().askedOf() == AskedOf.PERSON) {
                for (FactId other : ofOthers) {
                    for (Answer answer : List.of(Answer.YES, Answer.NO)) {
                        looked++;
                        assertThat(close(Map.of(other, answer))
                                        .orElseThrow()
                                        .of(question.fact().atom())
                                        .isOpen())
                                .as("%s, and %s to %s", question.fact().id(), answer, other)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(looked).isPositive();
    }
}
