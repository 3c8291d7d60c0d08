package org.distinguo.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.distinguo.episodes.AskedEpisodes.SCREENED;
import static org.distinguo.episodes.AskedEpisodes.SMUGGLED;
import static org.distinguo.episodes.AskedEpisodes.ask;
import static org.distinguo.episodes.AskedEpisodes.classifications;
import static org.distinguo.episodes.AskedEpisodes.cutInTwo;
import static org.distinguo.episodes.AskedEpisodes.example;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.junit.jupiter.api.Test;

/** Worked cases of several episodes: what the episodes come to for the person, and which duties they bring. */
final class EpisodesTest {

    /** Overlap O1: smuggled, and later exploited by others. */
    @Test
    void whoIsSmuggledAndThenExploitedByAnotherIsBoth() throws IOException {
        EpisodesVerdict answer = example("episodes-smuggled-then-exploited");
        assertThat(classifications(answer)).containsExactly(Classification.SMUGGLING, Classification.TRAFFICKING);
        assertThat(answer.whole().classification()).isEqualTo(Classification.TRAFFICKING_AND_SMUGGLING);
        assertThat(answer.whole().possible()).containsExactly(Classification.TRAFFICKING_AND_SMUGGLING);
        assertThat(answer.whole().trafficking().metIn()).containsExactly(2);
        assertThat(answer.whole().smuggling().metIn()).containsExactly(1);
        assertThat(answer.whole().reason())
                .isEqualTo("Trafficking is met in episode 2. Smuggling is met in episode 1.");
        assertThat(answer.joined()).isEmpty();
        assertThat(answer.notJoined())
                .extracting(NotJoined::why)
                .containsExactly(WhyNotJoined.NOT_TIED, WhyNotJoined.NOT_TIED);
        assertThat(answer.openQuestions()).isEmpty();
    }

    /** Different actors: no offence of either, and the duties hold all the same. The reason says so. */
    @Test
    void theReasonSaysWhyDutiesHoldWithoutTrafficking() {
        EpisodesVerdict answer = ask(cutInTwo("un", "\"actors\": [\"A1\"],", "\"actors\": [\"B1\"],"));
        assertThat(answer.whole().classification()).isEqualTo(Classification.SMUGGLING);
        assertThat(answer.safeguards()).anyMatch(MergedSafeguard::together);
        assertThat(answer.whole().reason())
                .contains("nobody took part in several of these episodes")
                .contains("they would meet one of these offences")
                .contains("These duties hold as a precaution");
    }

    /** A debt in one episode, and work that is not credited in another: what both suggest counts for the case that they make. */
    @Test
    void whatOnlySeveralEpisodesSuggestIsSuspected() {
        String request = """
                {"rulebook": "%1$s", "facts": {"person": {"ageYears": 30, "national": "NO", "permanentResident": "NO"}}, "episodes": [
                  {"actors": ["A1"], %2$s, "facts": {"conduct": {"transported": "YES"}, "debt": {"owed": "YES"}, %3$s}},
                  {"actors": ["A1"], %2$s, "facts": {"means": {"threatToDenounce": "YES"}, "debt": {"valueNotCredited": "YES"}}}]}
                """;
        EpisodesVerdict joined = ask(request.formatted("un", SCREENED, SMUGGLED));
        assertThat(joined.whole().trafficking().metJoined()).containsExactly(1);
        assertThat(joined.whole().classification()).isEqualTo(Classification.TRAFFICKING_AND_SMUGGLING);
        for (String rulebook : List.of("us", "eu", "coe", "uk", "au", "ph")) {
            EpisodesVerdict open = ask(request.formatted(rulebook, SCREENED, SMUGGLED));
            assertThat(open.whole().trafficking().status()).as(rulebook).isNotEqualTo(Status.NOT_MET);
        }
    }

    /** At home a national, abroad a foreigner: what is owed to foreigners is due. */
    @Test
    void aNationalOfOneEpisodeIsAForeignerInAnother() {
        for (String rulebook : List.of("un", "us", "eu", "coe", "uk", "ca", "au", "ph")) {
            EpisodesVerdict answer = ask("""
                    {"rulebook": "%1$s", "facts": {"person": {"ageYears": 30}}, "episodes": [
                      {"actors": ["A1"], %2$s, "facts": {"person": {"national": "YES"}, "conduct": {"recruited": "YES", "harboured": "YES"}, "means": {"force": "YES"}, "exploitation": {"forcedLabour": "YES"}}},
                      {"actors": ["B1"], %2$s, "facts": {"person": {"national": "NO", "permanentResident": "NO"}, %3$s}}]}
                    """.formatted(rulebook, SCREENED, SMUGGLED));
            assertThat(answer.whole().trafficking().status()).as(rulebook).isNotEqualTo(Status.NOT_MET);
            assertThat(answer.safeguards())
                    .as(rulebook)
                    .extracting(merged -> merged.safeguard().code())
                    .contains("HOLD_REMOVAL", "RISK_CHECK_BEFORE_RETURN");
        }
    }

    /** As long as trafficking is open for the whole, the person is screened. */
    @Test
    void whatIsOpenForTheWholeBringsTheDutiesOfAnOpenCase() {
        for (String rulebook : List.of("un", "us", "eu", "coe")) {
            EpisodesVerdict answer = ask(cutInTwo(rulebook, "", ""));
            assertThat(answer.whole().classification()).as(rulebook).isEqualTo(Classification.UNDETERMINED);
            assertThat(answer.safeguards())
                    .as(rulebook)
                    .extracting(merged -> merged.safeguard().code())
                    .contains("SCREEN_FOR_TRAFFICKING", "REFER_TO_VICTIM_SUPPORT");
        }
    }

    /** The act is in one episode and the work in another, and only the alleged perpetrator says that there was no means. */
    @Test
    void theWholeSaysThatItRestsOnTheWordOfTheAllegedPerpetrator() {
        String request = """
                {"rulebook": "un", "facts": {"person": {"ageYears": 30, "national": "NO", "permanentResident": "NO"}}, "episodes": [
                  {"actors": ["A1"], %1$s, "facts": {"conduct": {"transported": "YES"}, %2$s}},
                  {"actors": ["A1"], "screened": ["conduct", "control", "debt", "purpose", "exploitation", "movement", "facilitation"],
                   "facts": {"exploitation": {"commercialSex": "YES"}, "means": {%3$s}}, "attributions": [%4$s]}]}
                """;
        List<String> means = ShippedLibrary.LIBRARY.catalogue().answered().stream()
                .filter(fact -> fact.id().group().equals("means"))
                .map(fact -> fact.id().name())
                .toList();
        String answers = means.stream().map(name -> "\"" + name + "\": \"NO\"").collect(Collectors.joining(", "));
        EpisodesVerdict answer =
                ask(request.formatted(SCREENED, SMUGGLED, answers, from(means, "ALLEGED_PERPETRATOR")));
        assertThat(answer.whole().classification()).isEqualTo(Classification.SMUGGLING);
        assertThat(answer.whole().restsOnAllegedPerpetrator()).isNotEmpty().allSatisfy(fact -> assertThat(fact.group())
                .isEqualTo("means"));
        assertThat(answer.whole().reason()).contains("rests on the answers of the alleged perpetrator alone");
        EpisodesVerdict ofOfficer = ask(request.formatted(SCREENED, SMUGGLED, answers, from(means, "OFFICER")));
        assertThat(ofOfficer.whole().restsOnAllegedPerpetrator()).isEmpty();
    }

    private static String from(List<String> means, String source) {
        return means.stream()
                .map(name -> "{\"fact\": \"means." + name + "\", \"source\": \"" + source + "\"}")
                .collect(Collectors.joining(", "));
    }

    /** The entry is procured in one episode and paid for in another. */
    @Test
    void smugglingThatIsPaidForLaterStaysOpen() {
        EpisodesVerdict answer = ask("""
                {"rulebook": "un", "facts": {"person": {"ageYears": 30, "national": "NO", "permanentResident": "NO"}}, "episodes": [
                  {"actors": ["A"], %1$s, "facts": {"facilitation": {"entryProcured": "YES"}, "movement": {"entryIrregular": "YES", "crossedBorder": "YES"}}},
                  {"actors": ["A"], %1$s, "facts": {"facilitation": {"benefitReceived": "YES"}}}]}
                """.formatted(SCREENED));
        assertThat(classifications(answer)).containsExactly(Classification.NEITHER, Classification.NEITHER);
        assertThat(answer.whole().smuggling().status()).isEqualTo(Status.UNDETERMINED);
        assertThat(answer.whole().classification()).isEqualTo(Classification.UNDETERMINED);
        assertThat(answer.whole().possible()).containsExactly(Classification.SMUGGLING, Classification.NEITHER);
    }

    @Test
    void smugglingIsNotSaidWhileTraffickingIsOpenInAnyEpisode() {
        EpisodesVerdict answer = ask("""
                {"rulebook": "un", "facts": {"person": {"ageYears": 30, "national": "NO", "permanentResident": "NO"}}, "episodes": [
                  {"actors": ["A"], %s, "facts": {%s}},
                  {"actors": ["B"], "facts": {"conduct": {"received": "YES"}}}]}
                """.formatted(SCREENED, SMUGGLED));
        assertThat(classifications(answer)).containsExactly(Classification.SMUGGLING, Classification.UNDETERMINED);
        assertThat(answer.whole().classification()).isEqualTo(Classification.UNDETERMINED);
        assertThat(answer.whole().possible())
                .containsExactly(Classification.SMUGGLING, Classification.TRAFFICKING_AND_SMUGGLING);
        assertThat(answer.whole().reason()).contains("As long as trafficking is open anywhere");
        assertThat(answer.openQuestions()).isNotEmpty().allSatisfy(question -> assertThat(question.episodes())
                .containsExactly(2));
    }

    @Test
    void dutiesNameTheEpisodesThatBringThem() throws IOException {
        EpisodesVerdict answer = example("episodes-smuggled-then-exploited");
        assertThat(answer.safeguards())
                .filteredOn(merged -> merged.safeguard().code().equals("SCREEN_FOR_TRAFFICKING"))
                .singleElement()
                .satisfies(merged -> assertThat(merged.episodes()).contains(1));
        for (int place = 0; place < answer.episodes().size(); place++) {
            int number = place + 1;
            answer.episodes().get(place).verdict().safeguards().forEach(due -> assertThat(answer.safeguards())
                    .filteredOn(merged -> merged.safeguard().equals(due))
                    .singleElement()
                    .satisfies(merged -> assertThat(merged.episodes()).contains(number)));
        }
    }
}
