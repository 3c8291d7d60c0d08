package org.distinguo.runtime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What a caller tells of a case goes nowhere but into his own answer. A problem repeats no value, and no name that the
 * contract does not have; the packaged service is searched by {@code NothingKeptIT}.
 */
@QuarkusTest
final class PrivacyTest {

    private static final String MARK = "Zq7Mark";
    private static final String PATH = "/v1/classifications";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("reference", "{\"rulebook\": \"un\", \"caseReference\": \"Zq7Mark-12\"}"),
            Map.entry("bad reference", "{\"rulebook\": \"un\", \"caseReference\": \"Zq7Mark of K\u00f6ln\"}"),
            Map.entry("rulebook", "{\"rulebook\": \"zq7mark\"}"),
            Map.entry("bad rulebook", "{\"rulebook\": \"Zq7Mark\"}"),
            Map.entry("date", "{\"rulebook\": \"un\", \"conductDate\": \"Zq7Mark\"}"),
            Map.entry("word", "{\"rulebook\": \"un\", \"standard\": \"Zq7Mark\", \"encounter\": \"Zq7Mark\"}"),
            Map.entry("screened", "{\"rulebook\": \"un\", \"screened\": [\"Zq7Mark\", \"Zq7Mark\"]}"),
            Map.entry("answer", "{\"rulebook\": \"un\", \"facts\": {\"person\": {\"child\": \"Zq7Mark\"}}}"),
            Map.entry("number", "{\"rulebook\": \"un\", \"facts\": {\"person\": {\"ageYears\": 7654321}}}"),
            Map.entry("nested", "{\"rulebook\": \"un\", \"facts\": {\"person\": [{\"x\": \"Zq7Mark\"}]}}"),
            Map.entry("unknown member", "{\"rulebook\": \"un\", \"note\": \"Zq7Mark lives at 7654321\"}"),
            Map.entry("part", "{\"rulebook\": \"uk\", \"partOfState\": \"zq7mark\"}"),
            Map.entry("bad part", "{\"rulebook\": \"uk\", \"partOfState\": \"Zq7Mark\"}"),
            Map.entry("syntax", "{\"rulebook\": \"un\", Zq7Mark"),
            Map.entry("duplicate", "{\"rulebook\": \"Zq7Mark\", \"rulebook\": \"Zq7Mark\"}"),
            Map.entry("trailing", "{\"rulebook\": \"un\"} Zq7Mark"),
            Map.entry("text", "Zq7Mark"),
            Map.entry("string", "\"Zq7Mark\""),
            Map.entry(
                    "contradiction",
                    "{\"rulebook\": \"un\", \"caseReference\": \"Zq7Mark\", "
                            + "\"facts\": {\"person\": {\"ageYears\": 24, \"child\": \"YES\"}}}"));

    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(management = true)
    URI management;

    @Test
    void noValueIsRepeatedLoggedOrCounted() {
        try (var log = CapturedLog.open()) {
            BODIES.forEach((name, body) -> {
                Response response =
                        given().contentType("application/json").body(body).post(PATH);
                assertThat(marks(response.headers().toString())).as(name).isFalse();
                if (name.equals("reference")) {
                    assertThat(response.jsonPath().getString("caseReference")).isEqualTo("Zq7Mark-12");
                } else {
                    assertThat(response.statusCode()).as(name).isGreaterThanOrEqualTo(400);
                    assertThat(marks(response.asString()))
                            .as("%s: %s", name, response.asString())
                            .isFalse();
                }
            });
            assertNothingKept(log);
        }
    }

    @Test
    void noLineOfABatchIsRepeatedLoggedOrCounted() {
        try (var log = CapturedLog.open()) {
            Response response = given().contentType("application/x-ndjson")
                    .body(String.join("\n", BODIES.values()).getBytes(StandardCharsets.UTF_8))
                    .post(PATH + "/batch");
            assertThat(response.asString().lines())
                    .hasSize(BODIES.size() + 1)
                    .filteredOn(PrivacyTest::marks)
                    .as("the reference that was sent, and nothing else")
                    .singleElement()
                    .asString()
                    .contains("\"caseReference\":\"Zq7Mark-12\"");
            assertNothingKept(log);
        }
    }

    @Test
    void nameOfAnUnknownMemberIsNotRepeated() {
        try (var log = CapturedLog.open()) {
            Response response = given().contentType("application/json")
                    .body("{\"rulebook\": \"un\", \"Zq7Mark\": \"7654321\", \"facts\": {\"Zq7Mark\": 1, \"person\": "
                            + "{\"Zq7Mark\": {}}}}")
                    .post(PATH);
            assertThat(response.jsonPath().getList("violations.pointer"))
                    .isEqualTo(List.of("", "/facts", "/facts/person"));
            assertThat(marks(response.asString())).as(response.asString()).isFalse();
            assertNothingKept(log);
        }
    }

    @Test
    void pathsMethodsAndHeadersOfACallerAreNotKept() throws IOException {
        try (var log = CapturedLog.open()) {
            given().get("/v1/rulebooks/Zq7Mark").then().statusCode(404);
            given().get("/v1/rulebooks/Zq7Mark?Zq7Mark=Zq7Mark").then().statusCode(422);
            given().get("/Zq7Mark").then().statusCode(404);
            sendBrokenPath();
            given().request("ZQ7MARK", PATH).then().statusCode(405);
            given().header("X-Zq7Mark", MARK)
                    .header("User-Agent", MARK)
                    .get("/v1/facts")
                    .then()
                    .statusCode(200);
            given().contentType("text/Zq7Mark").body(MARK).post(PATH).then().statusCode(415);
            given().contentType("application/json")
                    .body(MARK.repeat(20_000))
                    .post("/v1/Zq7Mark")
                    .then()
                    .statusCode(413);
            assertNothingKept(log);
        }
    }

    private void assertNothingKept(CapturedLog log) {
        String metrics = given().get(management.resolve("/q/metrics")).asString();
        assertThat(metrics).contains("http_server_requests_seconds_count");
        assertThat(metrics.lines().filter(PrivacyTest::marks)).isEmpty();
        String health = given().get(management.resolve("/q/health")).asString();
        assertThat(marks(health)).isFalse();
        Logger.getLogger("org.distinguo.test").severe("the handler listens");
        assertThat(log.lines()).isNotEmpty().noneMatch(PrivacyTest::marks);
    }

    /** A path that no client library would send. */
    private void sendBrokenPath() throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            String request = "GET /v1/Zq7Mark%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    private static boolean marks(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).contains("zq7mark") || text.contains("7654321");
    }
}
