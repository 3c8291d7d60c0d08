package org.distinguo.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.intake.Intake;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.TestValidator;
import org.distinguo.intake.Violation;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.Test;

/** Worked cases of several episodes: what the episodes come to, what is joined, and what is refused. */
final class EpisodesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Path EXAMPLES = Path.of("openapi/examples");

    private static final String SCREENED =
            "\"screened\": [\"conduct\", \"means\", \"control\", \"debt\", \"purpose\", \"exploitation\", \"movement\", "
                    + "\"facilitation\"]";

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
        assertThat(answer.notJoined()).extracting(NotJoined::why).containsExactly(WhyNotJoined.NOT_TIED);
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
        assertThat(joined.findings()).hasSize(1);
        Finding finding = joined.findings().get(0);
        assertThat(finding.status().under(Standard.ESTABLISHED)).isEqualTo(Status.MET);
        assertThat(finding.elements().get(0).decidedBy())
                .extracting(Object::toString)
                .containsExactly("conduct.transported");
        assertThat(answer.whole().classification()).isEqualTo(Classification.TRAFFICKING_AND_SMUGGLING);
        assertThat(answer.whole().trafficking().metIn()).isEmpty();
        assertThat(answer.whole().trafficking().metJoined()).containsExactly(1);
        assertThat(answer.whole().reason()).startsWith("Trafficking is met in episodes 1, 2 taken together.");
    }

    @Test
    void nothingIsJoinedSilentlyWhereTheRulebookStatesNoRule() throws IOException {
        EpisodesVerdict answer = example("episodes-two-exploiters");
        assertThat(classifications(answer).get(0)).isEqualTo(Classification.TRAFFICKING);
        assertThat(answer.whole().trafficking().metIn()).contains(1);
        assertThat(answer.joined()).isEmpty();
        assertThat(answer.notJoined()).extracting(NotJoined::why).containsExactly(WhyNotJoined.NO_RULE);
        assertThat(answer.notJoined().get(0).episodes()).containsExactly(1, 2);
        assertThat(answer.notJoined().get(0).text()).startsWith("This rulebook states no rule");
    }

    /** Smuggled at 16, prostituted at 19 without a means: no act on the child had that aim as far as is known. */
    @Test
    void aChildInOneEpisodeDoesNotMakeTheAdultOfAnotherOneAChild() throws IOException {
        EpisodesVerdict answer = example("episodes-child-then-adult");
        assertThat(classifications(answer)).containsExactly(Classification.SMUGGLING, Classification.NEITHER);
        assertThat(answer.joined()).hasSize(1);
        assertThat(answer.joined().get(0).findings().get(0).status().under(Standard.REASONABLE_GROUNDS))
                .isEqualTo(Status.NOT_MET);
        assertThat(answer.whole().classification()).isEqualTo(Classification.SMUGGLING);
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
