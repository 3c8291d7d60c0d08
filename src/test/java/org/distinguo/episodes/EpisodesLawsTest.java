package org.distinguo.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.logic.Atom;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.RandomLaw;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What holds of every case of several episodes: over drawn laws by trying everything, over shipped laws by drawn cases. */
@Execution(ExecutionMode.CONCURRENT)
final class EpisodesLawsTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final EpisodePhrases PHRASES = EpisodePhrases.shipped();
    private static final List<Answer> ANSWERS = List.of(Answer.values());
    private static final List<String> LABELS = List.of("A", "B", "C");
    private static final int DRAWN_LAWS = Integer.getInteger("episodes.laws", 400);
    private static final int DRAWN_CASES = Integer.getInteger("episodes.cases", 600);

    private final Random random = new Random(20261129);

    /** A case of several episodes of which each can be answered. */
    private record Drawn(Classifier classifier, List<Episode> episodes, Set<FactId> common) {

        EpisodesVerdict answer() {
            return new EpisodesClassifier(classifier.law().catalogue(), PHRASES).classify(classifier, episodes, common);
        }

        Set<Atom> commonAtoms() {
            return common.stream()
                    .map(fact -> classifier.law().catalogue().atomOf(fact))
                    .collect(Collectors.toSet());
        }

        Drawn with(List<Episode> others) {
            return new Drawn(classifier, others, common);
        }
    }

    @Test
    void theWholeIsWhatTryingEveryAnswerSays() {
        int joined = 0;
        int notTheProduct = 0;
        int undetermined = 0;
        for (int number = 0; number < DRAWN_LAWS; number++) {
            Classifier classifier = drawLaw();
            for (int asked = 0; asked < 4; asked++) {
                Drawn drawn = drawCase(classifier);
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
            Drawn drawn = number % 2 == 0 ? drawCase(drawLaw()) : drawCase(anyShipped());
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
            Drawn drawn = drawCase(number % 4 == 0 ? drawLaw() : anyShipped());
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
            Drawn drawn = drawCase(drawLaw(Map.of("e0", element("one.f0"), "e1", element("two.f1"))));
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
            Drawn drawn = number % 2 == 0 ? drawCase(drawLaw()) : drawCase(anyShipped());
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
            Classifier classifier = number % 4 == 0 ? drawLaw() : anyShipped();
            LocalDate day = day(classifier);
            Standard standard = random.nextBoolean() ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
            Optional<CaseFacts> whole = drawFacts(classifier.law().catalogue(), Map.of(), 3 + random.nextInt(8));
            List<CaseFacts> parts = cut(whole.orElse(CaseFacts.of(Map.of())));
            List<KnownFacts> known = parts.stream()
                    .flatMap(part -> closed(classifier.law().catalogue(), part).stream())
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

    /** Each answer goes into one of the parts, or into several. */
    private List<CaseFacts> cut(CaseFacts whole) {
        int count = 2 + random.nextInt(3);
        List<CaseFacts> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            parts.add(new CaseFacts(new TreeMap<>(), new TreeMap<>(), new TreeSet<>(whole.screened())));
        }
        List<Map<FactId, Answer>> answers = new ArrayList<>();
        parts.forEach(part -> answers.add(new TreeMap<>()));
        whole.answers().forEach((fact, answer) -> {
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                answers.get(random.nextInt(count)).put(fact, answer);
            }
        });
        return answers.stream()
                .map(part -> CaseFacts.of(part, whole.screened()))
                .toList();
    }

    private Classifier anyShipped() {
        List<Classifier> all = List.copyOf(LIBRARY.classifiers().values());
        return all.get(random.nextInt(all.size()));
    }

    private LocalDate day(Classifier classifier) {
        var coverage = classifier.law().rulebook().coverage();
        long days = coverage.from().until(coverage.to(), ChronoUnit.DAYS);
        return coverage.from().plusDays((long) (random.nextDouble() * days));
    }

    /** A drawn law, in which some offences of kind TRAFFICKING can be made of several episodes. */
    private Classifier drawLaw() {
        return drawLaw(Map.of());
    }

    /** The same, where the joined offences have these elements, if any are given. */
    private Classifier drawLaw(Map<String, Object> elements) {
        RandomLaw.Drawn drawn = new RandomLaw(random, 3, 4).draw();
        List<String> trafficking = new ArrayList<>();
        tree(drawn.rulebookTree().get("offences")).forEach((id, offence) -> {
            if (String.valueOf(tree(offence).get("kind")).equals("TRAFFICKING") && random.nextInt(4) > 0) {
                trafficking.add(id);
                if (!elements.isEmpty()) {
                    tree(offence).put("elements", elements);
                    tree(offence).keySet().removeAll(List.of("exemptions", "from", "until"));
                }
            }
        });
        if (!trafficking.isEmpty()) {
            Map<String, Object> rule = new HashMap<>(Map.of("offences", trafficking, "cite", "code 1", "reason", "r"));
            rule.put("by", random.nextBoolean() ? "SAME_ACTOR" : "CHAIN");
            drawn.rulebookTree().put("joined_episodes", List.of(rule));
        }
        FactCatalogue catalogue = drawn.catalogue();
        return new Classifier(Law.of(drawn.rulebook(catalogue), catalogue), LIBRARY.phrases());
    }

    private static Map<String, Object> element(String fact) {
        return Map.of("cite", "code 1", "text", "t", "fact", fact);
    }

    @SuppressWarnings("unchecked") // a drawn tree has texts as keys
    private static Map<String, Object> tree(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    private Drawn drawCase(Classifier classifier) {
        Optional<Drawn> drawn = Optional.empty();
        while (drawn.isEmpty()) {
            drawn = drawAnyCase(classifier);
        }
        return drawn.get();
    }

    private Optional<Drawn> drawAnyCase(Classifier classifier) {
        FactCatalogue catalogue = classifier.law().catalogue();
        int openInTen = random.nextInt(11);
        Map<FactId, Answer> common = new TreeMap<>();
        for (Fact.Answered fact : catalogue.answered()) {
            if (random.nextInt(3) == 0) {
                common.put(fact.id(), random.nextInt(10) < openInTen ? Answer.UNKNOWN : pick(ANSWERS));
            }
        }
        Standard standard = random.nextBoolean() ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
        LocalDate decision = day(classifier);
        LocalDate usual = day(classifier);
        List<Episode> episodes = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int number = 0; number < count; number++) {
            Optional<KnownFacts> known = drawFacts(catalogue, common, openInTen)
                    .flatMap(facts -> closed(catalogue, facts))
                    .filter(closed -> common.keySet().stream().allMatch(fact -> keepsOpen(closed, fact, common)));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            LocalDate day = random.nextInt(3) == 0 ? day(classifier) : usual;
            Verdict verdict = classifier.classify(new Query(known.get(), day, decision, standard, Optional.empty()));
            Set<String> actors = new TreeSet<>();
            LABELS.stream().filter(label -> random.nextInt(2) == 0).forEach(actors::add);
            episodes.add(new Episode(Optional.empty(), List.copyOf(actors), verdict, day));
        }
        return Optional.of(new Drawn(classifier, episodes, common.keySet()));
    }

    /** What an episode's own answers settle is refused where it is open for all of them. */
    private static boolean keepsOpen(KnownFacts known, FactId fact, Map<FactId, Answer> common) {
        Atom index = known.catalogue().atomOf(fact);
        boolean isSettled = common.get(fact) == Answer.YES || common.get(fact) == Answer.NO;
        return isSettled || known.of(index).isOpen();
    }

    private Optional<CaseFacts> drawFacts(FactCatalogue catalogue, Map<FactId, Answer> common, int openInTen) {
        Map<FactId, Answer> answers = new TreeMap<>();
        catalogue.answered().forEach(fact -> {
            if (random.nextInt(10) >= openInTen) {
                answers.put(fact.id(), pick(ANSWERS));
            }
        });
        answers.putAll(common);
        Set<String> screened = new HashSet<>();
        catalogue.groups().stream().filter(group -> random.nextInt(6) == 0).forEach(group -> screened.add(group.id()));
        if (catalogue.answered().size() > 20) {
            removeContradictions(catalogue, answers, common.keySet());
        }
        var facts = CaseFacts.of(answers, screened);
        return closed(catalogue, facts).map(known -> facts);
    }

    /** In a large catalogue nearly every drawn case contradicts itself somewhere. */
    private static void removeContradictions(FactCatalogue catalogue, Map<FactId, Answer> answers, Set<FactId> kept) {
        while (true) {
            try {
                KnownFacts.of(catalogue, CaseFacts.of(answers));
                return;
            } catch (ContradictoryFactsException e) {
                Set<FactId> involved = new HashSet<>();
                e.contradictions().forEach(one -> involved.addAll(one.facts()));
                if (!answers.keySet().removeIf(fact -> involved.contains(fact) && !kept.contains(fact))) {
                    return;
                }
            }
        }
    }

    private static Optional<KnownFacts> closed(FactCatalogue catalogue, CaseFacts facts) {
        try {
            return Optional.of(KnownFacts.of(catalogue, facts));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
