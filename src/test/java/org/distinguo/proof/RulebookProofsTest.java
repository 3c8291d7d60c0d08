package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.FactRole;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.rulebook.Status;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rulebook that breaks a guarantee is caught, at the place where it breaks it, with a case that shows it. */
final class RulebookProofsTest {

    private static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();
    private static final SafeguardCatalogue SAFEGUARDS = LibraryReader.shippedSafeguards();
    private static final String ACT = "any_of: [conduct.recruited, conduct.harboured]";
    private static final String MEANS =
            "any_of: [means.force, means.fraud], lifted_when: {cite: 'code s. 3', text: 'For a "
                    + "child no means is needed.', fact: person.child}";
    private static final String PURPOSE = "any_of: [purpose.forcedLabour, purpose.commercialSex]";

    /** Duties that hang on facts alone, as every rulebook must have them. */
    private static final String SOUND_DUTIES =
            duty("REFER_TO_VICTIM_SUPPORT", "grounds: {any_of: [" + facts(FactRole.HARM) + "]}")
                    + duty("CHILD_PROTECTION", "fact: person.child, answer: [YES, SUSPECTED]")
                    + duty(
                            "NON_PUNISHMENT_REVIEW",
                            "any_of: [{kind: TRAFFICKING, status: MET}, {grounds: {any_of: ["
                                    + facts(FactRole.UNLAWFUL_ENTRY_OR_STAY) + "]}}]")
                    + duty(
                            "HOLD_REMOVAL",
                            "all_of: [{kind: TRAFFICKING, status: [MET, UNDETERMINED]}, "
                                    + "{none_of: [{fact: person.national, answer: [YES]}]}]");

    private static String facts(FactRole role) {
        return CATALOGUE.inRole(role).stream().map(fact -> fact.id().toString()).collect(Collectors.joining(", "));
    }

    private static String duty(String code, String trigger) {
        return duty(code, trigger, "");
    }

    private static String duty(String code, String trigger, String more) {
        return ", {code: " + code + ", cite: 'code s. 9', because: 'Help.', when: {" + trigger + "}" + more + "}";
    }

    @Test
    void soundRulebookIsProved() {
        assertThat(prove(ACT, MEANS, PURPOSE, "").failures()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyPropertyCanFail() {
        return Stream.of(
                caught(Property.MEANS_IRRELEVANT_FOR_CHILD, ACT, "any_of: [means.force, means.fraud]", PURPOSE, ""),
                caught(
                        Property.PURPOSE_REQUIRED,
                        ACT,
                        MEANS,
                        "any_of: [purpose.forcedLabour, circumstances.wagesPaid]",
                        ""),
                caught(Property.MOVEMENT_IRRELEVANT, "fact: conduct.transported", MEANS, PURPOSE, ""),
                caught(
                        Property.MOVEMENT_IRRELEVANT,
                        "all_of: [conduct.recruited, movement.crossedBorder]",
                        MEANS,
                        PURPOSE,
                        ""),
                caught(Property.MONOTONE, "all_of: [conduct.recruited, {none_of: [conduct.held]}]", MEANS, PURPOSE, ""),
                caught(Property.CHILD_NEVER_WORSE_OFF, ACT, "none_of: [person.child]", PURPOSE, ""),
                caught(
                        Property.CAN_BE_MET,
                        "all_of: [conduct.recruited, {none_of: [conduct.recruited]}]",
                        MEANS,
                        PURPOSE,
                        ""),
                caught(
                        Property.CAN_FAIL,
                        "any_of: [conduct.recruited, {none_of: [conduct.recruited]}]",
                        MEANS,
                        PURPOSE,
                        ""),
                caught(
                        Property.CIRCUMSTANCES_IDLE,
                        "all_of: [conduct.recruited, {none_of: [circumstances.earlierConsent]}]",
                        MEANS,
                        PURPOSE,
                        ""),
                caught(
                        Property.NATIONALITY_IRRELEVANT,
                        ACT,
                        MEANS,
                        "all_of: [purpose.forcedLabour, {none_of: [person.national]}]",
                        ""),
                caught(
                        Property.CAN_BE_MET_WITHOUT_LIFT,
                        ACT,
                        MEANS.replace("means.force, means.fraud", "{all_of: [means.force, {none_of: [means.force]}]}"),
                        PURPOSE,
                        ""),
                caught(
                        Property.CAN_BE_LIFTED,
                        ACT,
                        MEANS.replace("fact: person.child}", "all_of: [person.child, {none_of: [person.child]}]}"),
                        PURPOSE,
                        ""),
                caught(
                        Property.GUARANTEE_FAILS,
                        ACT,
                        MEANS,
                        PURPOSE,
                        "guarantees_not_given: [{guarantee: PURPOSE_REQUIRED, offences: [trafficking], cite: 'code s. 1', reason: 'None.'}]"));
    }

    /** What the South African trial let pass: control read as a means, no means for an adult. */
    @TestFactory
    Stream<DynamicTest> traffickingNeedsAMeansAndControlIsNone() {
        String lift = ", lifted_when: {cite: 'code s. 3', text: 'For a child no means is needed.', fact: person.child}";
        return Stream.of(
                caught(
                        Property.CONTROL_IS_NO_MEANS,
                        ACT,
                        "any_of: [means.force, control.documentsWithheld]" + lift,
                        PURPOSE,
                        ""),
                caught(
                        Property.MEANS_REQUIRED_FOR_ADULT,
                        ACT,
                        "any_of: [means.force, conduct.held]" + lift,
                        PURPOSE,
                        ""),
                caught(
                        Property.MEANS_REQUIRED_FOR_ADULT,
                        ACT,
                        MEANS.replace("person.child", "person.cannotProtectSelf"),
                        PURPOSE,
                        ""));
    }

    @Test
    void whatIsExpresslyLeftOpenWithoutAMeansIsNotMet() {
        assertThat(prove(
                                ACT,
                                MEANS.replace(
                                        "means.fraud", "{leaves_open: person.cannotProtectSelf, why: UNSPECIFIC}"),
                                PURPOSE,
                                "")
                        .failures())
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> smugglingNeedsAnotherAndAForeigner() {
        String foreigner = "{none_of: [person.national]}";
        return Stream.of(
                caught(
                        Property.CONDUCT_OF_ANOTHER_REQUIRED,
                        smuggling("any_of: [facilitation.entryProcured, movement.entryIrregular]", foreigner)),
                caught(
                        Property.FOREIGNER_REQUIRED,
                        smuggling(
                                "all_of: [facilitation.entryProcured, movement.entryIrregular]",
                                "movement.crossedBorder")));
    }

    @Test
    void soundSmugglingIsProved() {
        assertThat(RulebookProofs.prove(
                                smuggling(
                                        "all_of: [facilitation.entryProcured, movement.entryIrregular]",
                                        "{none_of: [person.national]}"),
                                SAFEGUARDS)
                        .failures())
                .isEmpty();
    }

    @Test
    void caseThatBreaksAGuaranteeShowsWhatItIsAboutEvenIfNothingReadsIt() {
        var diagnostics = new Diagnostics();
        RulebookProofs.check(
                smuggling("all_of: [facilitation.entryProcured, movement.entryIrregular]", "movement.crossedBorder"),
                SAFEGUARDS,
                diagnostics);
        assertThat(diagnostics.all()).singleElement().satisfies(fault -> {
            assertThat(fault.message())
                    .contains("for a national it is not met")
                    .contains("\"person\":{\"national\":\"YES\"}");
            assertThat(fault.help()).contains("`guarantee: FOREIGNER_REQUIRED`");
        });
    }

    @Test
    void guaranteeNotGivenOfSmugglingIsProvedToFailAndLimited() {
        String entry =
                "all_of: [facilitation.entryProcured, {any_of: [{none_of: [person.national]}, movement.foreignDestination]}]";
        String notGiven =
                "guarantees_not_given: [{guarantee: FOREIGNER_REQUIRED, offences: [smuggling], %s cite: 'code s. 1', "
                        + "reason: 'Abroad.'}]";
        assertThat(RulebookProofs.prove(smuggling(entry, "movement.crossedBorder", notGiven.formatted("")), SAFEGUARDS)
                        .failures())
                .isEmpty();
        assertThat(RulebookProofs.prove(
                                smuggling(
                                        entry,
                                        "movement.crossedBorder",
                                        notGiven.formatted("only_where: [movement.foreignDestination],")),
                                SAFEGUARDS)
                        .failures())
                .isEmpty();
        assertThat(RulebookProofs.prove(
                                smuggling(
                                        entry,
                                        "movement.crossedBorder",
                                        notGiven.formatted("only_where: [movement.bySea],")),
                                SAFEGUARDS)
                        .failures())
                .extracting(Claim::property)
                .containsExactly(Property.FOREIGNER_REQUIRED);
    }

    @Test
    void failureNamesThePlaceAndCarriesACaseThatCanBePosted() {
        var diagnostics = new Diagnostics();
        RulebookProofs.check(law("fact: conduct.transported", MEANS, PURPOSE, ""), SAFEGUARDS, diagnostics);
        assertThat(diagnostics.all()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(DiagnosticCode.PROOF_FAILED);
            assertThat(fault.line()).isEqualTo(8);
            assertThat(fault.message())
                    .contains("no fact about movement is necessary")
                    .contains(
                            "{\"rulebook\":\"xx\",\"conductDate\":\"2012-01-01\",\"decisionDate\":\"2012-01-01\",\"facts\":{\"conduct\":{\"transported\":\"YES\"}");
        });
    }

    @Test
    void guaranteeNotGivenIsProvedToFail() {
        ProofReport report = prove(
                "fact: conduct.transported",
                MEANS,
                PURPOSE,
                "guarantees_not_given: [{guarantee: MOVEMENT_IRRELEVANT, offences: [trafficking], cite: 'code s. 1', reason: 'Travel.'}]");
        assertThat(report.failures()).isEmpty();
        assertThat(report.claims()).anyMatch(claim -> claim.property() == Property.GUARANTEE_FAILS && claim.holds());
    }

    @Test
    void whatOnlyLeavesAQuestionOpenMeetsNothing() {
        List<Claim> failures = prove(ACT, MEANS, "leaves_open: purpose.forcedLabour, why: UNSPECIFIC", "")
                .failures();
        assertThat(failures).singleElement().satisfies(claim -> {
            assertThat(claim.subject()).isEqualTo("trafficking");
            assertThat(claim.property()).isEqualTo(Property.CAN_BE_MET);
            assertThat(claim.reason()).contains("`purpose` only leaves the question open");
        });
        assertThat(prove(ACT, MEANS, "leaves_open: purpose.forcedLabour, why: UNSPECIFIC", "")
                        .leftOpen())
                .containsExactly("trafficking.purpose");
    }

    @Test
    void openQuestionDoesNotSettleWhatFactsContradict() {
        String never = "all_of: [purpose.slavery, {none_of: [purpose.slavery]}]";
        assertThat(prove(
                                ACT,
                                MEANS,
                                "any_of: [{leaves_open: purpose.unspecified, why: UNSPECIFIC}, {" + never + "}]",
                                "")
                        .failures())
                .extracting(Claim::property)
                .contains(Property.CAN_BE_MET);
    }

    @Test
    void elementsThatExcludeEachOtherAreNamed() {
        List<Claim> failures = prove(
                        "all_of: [conduct.recruited, {leaves_open: purpose.slavery, why: UNSPECIFIC}, circumstances.wagesPaid]",
                        MEANS,
                        "none_of: [conduct.recruited]",
                        "")
                .failures();
        assertThat(failures)
                .filteredOn(claim -> claim.property() == Property.CAN_BE_MET)
                .extracting(claim -> claim.reason().orElse(""))
                .contains("`act` only leaves the question open");
        failures = prove("fact: conduct.held", MEANS, "none_of: [conduct.held]", "")
                .failures();
        assertThat(failures)
                .filteredOn(claim -> claim.property() == Property.CAN_BE_MET)
                .extracting(claim -> claim.reason().orElse(""))
                .containsExactly("`act` and `purpose` exclude each other");
    }

    @Test
    void bothHalvesOfACounterExampleAreShown() {
        var diagnostics = new Diagnostics();
        RulebookProofs.check(law(ACT, "any_of: [means.force, means.fraud]", PURPOSE, ""), SAFEGUARDS, diagnostics);
        assertThat(diagnostics.all()).singleElement().satisfies(fault -> {
            assertThat(fault.message())
                    .containsPattern(
                            "with `means\\.\\w+` NO not met, with `means\\.\\w+` YES met, through `means` \\(line 10\\)")
                    .contains("\"person\":{\"child\":\"YES\"}");
            assertThat(fault.help()).contains("`guarantee: MEANS_IRRELEVANT_FOR_CHILD`");
        });
    }

    @Test
    void sectionIsAdvisedOnlyWhereAGuaranteeNeedNotBeGiven() {
        var diagnostics = new Diagnostics();
        RulebookProofs.check(
                law(ACT, "all_of: [means.force, {none_of: [person.child]}]", PURPOSE, ""), SAFEGUARDS, diagnostics);
        assertThat(diagnostics.all()).singleElement().satisfies(fault -> {
            assertThat(fault.message())
                    .contains("what is met for an adult")
                    .contains("with `person.child` YES not met, with `person.child` NO met");
            assertThat(fault.help()).isEqualTo("correct the rulebook: every law gives this guarantee");
        });
    }

    @Test
    void guaranteeThatHoldsCannotBeListedAsNotGiven() {
        var diagnostics = new Diagnostics();
        RulebookProofs.check(
                law(
                        ACT,
                        MEANS,
                        PURPOSE,
                        "guarantees_not_given: [{guarantee: PURPOSE_REQUIRED, offences: [trafficking], cite: 'code s. 1', reason: 'None.'}]"),
                SAFEGUARDS,
                diagnostics);
        assertThat(diagnostics.all()).singleElement().satisfies(fault -> {
            assertThat(fault.message())
                    .isEqualTo("the guarantee PURPOSE_REQUIRED holds for `trafficking`, so the rulebook gives it");
            assertThat(fault.line()).isEqualTo(12);
            assertThat(fault.help()).isEqualTo("take `trafficking` out of its `offences:`");
        });
    }

    private static DynamicTest caught(Property property, String act, String means, String purpose, String more) {
        return caught(property, law(act, means, purpose, more));
    }

    private static DynamicTest caught(Property property, Law law) {
        return DynamicTest.dynamicTest(property + " by " + elements(law), () -> {
            ProofReport report = RulebookProofs.prove(law, SAFEGUARDS);
            assertThat(report.failures()).extracting(Claim::property).contains(property);
            report.failures().forEach(claim -> claim.counterExample().ifPresent(example -> shows(law, claim, example)));
        });
    }

    /** The case comes out as the claim says of it and, with the other answers, the other way. */
    private static void shows(Law law, Claim claim, CounterExample example) {
        Status expected = example.met() ? Status.MET : Status.NOT_MET;
        assertThat(status(law, claim, example, example.answers()))
                .as(claim.subject())
                .isEqualTo(expected);
        if (!example.otherwise().isEmpty()) {
            Map<FactId, Answer> other = new TreeMap<>(example.answers());
            other.putAll(example.otherwise());
            assertThat(status(law, claim, example, other)).as(claim.subject()).isEqualTo(expected.opposite());
        }
    }

    private static Status status(Law law, Claim claim, CounterExample example, Map<FactId, Answer> answers) {
        LawPeriod day = law.on(example.conductDate());
        KnownFacts known = KnownFacts.of(CATALOGUE, CaseFacts.of(answers));
        String offence = claim.subject().split("[. ]", 2)[0];
        return day.status(day.offence(offence).orElseThrow().criterion(), Standard.ESTABLISHED.valuation(known));
    }

    private static String elements(Law law) {
        return law.rulebook().offences().stream()
                .flatMap(offence -> offence.elements().stream())
                .map(element -> element.clause().condition().toString())
                .collect(Collectors.joining(", "));
    }

    private static ProofReport prove(String act, String means, String purpose, String more) {
        return RulebookProofs.prove(law(act, means, purpose, more), SAFEGUARDS);
    }

    private static Law law(String act, String means, String purpose, String more) {
        return law(act, means, purpose, more, SOUND_DUTIES);
    }

    private static Law law(String act, String means, String purpose, String more, String duties) {
        return law("""
                   trafficking: {kind: TRAFFICKING, title: 'T', cite: 'code s. 1', elements: {
                     act: {cite: 'code s. 1', text: 'Act.', %s},
                     means: {cite: 'code s. 1', text: 'Means.', %s},
                     purpose: {cite: 'code s. 1', text: 'Purpose.', %s}}}""".formatted(act, means, purpose), more, duties);
    }

    private static Law smuggling(String entry, String who) {
        return smuggling(entry, who, "");
    }

    private static Law smuggling(String entry, String who, String more) {
        return law("""
                   smuggling: {kind: SMUGGLING, title: 'S', cite: 'code s. 1', elements: {
                     entry: {cite: 'code s. 1', text: 'Entry.', %s},
                     who: {cite: 'code s. 1', text: 'Who.', any_of: [%s]},
                     benefit: {cite: 'code s. 1', text: 'Gain.', fact: facilitation.benefitSought}}}""".formatted(entry, who), more, SOUND_DUTIES);
    }

    private static Law law(String offences, String more, String duties) {
        String text = """
                {rulebook: xx, title: 'X', summary: 'X.', version: '1.0.0', reviewed: true,
                 instruments: {code: {title: 'Code', source: 'Gazette'}},
                 coverage: {from: 2012-01-01, to: 2027-12-31, reviewed_on: 2026-11-24},
                 safeguards: [{code: SCREEN_FOR_TRAFFICKING, cite: 'code s. 9', because: 'Ask.', when: {any_of: [
                   {encounter: [SMUGGLING_OPERATION]}, {kind: SMUGGLING, status: [MET, UNDETERMINED]},
                   {kind: TRAFFICKING, status: [UNDETERMINED]}]}}%s],
                 offences: {
                %s}%s}
                """.formatted(duties, offences, more.isEmpty() ? "" : ",\n " + more);
        var file = new YamlFile("rulebook.yaml", text.getBytes(StandardCharsets.UTF_8));
        return Law.of(RulebookReader.read("xx", file, CATALOGUE), CATALOGUE);
    }

    @Test
    void claimsAreMadeForEveryPeriod() {
        Law us = LibraryReader.shipped().classifier("us").orElseThrow().law();
        assertThat(RulebookProofs.prove(us, SAFEGUARDS).claims())
                .extracting(Claim::from)
                .contains(LocalDate.of(2000, 10, 28), LocalDate.of(2015, 5, 29));
    }
}
