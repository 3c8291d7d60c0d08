package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever sends episodes to an operation about a single case is told what to do, in every language. */
@QuarkusTest
@TestProfile(ServiceWithChoices.class)
final class EpisodesElsewhereTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/what-if, en, Ask about each episode by itself",
        "/v1/interviews/next, en, Ask about each episode by itself",
        "/v1/classifications, en, Ask about each episode by itself",
        "/v1/classifications/summaries, en, Ask about each episode by itself",
        "/v1/what-if, es, Pregunte por cada episodio por separado",
        "/v1/interviews/next, es, Pregunte por cada episodio por separado",
        "/v1/what-if, fr, Interrogez sur chaque épisode séparément",
        "/v1/interviews/next, fr, Interrogez sur chaque épisode séparément",
        "/v1/what-if, ar, اسأل عن كل حادثة على حدة",
        "/v1/interviews/next, ar, اسأل عن كل حادثة على حدة"
    })
    void refusalSaysWhatToDoInstead(String path, String language, String told) {
        given().contentType("application/json")
                .header("Accept-Language", language)
                .body("{\"rulebook\": \"un\", \"episodes\": [{\"facts\": {}}]}")
                .post(path)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/episodes"))
                .body("violations.code", contains("UNKNOWN_PROPERTY"))
                .body(
                        "violations[0].message",
                        allOf(containsString(told), containsString("/v1/classifications/episodes")));
    }

    @ParameterizedTest
    @CsvSource({"SUMMARY, episodesSummary", "FULL, episodes"})
    void batchTakesThem(String detail, String member) {
        String line = "{\"rulebook\": \"un\", \"episodes\": [{\"label\": \"E1\"}]}";
        String single = given().contentType("application/json")
                .body(line)
                .post("/v1/classifications/episodes")
                .asString();
        String answer = given().contentType(BatchRoute.NDJSON)
                .queryParam("detail", detail)
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post(BatchRoute.PATH)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer.lines().findFirst().orElseThrow())
                .startsWith("{\"line\":1,\"" + member + "\":")
                .satisfies(first -> {
                    if (detail.equals("FULL")) {
                        assertThat(first).isEqualTo("{\"line\":1,\"episodes\":" + single + "}");
                    }
                });
    }
}
