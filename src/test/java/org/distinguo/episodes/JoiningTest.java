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
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked cases of several episodes: which of them are taken as one case, and which are not. */
final class JoiningTest {

    /** Overlap O2 and O3: the debt of the journey, and work exacted for it by the same smuggler. */
    @Test
    void whatTheSameActorDidInTwoEpisodesIsJoinedWhereTheLawSaysSo() throws IOException {
        EpisodesVerdict answer = example("episodes-in-short");
        assertThat(classifications(answer))
                .as("who was in forced labour may have been controlled")
                .containsExactly(Classification.SMUGGLING, Classification.UNDETERMINED);
        assertThat(answer.joined()).hasSize(1);
        JoinedCase joined = answer.joined().get(0);
        assertThat(joined.episodes()).containsExactly(1, 2);
        assertThat(joined.actors()).containsExactly("A1");
        assertThat(joined.together().findings()).hasSize(1);
        Finding finding = joined.together().findings().get(0);
        assertThat(finding.status().under(Standard.ESTABLISHED)).isEqualTo(Status.MET);
        assertThat(finding.elements().get(0).decidedBy())
                .extracting(Object::toString)
                .containsExactly("conduct.transported");
        assertThat(answer.whole().classification()).isEqualTo(Classification.TRAFFICKING_AND_SMUGGLING);
        assertThat(answer.whole().trafficking().metIn()).isEmpty();
        assertThat(answer.whole().trafficking().metJoined()).containsExactly(1);
        assertThat(answer.whole().reason()).startsWith("Trafficking is met in episodes 1, 2 taken together.");
    }

    /** Two exploiters of whom nobody says that they acted together. */
    @Test
    void whatDifferentActorsDidIsNotPutTogether() throws IOException {
        EpisodesVerdict answer = example("episodes-two-exploiters");
        assertThat(classifications(answer).get(0)).isEqualTo(Classification.TRAFFICKING);
        assertThat(answer.whole().trafficking().metIn()).contains(1);
        assertThat(answer.joined()).isEmpty();
        assertThat(answer.notJoined()).extracting(NotJoined::why).containsOnly(WhyNotJoined.NOT_TIED);
        assertThat(answer.notJoined().get(0).episodes()).containsExactly(1, 2);
        assertThat(answer.notJoined().get(0).text()).startsWith("As far as was stated, nobody took part");
    }

    /** Smuggled by an actor, and exploited by the same one with a means: these laws have the sentence of the Trafficking Protocol. */
    @ParameterizedTest
    @ValueSource(strings = {"un", "eu", "coe"})
    void whatOneActorDidIsOneCaseWhereTheRulebookSaysSo(String rulebook) {
        EpisodesVerdict answer = ask(cutInTwo(rulebook, "\"actors\": [\"A1\"],", "\"actors\": [\"A1\"],"));
        assertThat(answer.joined()).hasSize(1);
        assertThat(answer.whole().trafficking().metIn()).isEmpty();
        assertThat(answer.whole().trafficking().metJoined()).containsExactly(1);
        assertThat(answer.whole().trafficking().status()).isEqualTo(Status.MET);
    }

    /** The same under a rulebook that says nothing about it: as one case trafficking. */
    @ParameterizedTest
    @ValueSource(strings = {"us", "uk", "ca", "au", "ph"})
    void whereTheRulebookIsSilentTraffickingStaysOpen(String rulebook) {
        EpisodesVerdict answer = ask(cutInTwo(rulebook, "\"actors\": [\"A1\"],", "\"actors\": [\"A1\"],"));
        assertThat(answer.joined()).isEmpty();
        assertThat(answer.whole().trafficking().metIn()).isEmpty();
        assertThat(answer.notJoined().get(0).why()).isEqualTo(WhyNotJoined.NO_RULE);
        assertThat(answer.notJoined().get(0).leavesOpen()).isTrue();
        assertThat(answer.whole().trafficking().openNotJoined()).contains(1);
        assertThat(answer.whole().classification()).isEqualTo(Classification.UNDETERMINED);
        assertThat(answer.whole().reason())
                .contains("episodes 1, 2 if they are one case")
                .contains("This rulebook does not say whether");
    }

    @Test
    void asLongAsNobodyKnowsWhoTookPartTraffickingStaysOpen() {
        for (String actors : List.of("", "\"actors\": [\"B1\"],")) {
            EpisodesVerdict answer = ask(cutInTwo("un", "", actors));
            assertThat(classifications(answer)).containsExactly(Classification.SMUGGLING, Classification.NEITHER);
            assertThat(answer.notJoined().get(0).why()).isEqualTo(WhyNotJoined.ACTORS_UNKNOWN);
            assertThat(answer.notJoined().get(0).together().orElseThrow().status())
                    .isEqualTo(Status.MET);
            assertThat(answer.whole().classification()).isEqualTo(Classification.UNDETERMINED);
            assertThat(answer.whole().possible())
                    .containsExactly(Classification.SMUGGLING, Classification.TRAFFICKING_AND_SMUGGLING);
            assertThat(answer.whole().reason()).contains("It was not stated who took part");
        }
    }

    /** A1 moves the person, B1 takes part in both, C1 exploits: whether they acted together is for national law. */
    @Test
    void actorsWhoFormAChainLeaveTraffickingOpenWhereTheRuleAsksForOne() {
        EpisodesVerdict answer = ask("""
                {"rulebook": "un", "facts": {"person": {"ageYears": 30, "national": "NO", "permanentResident": "NO"}}, "episodes": [
                  {"actors": ["A1", "B1"], %1$s, "facts": {"conduct": {"transported": "YES"}}},
                  {"actors": ["B1", "C1"], %1$s, "facts": {}},
                  {"actors": ["C1"], %1$s, "facts": {"means": {"force": "YES"}, "exploitation": {"forcedLabour": "YES"}}}]}
                """.formatted(SCREENED));
        assertThat(answer.whole().trafficking().metJoined()).isEmpty();
        assertThat(answer.notJoined().get(0).why()).isEqualTo(WhyNotJoined.SEVERAL_ACTORS);
        assertThat(answer.whole().classification()).isEqualTo(Classification.UNDETERMINED);
    }

    /** Smuggled at 16 and prostituted at 19 by the same actor, without a means: whether the one was done for the other is open. */
    @Test
    void anActOnAChildMayHaveBeenMeantForWhatCameLater() throws IOException {
        EpisodesVerdict answer = example("episodes-child-then-adult");
        assertThat(classifications(answer)).containsExactly(Classification.SMUGGLING, Classification.NEITHER);
        assertThat(answer.joined()).hasSize(1);
        assertThat(answer.joined().get(0).together().status()).isEqualTo(Status.NOT_MET);
        assertThat(answer.notJoined().get(0).why()).isEqualTo(WhyNotJoined.PERSON_CHANGED);
        assertThat(answer.notJoined().get(0).together().orElseThrow().ofThePerson())
                .containsExactly(1);
        assertThat(answer.whole().classification()).isEqualTo(Classification.UNDETERMINED);
    }

    /** All was done to the adult: that the person was a child when another episode took place changes nothing. */
    @Test
    void aChildInOneEpisodeDoesNotMakeTheAdultOfAnotherOneAChild() {
        EpisodesVerdict answer = ask("""
                {"rulebook": "un", "facts": {"person": {"national": "NO", "permanentResident": "NO"}}, "episodes": [
                  {"actors": ["A"], "conductDate": "2019", %1$s, "facts": {"person": {"ageYears": 15}, "conduct": {"travelArranged": "NO"}, %2$s}},
                  {"actors": ["A"], "conductDate": "2024", %1$s, "facts": {"person": {"ageYears": 20}, "conduct": {"received": "YES"}, "exploitation": {"commercialSex": "YES"}}}]}
                """.formatted(SCREENED, SMUGGLED));
        assertThat(answer.notJoined()).extracting(NotJoined::why).doesNotContain(WhyNotJoined.PERSON_CHANGED);
        assertThat(answer.whole().classification()).isEqualTo(Classification.SMUGGLING);
    }

    /** Whoever could not protect themself when the act was done needs no means under this law. */
    @Test
    void anActOnWhoeverCouldNotProtectThemselfLeavesOpenWhatCameLater() {
        EpisodesVerdict answer = ask("""
                {"rulebook": "ph", "facts": {"person": {"national": "NO"}}, "episodes": [
                  {"actors": ["A1"], %1$s, "facts": {"person": {"ageYears": 30, "cannotProtectSelf": "YES"}, "conduct": {"recruited": "YES"}}},
                  {"actors": ["A1"], %1$s, "facts": {"person": {"ageYears": 32, "cannotProtectSelf": "NO"}, "conduct": {"harboured": "YES"}, "exploitation": {"commercialSex": "YES"}}}]}
                """.formatted(SCREENED));
        assertThat(answer.notJoined()).extracting(NotJoined::why).contains(WhyNotJoined.PERSON_CHANGED);
        assertThat(answer.whole().classification()).isEqualTo(Classification.UNDETERMINED);
    }

    @Test
    void theEpisodesOfTheChildAreJudgedTogetherAsAChilds() {
        EpisodesVerdict answer = ask("""
                {"rulebook": "un", "facts": {"person": {"national": "NO"}}, "episodes": [
                  {"actors": ["A"], "conductDate": "2019", %1$s, "facts": {"person": {"ageYears": 15}, "conduct": {"recruited": "YES"}}},
                  {"actors": ["A"], "conductDate": "2020", %1$s, "facts": {"person": {"ageYears": 16}, "exploitation": {"commercialSex": "YES"}}},
                  {"actors": ["A"], "conductDate": "2024", %1$s, "facts": {"person": {"ageYears": 20}, "exploitation": {"commercialSex": "YES"}}}]}
                """.formatted(SCREENED));
        assertThat(answer.joined()).extracting(JoinedCase::episodes).containsExactly(List.of(1, 2), List.of(1, 2, 3));
        assertThat(answer.whole().trafficking().metJoined()).containsExactly(1);
        assertThat(answer.whole().classification()).isEqualTo(Classification.TRAFFICKING);
    }
}
