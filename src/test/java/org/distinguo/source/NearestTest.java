package org.distinguo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a misspelt word finds the one that was meant, and no other. */
final class NearestTest {

    private static final List<String> WORDS = List.of("recruited", "received", "transported", "NO");

    @Test
    void oneWrongMissingOrDoubledLetterIsNear() {
        assertThat(Nearest.to("recruted", WORDS)).hasValue("recruited");
        assertThat(Nearest.to("recieved", WORDS)).hasValue("received");
        assertThat(Nearest.to("transsported", WORDS)).hasValue("transported");
    }

    @Test
    void letterCaseCostsNothing() {
        assertThat(Nearest.to("RECRUITED", WORDS)).hasValue("recruited");
        assertThat(Nearest.to("no", WORDS)).hasValue("NO");
    }

    @Test
    void aThirdOfTheLettersMayChangeAndNoMore() {
        assertThat(Nearest.to("abcdeX", List.of("abcdef"))).hasValue("abcdef");
        assertThat(Nearest.to("abcdXX", List.of("abcdef"))).hasValue("abcdef");
        assertThat(Nearest.to("abcXXX", List.of("abcdef"))).isEmpty();
        assertThat(Nearest.to("x", List.of("y"))).as("one letter always may").hasValue("y");
    }

    @Test
    void theNearestIsTakenAndTheFirstAmongEquals() {
        assertThat(Nearest.to("abcd", List.of("abxx", "abcx", "abcy"))).hasValue("abcx");
    }

    @Test
    void nothingIsNearAmongNothingOrToAWordWithoutEnd() {
        assertThat(Nearest.to("a", List.of())).isEmpty();
        assertThat(Nearest.to("a".repeat(65), List.of("a".repeat(65)))).isEmpty();
        assertThat(Nearest.to("a".repeat(64), List.of("a".repeat(64)))).isPresent();
    }

    @Test
    void theSuggestionFallsBackToTheOtherHelp() {
        assertThat(Nearest.suggestion("recruted", WORDS, "none")).isEqualTo("did you mean `recruited`?");
        assertThat(Nearest.suggestion("gender", WORDS, "none")).isEqualTo("none");
    }

    /** Whoever took the hint would state the contrary of what they wrote. */
    @ParameterizedTest
    @CsvSource({
        "entryRegular, entryIrregular",
        "stayRegular, stayIrregular",
        "entryInsidePortOfEntry, entryOutsidePortOfEntry",
        "domesticDestination, foreignDestination",
        "complaintMade, noComplaintMade",
        "leftHomeArea, neverLeftHomeArea",
        "wagesUnpaid, wagesPaid",
        "unrelatedToExploiter, relatedToExploiter",
        "disagreedToBeMoved, agreedToBeMoved",
        "valueCredited, valueNotCredited",
        "termsDefined, termsUndefined",
        "canProtectSelf, cannotProtectSelf",
        "nonNational, national",
        "noChild, child",
        "accompaniedOrSeparated, unaccompaniedOrSeparated",
        "under18, under14",
        "legalAdoption, illegalAdoption",
        "freeLabour, forcedLabour",
        "noForce, force",
        "aidOrganisationWithCharge, aidOrganisationNoCharge",
        "rescueUncoordinated, rescueCoordinated",
        "UNSUSPECTED, SUSPECTED",
        "NOT_ESTABLISHED, ESTABLISHED",
        "UNREASONABLE_GROUNDS, REASONABLE_GROUNDS"
    })
    void noWordIsNearToItsOpposite(String word, String opposite) {
        assertThat(Nearest.to(word, List.of(opposite))).isEmpty();
        assertThat(Nearest.slip(word, List.of(opposite))).isEmpty();
        assertThat(Nearest.misspelt(word, List.of(opposite))).isEmpty();
    }

    @Test
    void anAnswerThatBeginsOtherwiseIsNoMisspellingByTwoLetters() {
        assertThat(Nearest.misspelt("INSPECTED", List.of("SUSPECTED"))).isEmpty();
        assertThat(Nearest.misspelt("INCLINED", List.of("DECLINED"))).isEmpty();
        assertThat(Nearest.misspelt("SUPSECTED", List.of("SUSPECTED"))).hasValue("SUSPECTED");
    }

    /** A letter that is wrong in a name which denies something is a slip as in any other. */
    @ParameterizedTest
    @CsvSource({
        "unacompaniedOrSeparated, unaccompaniedOrSeparated",
        "entryIregular, entryIrregular",
        "neverLeftHomeAera, neverLeftHomeArea",
        "cannotProtectSlef, cannotProtectSelf",
        "ilegalAdoption, illegalAdoption",
        "nationl, national",
        "informed, informd",
        "undr14, under14"
    })
    void aSlipInANegationIsASlip(String word, String meant) {
        assertThat(Nearest.to(word, List.of(meant))).hasValue(meant);
    }

    @Test
    void wordsInAnotherOrderAreNearerThanOtherWords() {
        List<String> facts =
                List.of("facilitation.stayEnabled", "facilitation.rescueAtSea", "facilitation.livesEndangered");
        assertThat(Nearest.to("facilitation.seaRescue", facts)).contains("facilitation.rescueAtSea");
        assertThat(Nearest.to("facilitation.stayEnabeld", facts)).contains("facilitation.stayEnabled");
    }
}
