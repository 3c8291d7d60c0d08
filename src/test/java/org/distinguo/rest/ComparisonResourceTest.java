package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The same facts under several laws: the verdicts are those of single calls, and each parting is explained. */
@QuarkusTest
final class ComparisonResourceTest {

    private static final String FACTS = """
            "decisionDate": "2024-03-01",
            "screened": ["conduct", "means", "control", "debt", "purpose", "exploitation", "movement", "facilitation"],
            "facts": {"person": {"ageYears": 14}, "conduct": {"received": "YES"}, "exploitation": {"forcedBegging": "YES"}}
            """;

    private static final String STAYED_UNLAWFULLY =
            "\"facilitation\": {\"entryProcured\": \"YES\", \"benefitSought\": \"YES\"}, "
                    + "\"movement\": {\"crossedBorder\": \"YES\", \"stayIrregular\": \"YES\", \"entryIrregular\": \"NO\", "
                    + "\"entryAttempted\": \"NO\", \"foreignDestination\": \"NO\"}";

    @Test
    void everyDateHasTheVerdictOfASingleCall() {
        List<String> dates = List.of("2015-01-01", "2024-03-01", "2014-12-31", "2015-05-28", "2015-05-29");
        JsonPath comparison = compare("\"rulebooks\": [\"un\", \"us\", \"eu\"], \"conductDates\": "
                        + dates.stream().map(date -> '"' + date + '"').toList() + ", " + FACTS)
                .statusCode(200)
                .extract()
                .jsonPath();
        for (String rulebook : List.of("un", "us", "eu")) {
            for (String date : dates) {
                Map<String, Object> dated = verdict(comparison, rulebook, date);
                Map<String, Object> single = single(rulebook, date, FACTS);
                member(single, "rulebook")
                        .put("lawAsOf", member(dated, "verdict", "rulebook").get("lawAsOf"));
                assertThat(dated.get("verdict")).isEqualTo(single);
                assertThat(member(dated, "verdict", "rulebook").get("lawAsOf"))
                        .isEqualTo(Objects.requireNonNull((List<?>) dated.get("conductDates"))
                                .get(0));
            }
        }
    }

    @Test
    void datesBetweenWhichTheLawDidNotChangeShareTheirVerdictAndTheirDifferences() {
        compare("\"rulebooks\": [\"un\", \"us\"], \"conductDates\": [\"2024-03-01\", \"2015-01-01\", \"2020-01-01\"], "
                        + FACTS)
                .statusCode(200)
                .body("verdicts.rulebook", equalTo(List.of("un", "us", "us")))
                .body("verdicts[0].conductDates", equalTo(List.of("2024-03-01", "2015-01-01", "2020-01-01")))
                .body("verdicts[1].conductDates", equalTo(List.of("2024-03-01", "2020-01-01")))
                .body("verdicts[2].conductDates", equalTo(List.of("2015-01-01")))
                .body("divergences.size()", equalTo(2))
                .body("divergences[0].left.rulebook", equalTo("un"))
                .body("divergences[0].left.conductDates", equalTo(List.of("2024-03-01", "2020-01-01")))
                .body("divergences[0].right.conductDates", equalTo(List.of("2024-03-01", "2020-01-01")))
                .body("divergences[1].left.conductDates", equalTo(List.of("2015-01-01")))
                .body("divergences[1].right.conductDates", equalTo(List.of("2015-01-01")));
    }

    @Test
    void twoPeriodsOfOneLawPartOnAllOfTheirDates() {
        compare("\"rulebooks\": [\"ca\", \"un\"], \"conductDates\": [\"2012-12-14\", \"2012-12-15\", \"2012-12-13\"], "
                        + "\"decisionDate\": \"2024-03-01\", \"facts\": {" + STAYED_UNLAWFULLY + "}")
                .statusCode(200)
                .body("verdicts.conductDates[0]", equalTo(List.of("2012-12-14", "2012-12-13")))
                .body("verdicts.conductDates[1]", equalTo(List.of("2012-12-15")))
                .body(
                        "divergences.findAll { it.right.rulebook == 'ca' }.left.conductDates",
                        equalTo(List.of(List.of("2012-12-14", "2012-12-13"))))
                .body(
                        "divergences.findAll { it.right.rulebook == 'ca' }.right.conductDates",
                        equalTo(List.of(List.of("2012-12-15"))));
    }

    @Test
    void whatAVerdictSaysOfTheFutureIsSaidOfTheFutureOnly() {
        String today = TestDay.TODAY.toString();
        String tomorrow = TestDay.TODAY.plusDays(1).toString();
        String dated = "\"decisionDate\": \"" + tomorrow + "\", \"facts\": {}";
        JsonPath comparison = compare("\"rulebooks\": [\"un\", \"us\"], \"conductDates\": [\"" + today + "\", \""
                        + tomorrow + "\"], " + dated)
                .statusCode(200)
                .extract()
                .jsonPath();
        for (String date : List.of(today, tomorrow)) {
            assertThat(verdict(comparison, "un", date).get("verdict")).isEqualTo(single("un", date, dated));
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

    /** The only entry of a rulebook whose dates contain a date. */
    private static Map<String, Object> verdict(JsonPath comparison, String rulebook, String date) {
        List<Map<String, Object>> found = comparison.getList(
                "verdicts.findAll { it.rulebook == '" + rulebook + "' && it.conductDates.contains('" + date + "') }");
        assertThat(found).as("%s on %s", rulebook, date).hasSize(1);
        return found.get(0);
    }

    private static Map<String, Object> single(String rulebook, String date, String members) {
        return given().contentType("application/json")
                .body("{\"rulebook\": \"" + rulebook + "\", \"conductDate\": \"" + date + "\", " + members + "}")
                .post("/v1/classifications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    @SuppressWarnings("unchecked") // an object of JSON
    private static Map<String, Object> member(Map<String, Object> object, String... names) {
        Map<String, Object> member = object;
        for (String name : names) {
            member = (Map<String, Object>) Objects.requireNonNull(member.get(name));
        }
        return member;
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
