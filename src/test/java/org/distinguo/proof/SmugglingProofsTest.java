package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.distinguo.proof.OneOffenceLaw.SAFEGUARDS;
import static org.distinguo.proof.OneOffenceLaw.onlyFault;
import static org.distinguo.proof.OneOffenceLaw.smuggling;
import static org.distinguo.proof.ShownBreach.caught;

import java.util.stream.Stream;
import org.distinguo.source.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is proved of every offence of smuggling, and how it fails. */
final class SmugglingProofsTest {

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
        Diagnostic fault = onlyFault(
                smuggling("all_of: [facilitation.entryProcured, movement.entryIrregular]", "movement.crossedBorder"));
        assertThat(fault.message())
                .contains("for a national it is not met")
                .contains("\"person\":{\"national\":\"YES\"}");
        assertThat(fault.help()).contains("`guarantee: FOREIGNER_REQUIRED`");
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
}
