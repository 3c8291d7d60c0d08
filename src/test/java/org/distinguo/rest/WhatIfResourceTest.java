package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The smallest changes over HTTP. */
@QuarkusTest
final class WhatIfResourceTest {

    private static final String SMUGGLED =
            "\"facts\": {\"person\": {\"child\": \"NO\"}, \"facilitation\": {\"entryProcured\": \"YES\", \"benefitSought\": "
                    + "\"YES\"}, \"movement\": {\"entryIrregular\": \"YES\"}}, \"screened\": [\"person\", \"conduct\", \"means\", "
                    + "\"purpose\", \"exploitation\", \"debt\", \"control\"]";

    private static ValidatableResponse ask(String members) {
        return given().contentType("application/json")
                .body("{\"rulebook\": \"un\", \"conductDate\": \"2024-03-01\", \"decisionDate\": \"2024-03-01\", "
                        + members + "}")
                .when()
                .post("/v1/what-if")
                .then();
    }

    @Test
    void aSmuggledPersonWouldNotBeWithoutTheBenefit() {
        ask("\"size\": 1, " + SMUGGLED)
                .statusCode(200)
                .body("classification", equalTo("SMUGGLING"))
                .body(
                        "alternatives.find { it.classification == 'NEITHER' }.changes[0].facts",
                        hasItem("facilitation.benefitSought"))
                .body(
                        "alternatives.shifts.flatten().find { it.id == 'conduct' }.before.citation.provision",
                        is("art. 3(a)"));
    }

    @Test
    void aNamedFindingChangesItsStatus() {
        ask("\"finding\": \"trafficking-in-persons\", " + SMUGGLED)
                .statusCode(200)
                .body("finding", equalTo("trafficking-in-persons"))
                .body("status", equalTo("NOT_MET"))
                .body("alternatives.status", everyItem(is(oneOf("UNDETERMINED", "MET"))))
                .body("alternatives.status", hasItem("MET"));
    }

    @Test
    void aNamedFindingIsMadeOutByWhatItLacks() {
        ask("\"finding\": \"trafficking-in-persons\", \"size\": 1, "
                        + SMUGGLED.replace(
                                "\"facts\": {",
                                "\"facts\": {\"conduct\": {\"recruited\": \"YES\"}, \"means\": {\"force\": \"YES\"}, "))
                .statusCode(200)
                .body("status", equalTo("NOT_MET"))
                .body(
                        "alternatives.findAll { it.status == 'MET' }.changes.flatten().facts.flatten()",
                        hasItem("purpose.slavery"));
    }

    @Test
    void whereNothingChangesItTheListIsEmptyAndASentenceSaysSo() {
        ask("\"finding\": \"trafficking-in-persons\", \"size\": 1, "
                        + SMUGGLED.replace(
                                "\"person\": {",
                                "\"means\": {\"coercion\": \"NO\", \"abuseOfVulnerability\": \"NO\"}, \"person\": {"))
                .statusCode(200)
                .body("alternatives", empty())
                .body(
                        "summary",
                        equalTo(
                                "Among the facts that the law reads: no set of up to 1 changed answers changes the status of `trafficking-in-persons`."));
    }

    @Test
    void anUnknownFindingIsAViolationWithTheNearestOne() {
        ask("\"finding\": \"trafficking-in-person\", " + SMUGGLED)
                .statusCode(422)
                .body("type", equalTo("/problems/schema-violation"))
                .body("violations.pointer", contains("/finding"))
                .body("violations.code", contains("UNKNOWN"))
                .body("violations.didYouMean", contains("trafficking-in-persons"));
    }

    @Test
    void everyViolationOfFindingAndSizeIsTold() {
        ask("\"finding\": \"No id\", \"size\": 4")
                .statusCode(422)
                .body("violations.pointer", contains("/finding", "/size"));
    }
}
