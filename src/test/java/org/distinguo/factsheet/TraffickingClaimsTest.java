package org.distinguo.factsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.distinguo.factsheet.Told.and;
import static org.distinguo.factsheet.Told.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Inference;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Guarantee;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.LawPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the fact sheet says of human trafficking: claims S05 to S17, but for those of {@link MovementClaimsTest}. */
@Execution(ExecutionMode.CONCURRENT)
final class TraffickingClaimsTest {

    private static final String LISTED_BY_BOTH = "exploitation.commercialSex";

    @Test
    void s05WithoutForceFraudOrCoercionAnAdultIsNotTraffickedUnderUnitedStatesLaw() {
        Map<String, Answer> adultWithoutMeans = and(Situations.group("means", Answer.NO), facts("", "person.child"));

        Situations.with(adultWithoutMeans).forEach(Situations.MANY, known -> Stream.of(
                        "severe-form-sex",
                        "severe-form-labour",
                        "sex-trafficking",
                        "forced-labour",
                        "involuntary-servitude")
                .forEach(offence -> assertThat(Told.offence("us", offence, known))
                        .as(offence)
                        .isEqualTo(Status.NOT_MET)));
    }

    @Test
    void s05PeonageIsTheCounterExampleBecauseItMeansCompulsion() {
        KnownFacts peonage = new Told(
                        and(Situations.group("means", Answer.NO), facts("exploitation.peonage", "person.child")),
                        new java.util.TreeSet<>())
                .known();

        assertThat(Told.offence("us", "peonage", peonage)).isEqualTo(Status.MET);
        assertThat(Told.offence("us", "severe-form-labour", peonage)).isEqualTo(Status.NOT_MET);
    }

    @Test
    void s05WithoutAnyMeansAnAdultIsNotTraffickedUnderTheProtocol() {
        Map<String, Answer> adultWithoutMeans = and(Situations.group("means", Answer.NO), facts("", "person.child"));

        Situations.with(adultWithoutMeans).forEach(Situations.MANY, known -> assertThat(Told.trafficking("un", known))
                .isEqualTo(Status.NOT_MET));
    }

    @Test
    void s05OneMoreMeansNeverTakesTraffickingAway() {
        for (String law : Told.LAWS) {
            for (LawPeriod period :
                    Told.LIBRARY.classifier(law).orElseThrow().law().periods()) {
                assertThat(ReadFacts.negatedIn(period.trafficking().expression()))
                        .as("facts whose YES can only speak against trafficking, %s from %s", law, period.from())
                        .noneMatch(fact -> fact.group().equals("means"));
            }
        }
    }

    @Test
    void s05TheProtocolKnowsMorePurposesThanTheUnitedStates() {
        Map<String, Answer> organsOnly = new TreeMap<>();
        Stream.of("purpose", "exploitation", "debt")
                .forEach(group -> organsOnly.putAll(Situations.group(group, Answer.NO)));
        organsOnly.putAll(facts("conduct.recruited, means.force, exploitation.organRemoval, purpose.organRemoval", ""));

        Situations.with(organsOnly).forEach(Situations.MANY, known -> {
            assertThat(Told.trafficking("un", known)).isEqualTo(Status.MET);
            assertThat(Told.trafficking("us", known)).isEqualTo(Status.NOT_MET);
        });
    }

    @Test
    void s06TheMeansOfTheProtocolAreMoreThanForceFraudAndCoercion() {
        for (String means : List.of("means.abuseOfPower", "means.abuseOfVulnerability", "means.paymentToController")) {
            Map<String, Answer> only = Situations.group("means", Answer.NO);
            only.putAll(facts(means + ", conduct.received, " + LISTED_BY_BOTH, "person.child"));
            Situations.with(only).forEach(Situations.MANY / 10, known -> {
                assertThat(Told.trafficking("un", known)).as("un, %s", means).isEqualTo(Status.MET);
                assertThat(Told.offence("us", "severe-form-sex", known))
                        .as("us, %s", means)
                        .isEqualTo(Status.NOT_MET);
            });
        }
    }

    @Test
    void s07AChildInducedToCommercialSexIsTraffickedWhateverTheMeans() {
        Map<String, Answer> child = facts("person.child, conduct.obtained, purpose.commercialSex", "");

        Situations.with(child).forEach(Situations.MANY, known -> {
            assertThat(Told.offence("us", "severe-form-sex", known)).isEqualTo(Status.MET);
            assertThat(Told.offence("us", "sex-trafficking", known)).isEqualTo(Status.MET);
            assertThat(Told.trafficking("un", known)).isEqualTo(Status.MET);
        });
    }

    @Test
    void s07AChildAtWorkIsTheCounterExampleUnderUnitedStatesLaw() {
        Map<String, Answer> child = Situations.group("means", Answer.NO);
        child.putAll(facts("person.child, conduct.harboured, exploitation.forcedLabour", ""));
        KnownFacts known = new Told(new TreeMap<>(child), new java.util.TreeSet<>()).known();

        assertThat(Told.offence("us", "severe-form-labour", known)).isEqualTo(Status.NOT_MET);
        assertThat(Told.offence("us", "forced-labour", known)).isEqualTo(Status.NOT_MET);
        assertThat(Told.trafficking("un", known)).isEqualTo(Status.MET);
    }

    @Test
    void s13EarlierConsentToWorkExcludesNothing() {
        changesNothing("circumstances.earlierConsent, circumstances.consentedToWork,"
                + " circumstances.consentedToExploitation, circumstances.agreedToBeMoved");
    }

    @Test
    void s14AnOffenceOfThePersonExcludesNothing() {
        changesNothing("circumstances.committedOffence, circumstances.offenceCompelled, circumstances.recruitedOthers");
        Told victim =
                Told.yes("conduct.held, means.force, exploitation.forcedCriminality, circumstances.committedOffence");
        for (String law : List.of("un", "us", "eu", "coe", "uk")) {
            assertThat(victim.verdict(law).safeguards())
                    .as(law)
                    .anyMatch(safeguard -> safeguard.code().startsWith("NON_PUNISHMENT"));
        }
    }

    @Test
    void s15NothingIsAskedAboutGender() {
        List<String> words = List.of("gender", "woman", "women", "girl", "boy", "transgender", "female", "male");

        for (Fact fact : Told.CATALOGUE.groups().stream()
                .flatMap(group -> group.facts().stream())
                .toList()) {
            String asked =
                    (fact.id() + " " + fact.name() + " " + fact.question().orElse("")).toLowerCase(Locale.ROOT);
            assertThat(asked.split("[^a-z]+")).as(asked).doesNotContainAnyElementsOf(words);
        }
    }

    @Test
    void s16AdultsAndChildrenAreVictimsAndAgeChangesTheMeansOnly() {
        Map<String, Answer> withMeans = facts("conduct.harboured, means.force, purpose.commercialSex", "");

        Situations.with(withMeans).forEach(Situations.MANY, known -> {
            assertThat(Told.trafficking("un", known)).isEqualTo(Status.MET);
            assertThat(Told.trafficking("us", known)).isEqualTo(Status.MET);
        });
    }

    @Test
    void s17CitizensAndForeignersAreVictimsAlike() {
        changesNothing("person.national, person.permanentResident, person.asylumSeeker, person.fearsPersecution");
        Told smuggled = Told.yes("facilitation.entryProcured, facilitation.benefitSought, movement.entryIrregular")
                .but(Answer.NO, "person.national, person.permanentResident");
        for (String law : List.of("un", "us", "ca")) {
            assertThat(smuggled.smuggling(law)).as("%s, a foreigner", law).isEqualTo(Status.MET);
        }
        assertThat(smuggled.but(Answer.YES, "person.national").smuggling("un")).isEqualTo(Status.NOT_MET);
        assertThat(smuggled.but(Answer.YES, "person.permanentResident").smuggling("un"))
                .isEqualTo(Status.NOT_MET);
    }

    /** In every law and every period, for every state of all other facts: the criterion reads none of them. */
    private static void changesNothing(String facts) {
        List<FactId> idle = Told.split(facts).stream().map(FactId::parse).toList();
        for (String law : Told.LAWS) {
            for (LawPeriod period :
                    Told.LIBRARY.classifier(law).orElseThrow().law().periods()) {
                Set<FactId> read = period.offences().stream()
                        .filter(offence -> offence.offence().kind() == OffenceKind.TRAFFICKING)
                        .filter(offence ->
                                !law.equals("ca") || !offence.offence().id().contains("entry"))
                        .flatMap(offence -> ReadFacts.in(offence.criterion().expression()).stream()
                                .filter(fact -> !isExcepted(law, offence, fact)))
                        .collect(Collectors.toSet());
                assertThat(read).as("%s from %s", law, period.from()).doesNotContainAnyElementsOf(idle);
            }
        }
        for (FactId fact : idle) {
            for (Answer answer : Answer.values()) {
                KnownFacts known = Told.yes("").but(answer, fact.toString()).known();
                assertThat(known.inferences())
                        .filteredOn(inference -> inference.because() != Inference.Because.PRESUMED)
                        .as("what follows from %s %s", fact, answer)
                        .isEmpty();
            }
        }
    }

    /** Nationality under an offence whose federal link asks for a foreigner: the rulebook declares that it is different. */
    private static boolean isExcepted(String law, LawPeriod.CompiledOffence offence, FactId fact) {
        return fact.toString().equals("person.national")
                && Told.LIBRARY
                        .classifier(law)
                        .orElseThrow()
                        .law()
                        .rulebook()
                        .doesNotGive(
                                Guarantee.NATIONALITY_IRRELEVANT,
                                offence.offence().id());
    }
}
