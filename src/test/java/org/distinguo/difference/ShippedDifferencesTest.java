package org.distinguo.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.facts.FactId;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.DatedLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Where shipped laws are known to part, and where they are known not to. */
@Execution(ExecutionMode.CONCURRENT)
final class ShippedDifferencesTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final DifferenceFinder finder = new DifferenceFinder(DifferencePhrases.shipped());

    @Test
    void everyTwoShippedLawsAreToldApartByTheFewestPatterns() {
        List<String> laws = List.copyOf(LIBRARY.classifiers().keySet());
        List<String> unproved = Stream.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING)
                .flatMap(kind -> laws.stream().flatMap(first -> laws.stream()
                        .filter(second -> first.compareTo(second) < 0)
                        .filter(second -> !find(first, DAY, second, DAY, kind).fewest())
                        .map(second -> kind + " " + first + " " + second)))
                .toList();
        assertThat(unproved).isEmpty();
    }

    @Test
    void unTraffickingReachesOrganRemovalAndUsDoesNot() {
        assertThat(metOnlyIn(find("un", DAY, "us", DAY, OffenceKind.TRAFFICKING)))
                .anySatisfy(difference ->
                        assertThat(required(difference, true)).contains(new FactId("purpose", "organRemoval")));
    }

    @Test
    void unTraffickingReachesWorkOfAChildWithoutMeansAndUsDoesNot() {
        Differences differences = find("un", DAY, "us", DAY, OffenceKind.TRAFFICKING);
        assertThat(metOnlyIn(differences)).anySatisfy(difference -> {
            assertThat(difference.requirements()).anySatisfy(requirement -> assertThat(
                            requirement.yes() && requirement.facts().contains(new FactId("person", "child")))
                    .isTrue());
            assertThat(required(difference, true)).contains(new FactId("purpose", "forcedLabour"));
            assertThat(required(difference, false))
                    .contains(new FactId("means", "fraud"), new FactId("means", "coercion"));
            assertThat(difference.second().shortfalls())
                    .anySatisfy(
                            shortfall -> assertThat(shortfall.provision().id()).isEqualTo("means"));
        });
    }

    @Test
    void onTheDayOfPublicLaw11422TheUnitedStatesReachBuyersAndAdvertisersOnly() {
        LocalDate day = LocalDate.of(2015, 5, 29);
        Differences differences = find("us", day.minusDays(1), "us", day, OffenceKind.TRAFFICKING);
        assertThat(differences.fewest()).isTrue();
        assertThat(differences.differences()).isNotEmpty().allSatisfy(difference -> {
            assertThat(difference.second().status()).isNotEqualTo(Status.NOT_MET);
            assertThat(difference.first().status()).isNotEqualTo(Status.MET);
            List<Set<FactId>> lists = difference.requirements().stream()
                    .filter(Requirement::yes)
                    .map(requirement -> Set.copyOf(requirement.facts()))
                    .toList();
            assertThat(lists).anySatisfy(list -> assertThat(Set.of(
                            new FactId("conduct", "patronised"),
                            new FactId("conduct", "solicited"),
                            new FactId("conduct", "advertised")))
                    .containsAll(list));
        });
        assertThat(find("us", day, "us", day.plusDays(1), OffenceKind.TRAFFICKING)
                        .differences())
                .isEmpty();
    }

    @Test
    void theUnitedKingdomDroppedGainOn28June2022() {
        LocalDate day = LocalDate.of(2022, 6, 28);
        Differences differences = find("uk", day.minusDays(1), "uk", day, OffenceKind.SMUGGLING);
        assertThat(differences.differences()).isNotEmpty();
        assertThat(differences.differences()).anySatisfy(difference -> assertThat(
                        required(difference, false).stream().map(FactId::toString))
                .contains("facilitation.benefitSought"));
    }

    /** A judgment says what the rule meant from the start: no day divides the law of the Union on smuggling by an exemption. */
    @Test
    void theUnionExemptsChildrenInActualCareBeforeTheJudgmentAsWell() {
        LocalDate before = LocalDate.of(2025, 6, 2);
        assertThat(metOnlyIn(find("us", before, "eu", before, OffenceKind.SMUGGLING)))
                .anySatisfy(difference -> assertThat(exempt(difference)).isTrue());
        List<LocalDate> periods = LIBRARY.classifier("eu").orElseThrow().law().periods().stream()
                .map(period -> period.from())
                .toList();
        assertThat(periods.stream()
                        .skip(1)
                        .flatMap(day ->
                                find("eu", day.minusDays(1), "eu", day, OffenceKind.SMUGGLING).differences().stream()))
                .noneMatch(ShippedDifferencesTest::exempt);
    }

    private static boolean exempt(Difference difference) {
        return difference.first().status() == Status.MET
                && difference.second().shortfalls().stream().anyMatch(shortfall -> shortfall.exemption());
    }

    @Test
    void aLawNeverPartsFromItself() {
        for (String id : LIBRARY.classifiers().keySet()) {
            for (OffenceKind kind : List.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING)) {
                Differences differences = find(id, DAY, id, DAY, kind);
                assertThat(differences.differences()).as(id).isEmpty();
                assertThat(differences.fewest()).isTrue();
            }
        }
    }

    @Test
    void turningTheQuestionRoundTurnsTheAnswersRound() {
        Differences there = finder.find(law("us", DAY), law("un", DAY), OffenceKind.SMUGGLING, true);
        Differences back = finder.find(law("un", DAY), law("us", DAY), OffenceKind.SMUGGLING, true);
        for (AnswerPair pair : there.compared()) {
            assertThat(answering(back, pair.mirrored()))
                    .as("%s", pair)
                    .isEqualTo(answering(there, pair).stream()
                            .map(found -> List.of(found.get(0), found.get(1), found.get(3), found.get(2)))
                            .toList());
        }
        assertThat(there.differences()).isNotEmpty();
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Differences once = find("us", DAY, "un", DAY, OffenceKind.SMUGGLING);
        Differences again = find("us", DAY, "un", DAY, OffenceKind.SMUGGLING);
        assertThat(again.differences()).isEqualTo(once.differences()).isNotSameAs(once.differences());
    }

    @Test
    void answersThatAreLeftOpenAreComparedOnRequestOnly() {
        Differences certain = find("us", DAY, "un", DAY, OffenceKind.TRAFFICKING);
        Differences all = finder.find(law("us", DAY), law("un", DAY), OffenceKind.TRAFFICKING, true);
        assertThat(certain.compared())
                .containsExactly(
                        new AnswerPair(Status.MET, Status.NOT_MET), new AnswerPair(Status.NOT_MET, Status.MET));
        assertThat(all.compared())
                .hasSize(6)
                .doesNotHaveDuplicates()
                .startsWith(certain.compared().get(0));
        assertThat(answers(certain)).isSubsetOf(certain.compared());
        assertThat(answers(all)).isSubsetOf(all.compared()).contains(new AnswerPair(Status.UNDETERMINED, Status.MET));
        assertThat(all.differences())
                .startsWith(certain.differences().toArray(new Difference[0]))
                .hasSizeGreaterThan(certain.differences().size());
    }

    @Test
    void onEveryDayOfAPeriodTheDifferencesAreTheSame() {
        Differences once = find("us", DAY, "un", DAY, OffenceKind.SMUGGLING);
        LocalDate next = DAY.plusDays(1);
        Differences later = find("us", next, "un", next, OffenceKind.SMUGGLING);
        assertThat(later.first().conductDate()).isEqualTo(next);
        assertThat(later.differences()).hasSameSizeAs(once.differences()).allSatisfy(difference -> assertThat(
                        difference.explanation())
                .contains(next.toString())
                .doesNotContain(DAY.toString()));
        LocalDate before = LocalDate.of(2015, 5, 28);
        assertThat(find("us", before, "un", before, OffenceKind.TRAFFICKING).differences())
                .extracting(Difference::requirements)
                .isNotEqualTo(find("us", DAY, "un", DAY, OffenceKind.TRAFFICKING).differences().stream()
                        .map(Difference::requirements)
                        .toList());
    }

    private Differences find(String one, LocalDate day, String other, LocalDate otherDay, OffenceKind kind) {
        return finder.find(law(one, day), law(other, otherDay), kind, false);
    }

    private static DatedLaw law(String id, LocalDate day) {
        return new DatedLaw(LIBRARY.classifier(id).orElseThrow(), day);
    }

    private static Set<AnswerPair> answers(Differences differences) {
        return differences.differences().stream()
                .map(difference -> new AnswerPair(
                        difference.first().status(), difference.second().status()))
                .collect(Collectors.toSet());
    }

    /** What is found for a pair of answers, without words. */
    private static List<List<Object>> answering(Differences differences, AnswerPair pair) {
        return differences.differences().stream()
                .filter(found ->
                        found.first().status() == pair.first() && found.second().status() == pair.second())
                .map(found -> List.<Object>of(found.requirements(), found.facts(), found.first(), found.second()))
                .toList();
    }

    private static List<Difference> metOnlyIn(Differences differences) {
        return differences.differences().stream()
                .filter(difference -> difference.first().status() == Status.MET
                        && difference.second().status() == Status.NOT_MET)
                .toList();
    }

    private static Set<FactId> required(Difference difference, boolean yes) {
        return difference.requirements().stream()
                .filter(requirement -> requirement.yes() == yes)
                .flatMap(requirement -> requirement.facts().stream())
                .collect(Collectors.toSet());
    }
}
