package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same facts under several laws: the verdicts are those of single calls, and each parting is explained. */
@QuarkusTest
final class ComparisonResourceTest {

    private static final String FACTS = """
            "decisionDate": "2024-03-01",
            "screened": ["conduct", "means", "control", "debt", "purpose", "exploitation", "movement", "facilitation"],
            "facts": {"person": {"ageYears": 14}, "conduct": {"received": "YES"}, "exploitation": {"slaveryLikePractice": "YES"}}
            """;

    @Test
    void verdictsAreThoseOfAsManySingleCalls() {
        List<Map<String, Object>> verdicts = compare("\"rulebooks\": [\"un\", \"us\", \"eu\"], "
                        + "\"conductDates\": [\"2015-01-01\", \"2024-03-01\"], " + FACTS)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("verdicts");
        assertThat(verdicts).hasSize(6);
        int index = 0;
        for (String rulebook : List.of("un", "us", "eu")) {
            for (String date : List.of("2015-01-01", "2024-03-01")) {
                Map<String, Object> single = given().contentType("application/json")
                        .body("{\"rulebook\": \"" + rulebook + "\", \"conductDate\": \"" + date + "\", " + FACTS + "}")
                        .post("/v1/classifications")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getMap("");
                assertThat(verdicts.get(index++)).isEqualTo(single);
            }
        }
    }

    @Test
    void partingIsExplainedByElementsAndFacts() {
        compare("\"rulebooks\": [\"un\", \"us\"], " + FACTS)
                .statusCode(200)
                .body("divergences.kind", equalTo(List.of("TRAFFICKING")))
                .body("divergences[0].left.status", equalTo("MET"))
                .body("divergences[0].right.status", equalTo("NOT_MET"))
                .body("divergences[0].facts", hasItem("person.ageYears"))
                .body("divergences[0].left.elements.element", hasItem("means"))
                .body("divergences[0].right.elements.citation.provision", hasItem("s. 7102(11)(B)"));
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsPlace() {
        refused("\"rulebooks\": [\"un\"]", "/problems/schema-violation", "/rulebooks");
        refused("\"rulebooks\": [\"un\", \"un\"]", "/problems/schema-violation", "/rulebooks/1");
        refused("\"conductDates\": [\"2024-01-01\"]", "/problems/schema-violation", "/rulebooks");
        refused("\"rulebooks\": [\"un\", \"us\"], \"conductDates\": []", "/problems/schema-violation", "/conductDates");
        refused("\"rulebooks\": [\"un\", \"zz\"]", "/problems/unknown-rulebook", "/rulebooks/1");
        refused(
                "\"rulebooks\": [\"un\", \"uk\"], \"conductDates\": [\"2024-01-01\", \"2010-01-01\"]",
                "/problems/no-law-in-force",
                "/conductDates/1");
    }

    @Test
    void everyUnknownRulebookAndEveryDateOutsideIsToldAtOnce() {
        allRefused("\"rulebooks\": [\"xx\", \"un\", \"yy\"]", "/rulebooks/0", "/rulebooks/2");
        allRefused(
                "\"rulebooks\": [\"un\", \"uk\"], \"decisionDate\": \"2150-01-01\", "
                        + "\"conductDates\": [\"1985-01-01\", \"2024-01-01\", \"2010-01-01\"]",
                "/conductDates/0", // un
                "/decisionDate", // un
                "/conductDates/0", // uk
                "/conductDates/2", // uk
                "/decisionDate"); // uk
    }

    @Test
    void onlyDatesThatWereSentArePointedAt() {
        allRefused(
                "\"rulebooks\": [\"un\", \"us\"], \"decisionDate\": \"2150-01-01\"", "/decisionDate", "/decisionDate");
    }

    private static void allRefused(String members, String... pointers) {
        compare(members).statusCode(422).body("violations.pointer", equalTo(List.of(pointers)));
    }

    private static void refused(String members, String type, String pointer) {
        compare(members).statusCode(422).body("type", equalTo(type)).body("violations.pointer", hasItem(pointer));
    }

    private static ValidatableResponse compare(String members) {
        return given().contentType("application/json")
                .body("{" + members + "}")
                .post("/v1/comparisons")
                .then();
    }
}
