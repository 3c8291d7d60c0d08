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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That answers come in the language that is asked for where the operator gives unreviewed texts out, and say so. */
@QuarkusTest
@TestProfile(ServiceWithChoices.class)
final class LanguagesTest {

    private static final Path EXAMPLES = Path.of("openapi/examples");

    /** The members that hold words for people. */
    private static final Set<String> WORDS = Set.of(
            "title",
            "question",
            "explanation",
            "note",
            "because",
            "reason",
            "notice",
            "text",
            "name",
            "penalty",
            "definition",
            "summary",
            "claim",
            "unclear",
            "nothing",
            "meaning",
            "notAssessed",
            "reasons",
            "detail",
            "message",
            "parts");

    /** The members that quote a source or a form, or name it, which nobody translates. */
    private static final Set<String> NOT_TRANSLATED =
            Set.of("citation", "citations", "quote", "instrument", "label", "licence", "source", "caseReference");

    private final ObjectMapper mapper = new ObjectMapper();

    private static Response post(String path, String example, String language) throws IOException {
        return given().header("Accept-Language", language)
                .contentType("application/json")
                .body(Files.readString(EXAMPLES.resolve(example + ".request.json")))
                .post(path);
    }

    private static Response get(String path, String language) {
        return given().header("Accept-Language", language).get(path);
    }

    private static Set<String> vary(Response response) {
        Set<String> names = new TreeSet<>();
        response.headers().getValues("Vary").forEach(line -> names.addAll(List.of(line.split(", *"))));
        return names;
    }

    private JsonNode json(Response response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        return mapper.readTree(response.asByteArray());
    }

    private static boolean hasMark(Response response) {
        return response.asString().chars().anyMatch(character -> character >= 0xFDD0 && character <= 0xFDEF);
    }

    @ParameterizedTest
    @CsvSource({"es, ltr, text/html", "fr, ltr, text/html", "ar, rtl, text/html", "ar, rtl, text/plain"})
    void recordsAreInTheLanguageAndSayWhatNobodyReviewed(String language, String direction, String form)
            throws IOException {
        Response response = given().header("Accept-Language", language)
                .accept(form)
                .contentType("application/json")
                .body(Files.readString(EXAMPLES.resolve("classification-marie.request.json")))
                .post("/v1/classifications");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Content-Language")).isEqualTo(language);
        assertThat(vary(response)).contains("Accept", "Accept-Language");
        assertThat(hasMark(response)).isFalse();
        assertThat(response.asString())
                .doesNotContain("Record of a verdict", "What has to be done", "recruited or hired")
                .contains(Map.of("es", "Nadie que conozca", "fr", "Aucune personne connaissant", "ar", "لم يقارن أحدٌ")
                        .get(language));
        if (form.equals("text/html")) {
            assertThat(response.asString())
                    .contains(
                            "<html lang=\"" + language + "\" dir=\"" + direction + "\">",
                            "<cite lang=\"en\" dir=\"ltr\">");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/classifications, classification-marie",
        "/v1/comparisons, comparison-child",
        "/v1/interviews/next, interview-first",
        "/v1/what-if, what-if-amir",
        "/v1/conversions/htcds-2, conversion-htcds"
    })
    void answersAboutACaseAreTheSameInOtherWords(String path, String prefix) throws IOException {
        String example = examples(prefix);
        JsonNode english = json(post(path, example, "en"));
        assertThat(english.has("texts")).isFalse();
        Response answer = post(path, example, "es-MX, es;q=0.9");
        ObjectNode spanish = (ObjectNode) json(answer);
        assertThat(answer.header("Content-Language")).startsWith("es");
        assertThat(vary(answer)).contains("Accept-Language");
        assertThat(hasMark(answer)).isFalse();
        assertThat(spanish.path("texts").path("language").asText()).isEqualTo("es");
        assertThat(spanish.path("texts").path("reviewed").asBoolean(true)).isFalse();
        assertThat(answer.header("Content-Language"))
                .isEqualTo(spanish.path("texts").path("inEnglish").asBoolean() ? "es, en" : "es");
        spanish.remove("texts");
        assertThat(spanish).isNotEqualTo(english);
        assertThat(shape(spanish)).isEqualTo(shape(english));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/classifications, classification-marie",
        "/v1/comparisons, comparison-child",
        "/v1/interviews/next, interview-first",
        "/v1/what-if, what-if-amir",
        "/v1/classifications/episodes, episodes-child",
        "/v1/conversions/htcds-2, conversion-htcds"
    })
    void noSentenceIsLeftInEnglishUnlessTheAnswerSaysSo(String path, String prefix) throws IOException {
        String example = examples(prefix);
        SortedMap<String, String> english = texts(json(post(path, example, "en")), ".*\\s.*");
        assertThat(english).isNotEmpty();
        for (String language : List.of("es", "fr", "ar")) {
            JsonNode answer = json(post(path, example, language));
            assertThat(answer.path("texts").path("inEnglish").asBoolean(true)).isFalse();
            SortedMap<String, String> translated = texts(answer, ".*");
            assertThat(english.keySet()).allSatisfy(place -> assertThat(translated.get(place))
                    .as(language + " " + place)
                    .isNotNull()
                    .isNotEqualTo(english.get(place)));
        }
    }

    /** What people read, by its place in the answer: not the names of instruments and of whoever published them. */
    private static SortedMap<String, String> texts(JsonNode answer, String form) {
        SortedMap<String, String> texts = new TreeMap<>();
        collect("", answer, texts);
        texts.values().removeIf(text -> !text.matches(form));
        return texts;
    }

    private static void collect(String place, JsonNode node, SortedMap<String, String> texts) {
        if (node.isTextual()) {
            texts.put(place, node.asText());
        }
        node.properties().stream()
                .filter(member -> !NOT_TRANSLATED.contains(member.getKey()))
                .forEach(member -> collect(place + "/" + member.getKey(), member.getValue(), texts));
        for (int item = 0; node.isArray() && item < node.size(); item++) {
            collect(place + "/" + item, node.get(item), texts);
        }
    }

    private static String examples(String prefix) throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(".request.json"))
                    .sorted()
                    .findFirst()
                    .orElseThrow()
                    .replace(".request.json", "");
        }
    }

    /** The answer without the words for people: members and items in their order, and all codes, ids, digests and statuses. */
    private static String shape(JsonNode node) {
        return shape("", node);
    }

    private static String shape(String member, JsonNode node) {
        var text = new StringBuilder();
        if (node.isObject()) {
            node.properties().forEach(one -> text.append(one.getKey())
                    .append(':')
                    .append(shape(one.getKey(), one.getValue()))
                    .append(','));
            return "{" + text + "}";
        }
        if (node.isArray()) {
            node.forEach(item -> text.append(shape(member, item)).append(','));
            return "[" + text + "]";
        }
        boolean isCode = node.isTextual() && node.asText().matches("[A-Z_]+");
        return WORDS.contains(member) && !isCode ? "" : node.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/facts",
                "/v1/rulebooks",
                "/v1/rulebooks/un",
                "/v1/mappings",
                "/v1/mappings/htcds-2",
                "/v1/rulebooks/un/differences/eu"
            })
    void theLawIsTheSameInOtherWordsAndHasATagOfItsOwn(String path) throws IOException {
        Response english = get(path, "en-GB");
        Response arabic = get(path, "ar");
        Response french = get(path, "fr");
        assertThat(shape(((ObjectNode) json(french)).without("texts"))).isEqualTo(shape(json(english)));
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(french.header("Content-Language")).startsWith("fr");
        assertThat(hasMark(french)).isFalse();
        assertThat(Set.of(english.header("ETag"), arabic.header("ETag"), french.header("ETag")))
                .hasSize(3);
        assertThat(vary(english)).contains("Accept-Language");
        assertThat(vary(french)).isEqualTo(vary(english));
        Response again = given().header("Accept-Language", "fr")
                .header("If-None-Match", french.header("ETag"))
                .get(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("Content-Language")).isEqualTo(french.header("Content-Language"));
        assertThat(vary(again)).isEqualTo(vary(french));
        assertThat(given().header("Accept-Language", "en")
                        .header("If-None-Match", french.header("ETag"))
                        .get(path)
                        .statusCode())
                .as("what is in French is no English answer")
                .isEqualTo(200);
    }

    @Test
    void linesOfABatchAreInTheLanguageOfItsRequest() throws IOException {
        String line = mapper.readTree(Files.readString(EXAMPLES.resolve("classification-marie.request.json")))
                .toString();
        Response answer = given().header("Accept-Language", "fr")
                .queryParam("detail", "FULL")
                .contentType("application/x-ndjson")
                .body((line + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/classifications/batch");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).isEqualTo("fr, en");
        assertThat(vary(answer)).contains("Accept-Language");
        assertThat(hasMark(answer)).isFalse();
        JsonNode first = mapper.readTree(answer.asString().lines().findFirst().orElseThrow());
        assertThat(first.path("verdict").path("texts").path("language").asText())
                .isEqualTo("fr");
    }

    @Test
    void aProblemIsInTheLanguageWithAllThatIsToldOfIt() throws IOException {
        Response english = get("/zz", "en");
        Response spanish = get("/zz", "es");
        assertThat(spanish.statusCode()).isEqualTo(404);
        assertThat(spanish.contentType()).startsWith("application/problem+json");
        assertThat(hasMark(spanish)).isFalse();
        assertThat(vary(spanish)).contains("Accept-Language");
        JsonNode problem = mapper.readTree(spanish.asByteArray());
        assertThat(problem.path("type").asText()).isEqualTo("/problems/not-found");
        assertThat(problem.path("title").asText())
                .isNotEqualTo(english.jsonPath().getString("title"));
        assertThat(problem.path("texts").path("language").asText()).isEqualTo("es");
        assertThat(problem.path("texts").path("inEnglish").asBoolean(true)).isFalse();
        Response refused = post("/v1/classifications", "problem-schema-violation", "es");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.header("Content-Language")).isEqualTo("es");
        assertThat(hasMark(refused)).isFalse();
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
        JsonNode english = mapper.readTree(post(path, example, "en").asByteArray());
        assertThat(english.has("texts")).isFalse();
        for (String language : List.of("es", "fr", "ar")) {
            Response answer = post(path, example, language);
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            JsonNode problem = mapper.readTree(answer.asByteArray());
            assertThat(shape(((ObjectNode) problem).without("texts"))).isEqualTo(shape(english));
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
        assertThat(hasMark(page)).isFalse();
        assertThat(page.header("Content-Language")).startsWith("ar");
        assertThat(vary(page)).contains("Accept", "Accept-Language");
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
        assertThat(hasMark(answer)).isFalse();
    }

    @Test
    void whereNothingElseIsWantedTheAnswerIsEnglish() throws IOException {
        for (String language : List.of("de", "*", "es;q=0", "no language at all")) {
            Response answer = post("/v1/classifications", "classification-marie", language);
            assertThat(json(answer).has("texts")).as(language).isFalse();
            assertThat(answer.header("Content-Language")).isEqualTo("en");
            assertThat(vary(answer)).contains("Accept-Language");
        }
    }

    @Test
    void anAnswerWithoutTextsDoesNotDependOnTheLanguage() throws IOException {
        Response assurance = get("/v1/rulebooks/un/assurance", "es");
        assertThat(json(assurance).has("texts")).isFalse();
        assertThat(vary(assurance)).doesNotContain("Accept-Language");
        Response summary = post("/v1/classifications/summaries", "classification-marie", "es");
        assertThat(json(summary).path("texts").path("language").asText())
                .as("it has a notice")
                .isEqualTo("es");
    }
}
