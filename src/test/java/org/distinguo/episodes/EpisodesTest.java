package org.distinguo.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.distinguo.intake.Intake;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.TestValidator;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked cases of several episodes: what the episodes come to, what is joined, and what is refused. */
final class EpisodesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Path EXAMPLES = Path.of("openapi/examples");

    private static final String SCREENED =
            "\"screened\": [\"conduct\", \"means\", \"control\", \"debt\", \"purpose\", \"exploitation\", \"movement\", "
                    + "\"facilitation\"]";

    private static final String MEANS = "\"means\": {\"fraud\": \"YES\", \"force\": \"YES\"},";

    private static final String SMUGGLED =
            "\"facilitation\": {\"entryProcured\": \"YES\", \"benefitSought\": \"YES\"}, \"movement\": {\"entryIrregular\": "
                    + "\"YES\", \"crossedBorder\": \"YES\"}";

    private static final Intake INTAKE = Intake.standalone(ShippedLibrary.LIBRARY, TestValidator.clock(TODAY));

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

    /** Overlap O2 and O3: the debt of the journey, and work exacted for it by the same smuggler. */
    @Test
    void whatTheSameActorDidInTwoEpisodesIsJoinedWhereTheLawSaysSo() throws IOException {
        EpisodesVerdict answer = example("episodes-in-short");
        assertThat(classifications(answer)).containsExactly(Classification.SMUGGLING, Classification.NEITHER);
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

    /** The person was recruited and smuggled, and sold sex later. The means is in the episode in which it is no offence by itself. */
    private static String cutInTwo(String rulebook, String firstActors, String secondActors) {
        boolean isMeansInFirst = rulebook.equals("us");
        return """
                {"rulebook": "%s", "facts": {"person": {"ageYears": 30, "national": "NO", "permanentResident": "NO"}}, "episodes": [
                  {%s %s, "facts": {"conduct": {"recruited": "YES"}, %s %s}},
                  {%s %s, "facts": {%s "exploitation": {"commercialSex": "YES"}}}]}
                """.formatted(
                        rulebook,
                        firstActors,
                        SCREENED,
                        isMeansInFirst ? MEANS : "",
                        SMUGGLED,
                        secondActors,
                        SCREENED,
                        isMeansInFirst ? "" : MEANS);
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
                  {"actors": ["A"], "conductDate": "2019", %1$s, "facts": {"person": {"ageYears": 15}, %2$s}},
                  {"actors": ["A"], "conductDate": "2024", %1$s, "facts": {"person": {"ageYears": 20}, "conduct": {"received": "YES"}, "exploitation": {"commercialSex": "YES"}}}]}
                """.formatted(SCREENED, SMUGGLED));
        assertThat(answer.notJoined()).extracting(NotJoined::why).doesNotContain(WhyNotJoined.PERSON_CHANGED);
        assertThat(answer.whole().classification()).isEqualTo(Classification.SMUGGLING);
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
                   "facts": {"exploitation": {"forcedLabour": "YES"}, "means": {%3$s}}, "attributions": [%4$s]}]}
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
        assertThat(answer.whole().reason()).contains("The answers of the alleged perpetrator alone");
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

    @Test
    void everyContradictionIsToldWithItsPlaces() {
        assertThat(refused("""
                {"rulebook": "un", "facts": {"person": {"ageYears": 24, "national": "UNKNOWN"}, "conduct": {"held": "YES"}}, "episodes": [
                  {"facts": {"person": {"ageYears": 24}, "conduct": {"held": "NO"}}},
                  {"facts": {"person": {"child": "YES"}}}]}
                """))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/facts/conduct/held",
                        "/episodes/0/facts/conduct/held",
                        "/facts/person/ageYears",
                        "/episodes/1/facts/person/child");
    }

    @Test
    void aCommonFactThatIsOpenIsNotSettledByOneEpisode() {
        assertThat(refused("""
                {"rulebook": "un", "facts": {"person": {"child": "UNKNOWN"}}, "episodes": [
                  {"facts": {"person": {"ageYears": 15}}}, {"facts": {}}]}
                """))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/facts/person/child", "/episodes/0/facts/person/ageYears");
    }

    @Test
    void everythingThatIsWrongWithAnyEpisodeIsToldAtOnce() {
        assertThat(refused("""
                {"rulebook": "un", "decisionDate": "2020-01-01", "episodes": [
                  {"label": "Marie", "actors": ["A1", "A1", "Ali"], "conductDate": "2021", "means": {}},
                  {"facts": {"control": {"force": "YES"}}, "attributions": [{"fact": "means.force"}]}]}
                """))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/episodes/0/label",
                        "/episodes/0/actors/1",
                        "/episodes/0/actors/2",
                        "/episodes/0/conductDate",
                        "/episodes/0/means",
                        "/episodes/1/facts/control/force",
                        "/episodes/1/attributions/0/source");
        assertThat(refused("""
                {"rulebook": "un", "episodes": [{"facts": {"control": {"force": "YES"}}}]}
                """)).extracting(Violation::belongsAt).containsExactly("/episodes/0/facts/means/force");
        assertThat(refused("{\"rulebook\": \"un\", \"episodes\": []}"))
                .extracting(Violation::pointer)
                .containsExactly("/episodes");
    }

    @Test
    void aMemberAtTheWrongLevelIsToldItsPlace() {
        assertThat(refused("""
                {"rulebook": "un", "conductDate": "2021", "actors": ["A1"], "episodes": [
                  {}, {"rulebook": "un", "decisionDate": "2021-01-01", "standard": "ESTABLISHED", "encounter": "OTHER",
                       "partOfState": "x", "facts": {"conductDate": "2021", "standard": "ESTABLISHED"}}]}
                """))
                .extracting(Violation::pointer, Violation::belongsAt)
                .containsExactlyInAnyOrder(
                        tuple("/conductDate", "/episodes/0/conductDate"),
                        tuple("/actors", "/episodes/0/actors"),
                        tuple("/episodes/1/rulebook", "/rulebook"),
                        tuple("/episodes/1/decisionDate", "/decisionDate"),
                        tuple("/episodes/1/standard", "/standard"),
                        tuple("/episodes/1/encounter", "/encounter"),
                        tuple("/episodes/1/partOfState", "/partOfState"),
                        tuple("/episodes/1/facts/conductDate", "/episodes/1/conductDate"),
                        tuple("/episodes/1/facts/standard", "/standard"));
    }

    @Test
    void noTwoEpisodesHaveTheSameLabel() {
        assertThat(refused("""
                {"rulebook": "un", "episodes": [{"label": "E1"}, {}, {"label": "E2"}, {"label": "E1"}]}
                """))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("/episodes/3/label", ViolationCode.DUPLICATE));
    }

    @Test
    void everyDateThatIsNotExactEnoughIsTold() {
        String open = "\"facts\": {\"person\": {\"ageYears\": 30}}";
        assertThat(refused("""
                {"rulebook": "ph", "episodes": [{"conductDate": "2013", %1$s}, {"conductDate": "2014", %1$s}, {"conductDate": "2022", %1$s}]}
                """.formatted(open)))
                .extracting(Violation::pointer)
                .containsExactly("/episodes/0/conductDate", "/episodes/2/conductDate");
    }

    private EpisodesVerdict example(String name) throws IOException {
        return ask(Files.readString(EXAMPLES.resolve(name + ".request.json")));
    }

    private EpisodesVerdict ask(String body) {
        return INTAKE.classify(INTAKE.read(body.getBytes(StandardCharsets.UTF_8), EpisodesRequest.class));
    }

    private List<Violation> refused(String body) {
        List<Violation> refusals = new ArrayList<>();
        assertThatThrownBy(() -> ask(body))
                .isInstanceOfSatisfying(RefusedException.class, refused -> refusals.addAll(refused.violations()));
        return refusals;
    }

    private static List<Classification> classifications(EpisodesVerdict answer) {
        return answer.episodes().stream()
                .map(episode -> episode.verdict().classification())
                .toList();
    }
}
