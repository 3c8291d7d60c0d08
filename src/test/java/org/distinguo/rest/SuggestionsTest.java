package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of the mistakes that case systems make most often. */
@QuarkusTest
final class SuggestionsTest {

    private static final String ANSWERS = "an answer is one of YES, NO, SUSPECTED, UNKNOWN, DECLINED";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NK",
                "NA",
                "ND",
                "NR",
                "UNK",
                "U",
                "N/A",
                "NON",
                "NONE",
                "NOT",
                "N",
                "Y",
                "REFUSED",
                "refused",
                "-",
                "?",
                "99",
                "999",
                "",
                "not known",
                "KNOWN"
            })
    void codeOfAnotherSystemIsNobodysMisspelling(String code) {
        answer('"' + code + '"')
                .body("violations[0].code", equalTo("NOT_ALLOWED"))
                .body("violations[0].message", equalTo(ANSWERS))
                .body("violations[0].didYouMean", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "yes, YES",
        "No, NO",
        "' NO ', NO",
        "YESS, YES",
        "UNKOWN, UNKNOWN",
        "Declined, DECLINED",
        "SUSPECT, SUSPECTED"
    })
    void answerThatIsMisspeltIsTold(String written, String meant) {
        answer('"' + written + '"').body("violations[0].didYouMean", equalTo(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "0", "1", "-9", "[]", "{}"})
    void whatIsNoTextGetsTheListOfAnswers(String value) {
        answer(value)
                .body("violations[0].code", equalTo("WRONG_TYPE"))
                .body("violations[0].message", equalTo("this is not a text; " + ANSWERS))
                .body("violations[0].didYouMean", nullValue());
    }

    @Test
    void factByTheIdThatAnswersNameItWithGetsItsPlace() {
        refused("\"rulebook\": \"un\", \"facts\": {\"conduct.recruited\": \"YES\"}")
                .body("violations[0].pointer", equalTo("/facts/conduct.recruited"))
                .body("violations[0].belongsAt", equalTo("/facts/conduct/recruited"));
    }

    @Test
    void groupsAndFactsAtAnotherPlaceGetTheirs() {
        refused("\"rulebook\": \"un\", \"conduct\": {\"recruited\": \"YES\"}, \"recruited\": \"YES\", \"facts\": "
                        + "{\"recruited\": \"YES\", \"person\": {\"recruited\": \"YES\"}}")
                .body("violations", hasSize(4))
                .body("violations.find { it.pointer == '/conduct' }.belongsAt", equalTo("/facts/conduct"))
                .body("violations.find { it.pointer == '/recruited' }.belongsAt", equalTo("/facts/conduct/recruited"))
                .body(
                        "violations.find { it.pointer == '/facts/recruited' }.belongsAt",
                        equalTo("/facts/conduct/recruited"))
                .body(
                        "violations.find { it.pointer == '/facts/person/recruited' }.belongsAt",
                        equalTo("/facts/conduct/recruited"));
    }

    @Test
    void factThatSeveralGroupsHaveIsToldWithAllItsPlaces() {
        refused("\"rulebook\": \"un\", \"facts\": {\"conduct\": {\"forcedLabour\": \"YES\"}}")
                .body("violations[0].pointer", equalTo("/facts/conduct/forcedLabour"))
                .body(
                        "violations[0].message",
                        equalTo("unknown fact `forcedLabour`; facts of that name are at `/facts/purpose/forcedLabour`, "
                                + "`/facts/exploitation/forcedLabour`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UN", " un", "Un "})
    void rulebookInCapitalsIsTold(String id) {
        given().queryParam("rulebook", id)
                .get("/v1/mappings/htcds-2/audit")
                .then()
                .statusCode(422)
                .body("violations[0].didYouMean", equalTo("un"));
        refused("\"rulebook\": \"" + id + "\"")
                .body("violations[0].code", equalTo("WRONG_FORMAT"))
                .body("violations[0].didYouMean", equalTo("un"));
        refused("\"rulebooks\": [\"us\", \"" + id + "\"]", "/v1/comparisons")
                .body("violations[0].pointer", equalTo("/rulebooks/1"))
                .body("violations[0].didYouMean", equalTo("un"));
    }

    @Test
    void referenceOfACaseMayHaveSlashesAndColons() {
        given().contentType("application/json")
                .body("{\"rulebook\": \"un\", \"caseReference\": \"AB/00123:2024\"}")
                .post("/v1/classifications")
                .then()
                .statusCode(200)
                .body("caseReference", equalTo("AB/00123:2024"));
    }

    @Test
    void byteOrderMarkIsNamed() {
        given().contentType("application/json")
                .body("\uFEFF{\"rulebook\": \"un\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/classifications")
                .then()
                .statusCode(400)
                .body("detail", containsString("byte order mark"));
    }

    @Test
    void digestIsGivenOnlyToWhoSendsASalt() {
        given().contentType("application/json")
                .body("{\"rulebook\": \"un\"}")
                .post("/v1/classifications")
                .then()
                .statusCode(200)
                .body("factsDigest", nullValue());
        refused("\"rulebook\": \"un\", \"digestSalt\": \"" + "x".repeat(21) + "\"")
                .body("violations[0].pointer", equalTo("/digestSalt"))
                .body("violations[0].code", equalTo("WRONG_FORMAT"));
    }

    private static ValidatableResponse answer(String value) {
        return refused("\"rulebook\": \"un\", \"facts\": {\"person\": {\"child\": " + value + "}}")
                .body("violations", hasSize(1))
                .body("violations[0].pointer", equalTo("/facts/person/child"));
    }

    private static ValidatableResponse refused(String members) {
        return refused(members, "/v1/classifications");
    }

    private static ValidatableResponse refused(String members, String path) {
        return given().contentType("application/json")
                .body("{" + members + "}")
                .post(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/schema-violation"));
    }
}
