package org.distinguo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void wordsInAnotherOrderAreNearerThanOtherWords() {
        List<String> facts =
                List.of("facilitation.stayEnabled", "facilitation.rescueAtSea", "facilitation.livesEndangered");
        assertThat(Nearest.to("facilitation.seaRescue", facts)).contains("facilitation.rescueAtSea");
        assertThat(Nearest.to("facilitation.stayEnabeld", facts)).contains("facilitation.stayEnabled");
    }
}
