package org.distinguo.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distinguo.episodes.DrawnEpisodes.Drawn;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What holds of every case of several episodes: over drawn laws by trying everything, over shipped laws by drawn cases. */
@Execution(ExecutionMode.CONCURRENT)
final class EpisodesLawsTest {

    private static final int DRAWN_LAWS = Integer.getInteger("episodes.laws", 400);
    private static final int DRAWN_CASES = Integer.getInteger("episodes.cases", 600);

    private final Random random = new Random(20261129);
    private final DrawnEpisodes draw = new DrawnEpisodes(random);

    @Test
    void theWholeIsWhatTryingEveryAnswerSays() {
        int joined = 0;
        int notTheProduct = 0;
        int undetermined = 0;
        for (int number = 0; number < DRAWN_LAWS; number++) {
            Classifier classifier = draw.law();
            for (int asked = 0; asked < 4; asked++) {
                Drawn drawn = draw.caseUnder(classifier);
                EpisodesVerdict answer = drawn.answer();
                Set<Classification> expected = BruteForce.possible(classifier, answer, drawn.commonAtoms());
                assertThat(answer.whole().exact()).isTrue();
                assertThat(answer.whole().possible())
                        .as("law %s, case %s", number, asked)
                        .isEqualTo(expected);
                assertClassification(answer);
                joined += answer.joined().isEmpty() ? 0 : 1;
                notTheProduct += expected.equals(product(answer)) ? 0 : 1;
                undetermined += answer.whole().classification() == Classification.UNDETERMINED ? 1 : 0;
            }
        }
        assertThat(joined).isGreaterThan(DRAWN_LAWS / 4);
        assertThat(notTheProduct).isGreaterThan(DRAWN_LAWS / 40);
        assertThat(undetermined).isGreaterThan(DRAWN_LAWS / 4);
    }

    /** What would come out if every episode and joined case were free of the others. */
    private static Set<Classification> product(EpisodesVerdict answer) {
        Outcomes free = Outcomes.NEITHER;
        for (Episode episode : answer.episodes()) {
            free = free.with(Outcomes.of(episode.verdict().possibleClassifications()));
        }
        if (!answer.whole().trafficking().metJoined().isEmpty()) {
            free = free.with(Outcomes.of(Set.of(Classification.TRAFFICKING)));
        } else if (!answer.whole().trafficking().openJoined().isEmpty()) {
            free = free.with(Outcomes.of(Set.of(Classification.TRAFFICKING, Classification.NEITHER)));
        }
        return free.classifications();
    }

    private static void assertClassification(EpisodesVerdict answer) {
        Whole whole = answer.whole();
        if (whole.possible().size() == 1) {
            assertThat(whole.possible()).containsExactly(whole.classification());
        }
        if (whole.classification() == Classification.SMUGGLING || whole.classification() == Classification.NEITHER) {
            assertThat(whole.possible()).containsExactly(whole.classification());
        }
        if (whole.trafficking().status() == Status.UNDETERMINED) {
            assertThat(whole.classification()).isEqualTo(Classification.UNDETERMINED);
        }
        answer.episodes().forEach(episode -> {
            if (Outcomes.of(episode.verdict().possibleClassifications()).status(Outcomes.TRAFFICKING) == Status.MET) {
                assertThat(whole.trafficking().status()).isEqualTo(Status.MET);
            }
        });
    }

    @Test
    void theOrderOfEpisodesDoesNotMatterForTheWhole() {
        for (int number = 0; number < DRAWN_LAWS; number++) {
            Drawn drawn = number % 2 == 0 ? draw.caseUnder(draw.law()) : draw.caseUnder(draw.shipped());
            EpisodesVerdict answer = drawn.answer();
            List<Episode> shuffled = new ArrayList<>(drawn.episodes());
            Collections.shuffle(shuffled, random);
            EpisodesVerdict other = drawn.with(shuffled).answer();
            assertThat(other.whole().classification()).isEqualTo(answer.whole().classification());
            assertThat(other.whole().possible()).isEqualTo(answer.whole().possible());
            assertThat(other.whole().exact()).isEqualTo(answer.whole().exact());
            assertThat(due(other)).isEqualTo(due(answer));
            assertThat(other.openQuestions().stream().map(MergedQuestion::question))
                    .containsExactlyElementsOf(answer.openQuestions().stream()
                            .map(MergedQuestion::question)
                            .toList());
            assertThat(other.joined()).hasSameSizeAs(answer.joined());
            assertThat(other.notJoined()).hasSameSizeAs(answer.notJoined());
        }
    }

    @Test
    void aSingleEpisodeComesToItsVerdict() {
        for (int number = 0; number < DRAWN_CASES; number++) {
            Drawn drawn = draw.caseUnder(number % 4 == 0 ? draw.law() : draw.shipped());
            Episode episode = drawn.episodes().get(0);
            EpisodesVerdict answer = drawn.with(List.of(episode)).answer();
            Verdict verdict = episode.verdict();
            assertThat(answer.whole().classification()).isEqualTo(verdict.classification());
            assertThat(answer.whole().possible()).isEqualTo(verdict.possibleClassifications());
            assertThat(answer.safeguards().stream()
                            .map(MergedSafeguard::safeguard)
                            .toList())
                    .isEqualTo(verdict.safeguards());
            assertThat(answer.openQuestions().stream()
                            .map(MergedQuestion::question)
                            .toList())
                    .isEqualTo(verdict.openQuestions());
            assertThat(answer.joined()).isEmpty();
            assertThat(answer.notJoined()).isEmpty();
        }
    }

    /** Joining adds findings of trafficking and takes none away: beside it all else is as if every actor were another one. */
    @Test
    void joiningOnlyAddsTrafficking() {
        int added = 0;
        for (int number = 0; number < 2 * DRAWN_LAWS; number++) {
            Drawn drawn = draw.caseUnder(
                    draw.law(Map.of("e0", DrawnEpisodes.element("one.f0"), "e1", DrawnEpisodes.element("two.f1"))));
            EpisodesVerdict answer = drawn.answer();
            EpisodesVerdict apart =
                    drawn.with(withActorsApart(drawn.episodes())).answer();
            assertThat(apart.joined()).isEmpty();
            assertThat(apart.notJoined()).noneMatch(NotJoined::leavesOpen);
            assertThat(answer.whole().smuggling().metIn())
                    .isEqualTo(apart.whole().smuggling().metIn());
            assertThat(answer.whole().trafficking().metIn())
                    .isEqualTo(apart.whole().trafficking().metIn());
            if (apart.whole().trafficking().status() == Status.MET) {
                assertThat(answer.whole().trafficking().status()).isEqualTo(Status.MET);
            }
            if (apart.whole().possible().contains(Classification.TRAFFICKING)
                    && !apart.whole().possible().contains(Classification.NEITHER)) {
                assertThat(answer.whole().possible()).doesNotContain(Classification.NEITHER);
            }
            assertThat(due(answer)).containsAll(due(apart));
            added += answer.whole().trafficking().status()
                            != apart.whole().trafficking().status()
                    ? 1
                    : 0;
        }
        assertThat(added).isPositive();
    }

    private static List<Episode> withActorsApart(List<Episode> episodes) {
        return IntStream.range(0, episodes.size())
                .mapToObj(place -> withActors(episodes.get(place), "X" + place))
                .toList();
    }

    private static Episode withActors(Episode episode, String... actors) {
        return new Episode(episode.label(), List.of(actors), episode.verdict(), episode.lastDay());
    }

    /** What is not joined never counts as if the person had not been trafficked, as long as actors may tie the episodes. */
    @Test
    void whatMayBeOneCaseIsNeverSettledWithoutTrafficking() {
        int left = 0;
        for (int number = 0; number < 2 * DRAWN_LAWS; number++) {
            Drawn drawn = number % 2 == 0 ? draw.caseUnder(draw.law()) : draw.caseUnder(draw.shipped());
            EpisodesVerdict unknown = drawn.with(drawn.episodes().stream()
                            .map(episode -> withActors(episode))
                            .toList())
                    .answer();
            EpisodesVerdict answer = drawn.answer();
            for (EpisodesVerdict one : List.of(unknown, answer)) {
                boolean mayBeMet = one.notJoined().stream()
                        .anyMatch(entry -> entry.kind() == OffenceKind.TRAFFICKING && entry.leavesOpen());
                if (mayBeMet) {
                    assertThat(one.whole().trafficking().status()).isNotEqualTo(Status.NOT_MET);
                    left += one.whole().trafficking().status() == Status.UNDETERMINED ? 1 : 0;
                }
            }
            if (answer.whole().trafficking().status() == Status.MET
                    && answer.joined().isEmpty()) {
                assertThat(unknown.whole().trafficking().status()).isEqualTo(Status.MET);
            }
            if (unknown.whole().trafficking().status() == Status.NOT_MET) {
                assertThat(answer.whole().trafficking().status()).isEqualTo(Status.NOT_MET);
            }
        }
        assertThat(left).isGreaterThan(DRAWN_LAWS / 20);
    }

    @Test
    void noDutyIsLostByCuttingACaseIntoEpisodes() {
        int together = 0;
        for (int number = 0; number < DRAWN_CASES; number++) {
            Classifier classifier = number % 4 == 0 ? draw.law() : draw.shipped();
            LocalDate day = draw.day(classifier);
            Standard standard = random.nextBoolean() ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
            Optional<CaseFacts> whole = draw.facts(classifier.law().catalogue(), Map.of(), 3 + random.nextInt(8));
            List<CaseFacts> parts = draw.cut(whole.orElse(CaseFacts.of(Map.of())));
            List<KnownFacts> known = parts.stream()
                    .flatMap(part -> DrawnEpisodes.closed(classifier.law().catalogue(), part).stream())
                    .toList();
            if (whole.isEmpty() || known.size() < parts.size()) {
                continue;
            }
            Query query = new Query(
                    KnownFacts.of(classifier.law().catalogue(), whole.get()), day, day, standard, Optional.empty());
            Verdict uncut = classifier.classify(query);
            EpisodesVerdict answer = new Drawn(
                            classifier,
                            known.stream()
                                    .map(one -> new Episode(
                                            Optional.empty(), List.of(), classifier.classify(query.about(one)), day))
                                    .toList(),
                            Set.of())
                    .answer();
            assertThat(due(answer)).containsAll(uncut.safeguards());
            if (uncut.classification() == Classification.TRAFFICKING) {
                assertThat(answer.whole().classification()).isNotIn(Classification.SMUGGLING, Classification.NEITHER);
            }
            together += answer.safeguards().stream().anyMatch(MergedSafeguard::together) ? 1 : 0;
        }
        assertThat(together).isGreaterThan(DRAWN_CASES / 20);
    }

    private static Set<Safeguard> due(EpisodesVerdict answer) {
        return answer.safeguards().stream().map(MergedSafeguard::safeguard).collect(Collectors.toSet());
    }
}
