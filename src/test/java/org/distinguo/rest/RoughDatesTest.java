package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case file often knows a month or a year of conduct and not the day. */
@QuarkusTest
final class RoughDatesTest {

    /** Under Canadian law the offence of organising an unlawful entry changed on 15 December 2012, and this case with it. */
    private static final String SMUGGLING =
            "\"facts\": {\"facilitation\": {\"entryProcured\": \"YES\", \"benefitSought\": \"YES\"}, "
                    + "\"movement\": {\"crossedBorder\": \"YES\", \"stayIrregular\": \"YES\", \"entryIrregular\": \"NO\", "
                    + "\"entryAttempted\": \"NO\", \"foreignDestination\": \"NO\"}}";

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2019-05", "2019-05-29"})
    void whereTheLawDidNotChangeTheVerdictIsThatOfEveryDay(String date) {
        post("un", date, "\"facts\": {}")
                .statusCode(200)
                .body("rulebook.lawAsOf", equalTo((date + "-01-01").substring(0, 10)))
                .body("classification", equalTo("UNDETERMINED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012", "2012-12"})
    void whereTheVerdictChangedWithinItTheDaysAreNamed(String date) {
        post("ca", date, SMUGGLING)
                .statusCode(422)
                .body("type", equalTo("/problems/date-not-exact"))
                .body("detail", containsString("2012-12-15"))
                .body("violations[0].pointer", equalTo("/conductDate"))
                .body("violations[0].message", containsString("2012-12-15"));
    }

    @Test
    void daysAfterTheDecisionAreNotAskedAbout() {
        given().contentType("application/json")
                .body("{\"rulebook\": \"ca\", \"conductDate\": \"2012\", \"decisionDate\": \"2012-06-27\", " + SMUGGLING
                        + "}")
                .post("/v1/classifications")
                .then()
                .statusCode(200);
    }

    @Test
    void yearOfWhichTheLawDoesNotCoverEveryDayIsRefused() {
        post("un", "2003", "\"facts\": {}").statusCode(422).body("type", equalTo("/problems/no-law-in-force"));
    }

    @Test
    void yearAfterTheDecisionIsRefusedAsADayWouldBe() {
        post("un", "2031", "\"facts\": {}")
                .statusCode(422)
                .body("type", equalTo("/problems/schema-violation"))
                .body("violations[0].pointer", equalTo("/conductDate"));
    }

    @Test
    void yearsThatNobodyCanMeanAreNamedAsSuch() {
        for (String date : new String[] {"0001-01-01", "9999-12-31", "1899", "2200-01"}) {
            post("un", date, "\"facts\": {}")
                    .statusCode(422)
                    .body("violations[0].code", equalTo("OUT_OF_RANGE"))
                    .body("violations[0].message", containsString("1900-01-01 and 2199-12-31"))
                    .body("violations[0].message", not(containsString(date)));
        }
    }

    @Test
    void whatIfTakesThemToo() {
        given().contentType("application/json")
                .body("{\"rulebook\": \"ca\", \"conductDate\": \"2012\", " + SMUGGLING + "}")
                .post("/v1/what-if")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/date-not-exact"));
    }

    private static ValidatableResponse post(String rulebook, String date, String facts) {
        return given().contentType("application/json")
                .body("{\"rulebook\": \"" + rulebook + "\", \"conductDate\": \"" + date + "\", " + facts + "}")
                .post("/v1/classifications")
                .then();
    }
}
