package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.distinguo.proof.OneOffenceLaw.ACT;
import static org.distinguo.proof.OneOffenceLaw.MEANS;
import static org.distinguo.proof.OneOffenceLaw.PURPOSE;
import static org.distinguo.proof.OneOffenceLaw.SAFEGUARDS;
import static org.distinguo.proof.OneOffenceLaw.prove;
import static org.distinguo.proof.ShownBreach.caught;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.distinguo.library.LibraryReader;
import org.distinguo.verdict.Law;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rulebook that breaks a guarantee is caught, at the place where it breaks it, with a case that shows it. */
final class RulebookProofsTest {

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
    void claimsAreMadeForEveryPeriod() {
        Law us = LibraryReader.shipped().classifier("us").orElseThrow().law();
        assertThat(RulebookProofs.prove(us, SAFEGUARDS).claims())
                .extracting(Claim::from)
                .contains(LocalDate.of(2000, 10, 28), LocalDate.of(2015, 5, 29));
    }
}
