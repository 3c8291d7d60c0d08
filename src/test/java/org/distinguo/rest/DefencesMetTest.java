package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** A defence that the facts meet stands beside the classification: rescue is never told as bare smuggling. */
@QuarkusTest
final class DefencesMetTest {

    private static final String SMUGGLED =
            "\"person\": {\"child\": \"NO\", \"national\": \"NO\", \"permanentResident\": \"NO\"}, "
                    + "\"movement\": {\"crossedBorder\": \"YES\", \"entryIrregular\": \"YES\", \"bySea\": \"YES\"}, "
                    + "\"facilitation\": {\"entryAssisted\": \"YES\", ";

    @Test
    void rescueAtSeaIsShownBesideTheClassification() {
        classify("\"rescueAtSea\": \"YES\", \"benefitSought\": \"NO\"")
                .body("classification", equalTo("SMUGGLING"))
                .body("defencesMet", hasSize(1))
                .body("defencesMet[0].offence", equalTo("facilitation-of-entry-or-transit"))
                .body("defencesMet[0].defence", equalTo("humanitarian-assistance"))
                .body("defencesMet[0].text", startsWith("A State may choose not to punish help"))
                .body("defencesMet[0].status.ESTABLISHED", equalTo("MET"))
                .body("defencesMet[0].status.REASONABLE_GROUNDS", equalTo("MET"))
                .body("defencesMet[0].citation.provision", equalTo("art. 1(2)"));
    }

    @Test
    void listIsThereAndEmptyWhereNoneIsMet() {
        classify("\"benefitSought\": \"YES\"").body("defencesMet", empty());
    }

    @Test
    void suspicionMeetsNoDefence() {
        classify("\"rescueAtSea\": \"SUSPECTED\"")
                .body("findings.defences.flatten().defence", hasItem("humanitarian-assistance"))
                .body("defencesMet", empty());
    }

    @Test
    void offenceThatIsNotMetNeedsNone() {
        given().contentType("application/json")
                .body(
                        "{\"rulebook\": \"eu\", \"conductDate\": \"2026-06-01\", \"facts\": {\"person\": {\"national\": \"YES\"}, "
                                + "\"facilitation\": {\"rescueAtSea\": \"YES\"}}}")
                .post("/v1/classifications")
                .then()
                .statusCode(200)
                .body("defencesMet", empty());
    }

    private static ValidatableResponse classify(String help) {
        return given().contentType("application/json")
                .body(
                        "{\"rulebook\": \"eu\", \"conductDate\": \"2026-06-01\", \"screened\": [\"conduct\", \"means\", \"control\", "
                                + "\"debt\", \"purpose\", \"exploitation\", \"movement\", \"facilitation\"], \"facts\": {"
                                + SMUGGLED
                                + help + "}}}")
                .post("/v1/classifications")
                .then()
                .statusCode(200);
    }
}
