package org.distinguo.mapping.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Criterion;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.RandomLaw;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.Test;

/** What the audit says of small drawn laws and forms is what comes of trying every way of answering the form. */
final class FormAuditLawsTest {

    private static final int LAWS = 150;

    /** One form under one criterion of one law, with every way of answering. */
    private record Tried(
            FactCatalogue catalogue, LawPeriod law, Standard standard, FormAnswers form, Criterion criterion) {

        private Set<Status> statuses(boolean filledIn) {
            Set<Status> found = EnumSet.noneOf(Status.class);
            List<Map<FactId, Answer>> ways = new ArrayList<>(List.of(Map.of()));
            for (Fact.Answered fact : catalogue.answered()) {
                List<Map<FactId, Answer>> longer = new ArrayList<>();
                for (Map<FactId, Answer> way : ways) {
                    if (!filledIn || !form.decided().contains(fact.id())) {
                        longer.add(way);
                    }
                    for (Answer answer : form.to(fact.id())) {
                        Map<FactId, Answer> more = new TreeMap<>(way);
                        more.put(fact.id(), answer);
                        longer.add(more);
                    }
                }
                ways = longer;
            }
            ways.forEach(way -> status(way).ifPresent(found::add));
            return found;
        }

        private Optional<Status> status(Map<FactId, Answer> answers) {
            try {
                KnownFacts known = KnownFacts.of(catalogue, CaseFacts.of(answers));
                return Optional.of(law.status(criterion, standard.valuation(known)));
            } catch (ContradictoryFactsException e) {
                return Optional.empty();
            }
        }
    }

    @Test
    void whatAFormSettlesIsWhatSomeWayOfAnsweringItSettles() {
        int proved = 0;
        int notProved = 0;
        int settled = 0;
        int always = 0;
        for (int seed = 0; seed < LAWS; seed++) {
            for (Tried tried : tried(new Random(seed))) {
                var cases = new SettledCases(tried.catalogue(), tried.law(), tried.standard());
                Set<Status> possible = tried.statuses(false);
                try {
                    for (boolean met : new boolean[] {true, false}) {
                        Optional<Map<FactId, Answer>> found = cases.find(tried.form(), tried.criterion(), met);
                        Status wanted = met ? Status.MET : Status.NOT_MET;
                        assertThat(found.isPresent())
                                .as("seed %s, met %s", seed, met)
                                .isEqualTo(possible.contains(wanted));
                        found.ifPresent(answers -> {
                            assertThat(tried.status(answers)).contains(wanted);
                            answers.forEach((fact, answer) ->
                                    assertThat(tried.form().to(fact)).contains(answer));
                        });
                        settled += found.isPresent() ? 1 : 0;
                    }
                    boolean isAlways = cases.isAlwaysSettled(tried.form(), tried.criterion());
                    assertThat(isAlways)
                            .as("seed %s", seed)
                            .isEqualTo(!tried.statuses(true).contains(Status.UNDETERMINED));
                    always += isAlways ? 1 : 0;
                    proved++;
                } catch (TooComplexException e) {
                    notProved++;
                }
            }
        }
        assertThat(settled).isGreaterThan(LAWS / 4);
        assertThat(always).isGreaterThan(LAWS / 20);
        assertThat(notProved).as("beside %s that were proved", proved).isZero();
    }

    @Test
    void fewestQuestionsAreAsFewAsThereCanBe() {
        var random = new Random(7);
        for (int number = 0; number < 300; number++) {
            int questions = 1 + random.nextInt(7);
            List<Predicate<BitSet>> goals = goals(random, questions);
            BitSet found = FewestQuestions.of(questions, goals);
            assertThat(goals).allMatch(goal -> goal.test(found));
            int least = IntStream.range(0, 1 << questions)
                    .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                    .filter(set -> goals.stream().allMatch(goal -> goal.test(set)))
                    .mapToInt(BitSet::cardinality)
                    .min()
                    .orElseThrow();
            assertThat(found.cardinality()).isEqualTo(least);
        }
    }

    /** Each goal is reached with all questions of one of some sets. */
    private static List<Predicate<BitSet>> goals(Random random, int questions) {
        List<Predicate<BitSet>> goals = new ArrayList<>();
        for (int number = random.nextInt(4); number >= 0; number--) {
            List<BitSet> ways = new ArrayList<>();
            for (int way = random.nextInt(3); way >= 0; way--) {
                ways.add(BitSet.valueOf(new long[] {random.nextInt(1 << questions)}));
            }
            goals.add(asked -> ways.stream().anyMatch(way -> {
                var lost = (BitSet) way.clone();
                lost.andNot(asked);
                return lost.isEmpty();
            }));
        }
        return goals;
    }

    private static List<Tried> tried(Random random) {
        RandomLaw.Drawn drawn = new RandomLaw(random, 3, 6).draw();
        FactCatalogue catalogue = drawn.catalogue();
        Law law = Law.of(drawn.rulebook(catalogue), catalogue);
        LawPeriod period = law.periods().get(random.nextInt(law.periods().size()));
        Standard standard = random.nextBoolean() ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
        Map<FactId, Set<Answer>> answers = new TreeMap<>();
        Set<FactId> decided = new TreeSet<>();
        for (Fact.Answered fact : catalogue.answered()) {
            Set<Answer> possible = EnumSet.noneOf(Answer.class);
            for (Answer answer : List.of(Answer.YES, Answer.NO, Answer.SUSPECTED)) {
                if (random.nextInt(3) > 0) {
                    possible.add(answer);
                }
            }
            if (random.nextInt(4) > 0 && !possible.isEmpty()) {
                answers.put(fact.id(), possible);
                if (possible.contains(Answer.YES) && possible.contains(Answer.NO) && random.nextInt(4) > 0) {
                    decided.add(fact.id());
                    possible.remove(Answer.SUSPECTED);
                }
            }
        }
        var form = new FormAnswers(answers, decided);
        return period.offences().stream()
                .filter(LawPeriod.CompiledOffence::inForce)
                .map(offence -> new Tried(catalogue, period, standard, form, offence.criterion()))
                .toList();
    }
}
