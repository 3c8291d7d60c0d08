package org.distinguo.factsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.distinguo.facts.Answer;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Marie and Amir, the two examples of the fact sheet: claims S18 to S21 and S35 to S37. */
final class ExamplesTest {

    private static final List<String> MEANS = List.of(
            "means.deceptionAboutWork", "means.deceptionAboutConditions", "means.force", "means.threatOfSeriousHarm");
    private static final Told MARIE = Told.yes("conduct.recruited, conduct.travelArranged, conduct.received,"
                    + " means.deceptionAboutWork, means.deceptionAboutConditions, means.force,"
                    + " means.threatOfSeriousHarm, exploitation.commercialSex, debt.owed, movement.crossedBorder,"
                    + " circumstances.debtOutstandingAfterArrival")
            .but(Answer.NO, "person.child");
    private static final Told AMIR = Told.yes("conduct.transported, facilitation.entryProcured,"
                    + " facilitation.benefitReceived, movement.crossedBorder, movement.entryIrregular,"
                    + " circumstances.fledViolence, circumstances.contactEndedOnArrival,"
                    + " circumstances.agreedToBeMoved, circumstances.paidFeeInFull")
            .but(Answer.NO, "person.child, person.national, person.permanentResident");
    private static final String NEGATIVES = "means, debt, purpose, exploitation";

    @Test
    void s18SheWasRecruitedAndDeceivedWhichTheVerdictFinds() {
        assertThat(MARIE.verdict("un").findings())
                .filteredOn(finding -> finding.offence().id().equals("trafficking-in-persons"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.elements())
                            .allSatisfy(ground ->
                                    assertThat(ground.status().established()).isEqualTo(Status.MET));
                    assertThat(finding.elements())
                            .filteredOn(ground -> ground.id().equals("means"))
                            .singleElement()
                            .satisfies(means -> assertThat(means.decidedBy())
                                    .map(Object::toString)
                                    .containsAll(MEANS));
                    assertThat(finding.forms()).containsExactly("SEXUAL_EXPLOITATION");
                });
    }

    @Test
    void s20ForceAThreatToHerNameAndTheSexAreEachFoundWhateverElseIsKnown() {
        Told boss = Told.yes("conduct.received, means.force, means.threatOfSeriousHarm, exploitation.commercialSex")
                .but(Answer.NO, "person.child");
        for (String law : List.of("un", "us", "eu", "coe", "ph")) {
            assertThat(boss.trafficking(law)).as(law).isEqualTo(Status.MET);
            for (String means : List.of("means.force", "means.threatOfSeriousHarm")) {
                Told only = boss.without("means.force, means.threatOfSeriousHarm")
                        .but(Answer.YES, means)
                        .screened("means");
                assertThat(only.verdict(law).findings())
                        .as("%s, by %s", law, means)
                        .flatExtracting(Finding::elements)
                        .anySatisfy(ground -> {
                            assertThat(ground.status().established()).isEqualTo(Status.MET);
                            assertThat(ground.decidedBy()).map(Object::toString).contains(means);
                        });
            }
            assertThat(boss.without("exploitation.commercialSex")
                            .screened("conduct, purpose, exploitation, debt")
                            .trafficking(law))
                    .as("%s, without the prostitution", law)
                    .isEqualTo(Status.NOT_MET);
        }
    }

    @Test
    void s19HerVisaKeepsHerFromBeingCalledSmuggled() {
        for (String law : Told.LAWS) {
            assertThat(MARIE.smuggling(law))
                    .as("%s, the visa not looked into", law)
                    .isNotEqualTo(Status.MET);
            // Section 25A of the Immigration Act 1971 reaches the lawful arrival of a person who seeks asylum.
            assertThat(MARIE.but(Answer.NO, "movement.entryIrregular, movement.entryAttempted, person.asylumSeeker")
                            .screened("facilitation, movement")
                            .smuggling(law))
                    .as("%s, the entry lawful", law)
                    .isEqualTo(Status.NOT_MET);
        }
    }

    @Test
    void s19TheDebtAloneIsNoBondageAndOpensTheQuestion() {
        Told debtGrows = Told.yes("conduct.recruited, means.fraud, debt.owed, debt.valueNotCredited")
                .but(Answer.NO, "person.child");

        assertThat(Told.yes("conduct.recruited, means.fraud, debt.owed").trafficking("un"))
                .isEqualTo(Status.UNDETERMINED);
        assertThat(debtGrows.trafficking("un")).as("bondage is suspected").isEqualTo(Status.MET);
    }

    @Test
    void s21MarieIsATraffickingVictimByAnyOneOfTheMeansAndByNoneIsNot() {
        for (String law : List.of("un", "us", "eu", "coe", "ph", "ca")) {
            assertThat(MARIE.trafficking(law)).as(law).isEqualTo(Status.MET);
        }
        for (String law : List.of("un", "us", "eu", "coe", "ph")) {
            for (String means : MEANS) {
                assertThat(MARIE.but(Answer.NO, means).trafficking(law))
                        .as("%s without %s", law, means)
                        .isEqualTo(Status.MET);
                assertThat(MARIE.without(String.join(", ", MEANS))
                                .but(Answer.YES, means)
                                .screened("means")
                                .trafficking(law))
                        .as("%s by %s alone", law, means)
                        .isEqualTo(Status.MET);
            }
        }
        for (String law : List.of("un", "us", "eu", "coe")) {
            Told none = MARIE.without(String.join(", ", MEANS)).screened("means, exploitation, purpose, debt");
            assertThat(none.trafficking(law)).as("%s without any means", law).isEqualTo(Status.NOT_MET);
        }
        assertThat(MARIE.without(String.join(", ", MEANS))
                        .but(Answer.YES, "means.threatOfSeriousHarm")
                        .trafficking("ca"))
                .as("a threat to her name alone leaves the safety test open")
                .isEqualTo(Status.UNDETERMINED);
    }

    @Test
    void s35AndS37AmirIsSmuggledAndNoTraffickingVictim() {
        for (String law : List.of("un", "us", "eu", "uk", "ca", "au")) {
            Told asked = AMIR.screened("conduct, control, " + NEGATIVES + ", movement, facilitation");
            assertThat(asked.verdict(law).classification()).as(law).isEqualTo(Classification.SMUGGLING);
            assertThat(AMIR.screened("facilitation").smuggling(law)).as(law).isEqualTo(Status.MET);
        }
    }

    @Test
    void s36TheNegativesExcludeTraffickingAndWithoutThemItIsOpen() {
        for (String law : Told.LAWS) {
            assertThat(AMIR.screened(NEGATIVES + ", conduct, control").trafficking(law))
                    .as("%s, no means and no exploitation", law)
                    .isEqualTo(Status.NOT_MET);
            assertThat(AMIR.trafficking(law))
                    .as("%s, nothing said of them", law)
                    .isEqualTo(Status.UNDETERMINED);
        }
        assertThat(AMIR.verdict("un").classification()).isEqualTo(Classification.UNDETERMINED);
    }

    @Test
    void s37HowHeEnteredMustBeGiven() {
        for (String law : List.of("un", "eu", "uk", "ca", "au")) {
            assertThat(AMIR.without("movement.entryIrregular")
                            .screened("facilitation")
                            .smuggling(law))
                    .as(law)
                    .isEqualTo(Status.UNDETERMINED);
        }
    }

    @Test
    void s37AmirHimselfIsNotLiableAndNotSentBackToDanger() {
        Verdict verdict = AMIR.screened(NEGATIVES).verdict("un");

        assertThat(verdict.safeguards())
                .extracting(Safeguard::code)
                .contains("MIGRANT_NOT_LIABLE_FOR_BEING_SMUGGLED", "NON_REFOULEMENT", "ASYLUM_ACCESS")
                .contains("SCREEN_FOR_TRAFFICKING");
    }
}
