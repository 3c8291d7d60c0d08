package org.distinguo.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.distinguo.episodes.AskedEpisodes.refused;

import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.junit.jupiter.api.Test;

/** Cases of several episodes that cannot be answered: what is told, and where it stands. */
final class RefusedEpisodesTest {

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
}
