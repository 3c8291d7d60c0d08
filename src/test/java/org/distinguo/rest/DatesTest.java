package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody decides today on what is not yet done: the conduct is never after the decision. */
@QuarkusTest
final class DatesTest {

    private static final LocalDate TODAY = TestDay.TODAY;
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @ParameterizedTest
    @ValueSource(strings = {"/v1/classifications", "/v1/interviews/next", "/v1/what-if"})
    void conductAfterTheDecisionIsRefusedWithItsPlace(String path) {
        assertRefused(
                post(path, "\"rulebook\": \"un\", \"conductDate\": \"2024-03-02\", \"decisionDate\": \"2024-03-01\""),
                "/conductDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/classifications", "/v1/interviews/next", "/v1/what-if"})
    void withoutADateOfDecisionTheConductIsNotAfterToday(String path) {
        post(path, "\"rulebook\": \"un\", \"conductDate\": \"" + TODAY + "\"").statusCode(200);
        assertRefused(post(path, "\"rulebook\": \"un\", \"conductDate\": \"" + TOMORROW + "\""), "/conductDate")
                .body("violations.message", everyItem(containsString("today in UTC")));
    }

    @Test
    void everyDateOfAComparisonThatIsTooLateIsPointedAt() {
        assertRefused(
                post(
                        "/v1/comparisons",
                        "\"rulebooks\": [\"un\", \"us\"], \"decisionDate\": \"2024-03-01\", "
                                + "\"conductDates\": [\"2024-03-02\", \"2024-03-01\", \"2025-01-01\"]"),
                "/conductDates/0",
                "/conductDates/2");
    }

    @Test
    void otherViolationsAreToldWithIt() {
        post(
                        "/v1/classifications",
                        "\"rulebook\": \"un\", \"conductDate\": \"2024-03-02\", \"decisionDate\": \"2024-03-01\", "
                                + "\"standard\": \"SURE\"")
                .statusCode(422)
                .body("violations.pointer", contains("/standard", "/conductDate"));
    }

    @Test
    void dateOfDecisionThatIsNoDateIsTheOnlyFault() {
        post("/v1/classifications", "\"rulebook\": \"un\", \"conductDate\": \"2199-12-31\", \"decisionDate\": \"soon\"")
                .statusCode(422)
                .body("violations.pointer", contains("/decisionDate"));
    }

    private static ValidatableResponse assertRefused(ValidatableResponse response, String... pointers) {
        return response.statusCode(422)
                .body("type", equalTo("/problems/schema-violation"))
                .body("violations.pointer", contains(pointers))
                .body("violations.code", everyItem(equalTo("OUT_OF_RANGE")))
                .body(
                        "violations.message",
                        everyItem(
                                allOf(containsString("after the date of decision"), containsString("`decisionDate`"))));
    }

    private static ValidatableResponse post(String path, String members) {
        return given().contentType("application/json")
                .body("{" + members + "}")
                .post(path)
                .then();
    }
}
