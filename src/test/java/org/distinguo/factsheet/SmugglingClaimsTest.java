package org.distinguo.factsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.distinguo.factsheet.Told.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Safeguard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the fact sheet says of migrant smuggling: claims S22 to S31. */
@Execution(ExecutionMode.CONCURRENT)
final class SmugglingClaimsTest {

    private static final Told SMUGGLED = Told.yes("conduct.transported, facilitation.entryProcured,"
                    + " facilitation.benefitSought, movement.crossedBorder, movement.entryIrregular")
            .but(Answer.NO, "person.national, person.permanentResident, person.child");

    @Test
    void s22AgreementIsTheUsualCaseAndNoElement() {
        readNowhere("circumstances.agreedToBeMoved, circumstances.earlierConsent");
        Told dragged = SMUGGLED.but(Answer.NO, "circumstances.agreedToBeMoved").screened("facilitation");
        for (String law : List.of("un", "us", "eu", "uk", "ca", "au")) {
            assertThat(dragged.smuggling(law)).as(law).isEqualTo(Status.MET);
        }
    }

    @Test
    void s23WithoutABorderCrossedOrTriedThereIsNoSmugglingInTheProtocol() {
        Map<String, Answer> noBorder = facts("", "movement.entryIrregular, movement.entryAttempted");

        Situations.with(noBorder).forEach(Situations.MANY, known -> assertThat(Told.smuggling("un", known))
                .isEqualTo(Status.NOT_MET));
        Told stopped = SMUGGLED.but(Answer.NO, "movement.crossedBorder, movement.entryIrregular")
                .but(Answer.YES, "movement.entryAttempted");
        assertThat(stopped.smuggling("un")).isEqualTo(Status.MET);
        assertThat(stopped.verdict("un").findings().stream().flatMap(finding -> finding.forms().stream()))
                .contains("ATTEMPTED_ENTRY");
    }

    @Test
    void s23StayIsTheCounterExampleInTheUnitedStatesAndInEurope() {
        Told helpedToStay = Told.yes("movement.stayIrregular, facilitation.shieldedFromDetection,"
                        + " facilitation.stayAssisted, facilitation.stayEnabled, facilitation.benefitSought")
                .screened("person, movement");

        assertThat(helpedToStay.smuggling("us")).isEqualTo(Status.MET);
        assertThat(helpedToStay.smuggling("eu")).isEqualTo(Status.MET);
        assertThat(helpedToStay.smuggling("un")).isEqualTo(Status.NOT_MET);
        assertThat(Told.offence("un", "enabling-stay", helpedToStay.known())).isEqualTo(Status.MET);
    }

    @Test
    void s24TheProtocolDemandsABenefitThatWasSought() {
        Situations.with(facts("", "facilitation.benefitSought")).forEach(Situations.MANY, known -> {
            assertThat(Told.smuggling("un", known)).isEqualTo(Status.NOT_MET);
            assertThat(Told.offence("un", "enabling-by-documents", known)).isEqualTo(Status.NOT_MET);
            assertThat(Told.offence("un", "enabling-stay", known)).isEqualTo(Status.NOT_MET);
        });
        Told notTold = SMUGGLED.without("facilitation.benefitSought");
        assertThat(SMUGGLED.smuggling("un")).isEqualTo(Status.MET);
        assertThat(notTold.smuggling("un")).isEqualTo(Status.UNDETERMINED);
        assertThat(notTold.but(Answer.DECLINED, "facilitation.benefitSought").smuggling("un"))
                .isEqualTo(Status.UNDETERMINED);
        assertThat(notTold.but(Answer.YES, "facilitation.benefitReceived").smuggling("un"))
                .as("who got one sought one")
                .isEqualTo(Status.MET);
        assertThat(SMUGGLED.but(Answer.NO, "facilitation.benefitReceived").smuggling("un"))
                .as("it need not have been got")
                .isEqualTo(Status.MET);
    }

    @Test
    void s24UnitedStatesLawIsTheCounterExampleAndAsksForNoBenefit() {
        Told unpaid = SMUGGLED.but(Answer.NO, "facilitation.benefitSought");

        assertThat(unpaid.smuggling("us")).isEqualTo(Status.MET);
        assertThat(unpaid.smuggling("eu")).isEqualTo(Status.MET);
    }

    @Test
    void s25FalseDocumentsAreNeitherNeededNorEnough() {
        assertThat(SMUGGLED.but(Answer.NO, "facilitation.fraudulentDocuments").smuggling("un"))
                .isEqualTo(Status.MET);
        Told papersOnly = Told.yes("facilitation.fraudulentDocuments, facilitation.benefitSought")
                .but(Answer.NO, "person.national, person.permanentResident")
                .but(Answer.NO, "facilitation.entryProcured, movement.entryIrregular, movement.entryAttempted");
        assertThat(papersOnly.smuggling("un")).isEqualTo(Status.NOT_MET);
        assertThat(Told.offence("un", "enabling-by-documents", papersOnly.known()))
                .isEqualTo(Status.UNDETERMINED);
        assertThat(Told.offence(
                        "un",
                        "enabling-by-documents",
                        SMUGGLED.but(Answer.YES, "facilitation.fraudulentDocuments")
                                .known()))
                .isEqualTo(Status.MET);
    }

    @Test
    void s26TransportAndHarbouringAfterEntryAreSmugglingInTheUnitedStatesAndNotInTheProtocol() {
        Map<String, Answer> afterEntryOnly = facts(
                "movement.entryIrregular, facilitation.transportedAfterEntry, facilitation.shieldedFromDetection",
                "person.national, facilitation.entryProcured, movement.foreignDestination");

        Situations.with(afterEntryOnly).forEach(Situations.MANY, known -> {
            assertThat(Told.offence("us", "transporting", known)).isEqualTo(Status.MET);
            assertThat(Told.offence("us", "harbouring", known)).isEqualTo(Status.MET);
            assertThat(Told.smuggling("un", known)).isEqualTo(Status.NOT_MET);
        });
    }

    @Test
    void s26PuttingSomeoneUpIsNoHarboringFromTheAuthorities() {
        Told lodger = Told.yes("conduct.harboured, conduct.transported, movement.entryIrregular")
                .screened("facilitation, movement, person");

        assertThat(lodger.smuggling("us")).isEqualTo(Status.NOT_MET);
    }

    @Test
    void s27AgreeingToBeMovedIsNotAgreeingToBeExploited() {
        readNowhere("circumstances.agreedToBeMoved, circumstances.consentedToExploitation");
        assertThat(Told.CATALOGUE.fact(FactId.parse("circumstances.agreedToBeMoved")))
                .isNotEqualTo(Told.CATALOGUE.fact(FactId.parse("circumstances.consentedToExploitation")))
                .isPresent();
        Told trafficked =
                SMUGGLED.but(Answer.YES, "means.fraud, exploitation.forcedLabour," + " circumstances.agreedToBeMoved");
        for (String law : List.of("un", "us")) {
            assertThat(trafficked.but(Answer.YES, "means.force").trafficking(law))
                    .as(law)
                    .isEqualTo(Status.MET);
        }
    }

    @Test
    void s28HowTheDealEndsDecidesNothingAndOpensAQuestion() {
        readNowhere("circumstances.paidFeeInFull, circumstances.contactEndedOnArrival,"
                + " circumstances.debtOutstandingAfterArrival, circumstances.controlContinuedAfterArrival");
        Told over = SMUGGLED.but(Answer.YES, "circumstances.paidFeeInFull, circumstances.contactEndedOnArrival");
        Told notOver = SMUGGLED.but(Answer.YES, "circumstances.controlContinuedAfterArrival");
        for (String law : List.of("un", "us")) {
            assertThat(over.trafficking(law))
                    .as("%s: a deal that is over excludes nothing", law)
                    .isEqualTo(Status.UNDETERMINED);
            assertThat(codes(over.screened(Told.EVERY_GROUP), law)).contains("SCREEN_FOR_TRAFFICKING");
            assertThat(codes(notOver.screened(Told.EVERY_GROUP), law)).contains("SCREEN_FOR_TRAFFICKING");
        }
    }

    @Test
    void s29WhoeverWasSmuggledIsScreenedWhateverElseIsFound() {
        List<Told> smuggled = List.of(
                SMUGGLED.screened(Told.EVERY_GROUP),
                SMUGGLED.but(Answer.YES, "means.force, exploitation.forcedLabour")
                        .screened(Told.EVERY_GROUP),
                SMUGGLED.but(Answer.YES, "purpose.forcedLabour").screened("conduct, debt, exploitation, facilitation"),
                SMUGGLED.but(Answer.SUSPECTED, "means.coercion").screened(Told.EVERY_GROUP));
        for (String law : Told.LAWS) {
            for (Told told : smuggled) {
                if (told.smuggling(law) == Status.MET) {
                    assertThat(codes(told, law)).as(law).contains("SCREEN_FOR_TRAFFICKING");
                }
            }
        }
        for (String law : List.of("un", "us", "eu", "uk", "ca", "au")) {
            assertThat(smuggled).as(law).allSatisfy(told -> assertThat(told.smuggling(law))
                    .isEqualTo(Status.MET));
        }
    }

    @Test
    void s30UnlawfulPresenceAndADebtAreNoMeansAndNoPurpose() {
        Map<String, Answer> indebted = new TreeMap<>();
        List.of("means", "purpose", "exploitation")
                .forEach(group -> indebted.putAll(Situations.group(group, Answer.NO)));
        indebted.putAll(facts(
                "debt.owed, debt.valueNotCredited, debt.termsUndefined, movement.entryIrregular,"
                        + " movement.stayIrregular, conduct.transported, conduct.harboured",
                "person.child, debt.bonded"));

        Situations.with(indebted).forEach(Situations.MANY, known -> {
            assertThat(Told.trafficking("un", known)).isEqualTo(Status.NOT_MET);
            assertThat(Told.trafficking("us", known)).isEqualTo(Status.NOT_MET);
        });
        for (String law : Told.LAWS) {
            assertThat(Told.yes("debt.owed, movement.stayIrregular, conduct.harboured")
                            .trafficking(law))
                    .as("%s: an indicator leaves trafficking open", law)
                    .isEqualTo(Status.UNDETERMINED);
        }
    }

    @Test
    void s31TheMotiveChangesNoSmugglingAndOpensProtection() {
        readNowhere("circumstances.fledViolence, person.asylumSeeker, person.fearsPersecution");
        Told fled = SMUGGLED.but(Answer.YES, "circumstances.fledViolence, person.fearsPersecution")
                .screened(Told.EVERY_GROUP);
        assertThat(codes(fled, "un")).contains("NON_REFOULEMENT", "ASYLUM_ACCESS");
        assertThat(codes(fled, "us")).contains("NON_REFOULEMENT");
        assertThat(codes(SMUGGLED.screened(Told.EVERY_GROUP), "un")).doesNotContain("ASYLUM_ACCESS");
    }

    private static List<String> codes(Told told, String law) {
        return told.verdict(law, Encounter.OTHER).safeguards().stream()
                .map(Safeguard::code)
                .toList();
    }

    /** Under the two reference laws, in every period: no offence of any kind reads one of the facts. */
    private static void readNowhere(String facts) {
        List<FactId> idle = Told.split(facts).stream().map(FactId::parse).toList();
        for (String law : List.of("un", "us")) {
            for (LawPeriod period :
                    Told.LIBRARY.classifier(law).orElseThrow().law().periods()) {
                period.offences().forEach(offence -> {
                    Set<FactId> read = ReadFacts.in(offence.criterion().expression());
                    assertThat(read).as("%s %s", law, offence.offence().id()).doesNotContainAnyElementsOf(idle);
                });
            }
        }
    }
}
