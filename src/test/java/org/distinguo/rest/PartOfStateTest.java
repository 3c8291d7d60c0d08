package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of one part of a State answers for that part: England is not answered by the law of Scotland. */
@QuarkusTest
final class PartOfStateTest {

    private static final String UK = "\"rulebook\": \"uk\", ";
    private static final String ADVOCATE = "CHILD_TRAFFICKING_ADVOCATE";
    private static final String SUPPORT_ELSEWHERE = "SUPPORT_IN_SCOTLAND_AND_NORTHERN_IRELAND";
    private static final String UN = "\"rulebook\": \"un\", ";

    /** Recruited for the removal of an organ, and no journey: enough in Scotland, where no travel is asked for. */
    private static final String NO_JOURNEY =
            "\"conductDate\": \"2024-03-01\", \"decisionDate\": \"2024-03-01\", \"facts\": {"
                    + "\"person\": {\"child\": \"NO\", \"national\": \"YES\"}, \"conduct\": {\"recruited\": \"YES\"}, "
                    + "\"means\": {\"force\": \"YES\"}, \"purpose\": {\"organRemoval\": \"YES\"}}, "
                    + "\"screened\": [\"conduct\", \"means\", \"control\", \"debt\", \"purpose\", \"exploitation\", \"movement\", "
                    + "\"facilitation\"]";

    @Test
    void rulebookListsItsPartsAndWhatIsLawInThem() {
        ValidatableResponse uk = given().get("/v1/rulebooks/uk").then();
        uk.body("parts.part", contains("england-and-wales", "scotland", "northern-ireland"))
                .body("parts.find { it.part == 'scotland' }.name", equalTo("Scotland"))
                .body("offences.find { it.offence == 'human-trafficking-scotland' }.parts", contains("scotland"))
                .body("offences.find { it.offence == 'assisting-unlawful-immigration' }.parts", empty());
        given().get("/v1/rulebooks/un").then().body("parts", empty());
    }

    @Test
    void verdictSaysOnWhoseLawItRestsAlone() {
        post("/v1/classifications", UK + NO_JOURNEY)
                .statusCode(200)
                .body("classification", equalTo("TRAFFICKING"))
                .body("partOfState.stated", nullValue())
                .body("partOfState.restsOn", contains("scotland"))
                .body("notice", containsString("rests on the law of Scotland alone"))
                .body("findings.find { it.offence == 'human-trafficking-scotland' }.parts", contains("scotland"));
    }

    @Test
    void lawOfAnotherPartDoesNotCountWhereThePartIsStated() {
        post("/v1/classifications", UK + "\"partOfState\": \"england-and-wales\", " + NO_JOURNEY)
                .statusCode(200)
                .body("classification", equalTo("NEITHER"))
                .body("partOfState.stated", equalTo("england-and-wales"))
                .body("partOfState.restsOn", empty())
                .body("notice", not(containsString("Scotland")))
                .body("findings.find { it.offence == 'human-trafficking-scotland' }.inForce", equalTo(false));
        post("/v1/classifications", UK + "\"partOfState\": \"scotland\", " + NO_JOURNEY)
                .statusCode(200)
                .body("classification", equalTo("TRAFFICKING"))
                .body("partOfState.stated", equalTo("scotland"))
                .body("notice", not(containsString("Scotland")));
    }

    @Test
    void dutiesOfAnotherPartAreNotDue() {
        String child = NO_JOURNEY
                .replace("\"child\": \"NO\"", "\"child\": \"YES\"")
                .replace("\"recruited\"", "\"transported\"");
        assertEachPartHasItsDuties("/v1/classifications", child, "safeguards.code");
    }

    @Test
    void dutiesOfAnotherPartAreNotDueForSeveralEpisodesEither() {
        String episodes =
                "\"decisionDate\": \"2024-06-01\", \"facts\": {\"person\": {\"ageYears\": 14, \"national\": \"YES\"}}, "
                        + "\"episodes\": ["
                        + "{\"conductDate\": \"2024-03-01\", \"facts\": {\"control\": {\"documentsWithheld\": \"YES\"}}}, "
                        + "{\"conductDate\": \"2024-04-01\", \"facts\": {\"exploitation\": {\"forcedLabour\": \"YES\"}}}]";
        assertEachPartHasItsDuties("/v1/classifications/episodes", episodes, "safeguards.code");
    }

    @Test
    void interviewLeavesNoDutyOfAnotherPartOpen() {
        String unknown = "\"conductDate\": \"2024-03-01\", \"decisionDate\": \"2024-03-01\", \"facts\": {}";
        assertEachPartHasItsDuties("/v1/interviews/next", unknown, "openSafeguards.code");
    }

    /** Section 48 of the Modern Slavery Act 2015 is the law of England and Wales; the others have Acts of their own. */
    private static void assertEachPartHasItsDuties(String path, String members, String codes) {
        assertThat(codes(path, members, codes)).contains(SUPPORT_ELSEWHERE, ADVOCATE);
        assertThat(codes(path, "\"partOfState\": \"england-and-wales\", " + members, codes))
                .contains(ADVOCATE)
                .doesNotContain(SUPPORT_ELSEWHERE);
        for (String part : List.of("scotland", "northern-ireland")) {
            assertThat(codes(path, "\"partOfState\": \"" + part + "\", " + members, codes))
                    .as(part)
                    .contains(SUPPORT_ELSEWHERE)
                    .doesNotContain(ADVOCATE);
        }
    }

    private static List<String> codes(String path, String members, String codes) {
        return post(path, UK + members).statusCode(200).extract().path(codes);
    }

    @Test
    void rulebookSaysInWhichPartsADutyIsTheLaw() {
        given().get("/v1/rulebooks/uk")
                .then()
                .body("safeguards.find { it.code == '" + ADVOCATE + "' }.parts", contains("england-and-wales"))
                .body(
                        "safeguards.findAll { it.code == '" + SUPPORT_ELSEWHERE + "' }.parts.flatten()",
                        contains("scotland", "northern-ireland"))
                .body("safeguards.find { it.code == 'HOLD_REMOVAL' }.parts", empty());
    }

    @Test
    void nothingIsSaidOfPartsWhereTheLawHasNone() {
        post("/v1/classifications", UN + NO_JOURNEY).statusCode(200).body("partOfState", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/classifications", "/v1/interviews/next", "/v1/what-if"})
    void partThatTheRulebookHasNotIsRefusedWithThoseThatItHas(String path) {
        post(path, UK + "\"partOfState\": \"scotlnd\", " + NO_JOURNEY)
                .statusCode(422)
                .body("type", equalTo("/problems/schema-violation"))
                .body("detail", containsString("england-and-wales, scotland, northern-ireland"))
                .body("violations.pointer", contains("/partOfState"))
                .body("violations.code", contains("UNKNOWN"))
                .body("violations.didYouMean", contains("scotland"));
        post(path, UN + "\"partOfState\": \"scotland\", " + NO_JOURNEY)
                .statusCode(422)
                .body("type", equalTo("/problems/schema-violation"))
                .body("detail", containsString("the rulebook `un` has no parts of a State"))
                .body("violations.pointer", contains("/partOfState"));
    }

    @Test
    void namesThatNoLawKnowsAreToldTogetherWithOtherFaults() {
        String unread = "\"standard\": \"CERTAIN\", " + NO_JOURNEY;
        post("/v1/classifications", UK + "\"partOfState\": \"scotlnd\", " + unread)
                .statusCode(422)
                .body("type", equalTo("/problems/schema-violation"))
                .body("violations.pointer", contains("/standard", "/partOfState"))
                .body("violations.didYouMean", contains(null, "scotland"));
        post("/v1/interviews/next", "\"rulebook\": \"ukk\", \"partOfState\": \"scotlnd\", " + unread)
                .statusCode(422)
                .body("violations.pointer", contains("/standard", "/rulebook"))
                .body("violations.code", contains("NOT_ALLOWED", "UNKNOWN"))
                .body("violations.didYouMean", contains(null, "uk"));
        post("/v1/interviews/next", "\"rulebook\": 7, \"partOfState\": \"scotlnd\", " + unread)
                .statusCode(422)
                .body("violations.pointer", contains("/rulebook", "/standard"));
        post("/v1/comparisons", "\"rulebooks\": [\"un\", null, \"u\"], \"partOfState\": \"scotland\", " + unread)
                .statusCode(422)
                .body("violations.pointer", contains("/rulebooks/1", "/standard", "/conductDate", "/rulebooks/2"));
        post("/v1/what-if", UK + "\"partOfState\": \"scotlnd\", \"finding\": \"trafficking\", " + NO_JOURNEY)
                .statusCode(422)
                .body("violations.pointer", contains("/partOfState", "/finding"));
        post("/v1/what-if", UK + "\"finding\": \"trafficking\", " + unread)
                .statusCode(422)
                .body("violations.pointer", contains("/standard", "/finding"));
    }

    @Test
    void formOfThePartIsThatOfTheContract() {
        post("/v1/classifications", UK + "\"partOfState\": \"Scotland\", " + NO_JOURNEY)
                .statusCode(422)
                .body("violations.code", contains("WRONG_FORMAT"));
        post("/v1/classifications", UN + "\"partOfState\": null, " + NO_JOURNEY).statusCode(200);
    }

    @Test
    void smallestChangesAreThoseOfThePart() {
        post("/v1/what-if", UK + "\"partOfState\": \"england-and-wales\", \"size\": 1, " + NO_JOURNEY)
                .statusCode(200)
                .body("classification", equalTo("NEITHER"));
        post("/v1/what-if", UK + "\"size\": 1, " + NO_JOURNEY)
                .statusCode(200)
                .body("classification", equalTo("TRAFFICKING"));
    }

    @Test
    void comparisonAsksThePartOfTheRulebooksThatHaveIt() {
        String facts = NO_JOURNEY.replace("\"conductDate\": \"2024-03-01\"", "\"conductDates\": [\"2024-03-01\"]");
        List<String> classifications = post(
                        "/v1/comparisons",
                        "\"rulebooks\": [\"un\", \"uk\"], \"partOfState\": \"england-and-wales\", " + facts)
                .statusCode(200)
                .body("verdicts[0].verdict.partOfState", nullValue())
                .body("verdicts[1].verdict.partOfState.stated", equalTo("england-and-wales"))
                .extract()
                .path("verdicts.verdict.classification");
        assertThat(classifications)
                .containsExactly(
                        post("/v1/classifications", UN + NO_JOURNEY).extract().path("classification"),
                        post("/v1/classifications", UK + "\"partOfState\": \"england-and-wales\", " + NO_JOURNEY)
                                .extract()
                                .path("classification"));
        post("/v1/comparisons", "\"rulebooks\": [\"un\", \"us\"], \"partOfState\": \"scotland\", " + facts)
                .statusCode(422)
                .body("violations.pointer", contains("/partOfState"));
    }

    private static ValidatableResponse post(String path, String members) {
        return given().contentType("application/json")
                .body("{" + members + "}")
                .post(path)
                .then();
    }
}
