package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That problems come in the language that is asked for: the same codes, places and suggestions in other words. */
@QuarkusTest
@TestProfile(ServiceWithChoices.class)
final class ProblemLanguagesTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void aProblemIsInTheLanguageWithAllThatIsToldOfIt() throws IOException {
        Response english = InLanguages.get("/zz", "en");
        Response spanish = InLanguages.get("/zz", "es");
        assertThat(spanish.statusCode()).isEqualTo(404);
        assertThat(spanish.contentType()).startsWith("application/problem+json");
        assertThat(InLanguages.hasMark(spanish)).isFalse();
        assertThat(InLanguages.vary(spanish)).contains("Accept-Language");
        JsonNode problem = mapper.readTree(spanish.asByteArray());
        assertThat(problem.path("type").asText()).isEqualTo("/problems/not-found");
        assertThat(problem.path("title").asText())
                .isNotEqualTo(english.jsonPath().getString("title"));
        assertThat(problem.path("texts").path("language").asText()).isEqualTo("es");
        assertThat(problem.path("texts").path("inEnglish").asBoolean(true)).isFalse();
        Response refused = InLanguages.post("/v1/classifications", "problem-schema-violation", "es");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.header("Content-Language")).isEqualTo("es");
        assertThat(InLanguages.hasMark(refused)).isFalse();
        JsonNode violations = mapper.readTree(refused.asByteArray());
        assertThat(violations.path("texts").path("inEnglish").asBoolean(true)).isFalse();
        assertThat(violations.path("texts").path("reviewed").asBoolean(true)).isFalse();
        assertThat(violations.path("detail").asText()).endsWith("no se ajustan al contrato");
        assertThat(violations.path("violations").findValuesAsText("message"))
                .isNotEmpty()
                .noneMatch(message -> message.startsWith("unknown") || message.startsWith("the "));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/classifications, problem-schema-violation",
        "/v1/classifications, problem-contradictory-facts",
        "/v1/classifications, problem-no-law-in-force",
        "/v1/classifications, problem-unknown-rulebook",
        "/v1/comparisons, problem-schema-violation-comparison",
        "/v1/classifications/episodes, problem-contradictory-episodes"
    })
    void codesPlacesAndSuggestionsOfAProblemAreTheSame(String path, String example) throws IOException {
        JsonNode english = mapper.readTree(InLanguages.post(path, example, "en").asByteArray());
        assertThat(english.has("texts")).isFalse();
        for (String language : List.of("es", "fr", "ar")) {
            Response answer = InLanguages.post(path, example, language);
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            JsonNode problem = mapper.readTree(answer.asByteArray());
            assertThat(InLanguages.shape(((ObjectNode) problem).without("texts")))
                    .isEqualTo(InLanguages.shape(english));
            assertThat(problem.path("detail")).isNotEqualTo(english.path("detail"));
            assertThat(problem.path("violations").findValuesAsText("message"))
                    .doesNotContainAnyElementsOf(english.path("violations").findValuesAsText("message"));
        }
    }

    @Test
    void thePageOfAProblemIsInTheLanguageAndItsDirection() {
        Response page =
                given().header("Accept-Language", "ar").accept("text/html").get("/problems/not-found");
        assertThat(page.asString()).contains("<html lang=\"ar\" dir=\"rtl\">").doesNotContainPattern("\\{[a-z-]+}");
        assertThat(InLanguages.hasMark(page)).isFalse();
        assertThat(page.header("Content-Language")).startsWith("ar");
        assertThat(InLanguages.vary(page)).contains("Accept", "Accept-Language");
    }

    @ParameterizedTest
    @CsvSource({"es, Nadie que conozca", "fr, Aucune personne connaissant", "ar, لم يقارن أحدٌ"})
    void thePageOfAProblemSaysThatNobodyReviewedIt(String language, String note) {
        String english = "<p lang=\"en\" dir=\"ltr\">Nobody who knows this language has compared";
        Response page =
                given().header("Accept-Language", language).accept("text/html").get("/problems/overloaded");
        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(page.asString()).containsOnlyOnce(note).containsOnlyOnce(english);
        assertThat(given().accept("text/html").get("/problems/overloaded").asString())
                .doesNotContain("Nobody who knows");
    }

    @Test
    void aRefusedLineOfABatchIsInTheLanguageAsWell() throws IOException {
        Response answer = given().header("Accept-Language", "es")
                .contentType("application/x-ndjson")
                .body("{}\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/classifications/batch");
        JsonNode line = mapper.readTree(answer.asString().lines().findFirst().orElseThrow());
        assertThat(line.path("problem").path("texts").path("language").asText()).isEqualTo("es");
        assertThat(line.at("/problem/texts/inEnglish").asBoolean(true)).isFalse();
        assertThat(line.at("/problem/violations/0/message").asText()).isEqualTo("`rulebook` es obligatorio y falta");
        assertThat(InLanguages.hasMark(answer)).isFalse();
    }
}
