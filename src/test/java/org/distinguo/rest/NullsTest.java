package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code null} says that nobody asked; so nothing that is null is closed by screening, whatever the request. */
@QuarkusTest
final class NullsTest {

    private static final String DATES = "\"conductDate\": \"2024-01-01\", \"decisionDate\": \"2025-01-01\"";
    private static final String ADULT = "\"person\": {\"child\": \"NO\"}, ";
    private static final String MEANS_SCREENED =
            "\"screened\": [\"means\", \"control\", \"debt\", \"facilitation\"], " + DATES;
    private static final String RECRUITED =
            ADULT + "\"conduct\": {\"recruited\": \"YES\"}, \"exploitation\": {\"commercialSex\": \"YES\"}";

    @Test
    void factThatIsLeftOutOfAScreenedGroupIsClosed() {
        assertThat(classify(MEANS_SCREENED, RECRUITED + ", \"means\": {}").getString("classification"))
                .isEqualTo("NEITHER");
        assertThat(classify(MEANS_SCREENED, RECRUITED).getString("classification"))
                .isEqualTo("NEITHER");
    }

    @Test
    void factThatIsNullInAScreenedGroupStaysOpen() {
        JsonPath verdict = classify(MEANS_SCREENED, RECRUITED + ", \"means\": {\"force\": null}");
        assertThat(verdict.getString("classification")).isEqualTo("UNDETERMINED");
        assertThat(verdict.getList("openQuestions.fact", String.class)).contains("means.force");
    }

    @Test
    void groupThatIsNullWasNotAskedInFull() {
        JsonPath verdict = classify(MEANS_SCREENED, RECRUITED + ", \"means\": null");
        assertThat(verdict.getString("classification")).isEqualTo("UNDETERMINED");
        assertThat(verdict.getList("openQuestions.fact", String.class)).contains("means.force", "means.fraud");
        assertThat(verdict.getString("factsDigest"))
                .isEqualTo(classify("\"screened\": [\"control\", \"debt\", \"facilitation\"], " + DATES, RECRUITED)
                        .getString("factsDigest"));
    }

    @Test
    void whereAllFactsAreNullNothingWasAskedInFull() {
        JsonPath verdict = ask("/v1/classifications", "\"rulebook\": \"un\", " + MEANS_SCREENED + ", \"facts\": null");
        assertThat(verdict.getString("factsDigest"))
                .isEqualTo(ask("/v1/classifications", "\"rulebook\": \"un\", " + DATES)
                        .getString("factsDigest"));
    }

    @Test
    void nullOutsideOfScreenedGroupsIsTheSameAsLeftOut() {
        JsonPath one = classify(DATES, RECRUITED);
        JsonPath other = classify(DATES, RECRUITED + ", \"means\": {\"force\": null}, \"debt\": null");
        assertThat(other.getMap("")).isEqualTo(one.getMap(""));
    }

    @Test
    void digestTellsWhatIsNullInAScreenedGroupFromWhatIsLeftOut() {
        List<String> digests = List.of(
                digest(""),
                digest(", \"means\": {\"force\": null}"),
                digest(", \"means\": {\"fraud\": null}"),
                digest(", \"means\": {\"force\": null, \"fraud\": null}"),
                digest(", \"means\": {\"force\": \"NO\"}"));
        assertThat(digests).doesNotHaveDuplicates();
        assertThat(digest(", \"means\": {}")).isEqualTo(digest(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"UNKNOWN\"", "\"DECLINED\""})
    void whatIsNotKnownStaysOpenInEveryRequest(String answer) {
        String facts = "\"facts\": {" + RECRUITED + ", \"means\": {\"force\": " + answer + "}}";
        JsonPath comparison = ask(
                "/v1/comparisons",
                "\"rulebooks\": [\"un\", \"coe\"], "
                        + MEANS_SCREENED.replace(
                                "\"conductDate\": \"2024-01-01\"", "\"conductDates\": [\"2024-01-01\"]")
                        + ", " + facts);
        assertThat(comparison.getList("verdicts.verdict.classification", String.class))
                .containsExactly("UNDETERMINED", "UNDETERMINED");
        assertThat(ask("/v1/what-if", "\"rulebook\": \"un\", \"size\": 1, " + MEANS_SCREENED + ", " + facts)
                        .getString("classification"))
                .isEqualTo("UNDETERMINED");
    }

    private static String digest(String means) {
        return classify(MEANS_SCREENED, RECRUITED + means).getString("factsDigest");
    }

    private static JsonPath classify(String members, String facts) {
        return ask("/v1/classifications", "\"rulebook\": \"un\", " + members + ", \"facts\": {" + facts + "}");
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
