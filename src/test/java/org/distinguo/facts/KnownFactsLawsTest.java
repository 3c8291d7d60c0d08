package org.distinguo.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.distinguo.source.YamlFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** That closing the answers finds exactly what trying every completion finds, on random catalogues and cases. */
@Execution(ExecutionMode.CONCURRENT)
final class KnownFactsLawsTest {

    private static final int CATALOGUES = 700;
    private static final int CASES = 30;
    private static final List<Answer> ANSWERS = List.of(Answer.values());

    private final Random random = new Random(7);

    @Test
    void aFactIsDecidedExactlyWhereAllCompletionsAgree() {
        int contradictory = 0;
        int inferred = 0;
        for (int number = 0; number < CATALOGUES; number++) {
            FactCatalogue catalogue = drawCatalogue();
            for (int one = 0; one < CASES; one++) {
                SortedMap<FactId, Answer> answers = drawAnswers(catalogue);
                List<Integer> firm = completions(catalogue, answers, answer -> false);
                List<Integer> withSuspicions = completions(catalogue, answers, answer -> answer == Answer.SUSPECTED);
                Optional<KnownFacts> known = close(catalogue, answers);
                assertThat(known.isPresent())
                        .as("%s%n%s", catalogue.implications(), answers)
                        .isEqualTo(!withSuspicions.isEmpty());
                if (known.isEmpty()) {
                    contradictory++;
                    continue;
                }
                for (Fact.Answered fact : catalogue.answered()) {
                    Knowledge expected = expected(fact, answers.get(fact.id()), firm, withSuspicions);
                    if (known.get().of(fact.atom()) != expected) { // an assertion for each would take a minute
                        fail("%s should be %s in %s of %s", fact.id(), expected, answers, catalogue.answered());
                    }
                }
                inferred += known.get().inferences().size();
            }
        }
        assertThat(contradictory).as("contradictory cases").isGreaterThan(1_000);
        assertThat(inferred).as("inferences").isGreaterThan(10_000);
    }

    private static Knowledge expected(
            Fact.Answered fact, @Nullable Answer answer, List<Integer> firm, List<Integer> withSuspicions) {
        int bit = 1 << fact.atom().number();
        if (firm.stream().allMatch(completion -> (completion & bit) != 0)) {
            return Knowledge.YES;
        } else if (firm.stream().allMatch(completion -> (completion & bit) == 0)) {
            return Knowledge.NO;
        } else if (withSuspicions.stream().allMatch(completion -> (completion & bit) != 0)) {
            return Knowledge.SUSPECTED;
        }
        return answer == null ? Knowledge.NOT_ASKED : Knowledge.of(answer);
    }

    private static Optional<KnownFacts> close(FactCatalogue catalogue, SortedMap<FactId, Answer> answers) {
        try {
            return Optional.of(KnownFacts.of(catalogue, CaseFacts.of(answers)));
        } catch (ContradictoryFactsException e) {
            assertThat(e.contradictions()).isNotEmpty().allSatisfy(one -> {
                assertThat(one.facts()).isNotEmpty().allMatch(answers::containsKey);
                var involved = new TreeMap<FactId, Answer>(answers);
                involved.keySet().retainAll(one.facts());
                assertThat(completions(catalogue, involved, answer -> answer == Answer.SUSPECTED))
                        .as("what is named excludes itself: %s", involved)
                        .isEmpty();
            });
            return Optional.empty();
        }
    }

    private static List<Integer> completions(
            FactCatalogue catalogue, SortedMap<FactId, Answer> answers, Predicate<Answer> countsAsYes) {
        List<Integer> completions = new ArrayList<>();
        for (int completion = 0; completion < 1 << catalogue.answered().size(); completion++) {
            if (fits(completion, catalogue, answers, countsAsYes)) {
                completions.add(completion);
            }
        }
        return completions;
    }

    private static boolean fits(
            int completion, FactCatalogue catalogue, SortedMap<FactId, Answer> answers, Predicate<Answer> countsAsYes) {
        for (Fact.Answered fact : catalogue.answered()) {
            boolean isSo = (completion >> fact.atom().number() & 1) == 1;
            Answer answer = answers.get(fact.id());
            if (answer != null && (isSo ? answer == Answer.NO : answer == Answer.YES || countsAsYes.test(answer))) {
                return false;
            }
            boolean holds = fact.implies().stream().allMatch(some -> some.stream()
                    .anyMatch(id -> (completion >> catalogue.atomOf(id).number() & 1) == 1));
            if (isSo && !holds) {
                return false;
            }
        }
        return true;
    }

    private SortedMap<FactId, Answer> drawAnswers(FactCatalogue catalogue) {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        int openInTen = random.nextInt(10);
        for (Fact.Answered fact : catalogue.answered()) {
            if (random.nextInt(10) >= openInTen) {
                answers.put(fact.id(), ANSWERS.get(random.nextInt(ANSWERS.size())));
            }
        }
        return answers;
    }

    private FactCatalogue drawCatalogue() {
        int size = 3 + random.nextInt(5);
        var text = new StringBuilder("{catalogue: facts, version: 1, groups: {g: {title: t, definition: d, facts: {");
        for (int fact = 0; fact < size; fact++) {
            List<String> implies = new ArrayList<>();
            for (int count = random.nextInt(3); count > 0 && fact + 1 < size; count--) {
                implies.add(drawImplication(fact, size));
            }
            text.append("f%1$d: {name: n%1$d, definition: d, question: q%1$d, sensitivity: 0, asked_of: FILE"
                    .formatted(fact));
            text.append(implies.isEmpty() ? "}, " : ", implies: [" + String.join(", ", implies) + "]}, ");
        }
        return FactCatalogueReader.read(new YamlFile("facts.yaml", (text + "}}}}").getBytes(StandardCharsets.UTF_8)));
    }

    private String drawImplication(int from, int size) {
        List<String> later = IntStream.generate(() -> from + 1 + random.nextInt(size - from - 1))
                .limit(1 + random.nextInt(3))
                .distinct()
                .mapToObj(fact -> "g.f" + fact)
                .toList();
        return later.size() == 1 ? later.get(0) : "{any_of: [" + String.join(", ", later) + "]}";
    }
}
