package org.distinguo.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.Draws;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.Coverage;
import org.distinguo.source.Diagnostics;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.RandomLaw;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A comparison says of any two laws and dates what single verdicts and the naive comparer say of them: over the cases beside the
 * shipped rulebooks, over drawn cases, and over drawn laws.
 */
@Execution(ExecutionMode.CONCURRENT)
final class ComparerLawsTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final List<Answer> LIKELY =
            List.of(Answer.YES, Answer.YES, Answer.NO, Answer.NO, Answer.SUSPECTED, Answer.UNKNOWN, Answer.DECLINED);
    private static final int DRAWN_CASES = Draws.of(25);
    private static final int DRAWN_LAWS = Draws.of(75);

    private final Random random = new Random(31);
    private int divergences;

    @Test
    void shippedCasesAreComparedAsByTheNaiveComparer() {
        var comparer = new Comparer(LIBRARY.catalogue());
        for (String id : LIBRARY.classifiers().keySet()) {
            var diagnostics = new Diagnostics();
            Path folder = Path.of("src/main/rulebooks", id);
            List<RulebookCase> cases = CaseFolder.read(
                    folder, LIBRARY.classifier(id).orElseThrow().law().rulebook(), LIBRARY.catalogue(), diagnostics);
            assertThat(diagnostics.all()).isEmpty();
            Draws.of(cases).forEach(one -> {
                LocalDate day = LocalDate.of(2024, 3, 1);
                Query asked = one.query();
                check(
                        comparer,
                        drawLaws(2, 2),
                        new Query(asked.known(), day, day, asked.standard(), asked.encounter()));
            });
        }
        assertThat(divergences).isGreaterThan(Draws.of(250));
    }

    @Test
    void drawnCasesAreComparedAsByTheNaiveComparer() {
        var comparer = new Comparer(LIBRARY.catalogue());
        for (int drawn = 0; drawn < DRAWN_CASES; drawn++) {
            Standard standard = random.nextBoolean() ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
            LocalDate day = LocalDate.of(2024, 3, 1);
            check(comparer, drawLaws(3, 4), new Query(drawCase(), day, day, standard, Optional.empty()));
        }
        assertThat(divergences).isGreaterThan(DRAWN_CASES);
    }

    @Test
    void drawnLawsAreComparedAsByTheNaiveComparer() {
        var drawing = new RandomLaw(random, 4, 9);
        for (int drawn = 0; drawn < DRAWN_LAWS; drawn++) {
            RandomLaw.Drawn one = drawing.draw();
            FactCatalogue catalogue = one.catalogue();
            List<Classifier> classifiers = Stream.of(one, drawing.drawAnother(one))
                    .map(law -> new Classifier(Law.of(law.rulebook(catalogue), catalogue), LIBRARY.phrases()))
                    .toList();
            List<LocalDate> dates =
                    Stream.generate(drawing::drawDay).distinct().limit(4).toList();
            List<DatedLaw> laws = classifiers.stream()
                    .flatMap(law -> dates.stream().map(date -> new DatedLaw(law, date)))
                    .toList();
            var comparer = new Comparer(catalogue);
            for (int asked = 0; asked < 5; asked++) {
                Standard standard = random.nextBoolean() ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
                LocalDate day = drawing.drawDay();
                check(comparer, laws, new Query(drawing.drawCase(catalogue), day, day, standard, Optional.empty()));
            }
        }
        assertThat(divergences).isGreaterThan(DRAWN_LAWS);
    }

    private void check(Comparer comparer, List<DatedLaw> laws, Query query) {
        Comparison comparison = comparer.compare(laws, query);
        for (DatedLaw law : laws) {
            assertThat(comparison.verdicts().stream()
                            .filter(dated -> dated.verdict()
                                    .rulebook()
                                    .id()
                                    .equals(law.rulebook().id()))
                            .filter(dated -> dated.conductDates().contains(law.conductDate()))
                            .map(dated -> dated.on(law.conductDate())))
                    .containsExactly(law.classifier()
                            .classify(query.on(law.conductDate()).in(law.part())));
        }
        int pairs = 0;
        for (int left = 0; left < laws.size(); left++) {
            for (int right = left + 1; right < laws.size(); right++) {
                DatedLaw one = laws.get(left);
                DatedLaw other = laws.get(right);
                if (one.classifier() == other.classifier() || one.conductDate().equals(other.conductDate())) {
                    pairs += checkPair(comparison, one, other, query);
                }
            }
        }
        assertThat(comparison.divergences().stream()
                        .mapToInt(ComparerLawsTest::pairs)
                        .sum())
                .as("no divergence is of a pair that was not checked")
                .isEqualTo(pairs);
        divergences += pairs;
    }

    /** The pairs of dates that a divergence is of. */
    private static int pairs(Divergence divergence) {
        int left = divergence.left().conductDates().size();
        return divergence.left().rulebook().equals(divergence.right().rulebook())
                ? left * divergence.right().conductDates().size()
                : left;
    }

    /** Of two periods of one law, the one that was asked about first is on the left. */
    private static int checkPair(Comparison comparison, DatedLaw one, DatedLaw other, Query query) {
        List<Divergence> found = found(comparison, one, other);
        List<Divergence> turned = one.classifier() == other.classifier() ? found(comparison, other, one) : List.of();
        assertThat(found.isEmpty() || turned.isEmpty()).isTrue();
        if (turned.isEmpty()) {
            assertThat(found).isEqualTo(NaiveComparer.compare(one, other, query));
        } else {
            assertThat(turned).isEqualTo(NaiveComparer.compare(other, one, query));
        }
        return found.size() + turned.size();
    }

    private static List<Divergence> found(Comparison comparison, DatedLaw left, DatedLaw right) {
        return comparison.divergences().stream()
                .filter(divergence -> isOf(divergence.left(), left) && isOf(divergence.right(), right))
                .map(divergence -> new Divergence(
                        divergence.kind(),
                        on(divergence.left(), left),
                        on(divergence.right(), right),
                        divergence.facts()))
                .toList();
    }

    private static boolean isOf(Divergence.Side side, DatedLaw law) {
        return side.rulebook().equals(law.rulebook().id())
                && side.conductDates().contains(law.conductDate());
    }

    private static Divergence.Side on(Divergence.Side side, DatedLaw law) {
        return new Divergence.Side(side.rulebook(), List.of(law.conductDate()), side.status(), side.elements());
    }

    /** Some of the shipped laws, each on the same dates, which all of them cover. */
    private List<DatedLaw> drawLaws(int rulebooks, int days) {
        List<Classifier> all = new ArrayList<>(LIBRARY.classifiers().values());
        Collections.shuffle(all, random);
        List<Classifier> drawn = all.subList(0, rulebooks);
        List<Coverage> coverages = drawn.stream()
                .map(classifier -> classifier.law().rulebook().coverage())
                .toList();
        LocalDate first =
                coverages.stream().map(Coverage::from).max(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                coverages.stream().map(Coverage::to).min(LocalDate::compareTo).orElseThrow();
        int covered = (int) ChronoUnit.DAYS.between(first, last);
        List<LocalDate> dates = Stream.generate(() -> first.plusDays(random.nextInt(covered)))
                .distinct()
                .limit(days)
                .toList();
        return drawn.stream()
                .flatMap(law -> dates.stream().map(date -> new DatedLaw(law, date)))
                .toList();
    }

    /** A case without contradictions, in which much or little is stated. */
    private KnownFacts drawCase() {
        FactCatalogue catalogue = LIBRARY.catalogue();
        int statedInTen = random.nextInt(11);
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        SortedMap<FactId, Integer> numbers = new TreeMap<>();
        SortedSet<String> screened = new TreeSet<>();
        catalogue.groups().stream()
                .map(FactGroup::id)
                .filter(group -> random.nextInt(3) == 0)
                .forEach(screened::add);
        catalogue.counted().stream()
                .filter(number -> random.nextInt(3) == 0)
                .forEach(number -> numbers.put(number.id(), number.minimum() + random.nextInt(30)));
        var known = KnownFacts.of(catalogue, new CaseFacts(answers, numbers, screened));
        List<Fact.Answered> facts = new ArrayList<>(catalogue.answered());
        Collections.shuffle(facts, random);
        for (Fact.Answered fact : facts) {
            if (random.nextInt(10) < statedInTen) {
                answers.put(fact.id(), LIKELY.get(random.nextInt(LIKELY.size())));
                try {
                    known = KnownFacts.of(catalogue, new CaseFacts(answers, numbers, screened));
                } catch (ContradictoryFactsException e) {
                    answers.remove(fact.id());
                }
            }
        }
        return known;
    }
}
