package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A summary says nothing but what the verdict on the same request says. */
@QuarkusTest
final class SummaryTest {

    private static final List<String> SAME = List.of(
            "classification",
            "possibleClassifications",
            "defencesMet",
            "standard",
            "caseReference",
            "rulebook",
            "partOfState",
            "restsOnAllegedPerpetrator",
            "factsDigest",
            "notice");
    private static final List<String> SAME_OF_A_FINDING = List.of("offence", "kind", "status", "inForce", "reviewed");

    @Test
    void saysInShortWhatTheVerdictSays() throws IOException {
        int compared = 0;
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Contract.EXAMPLES, "{classification,summary}-*.request.json")) {
            for (Path file : files) {
                String body = Contract.text(file);
                JsonNode summary = post("/v1/classifications/summaries", body);
                assertThat(Contract.judge("VerdictSummary").faults(summary)).isEmpty();
                assertSaysTheSame(summary, post("/v1/classifications", body));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    @Test
    void carriesReferenceDigestAndPartOfTheState() {
        String body = "{\"rulebook\": \"uk\", \"conductDate\": \"2020\", \"caseReference\": \"a-1\", "
                + "\"digestSalt\": \"q7Zr-0bX_2mKc81LsVtE9w\", \"partOfState\": \"scotland\"}";
        JsonNode summary = post("/v1/classifications/summaries", body);
        assertThat(summary.path("caseReference").asText()).isEqualTo("a-1");
        assertThat(summary.path("partOfState").path("stated").asText()).isEqualTo("scotland");
        assertThat(summary.path("factsDigest").asText()).startsWith("sha-256:");
        assertSaysTheSame(summary, post("/v1/classifications", body));
    }

    @Test
    void saysWhatItsClassificationDoesNotMean() {
        JsonNode summary = post(
                "/v1/classifications/summaries",
                "{\"rulebook\": \"un\", \"facts\": {\"person\": {\"child\": \"NO\"}}, \"screened\": [\"person\", \"conduct\", "
                        + "\"means\", \"control\", \"debt\", \"purpose\", \"exploitation\", \"movement\", \"facilitation\"]}");
        assertThat(summary.path("classification").asText()).isEqualTo("NEITHER");
        assertThat(summary.path("notice").asText())
                .contains("no finding about a person", "does not mean that nobody was trafficked");
    }

    private static void assertSaysTheSame(JsonNode summary, JsonNode verdict) {
        SAME.forEach(member -> assertThat(summary.path(member)).as(member).isEqualTo(verdict.path(member)));
        assertThat(summary.path("findings").size())
                .isEqualTo(verdict.path("findings").size());
        for (int number = 0; number < summary.path("findings").size(); number++) {
            JsonNode finding = summary.path("findings").path(number);
            JsonNode full = verdict.path("findings").path(number);
            assertThat(finding.properties()).hasSameSizeAs(SAME_OF_A_FINDING);
            SAME_OF_A_FINDING.forEach(
                    member -> assertThat(finding.path(member)).as(member).isEqualTo(full.path(member)));
        }
        assertThat(summary.path("safeguards").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(verdict.path("safeguards").findValuesAsText("code"));
        assertThat(summary.path("openFacts").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(verdict.path("openQuestions").findValuesAsText("fact"));
    }

    private static JsonNode post(String path, String body) {
        return Contract.json(given().contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
