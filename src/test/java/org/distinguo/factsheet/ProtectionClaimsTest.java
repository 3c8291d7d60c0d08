package org.distinguo.factsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Why the difference matters: claims S02 to S04, S08, S39 to S41 and S45. S44, on training police and judges, is nothing
 * that a test can run.
 */
final class ProtectionClaimsTest {

    private static final Told SMUGGLED = Told.yes("conduct.transported, facilitation.entryProcured,"
                    + " facilitation.benefitSought, movement.crossedBorder, movement.entryIrregular")
            .but(Answer.NO, "person.national, person.permanentResident");
    private static final Told TRAFFICKED = Told.yes("conduct.harboured, means.force, exploitation.forcedLabour")
            .screened("person, movement, facilitation");

    @Test
    void s02EveryFindingSaysWhatDecidedItAndWhereThatIsWritten() {
        for (String law : Told.LAWS) {
            for (Told told : List.of(TRAFFICKED, SMUGGLED.screened(Told.EVERY_GROUP))) {
                told.verdict(law).findings().stream().filter(Finding::inForce).forEach(finding -> {
                    assertThat(finding.elements()).isNotEmpty().allSatisfy(ground -> {
                        assertThat(ground.citation().provision()).isNotBlank();
                        assertThat(ground.explanation().text()).isNotBlank();
                    });
                    if (finding.status().reasonableGrounds() != Status.UNDETERMINED) {
                        assertThat(finding.elements())
                                .as("%s %s", law, finding.offence().id())
                                .anySatisfy(
                                        ground -> assertThat(ground.decidedBy()).isNotEmpty());
                    }
                });
            }
        }
    }

    @Test
    void s03TheSmuggledAreNoTraffickingVictimsAndAreProtectedAllTheSame() {
        for (String law : List.of("un", "us")) {
            Verdict verdict = SMUGGLED.screened(Told.EVERY_GROUP).verdict(law);
            assertThat(verdict.classification()).isEqualTo(Classification.SMUGGLING);
            assertThat(codes(verdict))
                    .as(law)
                    .contains("PROTECT_SMUGGLED_MIGRANT", "MIGRANT_NOT_LIABLE_FOR_BEING_SMUGGLED", "NON_REFOULEMENT")
                    .doesNotContain("ASSISTANCE_AND_SUPPORT", "RESIDENCE_OPTIONS", "COMPENSATION");
        }
    }

    @Test
    void s04AndS41TraffickingThatIsFoundOrOpenAlwaysHasProtectiveSteps() {
        for (String law : Told.LAWS) {
            assertThat(codes(TRAFFICKED.verdict(law))).as(law).isNotEmpty();
        }
        Told open =
                Told.yes("conduct.harboured, exploitation.commercialSex").screened("person, movement, facilitation");
        for (String law : List.of("un", "us")) {
            for (Told told : List.of(TRAFFICKED, open)) {
                assertThat(codes(told.verdict(law)))
                        .as(law)
                        .contains("REFER_TO_VICTIM_SUPPORT", "PRIVACY_AND_IDENTITY", "HOLD_REMOVAL")
                        .contains("RISK_CHECK_BEFORE_RETURN");
            }
        }
    }

    @Test
    void s08TheLineIsTheEighteenthBirthday() {
        assertThat(noMeans(17)).isEqualTo(Status.MET);
        assertThat(noMeans(18)).isEqualTo(Status.NOT_MET);
        for (String law : List.of("un", "us")) {
            Told ageOpen = Told.yes("conduct.harboured, exploitation.commercialSex")
                    .screened("conduct, means, debt, exploitation, purpose, movement, facilitation");
            assertThat(ageOpen.trafficking(law)).as(law).isEqualTo(Status.UNDETERMINED);
            assertThat(codes(ageOpen.verdict(law))).as(law).contains("PRESUME_CHILD");
            assertThat(codes(ageOpen.but(Answer.SUSPECTED, "person.child").verdict(law)))
                    .as("%s, the age in doubt", law)
                    .contains("PRESUME_CHILD", "CHILD_PROTECTION");
        }
    }

    private static Status noMeans(int age) {
        Told told = Told.yes("conduct.harboured, exploitation.commercialSex");
        var answers = new TreeMap<FactId, Answer>();
        told.answers().forEach((fact, answer) -> answers.put(FactId.parse(fact), answer));
        var numbers = new TreeMap<FactId, Integer>();
        numbers.put(FactId.parse("person.ageYears"), age);
        KnownFacts known = KnownFacts.of(
                Told.CATALOGUE,
                new CaseFacts(answers, numbers, new TreeSet<>(List.of("means", "exploitation", "purpose"))));
        assertThat(Told.offence("us", "severe-form-sex", known)).isEqualTo(Told.trafficking("un", known));
        return Told.trafficking("un", known);
    }

    @Test
    void s39AnOpenVerdictNamesTheFactsThatCanTurnIt() {
        Told open = Told.yes("conduct.harboured, exploitation.commercialSex")
                .screened("person, debt, movement, facilitation");

        Verdict verdict = open.verdict("un");
        assertThat(verdict.classification()).isEqualTo(Classification.UNDETERMINED);
        assertThat(verdict.openQuestions()).isNotEmpty().allSatisfy(question -> {
            String fact = question.fact().id().toString();
            assertThat(List.of(
                            open.but(Answer.YES, fact).trafficking("un"),
                            open.but(Answer.NO, fact).trafficking("un")))
                    .as(fact)
                    .contains(Status.MET);
        });
    }

    @Test
    void s40AnOpenTraffickingQuestionIsNeverAnsweredWithSmugglingOnly() {
        Situations.with(SMUGGLED.answers()).forEach(Situations.MANY / 100, known -> {
            Verdict verdict = Told.verdict("un", known, Optional.empty());
            Status trafficking = Told.trafficking("un", known);
            assertThat(verdict.classification() == Classification.SMUGGLING)
                    .as("smuggling only")
                    .isEqualTo(trafficking == Status.NOT_MET);
            if (trafficking == Status.UNDETERMINED) {
                assertThat(codes(verdict)).contains("SCREEN_FOR_TRAFFICKING", "HOLD_REMOVAL", "PHYSICAL_SAFETY");
            }
        });
        assertThat(SMUGGLED.but(Answer.DECLINED, "exploitation.forcedLabour, means.force")
                        .screened("person, conduct, means, control, debt, exploitation, movement, facilitation")
                        .verdict("us")
                        .classification())
                .isEqualTo(Classification.UNDETERMINED);
    }

    @Test
    void s45EveryoneMetInASmugglingOperationIsScreened() {
        Told neither = Told.yes("").screened(Told.EVERY_GROUP);
        for (String law : Told.LAWS) {
            for (Told told : List.of(neither, TRAFFICKED, SMUGGLED.screened(Told.EVERY_GROUP))) {
                assertThat(codes(told.verdict(law, Encounter.SMUGGLING_OPERATION)))
                        .as(law)
                        .contains("SCREEN_FOR_TRAFFICKING");
            }
            assertThat(neither.verdict(law).findings())
                    .filteredOn(finding -> finding.offence().kind() != OffenceKind.RELATED)
                    .allSatisfy(finding ->
                            assertThat(finding.status().reasonableGrounds()).isEqualTo(Status.NOT_MET));
            assertThat(codes(neither.verdict(law, Encounter.LABOUR_INSPECTION)))
                    .as("%s, elsewhere and with nothing found", law)
                    .doesNotContain("SCREEN_FOR_TRAFFICKING");
        }
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.safeguards().stream().map(Safeguard::code).toList();
    }
}
