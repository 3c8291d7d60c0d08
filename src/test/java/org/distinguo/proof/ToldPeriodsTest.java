package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.distinguo.proof.OneOffenceLaw.ACT;
import static org.distinguo.proof.OneOffenceLaw.MEANS;
import static org.distinguo.proof.OneOffenceLaw.PURPOSE;
import static org.distinguo.proof.OneOffenceLaw.law;
import static org.distinguo.proof.OneOffenceLaw.onlyFault;
import static org.distinguo.proof.OneOffenceLaw.prove;
import static org.distinguo.proof.OneOffenceLaw.smuggling;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.distinguo.rulebook.Guarantee;
import org.distinguo.source.Diagnostic;
import org.distinguo.verdict.Law;
import org.junit.jupiter.api.Test;

/** What is proved and told of a law that changes in time. */
final class ToldPeriodsTest {

    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2020, 1, 1);

    private static String notGiven(Guarantee... guarantees) {
        StringBuilder text = new StringBuilder("guarantees_not_given: [");
        for (Guarantee guarantee : guarantees) {
            text.append("{guarantee: ")
                    .append(guarantee)
                    .append(", offences: [trafficking], cite: 'code s. 1', reason: 'None.'}, ");
        }
        return text.append("]").toString();
    }

    private static List<Claim> ofGuarantees(ProofReport report) {
        return report.claims().stream()
                .filter(claim -> claim.property() == Property.GUARANTEE_FAILS)
                .toList();
    }

    @Test
    void guaranteeThatIsNotGivenNeedFailInOnePeriodOnly() {
        String moved = "any_of: [conduct.transported, {fact: conduct.recruited, from: 2020-01-01}]";
        ProofReport report = prove(moved, MEANS, PURPOSE, notGiven(Guarantee.MOVEMENT_IRRELEVANT));
        assertThat(report.failures()).isEmpty();
        assertThat(ofGuarantees(report))
                .extracting(Claim::from, Claim::subject, Claim::holds)
                .containsExactly(tuple(FIRST, "trafficking MOVEMENT_IRRELEVANT", true));
    }

    @Test
    void guaranteeThatFailsDoesNotSpeakForAnotherOne() {
        String moved = "any_of: [conduct.transported, {fact: conduct.recruited, from: 2020-01-01}]";
        ProofReport report =
                prove(moved, MEANS, PURPOSE, notGiven(Guarantee.MOVEMENT_IRRELEVANT, Guarantee.PURPOSE_REQUIRED));
        assertThat(report.failures())
                .extracting(Claim::from, Claim::subject, Claim::property)
                .containsExactly(
                        tuple(FIRST, "trafficking PURPOSE_REQUIRED", Property.GUARANTEE_FAILS),
                        tuple(CHANGE, "trafficking PURPOSE_REQUIRED", Property.GUARANTEE_FAILS));
    }

    @Test
    void sameFaultInTwoPeriodsIsToldOnceWithBoth() {
        Diagnostic fault = onlyFault(law(
                "any_of: [conduct.transported, {fact: conduct.travelArranged, from: 2020-01-01}]", MEANS, PURPOSE, ""));
        assertThat(fault.message())
                .startsWith("`trafficking`, law from 2012-01-01 and from 2020-01-01: does not hold that ");
    }

    @Test
    void faultThatOneCaseShowsSaysWhatItWouldDoAndShowsTheCase() {
        Diagnostic fault = onlyFault(law(ACT, MEANS, "any_of: [purpose.forcedLabour, conduct.held]", ""));
        assertThat(fault.message())
                .contains(Property.PURPOSE_REQUIRED.claim() + ": "
                        + Property.PURPOSE_REQUIRED.consequence().orElseThrow())
                .contains("; counter-example: {\"rulebook\":\"xx\"");
    }

    @Test
    void faultOfAProvisionStandsAtTheProvision() {
        Diagnostic fault =
                onlyFault(law("any_of: [conduct.recruited, {none_of: [conduct.recruited]}]", MEANS, PURPOSE, ""));
        assertThat(fault.message()).startsWith("`trafficking.act`, law from 2012-01-01: does not hold that ");
        assertThat(fault.line()).isEqualTo(9);
        assertThat(fault.help()).isEqualTo("correct the conditions or their dates");
    }

    @Test
    void elementThatAsksForAnAbsenceIsNamedAsWhatMakesTheDifference() {
        Diagnostic fault = onlyFault(
                law(ACT, MEANS, "all_of: [purpose.forcedLabour, {none_of: [circumstances.earlierConsent]}]", ""));
        assertThat(fault.message()).contains("through `purpose` (line 11)");
    }

    @Test
    void unchangedOffenceIsProvedOnce() {
        Law law = law(ACT, MEANS, PURPOSE, irrelevant("circumstances.wagesPaid", ", from: 2020-01-01"));
        assertThat(RulebookProofs.prove(law, OneOffenceLaw.SAFEGUARDS).claims())
                .filteredOn(claim -> claim.property() == Property.IRRELEVANT_FACTS_IDLE)
                .extracting(Claim::from, Claim::holds)
                .as("once more from the day on which the law disregards a fact")
                .containsExactly(tuple(FIRST, true), tuple(CHANGE, true));
        Law other = smuggling(
                "fact: facilitation.entryProcured",
                "{none_of: [person.national]}",
                irrelevant("circumstances.wagesPaid", ", to: [RELATED], from: 2020-01-01"));
        assertThat(RulebookProofs.prove(other, OneOffenceLaw.SAFEGUARDS).claims())
                .filteredOn(claim -> claim.property() == Property.IRRELEVANT_FACTS_IDLE)
                .extracting(Claim::from)
                .containsExactly(FIRST);
    }

    private static String irrelevant(String fact, String more) {
        return "irrelevant: [{facts: [" + fact + "], cite: 'code s. 1', reason: 'Not asked.'" + more + "}]";
    }

    @Test
    void statesAreThoseOfAllClaims() {
        ProofReport report = prove(ACT, MEANS, PURPOSE, "");
        assertThat(report.states())
                .isEqualTo(report.claims().stream().map(Claim::states).reduce(BigInteger.ZERO, BigInteger::add))
                .isGreaterThan(BigInteger.valueOf(1_000));
    }
}
