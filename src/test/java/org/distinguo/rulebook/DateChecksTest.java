package org.distinguo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.distinguo.source.InvalidSourceException;
import org.junit.jupiter.api.Test;

/** That an offence has an element on each day on which it is in force. */
final class DateChecksTest {

    @Test
    void elementsThatFollowEachOtherLeaveNoDayOut() {
        assertThat(withElements("until: 2015-01-01, fact: conduct.entryProcured", "from: 2015-01-01, fact: means.force")
                        .offence("smuggling")
                        .orElseThrow()
                        .elements())
                .hasSize(2);
        assertThat(withElements("from: 2014-12-31, fact: means.force", "until: 2015-01-01, use: any-means")
                        .offence("smuggling")
                        .orElseThrow()
                        .elements())
                .hasSize(2);
    }

    @Test
    void aDayBetweenTwoElementsIsReported() {
        isMetByNothing(
                "2015-01-01", "until: 2015-01-01, fact: conduct.entryProcured", "from: 2015-01-02, fact: means.force");
    }

    @Test
    void aDayAfterTheLastElementIsReported() {
        isMetByNothing(
                "2016-01-01", "until: 2015-01-01, fact: conduct.entryProcured", "until: 2016-01-01, fact: means.force");
    }

    @Test
    void aDayBeforeTheFirstElementIsReported() {
        isMetByNothing(
                "2010-01-01", "from: 2015-01-01, fact: conduct.entryProcured", "from: 2016-01-01, fact: means.force");
    }

    @Test
    void theDatesOfANamedConditionAreThoseOfTheElement() {
        isMetByNothing(
                "2020-01-01", "until: 2020-01-01, fact: conduct.entryProcured", "from: 2020-01-01, use: later-means");
    }

    /** Takes what the two elements say. */
    private static void isMetByNothing(String day, String first, String second) {
        assertThatExceptionOfType(InvalidSourceException.class)
                .isThrownBy(() -> withElements(first, second))
                .satisfies(refused -> assertThat(refused.diagnostics()).anyMatch(diagnostic -> diagnostic
                        .toString()
                        .contains("from " + day + " on no element of `smuggling` is in force")));
    }

    private static Rulebook withElements(String first, String second) {
        String text = WrittenRulebook.TEXT.replace(
                "      entry: {cite: 'code s. 7', text: 'Entry.', fact: conduct.entryProcured}\n    forms: kinds\n    aggravating:",
                "      entry: {cite: 'code s. 7', text: 'Entry.', " + first + "}\n"
                        + "      another: {cite: 'code s. 7', text: 'More.', " + second + "}\n"
                        + "    forms: kinds\n    aggravating:");
        assertThat(text).contains("another:");
        return WrittenRulebook.read(
                second.contains("later-means")
                        ? text.replace(
                                "conditions:\n", "conditions:\n  later-means: {from: 2020-01-02, fact: means.force}\n")
                        : text);
    }
}
