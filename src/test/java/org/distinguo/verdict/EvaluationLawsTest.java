package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.distinguo.Draws;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The laws that every evaluation keeps, on random laws and cases. */
@Execution(ExecutionMode.CONCURRENT)
final class EvaluationLawsTest {

    private static final Phrases PHRASES = new Phrases(
            "{facts}", "{facts}", "{facts}", "{facts}", "", "", "{facts}", "{facts}", "; ", " (YES)", " (NO)",
            "{facts}", "{facts}", "", "{notes}");
    private static final int CASES_A_LAW = 10;
    private static final int SOME_LAWS = 30;

    private final Random random = new Random(2_000);
    private int drawn;

    /** A random law on a random day, and a case. */
    private record Example(RandomLaw.Drawn drawn, FactCatalogue catalogue, Law law, KnownFacts known, LocalDate day) {

        Verdict verdict(KnownFacts facts, Standard standard) {
            return new Classifier(law, PHRASES).classify(new Query(facts, day, day, standard, Optional.empty()));
        }

        Optional<KnownFacts> with(FactId fact, Answer answer) {
            SortedMap<FactId, Answer> answers = new TreeMap<>(known.stated().answers());
            answers.put(fact, answer);
            return close(new CaseFacts(answers, new TreeMap<>(), known.stated().screened()));
        }

        Optional<KnownFacts> close(CaseFacts facts) {
            try {
                return Optional.of(KnownFacts.of(catalogue, facts));
            } catch (ContradictoryFactsException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return "%s on %s: %s%n%s".formatted(known.stated(), day, catalogue.answered(), drawn);
        }
    }

    private void forEachExample(int laws, RandomLaw drawing, Consumer<Example> law) {
        for (int number = 0; number < laws; number++) {
            RandomLaw.Drawn text = drawing.draw();
            FactCatalogue catalogue = text.catalogue();
            Law compiled = Law.of(text.rulebook(catalogue), catalogue);
            for (int one = 0; one < CASES_A_LAW; one++) {
                law.accept(new Example(text, catalogue, compiled, drawing.drawCase(catalogue), drawing.drawDay()));
                drawn++;
            }
        }
    }

    @Test
    @Tag("slow")
    void theEngineAgreesWithTryingEveryCompletion() {
        int laws = Draws.of(250);
        Set<Classification> seen = compareWithEveryCompletion(laws);
        assertThat(drawn).isEqualTo(laws * Standard.values().length * CASES_A_LAW);
        assertThat(seen).containsExactly(Classification.values());
    }

    /** The same, in a second: mutation testing runs it again and again. */
    @Test
    void theEngineAgreesWithTryingEveryCompletionOfSomeLaws() {
        assertThat(compareWithEveryCompletion(SOME_LAWS)).containsExactly(Classification.values());
    }

    private Set<Classification> compareWithEveryCompletion(int laws) {
        Set<Classification> seen = EnumSet.noneOf(Classification.class);
        for (Standard standard : Standard.values()) {
            forEachExample(laws, new RandomLaw(random, 3, 6), example -> {
                Verdict verdict = example.verdict(example.known(), standard);
                NaiveEvaluator.Result expected =
                        NaiveEvaluator.evaluate(example.law().rulebook(), example.known(), example.day(), standard);
                Map<FactId, Set<String>> questions =
                        new NaiveQuestions(example.law().rulebook(), example.known(), example.day(), standard).find();
                if (!new Comparison(expected, questions, standard).isSame(verdict)) {
                    throw new AssertionError(
                            "%s under %s:%n%s%nbut:%n%s".formatted(example, standard, expected, verdict));
                }
                seen.add(verdict.classification());
            });
        }
        return seen;
    }

    /** Compares a verdict with what trying every completion found. */
    private record Comparison(NaiveEvaluator.Result expected, Map<FactId, Set<String>> questions, Standard standard) {

        boolean isSame(Verdict verdict) {
            Set<FactId> asked = asked(verdict, questions.keySet());
            return statuses(verdict).entrySet().stream()
                            .allMatch(one -> expected.statuses().get(one.getKey()) == one.getValue())
                    && verdict.possibleClassifications().equals(expected.possible())
                    && asked.equals(questions.keySet())
                    && verdict.openQuestions().stream().allMatch(question -> canDecide(verdict, question));
        }

        private boolean canDecide(Verdict verdict, OpenQuestion question) {
            Set<String> changes = questions.get(question.fact().id());
            if (changes == null) {
                return true;
            }
            List<String> decided = verdict.findings().stream()
                    .filter(finding -> finding.offence().kind() != OffenceKind.RELATED)
                    .map(finding -> finding.offence().id())
                    .filter(changes::contains)
                    .toList();
            return isIndicator(verdict, question.fact().id()) // then it decides more, by the suspicion that it raises
                    ? question.canDecide().containsAll(decided)
                    : question.canDecide().equals(decided);
        }

        private Map<String, Status> statuses(Verdict verdict) {
            Map<String, Status> statuses = new TreeMap<>();
            for (Finding finding : verdict.findings()) {
                String id = finding.offence().id();
                statuses.put(id, finding.status().under(standard));
                put(statuses, id + "/elements/", finding.elements());
                put(statuses, id + "/exemptions/", finding.exemptions());
                put(statuses, id + "/defences/", finding.defences());
                put(statuses, id + "/aggravating/", finding.aggravating());
            }
            return statuses;
        }

        private void put(Map<String, Status> statuses, String prefix, List<Ground> grounds) {
            grounds.forEach(
                    ground -> statuses.put(prefix + ground.id(), ground.status().under(standard)));
        }
    }

    @Test
    @Tag("slow")
    void openQuestionsAreExactlyTheFactsThatMatter() {
        forEachExample(80, new RandomLaw(random, 3, 6), example -> {
            NaiveEvaluator.Result expected = NaiveEvaluator.evaluate(
                    example.law().rulebook(), example.known(), example.day(), Standard.ESTABLISHED);
            Verdict verdict = example.verdict(example.known(), Standard.ESTABLISHED);
            Set<FactId> questions = new NaiveQuestions(
                            example.law().rulebook(), example.known(), example.day(), Standard.ESTABLISHED)
                    .find()
                    .keySet();
            assertThat(asked(verdict, questions)).containsExactlyInAnyOrderElementsOf(questions);
            assertThat(verdict.openQuestions())
                    .allSatisfy(question -> assertThat(question.canDecide()).isNotEmpty());
            for (Finding finding : verdict.findings()) {
                for (Ground element : finding.elements()) {
                    assertThat(element.open())
                            .as("%s of %s", element, example)
                            .containsExactlyInAnyOrderElementsOf(openOf(finding, element, expected, example));
                }
            }
        });
    }

    /** What is asked, without the indicators: these are asked although no answer to them decides anything by itself. */
    private static Set<FactId> asked(Verdict verdict, Set<FactId> expected) {
        Set<FactId> asked = new TreeSet<>();
        verdict.openQuestions().stream()
                .map(question -> question.fact().id())
                .filter(fact -> expected.contains(fact) || !isIndicator(verdict, fact))
                .forEach(asked::add);
        return asked;
    }

    private static boolean isIndicator(Verdict verdict, FactId fact) {
        var indicators = Indicators.amongQuestions(
                verdict.query().known(), verdict.query().standard());
        Atom index = verdict.query().known().catalogue().atomOf(fact);
        return indicators.suspectable().stream()
                .anyMatch(one -> indicators.of(one).contains(index));
    }

    private static Set<FactId> openOf(
            Finding finding, Ground element, NaiveEvaluator.Result expected, Example example) {
        var law = new NaiveLaw(example.law().rulebook(), example.day());
        Set<FactId> read = new TreeSet<>();
        finding.offence().elements().stream()
                .filter(provision -> provision.id().equals(element.id()))
                .flatMap(provision -> Stream.concat(Stream.of(provision), provision.liftedWhen().stream()))
                .forEach(provision -> law.collectRead(provision.clause(), read));
        String target = finding.offence().id() + "/elements/" + element.id();
        read.removeIf(fact -> !expected.canChange().getOrDefault(fact, Set.of()).contains(target));
        return read;
    }

    @Test
    @Tag("slow")
    void undeterminedOnlyIfSomeFactMatters() {
        forEachExample(100, new RandomLaw(random, 3, 5), example -> {
            Map<String, Set<Status>> filled = new TreeMap<>();
            for (KnownFacts facts : filledIn(example)) {
                for (Finding finding :
                        example.verdict(facts, Standard.ESTABLISHED).findings()) {
                    filled.computeIfAbsent(finding.offence().id(), id -> EnumSet.noneOf(Status.class))
                            .add(finding.status().established());
                }
            }
            for (Finding finding :
                    example.verdict(example.known(), Standard.ESTABLISHED).findings()) {
                Set<Status> values = filled.getOrDefault(finding.offence().id(), Set.of());
                boolean open = values.size() > 1 || values.contains(Status.UNDETERMINED); // the law may leave it open
                assertThat(finding.status().established() == Status.UNDETERMINED)
                        .as("%s of %s", finding.offence().id(), example)
                        .isEqualTo(open);
                if (!open) {
                    assertThat(values).containsExactly(finding.status().established());
                }
            }
        });
    }

    /** Every way of answering what is open with YES or NO. */
    private static List<KnownFacts> filledIn(Example example) {
        List<SortedMap<FactId, Answer>> ways = new ArrayList<>(List.of(new TreeMap<>()));
        for (Fact.Answered fact : example.catalogue().answered()) {
            Knowledge knowledge = example.known().of(fact.atom());
            List<SortedMap<FactId, Answer>> more = new ArrayList<>();
            for (SortedMap<FactId, Answer> way : ways) {
                for (Answer answer : List.of(Answer.YES, Answer.NO)) {
                    if (knowledge.isOpen() || knowledge.name().equals(answer.name())) {
                        SortedMap<FactId, Answer> next = new TreeMap<>(way);
                        next.put(fact.id(), answer);
                        more.add(next);
                    }
                }
            }
            ways = more;
        }
        return ways.stream()
                .flatMap(answers -> example.close(CaseFacts.of(answers)).stream())
                .toList();
    }

    @Test
    @Tag("slow")
    void aDecidedFindingSurvivesMoreFacts() {
        forEachExample(80, new RandomLaw(random, 3, 7), example -> {
            for (Standard standard : Standard.values()) {
                Verdict before = example.verdict(example.known(), standard);
                for (Fact.Answered fact : example.catalogue().answered()) {
                    if (example.known().of(fact.atom()).isOpen()
                            && example.known().of(fact.atom()) != Knowledge.SUSPECTED) {
                        for (Answer answer : List.of(Answer.YES, Answer.NO)) {
                            example.with(fact.id(), answer)
                                    .filter(after -> onlyAnswersMore(example, after))
                                    .ifPresent(
                                            after -> assertSurvives(before, example.verdict(after, standard), example));
                        }
                    }
                }
            }
        });
    }

    /**
     * A new suspicion is a new reading and not only an answer more; and what counts as NO by screening is open again once an
     * answer may make it true.
     */
    private static boolean onlyAnswersMore(Example example, KnownFacts after) {
        return example.catalogue().answered().stream().map(Fact.Answered::atom).allMatch(atom -> {
            Knowledge before = example.known().of(atom);
            return before.isOpen()
                    ? before == Knowledge.SUSPECTED || after.of(atom) != Knowledge.SUSPECTED
                    : after.of(atom) == before;
        });
    }

    private static void assertSurvives(Verdict before, Verdict after, Example example) {
        Standard standard = before.query().standard();
        for (int number = 0; number < before.findings().size(); number++) {
            Status status = before.findings().get(number).status().under(standard);
            if (status != Status.UNDETERMINED) {
                assertThat(after.findings().get(number).status().under(standard))
                        .as("%s with %s", example, after.query().known().stated())
                        .isEqualTo(status);
            }
        }
        assertThat(before.possibleClassifications()).containsAll(after.possibleClassifications());
    }

    @Test
    @Tag("slow")
    void traffickingIsSaidAtOnceAndSmugglingOnlyOnceTraffickingIsRuledOut() {
        forEachExample(100, new RandomLaw(random, 3, 7), example -> {
            Verdict verdict = example.verdict(example.known(), Standard.REASONABLE_GROUNDS);
            Set<Classification> possible = verdict.possibleClassifications();
            boolean trafficked = possible.stream()
                    .allMatch(one ->
                            one == Classification.TRAFFICKING || one == Classification.TRAFFICKING_AND_SMUGGLING);
            assertThat(verdict.classification())
                    .isEqualTo(
                            possible.size() == 1
                                    ? possible.iterator().next()
                                    : trafficked ? Classification.TRAFFICKING : Classification.UNDETERMINED);
        });
    }

    @Test
    @Tag("slow")
    void suspicionOnlyWidens() {
        forEachExample(150, new RandomLaw(random, 3, 7).positive(), example -> {
            Verdict before = example.verdict(example.known(), Standard.REASONABLE_GROUNDS);
            if (before.findings().stream().noneMatch(EvaluationLawsTest::isTraffickingMet)) {
                return;
            }
            for (Fact.Answered fact : example.catalogue().answered()) {
                Answer answer = example.known().stated().answers().get(fact.id());
                if (answer == null || answer == Answer.NO) {
                    example.with(fact.id(), Answer.SUSPECTED)
                            .ifPresent(after -> assertThat(example.verdict(after, Standard.REASONABLE_GROUNDS)
                                            .findings())
                                    .as("%s suspected in %s", fact.id(), example)
                                    .anyMatch(EvaluationLawsTest::isTraffickingMet));
                }
            }
        });
    }

    private static boolean isTraffickingMet(Finding finding) {
        return finding.offence().kind() == OffenceKind.TRAFFICKING
                && finding.status().reasonableGrounds() == Status.MET;
    }

    @Test
    @Tag("slow")
    void orderOfRulesAndKeysNeverMatters() {
        forEachExample(40, new RandomLaw(random, 3, 6), example -> {
            RandomLaw.Drawn shuffled = example.drawn().shuffled(random);
            FactCatalogue catalogue = shuffled.catalogue();
            Law law = Law.of(shuffled.rulebook(catalogue), catalogue);
            KnownFacts known = KnownFacts.of(catalogue, example.known().stated());
            Verdict other =
                    new Example(shuffled, catalogue, law, known, example.day()).verdict(known, Standard.ESTABLISHED);
            assertThat(inAnyOrder(other)).isEqualTo(inAnyOrder(example.verdict(example.known(), Standard.ESTABLISHED)));
        });
    }

    private static Map<String, Object> inAnyOrder(Verdict verdict) {
        Map<String, Object> said = new TreeMap<>();
        said.put("classification", verdict.classification());
        said.put("possible", verdict.possibleClassifications());
        verdict.openQuestions().forEach(one -> said.put("ask " + one.fact().id(), Set.copyOf(one.canDecide())));
        verdict.findings().forEach(finding -> {
            String id = finding.offence().id();
            said.put(id, finding.status());
            finding.elements().forEach(one -> said.put(id + one.id(), List.of(one.status(), Set.copyOf(one.open()))));
            finding.exemptions().forEach(one -> said.put(id + one.id(), one.status()));
        });
        return said;
    }

    @Test
    void sameFactsSameRevisionSameBytes() {
        forEachExample(Draws.of(10), new RandomLaw(random, 3, 6), example -> {
            FactCatalogue catalogue = example.drawn().catalogue();
            Rulebook rulebook = example.drawn().rulebook(catalogue);
            KnownFacts known = KnownFacts.of(catalogue, example.known().stated());
            Verdict again = new Example(example.drawn(), catalogue, Law.of(rulebook, catalogue), known, example.day())
                    .verdict(known, Standard.ESTABLISHED);
            Verdict verdict = example.verdict(example.known(), Standard.ESTABLISHED);
            assertThat(again).isEqualTo(verdict).hasToString(verdict.toString());
        });
    }
}
