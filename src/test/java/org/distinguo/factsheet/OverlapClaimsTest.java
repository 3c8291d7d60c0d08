package org.distinguo.factsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.distinguo.factsheet.Told.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.LawPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How the two crimes stand to each other: claims S01, S32 to S34, S38, S42, S43 and S46. */
@Execution(ExecutionMode.CONCURRENT)
final class OverlapClaimsTest {

    private static final List<String> BOTH_CRIMES = List.of("un", "us");
    private static final Told TRAFFICKED = Told.yes("conduct.harboured, means.force, exploitation.forcedLabour");
    private static final String SMUGGLING = "facilitation.entryProcured, facilitation.benefitSought,"
            + " movement.crossedBorder, movement.entryIrregular";

    @Test
    void s01EveryCombinationOfTheTwoCrimesIsReachable() {
        Told smuggled = Told.yes(SMUGGLING).but(Answer.NO, "person.national");
        for (String law : BOTH_CRIMES) {
            assertThat(List.of(TRAFFICKED, smuggled, TRAFFICKED.but(Answer.YES, SMUGGLING), Told.yes("")).stream()
                            .map(told ->
                                    told.screened(Told.EVERY_GROUP).verdict(law).classification())
                            .toList())
                    .as(law)
                    .containsExactly(
                            Classification.TRAFFICKING,
                            Classification.SMUGGLING,
                            Classification.TRAFFICKING_AND_SMUGGLING,
                            Classification.NEITHER);
            Set<List<Status>> reached = new HashSet<>();
            Situations.with(Map.of())
                    .forEach(
                            Situations.MANY,
                            known -> reached.add(List.of(Told.trafficking(law, known), Told.smuggling(law, known))));
            assertThat(reached).as("every pair of two statuses, %s", law).hasSize(9);
        }
    }

    @Test
    void s01NeitherCrimeIsDerivedFromTheOther() {
        for (String law : BOTH_CRIMES) {
            for (LawPeriod period :
                    Told.LIBRARY.classifier(law).orElseThrow().law().periods()) {
                Set<FactId> trafficking = ReadFacts.in(period.trafficking().expression());
                Set<FactId> smuggling = ReadFacts.in(period.smuggling().expression());
                Set<FactId> shared = new HashSet<>(trafficking);
                shared.retainAll(smuggling);
                assertThat(shared).as("facts that both crimes turn on, %s", law).isEmpty();
            }
        }
    }

    @Test
    void s32SmuggledEntryPlaceAndStageNeverLowerATraffickingFinding() {
        for (String law : BOTH_CRIMES) {
            Set<FactId> read = ReadFacts.in(Told.day(law).trafficking().expression());
            assertThat(read).as(law).noneMatch(fact -> Set.of("movement", "facilitation", "circumstances")
                    .contains(fact.group()));
        }
        Map<String, Answer> trafficked = TRAFFICKED.answers();
        Situations.with(trafficked)
                .forEach(
                        Situations.MANY,
                        known -> BOTH_CRIMES.forEach(law ->
                                assertThat(Told.trafficking(law, known)).as(law).isEqualTo(Status.MET)));
    }

    @Test
    void s33SmugglingWithEveryExploitationExcludedIsNotTrafficking() {
        Map<String, Answer> notExploited = new TreeMap<>(facts(
                SMUGGLING + ", facilitation.heldForRansom, conduct.transported",
                "person.national, person.permanentResident, movement.foreignDestination"));
        List.of("purpose", "exploitation", "debt")
                .forEach(group -> notExploited.putAll(Situations.group(group, Answer.NO)));

        Situations.with(notExploited)
                .forEach(
                        Situations.MANY,
                        known -> BOTH_CRIMES.forEach(law -> {
                            assertThat(Told.smuggling(law, known)).as(law).isEqualTo(Status.MET);
                            assertThat(Told.trafficking(law, known)).as(law).isEqualTo(Status.NOT_MET);
                        }));
    }

    @Test
    void s34TraffickingNeedsNoSmuggling() {
        Map<String, Answer> atHome = new TreeMap<>(TRAFFICKED.answers());
        atHome.putAll(Situations.group("facilitation, movement", Answer.NO));

        Situations.with(atHome)
                .forEach(
                        Situations.MANY,
                        known -> BOTH_CRIMES.forEach(law -> {
                            assertThat(Told.trafficking(law, known)).as(law).isEqualTo(Status.MET);
                            assertThat(Told.smuggling(law, known)).as(law).isEqualTo(Status.NOT_MET);
                        }));
    }

    @Test
    void s38OneEpisodeCanBeBothCrimes() {
        Told both = TRAFFICKED.but(Answer.YES, SMUGGLING).but(Answer.NO, "person.national, person.permanentResident");
        for (String law : List.of("un", "us", "eu", "coe", "uk", "ca", "au", "ph")) {
            Classification classification = both.but(
                            Answer.YES,
                            "means.threatOfForce, conduct.transported,"
                                    + " conduct.recruited, exploitation.complianceResulted")
                    .screened("facilitation")
                    .verdict(law)
                    .classification();
            boolean separate = !law.equals("coe") && !law.equals("ph");
            assertThat(classification)
                    .as("%s (without an offence of smuggling: %s)", law, !separate)
                    .isEqualTo(separate ? Classification.TRAFFICKING_AND_SMUGGLING : Classification.TRAFFICKING);
        }
    }

    @Test
    void s42NoOffenceIsOfBothKindsAndEachHasItsOwnSource() {
        for (String law : Told.LAWS) {
            Told.day(law).offences().forEach(offence -> {
                assertThat(offence.offence().citation().provision())
                        .as(offence.offence().id())
                        .isNotBlank();
                offence.elements().forEach(element -> assertThat(
                                element.provision().citation().provision())
                        .as("%s %s", offence.offence().id(), element.provision().id())
                        .isNotBlank());
            });
        }
        assertThat(OffenceKind.values())
                .containsExactlyInAnyOrder(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING, OffenceKind.RELATED);
    }

    @Test
    void s43PenaltyAndAggravationBelongToTheOffenceAndNotToTheCase() {
        Told both = TRAFFICKED
                .but(Answer.YES, SMUGGLING + ", facilitation.livesEndangered, means.abduction")
                .but(Answer.NO, "person.national");
        List<Finding> met = both.verdict("us").findings().stream()
                .filter(finding -> finding.status().reasonableGrounds() == Status.MET)
                .toList();
        assertThat(met)
                .filteredOn(finding -> finding.offence().kind() == OffenceKind.SMUGGLING)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.aggravating())
                        .extracting(ground -> ground.id())
                        .doesNotContain("kidnapping"));
        assertThat(met)
                .filteredOn(finding -> finding.offence().kind() == OffenceKind.TRAFFICKING)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.aggravating())
                        .extracting(ground -> ground.id())
                        .doesNotContain("life-in-jeopardy", "gain"));
    }

    @Test
    void s46IndicatorsAloneNeverEstablishTraffickingAndTheirAbsenceNeverExcludesIt() {
        Map<String, Answer> indicators = Situations.group("control", Answer.YES);
        indicators.putAll(Situations.group("circumstances", Answer.YES));
        indicators.putAll(facts("debt.owed, exploitation.poorConditions, movement.stayIrregular", ""));
        Map<String, Answer> none = Situations.group("control", Answer.NO);
        none.putAll(facts("", "debt.owed, exploitation.poorConditions"));
        for (String law : Told.LAWS) {
            assertThat(new Told(new TreeMap<>(indicators), new java.util.TreeSet<>()).trafficking(law))
                    .as("%s, every indicator", law)
                    .isEqualTo(Status.UNDETERMINED);
            assertThat(new Told(new TreeMap<>(none), new java.util.TreeSet<>()).trafficking(law))
                    .as("%s, no indicator", law)
                    .isEqualTo(Status.UNDETERMINED);
        }
        for (String law : BOTH_CRIMES) {
            assertThat(ReadFacts.in(Told.day(law).trafficking().expression()))
                    .as(law)
                    .noneMatch(fact -> fact.group().equals("control"));
        }
    }
}
