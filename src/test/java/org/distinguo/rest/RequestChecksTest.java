package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request asks for beside its body is read or refused, and never passed over. */
@QuarkusTest
final class RequestChecksTest {

    @TestHTTPResource("/")
    URI service;

    private static final String FACTS = "/v1/facts";
    private static final String DIFFERENCES = "/v1/rulebooks/un/differences/us";
    private static final String AUDIT = "/v1/mappings/htcds-2/audit";

    @Test
    void unknownParameterIsRefusedOnEveryPath() {
        for (Map.Entry<String, String> operation : ServicePaths.METHODS.entrySet()) {
            String path = FilledPath.of(operation.getKey());
            Response answer = given().contentType("application/json")
                    .body(operation.getValue().equals("POST") ? "{\"rulebook\": \"un\"}" : "")
                    .request(
                            operation.getValue(),
                            path + (path.endsWith("/audit") ? "?rulebook=un&" : "?") + "unheard=ESTABLISHED");
            assertThat(answer.statusCode()).as(path).isEqualTo(422);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/schema-violation");
            assertThat(answer.jsonPath().getList("violations.code")).isEqualTo(List.of("UNKNOWN_PROPERTY"));
            assertThat(answer.asString()).doesNotContain("ESTABLISHED");
        }
        assertThat(given().head(FACTS + "?x=1").statusCode()).isEqualTo(422);
        assertThat(given().get("/problems/not-found?x=1").statusCode()).isEqualTo(422);
    }

    @Test
    void unknownParameterIsNamedWhereItIsAName() {
        assertThat(parameters("?standard=1&conductDate")).containsExactly("");
        assertThat(parameters("?Marie+was+born+in+2010=1")).containsExactly("");
        assertThat(parameters("?%3Cb%3E=1")).containsExactly("");
    }

    @Test
    void parameterThatStandsTwiceIsRefused() {
        Response answer = given().get(DIFFERENCES + "?kind=SMUGGLING&kind=TRAFFICKING");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("violations.code")).isEqualTo(List.of("DUPLICATE"));
        assertThat(answer.jsonPath().getList("violations.parameter")).isEqualTo(List.of("kind"));
    }

    @ParameterizedTest
    @CsvSource({
        DIFFERENCES + ", kind, NOT_ALLOWED",
        DIFFERENCES + ", conductDate, WRONG_FORMAT",
        DIFFERENCES + ", otherConductDate, WRONG_FORMAT",
        DIFFERENCES + ", open, NOT_ALLOWED",
        AUDIT + ", rulebook, WRONG_FORMAT",
        AUDIT + "?rulebook=un, conductDate, WRONG_FORMAT",
        AUDIT + "?rulebook=un, standard, NOT_ALLOWED",
        "/v1/classifications/batch, detail, NOT_ALLOWED"
    })
    void emptyValueIsRefusedLikeAnyOtherThatIsNone(String path, String parameter, String code) {
        for (String sent : List.of(parameter + "=", parameter, parameter + "=&" + parameter + "=")) {
            Response answer = given().urlEncodingEnabled(false)
                    .contentType(BatchRoute.NDJSON)
                    .request(path.endsWith("/batch") ? "POST" : "GET", path + (path.contains("?") ? "&" : "?") + sent);
            assertThat(answer.statusCode()).as(sent).isEqualTo(422);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/schema-violation");
            assertThat(answer.jsonPath().getList("violations.parameter")).containsOnly(parameter);
            assertThat(answer.jsonPath().getList("violations.code"))
                    .contains(code)
                    .isSubsetOf(code, "DUPLICATE");
        }
    }

    @Test
    void everyParameterOfTheContractIsAmongThem() {
        assertThat(Stream.of(DifferenceQuery.class, AuditQuery.class, BatchQuery.class)
                        .flatMap(query -> Arrays.stream(query.getRecordComponents())))
                .as("with a row above for each")
                .hasSize(8);
    }

    @Test
    void nearestParameterIsToldWhereThereAreSome() {
        Response answer = given().get(DIFFERENCES + "?conductdate=2020-01-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("violations.didYouMean")).isEqualTo(List.of("conductDate"));
    }

    private static List<String> parameters(String query) {
        return given().urlEncodingEnabled(false)
                .get(FACTS + query)
                .then()
                .statusCode(422)
                .extract()
                .jsonPath()
                .getList("violations.parameter", String.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "application/json; q=0.000, text/html",
                "application/json;q=0, */*;q=0.1",
                "application/*;q=0, */*",
                "*/*;q=0",
                "application/problem+json"
            })
    void whatTheCallerRefusesIsNotSent(String accept) {
        Response get = given().accept(accept).get(FACTS);
        assertThat(get.statusCode()).isEqualTo(406);
        assertThat(get.contentType()).isEqualTo("application/problem+json");
        assertThat(get.header("Vary")).isEqualTo("Accept, Accept-Language");
        Response post = given().accept(accept)
                .contentType("application/json")
                .body("{\"rulebook\": \"un\"}")
                .post("/v1/classifications/summaries");
        assertThat(post.statusCode()).isEqualTo(406);
        assertThat(post.header("Vary")).isEqualTo("Accept, Accept-Language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/*",
                "*/*",
                "application/json;q=0.001",
                "text/html;q=0, application/json",
                "*/*;q=0, application/json",
                "application/problem+json, application/json",
                "text/html, */*;q=0.1"
            })
    void whatTheCallerTakesIsSent(String accept) {
        Response answer = given().accept(accept).get(FACTS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "identity, gzip", "nonsense"})
    void packedBodyIsRefusedAndTheCallerToldWhatIsTaken(String encoding) {
        for (byte[] body :
                List.of(Gzip.pack("{\"rulebook\": \"un\"}".getBytes(StandardCharsets.UTF_8)), new byte[] {'{', '}'})) {
            Response answer = given().header("Content-Encoding", encoding)
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/classifications");
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/unsupported-media-type");
            assertThat(answer.jsonPath().getString("detail")).contains("Content-Encoding");
        }
    }

    @Test
    void bodyThatSaysItIsNotPackedIsTaken() {
        given().header("Content-Encoding", "Identity")
                .contentType("application/json")
                .body("{\"rulebook\": \"un\"}")
                .post("/v1/classifications")
                .then()
                .statusCode(200);
    }

    /** Neither of the clients of these tests sends a body without saying what it is. */
    static Stream<String> posts() {
        return ServicePaths.METHODS.entrySet().stream()
                .filter(operation -> operation.getValue().equals("POST"))
                .map(operation -> FilledPath.of(operation.getKey()))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("posts")
    void bodyOfWhichNobodySaysWhatItIsIsNotTaken(String path) throws IOException {
        String type = path.endsWith("/batch") ? BatchRoute.NDJSON : "application/json";
        String forms = path.startsWith("/v1/conversions/") ? ", application/x-www-form-urlencoded" : "";
        for (String framing : List.of("Content-Length: 17\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n11\r\n")) {
            String body = "{\"rulebook\":\"un\"}" + (framing.startsWith("T") ? "\r\n0\r\n\r\n" : "");
            for (String header : List.of(
                    "",
                    "Content-Type:\r\n",
                    "Content-Type: text/plain\r\n",
                    "Content-Type: */*\r\n",
                    "Content-Type: application/*\r\n")) {
                String answer =
                        raw("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + framing + body);
                assertThat(answer)
                        .startsWith("HTTP/1.1 415 ")
                        .containsIgnoringCase("\r\nAccept: " + type + forms + "\r\n")
                        .contains("\"type\":\"/problems/unsupported-media-type\"");
            }
        }
    }

    @Test
    void packedBodyIsToldTheEncodingsAndNotTheTypes() {
        Response answer = given().header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body("{}")
                .post("/v1/classifications");
        assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
        assertThat(answer.header("Accept")).isNull();
    }

    @Test
    void noBodyIsToldAsThat() throws IOException {
        for (String header : List.of("", "Content-Length: 0\r\n", "Content-Type: application/json\r\n")) {
            assertThat(raw("POST /v1/classifications HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n"))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("/problems/malformed-body");
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
