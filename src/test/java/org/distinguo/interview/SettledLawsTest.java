package org.distinguo.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.interview.DrawnInterviews.DrawnLaw;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.NaiveEvaluator;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * An interview is settled if and only if no way of answering what is open changes the classification or a duty. Every way is
 * tried on small laws, and the naive evaluator judges each of them.
 */
@Execution(ExecutionMode.CONCURRENT)
final class SettledLawsTest {

    private static final int LAWS = 700;
    private static final int CASES_A_LAW = 5;
    private static final BurdenScale SCALE = BurdenScale.shipped();

    private final Random random = new Random(1_009);
    private final DrawnInterviews drawing = new DrawnInterviews(random);

    /** What a case comes to. */
    private record Result(Set<Classification> possible, Set<String> duties) {}

    @Test
    void settledMeansThatNoCompletionChangesAnythingAndNothingElse() {
        int settled = 0;
        int unsettled = 0;
        for (int number = 0; number < LAWS; number++) {
            DrawnLaw law = drawing.draw();
            if (law.leavesQuestionsOpen()) {
                continue; // a question of law is open in every completion of facts; see below
            }
            var interviewer = new Interviewer(law.catalogue(), SCALE);
            for (int one = 0; one < CASES_A_LAW; one++) {
                Query query =
                        drawing.drawCase(law, List.of(Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.DECLINED), false);
                Interview interview = interviewer.next(law.classifier(), query, InterviewMode.ONE_BY_ONE, 5);
                Set<Result> results = completions(law, query);
                boolean expected = results.equals(Set.of(result(interview.verdict())));
                // a fact that was asked in vain stays as it is, and other answers may still raise a suspicion of it
                boolean suspicionMayRemain = law.text().toString().contains("suggests")
                        && query.known().stated().answers().values().stream()
                                .anyMatch(answer -> answer == Answer.UNKNOWN || answer == Answer.DECLINED);
                assertThat(interview.state() == InterviewState.SETTLED)
                        .as(() -> query.known().stated() + " " + query + " " + results + " " + law.text())
                        .isEqualTo(expected && (!suspicionMayRemain || interview.state() == InterviewState.SETTLED));
                assertThat(interview.classificationSettled())
                        .isEqualTo(results.stream()
                                        .map(Result::possible)
                                        .distinct()
                                        .count()
                                == 1);
                settled += expected ? 1 : 0;
                unsettled += expected ? 0 : 1;
            }
        }
        assertThat(settled).isGreaterThan(150);
        assertThat(unsettled).isGreaterThan(300);
    }

    /** Suspicions, screened groups and questions of law: what is said to be settled is, whatever is answered further. */
    @Test
    void settledIsNeverSaidTooEarly() {
        int settled = 0;
        for (int number = 0; number < LAWS; number++) {
            DrawnLaw law = drawing.draw();
            var interviewer = new Interviewer(law.catalogue(), SCALE);
            for (int one = 0; one < CASES_A_LAW; one++) {
                Query query = drawing.drawCase(law, List.of(Answer.values()), true);
                Interview interview = interviewer.next(law.classifier(), query, InterviewMode.ONE_BY_ONE, 5);
                if (interview.state() == InterviewState.SETTLED) {
                    settled++;
                    assertThat(ofEngine(law, query))
                            .as(() -> query.known().stated() + " " + query + " " + law.text())
                            .containsExactly(result(interview.verdict()));
                }
            }
        }
        assertThat(settled).isGreaterThan(300);
    }

    @Test
    void whileYesAndNoAreTheOnlyAnswersSomethingIsLeftToAskUntilAllIsSettled() {
        int open = 0;
        for (int number = 0; number < LAWS; number++) {
            DrawnLaw law = drawing.draw();
            if (law.leavesQuestionsOpen()) {
                continue;
            }
            var interviewer = new Interviewer(law.catalogue(), SCALE);
            Query query = drawing.drawCase(law, List.of(Answer.YES, Answer.NO), false);
            Interview interview = interviewer.next(law.classifier(), query, InterviewMode.ONE_BY_ONE, 50);
            assertThat(interview.state()).isNotEqualTo(InterviewState.NOTHING_LEFT_TO_ASK);
            assertThat(interview.questions().isEmpty()).isEqualTo(interview.state() == InterviewState.SETTLED);
            for (NextQuestion question : interview.questions()) {
                assertThat(query.known().stated().states(question.fact().id())).isFalse();
                open++;
            }
        }
        assertThat(open).isGreaterThan(300);
    }

    /** Every consistent way of answering everything that is open with YES or NO, judged by the naive evaluator. */
    private static Set<Result> completions(DrawnLaw law, Query query) {
        List<FactId> open = law.catalogue().answered().stream()
                .filter(fact -> query.known().of(fact.atom()).isOpen())
                .map(Fact.Answered::id)
                .toList();
        Set<Result> results = new HashSet<>();
        for (Query one : ways(law, query, open)) {
            results.add(new Result(
                    NaiveEvaluator.evaluate(law.rulebook(), one.known(), one.conductDate(), one.standard())
                            .possible(),
                    NaiveDuties.due(law.rulebook(), one)));
        }
        return results;
    }

    /** Every consistent way of answering all that can be asked, judged by the engine. */
    private static Set<Result> ofEngine(DrawnLaw law, Query query) {
        List<FactId> askable = law.catalogue().answered().stream()
                .filter(fact -> query.known().canBeAsked(fact.atom()))
                .map(Fact.Answered::id)
                .toList();
        return ways(law, query, askable).stream()
                .map(one -> result(law.classifier().classifyWithoutQuestions(one)))
                .collect(Collectors.toSet());
    }

    private static List<Query> ways(DrawnLaw law, Query query, List<FactId> facts) {
        List<SortedMap<FactId, Answer>> ways = new ArrayList<>();
        ways.add(new TreeMap<>(query.known().stated().answers()));
        for (FactId fact : facts) {
            List<SortedMap<FactId, Answer>> more = new ArrayList<>();
            for (SortedMap<FactId, Answer> way : ways) {
                for (Answer answer : List.of(Answer.YES, Answer.NO)) {
                    SortedMap<FactId, Answer> next = new TreeMap<>(way);
                    next.put(fact, answer);
                    more.add(next);
                }
            }
            ways.clear();
            ways.addAll(more);
        }
        CaseFacts stated = query.known().stated();
        List<Query> queries = new ArrayList<>();
        for (SortedMap<FactId, Answer> way : ways) {
            Optional<KnownFacts> known = DrawnInterviews.close(
                    law.catalogue(), new CaseFacts(way, stated.numbers(), stated.screened(), stated.notAsked()));
            known.map(query::about).ifPresent(queries::add);
        }
        return queries;
    }

    private static Result result(Verdict verdict) {
        return new Result(
                verdict.possibleClassifications(),
                verdict.safeguards().stream().map(Safeguard::code).collect(Collectors.toCollection(TreeSet::new)));
    }
}
