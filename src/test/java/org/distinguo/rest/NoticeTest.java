package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** A verdict says what it does not mean, so that nobody is turned away because of a word. */
@QuarkusTest
final class NoticeTest {

    private static final String DATES = "\"conductDate\": \"2024-03-01\", \"decisionDate\": \"2024-03-01\"";
    private static final String ALL_SCREENED =
            "\"screened\": [\"conduct\", \"means\", \"control\", \"debt\", \"purpose\", "
                    + "\"exploitation\", \"movement\", \"facilitation\"]";
    private static final String ADULT =
            "\"person\": {\"child\": \"NO\", \"national\": \"NO\", \"permanentResident\": \"NO\"}";
    private static final String SMUGGLED =
            "\"facilitation\": {\"entryProcured\": \"YES\", \"benefitReceived\": \"YES\"}, "
                    + "\"movement\": {\"crossedBorder\": \"YES\", \"entryIrregular\": \"YES\"}";
    private static final String TRAFFICKED =
            "\"conduct\": {\"recruited\": \"YES\"}, \"means\": {\"force\": \"YES\"}, \"exploitation\": {\"forcedLabour\": \"YES\"}";

    private static final String NO_FINDING = "It is no finding about a person and does not decide guilt, liability or "
            + "immigration status. People decide.";
    private static final String NO_REASON = "It is no reason to stop asking or to withhold help.";
    private static final String NOT_NOBODY = "It does not mean that nobody was trafficked";

    @Test
    void neitherIsNoReasonToStopAsking() {
        assertThat(notice("NEITHER", ADULT)).contains(NO_FINDING, NOT_NOBODY, NO_REASON);
    }

    @Test
    void smugglingIsNoReasonToStopAsking() {
        assertThat(notice("SMUGGLING", ADULT + ", " + SMUGGLED)).contains(NO_FINDING, NOT_NOBODY, NO_REASON);
    }

    @Test
    void whatIsOpenIsNoReasonToStopAsking() {
        assertThat(notice(
                        "UNDETERMINED",
                        ADULT + ", \"conduct\": {\"recruited\": \"YES\"}, "
                                + "\"means\": {\"force\": \"YES\"}, \"exploitation\": {\"forcedLabour\": \"UNKNOWN\"}"))
                .contains(NO_FINDING, NOT_NOBODY, NO_REASON);
    }

    @Test
    void smugglingTakesNothingAwayFromTrafficking() {
        assertThat(notice("TRAFFICKING_AND_SMUGGLING", ADULT + ", " + SMUGGLED + ", " + TRAFFICKED))
                .contains(NO_FINDING, "The smuggling takes nothing away from the trafficking")
                .doesNotContain(NOT_NOBODY);
    }

    @Test
    void traffickingWaitsForNoCourt() {
        assertThat(notice("TRAFFICKING", ADULT + ", " + TRAFFICKED))
                .contains(NO_FINDING, "do not wait for a court")
                .doesNotContain(NOT_NOBODY);
    }

    @Test
    void defenceThatIsMetIsPartOfIt() {
        String defence = "The facts meet a defence, which `defencesMet` names.";
        String helped = "\"rulebook\": \"eu\", " + DATES + ", \"facts\": {\"facilitation\": {\"humanitarianAid\": ";
        assertThat(notice(helped + "\"YES\"}}")).contains(defence);
        assertThat(notice(helped + "\"NO\"}}")).doesNotContain(defence);
    }

    @Test
    void questionAboutTheFutureIsOneOfPolicy() {
        String policy = "a question of policy";
        String tomorrow = TestDay.TODAY.plusDays(1).toString();
        String today = TestDay.TODAY.toString();
        assertThat(notice(dated(tomorrow, tomorrow))).contains(policy);
        assertThat(notice(dated(today, tomorrow))).doesNotContain(policy);
        assertThat(notice(dated(today, today))).doesNotContain(policy);
        TestDay.on(TestDay.TODAY.plusDays(1), () -> assertThat(notice(dated(tomorrow, tomorrow)))
                .doesNotContain(policy));
    }

    @Test
    void everyVerdictOfAComparisonHasItsOwnNotice() {
        JsonPath comparison = ask(
                "/v1/comparisons",
                "\"rulebooks\": [\"un\", \"us\"], \"conductDates\": [\"2024-03-01\", \"" + TestDay.TODAY.plusDays(1)
                        + "\"], \"decisionDate\": \"" + TestDay.TODAY.plusDays(1) + "\"");
        for (int index = 0; index < 4; index++) {
            String notice = comparison.getString("verdicts[" + index + "].verdict.notice");
            assertThat(notice)
                    .contains(comparison.getString("verdicts[" + index + "].verdict.classification") + " means");
            assertThat(notice.contains("a question of policy")).isEqualTo(index % 2 == 1);
        }
    }

    @Test
    void smallestChangesHaveTheNoticeOfTheCaseAsStated() {
        String members =
                "\"rulebook\": \"un\", " + DATES + ", " + ALL_SCREENED + ", \"size\": 1, \"facts\": {" + ADULT + "}";
        assertThat(ask("/v1/what-if", members).getString("notice"))
                .isEqualTo(notice(members.replace("\"size\": 1, ", "")));
    }

    private static String dated(String conduct, String decision) {
        return "\"rulebook\": \"un\", \"conductDate\": \"" + conduct + "\", \"decisionDate\": \"" + decision + "\"";
    }

    private static String notice(String classification, String facts) {
        JsonPath verdict = ask(
                "/v1/classifications",
                "\"rulebook\": \"un\", " + DATES + ", " + ALL_SCREENED + ", \"facts\": {" + facts + "}");
        assertThat(verdict.getString("classification")).isEqualTo(classification);
        String notice = verdict.getString("notice");
        assertThat(notice).contains(classification + " means that the facts as stated");
        return notice;
    }

    private static String notice(String members) {
        return ask("/v1/classifications", members).getString("notice");
    }

    private static JsonPath ask(String path, String members) {
        return given().contentType("application/json")
                .body("{" + members + "}")
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
