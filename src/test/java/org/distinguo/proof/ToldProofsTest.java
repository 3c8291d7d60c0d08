package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.distinguo.proof.OneOffenceLaw.ACT;
import static org.distinguo.proof.OneOffenceLaw.MEANS;
import static org.distinguo.proof.OneOffenceLaw.PURPOSE;
import static org.distinguo.proof.OneOffenceLaw.law;
import static org.distinguo.proof.OneOffenceLaw.onlyFault;
import static org.distinguo.proof.OneOffenceLaw.prove;

import java.util.List;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.DiagnosticCode;
import org.junit.jupiter.api.Test;

/** What is told where a proof fails: the place, a case that shows it, and what to do. */
final class ToldProofsTest {

    @Test
    void failureNamesThePlaceAndCarriesACaseThatCanBePosted() {
        Diagnostic fault = onlyFault(law("fact: conduct.transported", MEANS, PURPOSE, ""));
        assertThat(fault.code()).isEqualTo(DiagnosticCode.PROOF_FAILED);
        assertThat(fault.line()).isEqualTo(8);
        assertThat(fault.message())
                .contains("no fact about movement is necessary")
                .contains(
                        "{\"rulebook\":\"xx\",\"conductDate\":\"2012-01-01\",\"decisionDate\":\"2012-01-01\",\"facts\":{\"conduct\":{\"transported\":\"YES\"}");
    }

    @Test
    void bothHalvesOfACounterExampleAreShown() {
        Diagnostic fault = onlyFault(law(ACT, "any_of: [means.force, means.fraud]", PURPOSE, ""));
        assertThat(fault.message())
                .containsPattern(
                        "with `means\\.\\w+` NO not met, with `means\\.\\w+` YES met, through `means` \\(line 10\\)")
                .contains("\"person\":{\"child\":\"YES\"}");
        assertThat(fault.help()).contains("`guarantee: MEANS_IRRELEVANT_FOR_CHILD`");
    }

    @Test
    void sectionIsAdvisedOnlyWhereAGuaranteeNeedNotBeGiven() {
        Diagnostic fault = onlyFault(law(ACT, "all_of: [means.force, {none_of: [person.child]}]", PURPOSE, ""));
        assertThat(fault.message())
                .contains("what is met for an adult")
                .contains("with `person.child` YES not met, with `person.child` NO met");
        assertThat(fault.help()).isEqualTo("correct the rulebook: every law gives this guarantee");
    }

    @Test
    void guaranteeThatHoldsCannotBeListedAsNotGiven() {
        Diagnostic fault = onlyFault(
                law(
                        ACT,
                        MEANS,
                        PURPOSE,
                        "guarantees_not_given: [{guarantee: PURPOSE_REQUIRED, offences: [trafficking], cite: 'code s. 1', reason: 'None.'}]"));
        assertThat(fault.message())
                .isEqualTo("the guarantee PURPOSE_REQUIRED holds for `trafficking`, so the rulebook gives it");
        assertThat(fault.line()).isEqualTo(12);
        assertThat(fault.help()).isEqualTo("take `trafficking` out of its `offences:`");
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
}
