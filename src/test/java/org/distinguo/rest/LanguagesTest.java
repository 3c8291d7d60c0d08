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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That answers come in the language that is asked for where the operator gives unreviewed texts out, and say so. */
@QuarkusTest
@TestProfile(ServiceWithChoices.class)
final class LanguagesTest {

    private static final Path EXAMPLES = Path.of("openapi/examples");

    /** The members that quote a source or a form, or name it, which nobody translates. */
    private static final Set<String> NOT_TRANSLATED =
            Set.of("citation", "citations", "quote", "instrument", "label", "licence", "source", "caseReference");

    /** What is said in English as well, since nobody has reviewed how the language says it. */
    private static final String NOTE = "Nobody who knows both this language and the law has compared all words";

    private final ObjectMapper mapper = new ObjectMapper();

    private JsonNode json(Response response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        return mapper.readTree(response.asByteArray());
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
        assertThat(InLanguages.vary(response)).contains("Accept", "Accept-Language");
        assertThat(InLanguages.hasMark(response)).isFalse();
        assertThat(response.asString().replaceAll("\\s+", " "))
                .doesNotContain("Record of a verdict", "What has to be done", "recruited or hired")
                .containsOnlyOnce(NOTE)
                .contains(Map.of("es", "Nadie que conozca", "fr", "Aucune personne connaissant", "ar", "لم يقارن أحدٌ")
                        .get(language));
        if (form.equals("text/html")) {
            assertThat(response.asString())
                    .contains(
                            "<html lang=\"" + language + "\" dir=\"" + direction + "\">",
                            "<p class=\"note\" lang=\"en\" dir=\"ltr\">" + NOTE,
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
        JsonNode english = json(InLanguages.post(path, example, "en"));
        assertThat(english.has("texts")).isFalse();
        Response answer = InLanguages.post(path, example, "es-MX, es;q=0.9");
        ObjectNode spanish = (ObjectNode) json(answer);
        assertThat(answer.header("Content-Language")).startsWith("es");
        assertThat(InLanguages.vary(answer)).contains("Accept-Language");
        assertThat(InLanguages.hasMark(answer)).isFalse();
        assertThat(spanish.path("texts").path("language").asText()).isEqualTo("es");
        assertThat(spanish.path("texts").path("reviewed").asBoolean(true)).isFalse();
        assertThat(answer.header("Content-Language"))
                .isEqualTo(spanish.path("texts").path("inEnglish").asBoolean() ? "es, en" : "es");
        spanish.remove("texts");
        assertThat(spanish).isNotEqualTo(english);
        assertThat(InLanguages.shape(spanish)).isEqualTo(InLanguages.shape(english));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/classifications, classification-marie, false",
        "/v1/comparisons, comparison-child, false",
        "/v1/interviews/next, interview-first, false",
        "/v1/what-if, what-if-amir, false",
        "/v1/classifications/episodes, episodes-child, false",
        "/v1/conversions/htcds-2, conversion-htcds, true"
    })
    void noSentenceIsLeftInEnglishButLabelsOfFieldsAndTheAnswerSaysSo(String path, String prefix, boolean hasLabels)
            throws IOException {
        String example = examples(prefix);
        SortedMap<String, String> english = texts(json(InLanguages.post(path, example, "en")), ".*\\s.*");
        assertThat(english).isNotEmpty();
        for (String language : List.of("es", "fr", "ar")) {
            JsonNode answer = json(InLanguages.post(path, example, language));
            assertThat(answer.at("/texts/inEnglish").booleanValue()).isEqualTo(hasLabels);
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
        Response english = InLanguages.get(path, "en-GB");
        Response arabic = InLanguages.get(path, "ar");
        Response french = InLanguages.get(path, "fr");
        assertThat(InLanguages.shape(((ObjectNode) json(french)).without("texts")))
                .isEqualTo(InLanguages.shape(json(english)));
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(french.header("Content-Language")).startsWith("fr");
        assertThat(InLanguages.hasMark(french)).isFalse();
        assertThat(Set.of(english.header("ETag"), arabic.header("ETag"), french.header("ETag")))
                .hasSize(3);
        assertThat(InLanguages.vary(english)).contains("Accept-Language");
        assertThat(InLanguages.vary(french)).isEqualTo(InLanguages.vary(english));
        Response again = given().header("Accept-Language", "fr")
                .header("If-None-Match", french.header("ETag"))
                .get(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("Content-Language")).isEqualTo(french.header("Content-Language"));
        assertThat(InLanguages.vary(again)).isEqualTo(InLanguages.vary(french));
        assertThat(given().header("Accept-Language", "en")
                        .header("If-None-Match", french.header("ETag"))
                        .get(path)
                        .statusCode())
                .as("what is in French is no English answer")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"htcds-2", "uk-nrm", "un-indicators", "ilo-indicators", "us-hmis-youth"})
    void labelsOfAFormStayEnglishAndTheAnswerSaysSo(String mapping) throws IOException {
        JsonNode english = json(InLanguages.get("/v1/mappings/" + mapping, "en"));
        for (String language : List.of("es", "fr", "ar")) {
            Response answer = InLanguages.get("/v1/mappings/" + mapping, language);
            assertThat(json(answer).findValuesAsText("label")).isEqualTo(english.findValuesAsText("label"));
            assertThat(json(answer).at("/texts/inEnglish").booleanValue()).isTrue();
            assertThat(answer.header("Content-Language")).isEqualTo(language + ", en");
            assertThat(InLanguages.hasMark(answer)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "es, Nadie que conozca, # Lo que",
        "fr, Aucune personne connaissant, # Ce que",
        "ar, لم يقارن أحدٌ, '# '"
    })
    void anAuditAsATextSaysThatNobodyReviewedIt(String language, String note, String title) {
        Response audit = given().header("Accept-Language", language)
                .accept("text/markdown")
                .get("/v1/mappings/htcds-2/audit?rulebook=un");
        assertThat(audit.statusCode()).isEqualTo(200);
        assertThat(audit.header("Content-Language")).isEqualTo(language);
        assertThat(InLanguages.hasMark(audit)).isFalse();
        assertThat(audit.asString()).startsWith(title).containsOnlyOnce(note).containsOnlyOnce(NOTE);
        assertThat(audit.asString().indexOf(note)).isLessThan(audit.asString().indexOf("| "));
        assertThat(given().accept("text/markdown")
                        .get("/v1/mappings/htcds-2/audit?rulebook=un")
                        .asString())
                .doesNotContain(NOTE);
    }

    @ParameterizedTest
    @CsvSource({"es, ltr", "fr, ltr", "ar, rtl"})
    void anAuditAsAPageSaysThatNobodyReviewedIt(String language, String direction) {
        Response audit = given().header("Accept-Language", language)
                .accept("text/html")
                .get("/v1/mappings/htcds-2/audit?rulebook=un");
        assertThat(audit.statusCode()).isEqualTo(200);
        assertThat(audit.header("Content-Language")).isEqualTo(language);
        assertThat(InLanguages.vary(audit)).contains("Accept", "Accept-Language");
        assertThat(InLanguages.hasMark(audit)).isFalse();
        assertThat(audit.asString())
                .contains(
                        "<html lang=\"" + language + "\" dir=\"" + direction + "\">", "<cite lang=\"en\" dir=\"ltr\">")
                .containsOnlyOnce("<p class=\"note\" lang=\"en\" dir=\"ltr\">" + NOTE)
                .doesNotContain("What the form can settle");
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
        assertThat(InLanguages.vary(answer)).contains("Accept-Language");
        assertThat(InLanguages.hasMark(answer)).isFalse();
        JsonNode first = mapper.readTree(answer.asString().lines().findFirst().orElseThrow());
        assertThat(first.path("verdict").path("texts").path("language").asText())
                .isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar"})
    void aProblemLinksToItsPageInEveryLanguage(String language) {
        Response problem = InLanguages.get("/v1/rulebooks/zz", language);
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.header("Link")).isEqualTo("<../../problems/unknown-rulebook>; rel=\"type\"");
    }

    @Test
    void whereNothingElseIsWantedTheAnswerIsEnglish() throws IOException {
        for (String language : List.of("de", "*", "es;q=0", "no language at all")) {
            Response answer = InLanguages.post("/v1/classifications", "classification-marie", language);
            assertThat(json(answer).has("texts")).as(language).isFalse();
            assertThat(answer.header("Content-Language")).isEqualTo("en");
            assertThat(InLanguages.vary(answer)).contains("Accept-Language");
        }
    }

    @Test
    void anAnswerWithoutTextsDoesNotDependOnTheLanguage() throws IOException {
        Response assurance = InLanguages.get("/v1/rulebooks/un/assurance", "es");
        assertThat(json(assurance).has("texts")).isFalse();
        assertThat(InLanguages.vary(assurance)).doesNotContain("Accept-Language");
        Response summary = InLanguages.post("/v1/classifications/summaries", "classification-marie", "es");
        assertThat(json(summary).path("texts").path("language").asText())
                .as("it has a notice")
                .isEqualTo("es");
    }
}
