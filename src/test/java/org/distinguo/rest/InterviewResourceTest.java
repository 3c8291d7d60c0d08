package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interviews over HTTP. */
@QuarkusTest
final class InterviewResourceTest {

    private static final String DATES = "\"conductDate\": \"2024-03-01\", \"decisionDate\": \"2024-03-01\"";

    private static ValidatableResponse ask(String members) {
        return given().contentType("application/json")
                .body("{\"rulebook\": \"un\", " + DATES + members + "}")
                .when()
                .post("/v1/interviews/next")
                .then();
    }

    @Test
    void nothingIsKnownAndEverythingIsToldOfEachQuestion() {
        ask("").statusCode(200)
                .body("settled", equalTo(false))
                .body("state", equalTo("OPEN"))
                .body("classification", equalTo("UNDETERMINED"))
                .body("possibleClassifications", hasSize(4))
                .body("page", nullValue())
                .body("questions", hasSize(5))
                .body("questionsLeft", greaterThan(50))
                .body("questions.question", everyItem(notNullValue()))
                .body("questions.burden", everyItem(greaterThan(0)))
                .body("questions.outcomes.answer", everyItem(contains("YES", "NO")))
                .body("questions.find { it.fact == 'person.national' }.askedOf", equalTo("FILE"))
                .body(
                        "questions.find { it.fact == 'person.national' }.reasons[0].citations[0].provision",
                        equalTo("art. 3(a)"));
    }

    @Test
    void answersInWordsThatSettleNothingAreNotAskedAgain() {
        for (String answer : List.of("UNKNOWN", "DECLINED", "SUSPECTED", "NO", "YES")) {
            ask(", \"limit\": 20, \"facts\": {\"person\": {\"national\": \"" + answer + "\"}}")
                    .statusCode(200)
                    .body("questions.fact", not(hasItem("person.national")));
        }
        ask(", \"limit\": 20").body("questions.fact", hasItem("person.national"));
    }

    @Test
    void aPageHoldsWhatStillMattersOfOneGroup() {
        ask(", \"mode\": \"GROUPED\", \"limit\": 1, \"facts\": {\"circumstances\": {\"inDangerNow\": \"NO\"},"
                        + " \"person\": {\"ageYears\": 24}, \"conduct\": {\"recruited\": \"YES\"}}")
                .statusCode(200)
                .body("page.group", notNullValue())
                .body("page.title", notNullValue())
                .body("questions", hasSize(greaterThan(3)))
                .body("questions.fact.collect { it.split('\\\\.')[0] }.unique()", hasSize(1));
    }

    /** Whoever is in danger needs help first; the other questions of the group, about own offences for instance, can wait. */
    @ParameterizedTest
    @ValueSource(strings = {"un", "us", "eu", "coe", "uk", "ca", "au", "ph"})
    void pagesBeginAsAnInterviewBegins(String law) {
        String circumstances = "\"circumstances\": {\"inDangerNow\": \"NO\"}";
        String person = "\"person\": {\"child\": \"NO\"}";
        for (String known : List.of("", circumstances, circumstances + ", " + person)) {
            String facts = "\"facts\": {" + known + "}";
            List<String> oneByOne = facts(law, "\"limit\": 1, " + facts);
            assertThat(facts(law, "\"mode\": \"GROUPED\", " + facts)).isEqualTo(oneByOne);
        }
    }

    private static List<String> facts(String law, String members) {
        return given().contentType("application/json")
                .body("{\"rulebook\": \"" + law + "\", " + members + "}")
                .when()
                .post("/v1/interviews/next")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("questions.fact");
    }

    @Test
    void aQuestionAboutAnAgeNamesTheNumberToAskForFirst() {
        String age = "questions.find { it.fact == 'person.child' }.number.";
        ask(", \"limit\": 20")
                .statusCode(200)
                .body(age + "fact", equalTo("person.ageYears"))
                .body(age + "question", equalTo("How old were you when this began?"))
                .body(age + "minimum", equalTo(0))
                .body("questions.find { it.fact == 'person.national' }.number", nullValue());
    }

    @Test
    void aSettledCaseHasNoQuestions() {
        String groups = "\"conduct\", \"means\", \"control\", \"debt\", \"purpose\", \"exploitation\", \"movement\", "
                + "\"facilitation\", \"circumstances\"";
        String persons =
                "\"asylumSeeker\": \"NO\", \"fearsPersecution\": \"NO\", \"unaccompaniedOrSeparated\": \"NO\", "
                        + "\"national\": \"NO\"";
        ask(", \"screened\": [" + groups + "], \"facts\": {\"person\": {\"ageYears\": 24, " + persons + "}}")
                .statusCode(200)
                .body("settled", equalTo(true))
                .body("state", equalTo("SETTLED"))
                .body("classification", equalTo("NEITHER"))
                .body("openSafeguards", empty())
                .body("questions", empty())
                .body("questionsLeft", equalTo(0));
        ask(", \"screened\": [" + groups + "], \"facts\": {\"person\": {\"ageYears\": 24, "
                        + persons.replace("\"asylumSeeker\": \"NO\"", "\"asylumSeeker\": \"DECLINED\"") + "}}")
                .statusCode(200)
                .body("settled", equalTo(false))
                .body("state", equalTo("NOTHING_LEFT_TO_ASK"))
                .body("classificationSettled", equalTo(true))
                .body("openSafeguards.code", hasItem("ASYLUM_ACCESS"))
                .body("questions", empty());
    }

    /** Marie was forced into prostitution abroad: whoever answers the questions for her ends where all facts end. */
    @ParameterizedTest
    @ValueSource(strings = {"ONE_BY_ONE", "GROUPED"})
    void anInterviewEndsAtTheVerdictOnAllFacts(String mode) {
        List<String> yes = List.of(
                "conduct.recruited",
                "conduct.transported",
                "conduct.travelArranged",
                "means.force",
                "means.safetyThreatened",
                "exploitation.commercialSex",
                "purpose.commercialSex",
                "movement.crossedBorder");
        Map<String, Map<String, String>> facts = new HashMap<>();
        @Nullable JsonPath answer = null;
        List<String> asked = new ArrayList<>();
        for (int round = 0; round < 200 && (answer == null || answer.getBoolean("questions.size() > 0")); round++) {
            answer = ask(", \"mode\": \"" + mode + "\", \"limit\": 1, \"facts\": " + json(facts))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (String fact : answer.getList("questions.fact", String.class)) {
                assertThat(asked).doesNotContain(fact);
                asked.add(fact);
                String[] parts = fact.split("\\.", 2);
                facts.computeIfAbsent(parts[0], group -> new HashMap<>())
                        .put(parts[1], yes.contains(fact) ? "YES" : "NO");
            }
        }
        JsonPath last = Objects.requireNonNull(answer);
        assertThat(last.getBoolean("settled")).isTrue();
        assertThat(last.getString("classification")).isEqualTo("TRAFFICKING");
        assertThat(asked).isNotEmpty();
    }

    private static String json(Map<String, Map<String, String>> facts) {
        return Contract.MAPPER.valueToTree(facts).toString();
    }

    @Test
    void whatDoesNotFitIsRefusedWithEveryViolation() {
        ask(", \"mode\": \"ALL_AT_ONCE\", \"limit\": 0, \"questions\": 3")
                .statusCode(422)
                .body("type", equalTo("/problems/schema-violation"))
                .body("violations.pointer", hasItem("/mode"))
                .body("violations.pointer", hasItem("/limit"))
                .body("violations.pointer", hasItem(""));
    }

    @Test
    void aYearIsTakenWhereTheLawIsTheSameOnEveryDayOfIt() {
        for (String year : List.of("2024", "2024-03")) {
            given().contentType("application/json")
                    .body("{\"rulebook\": \"un\", \"conductDate\": \"" + year + "\", \"decisionDate\": \"2025-01-01\"}")
                    .post("/v1/interviews/next")
                    .then()
                    .statusCode(200)
                    .body("questions", hasSize(5));
        }
        given().contentType("application/json")
                .body("{\"rulebook\": \"ca\", \"conductDate\": \"2012\", \"decisionDate\": \"2025-01-01\"}")
                .post("/v1/interviews/next")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/date-not-exact"))
                .body("detail", containsString("2012-12-15"));
    }
}
