package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.distinguo.intake.request.RequestForms;
import org.distinguo.rest.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of error that a caller can get: its status, its media type, its body, and that it is counted. */
@QuarkusTest
final class ProblemsTest {

    private static final String PATH = "/v1/classifications";
    private static final String JSON = "application/json";

    @TestHTTPResource(management = true)
    URI management;

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"rulebook\": \"un\"} x",
                "{\"rulebook\": \"un\", \"rulebook\": \"us\"}",
                "{'rulebook': 'un'}",
                "{\"rulebook\": un}",
                "{\"rulebook\": \"un\",}",
                "{\"facts\": {\"person\": {\"ageYears\": 024}}}",
                "{\"facts\": {\"person\": {\"ageYears\": NaN}}}",
                "// a comment\n{\"rulebook\": \"un\"}"
            })
    void whatIsNoJsonIsMalformed(String body) {
        assertProblem(ProblemType.MALFORMED_BODY, () -> post(body));
    }

    @Test
    void byteOrderMarkIsNamed() {
        JsonNode problem = assertProblem(ProblemType.MALFORMED_BODY, () -> post("\ufeff{\"rulebook\": \"un\"}"));
        assertThat(problem.get("detail").asText()).contains("byte order mark", "RFC 8259");
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        JsonNode problem = assertProblem(
                ProblemType.SCHEMA_VIOLATION, () -> post("{\"rulebook\": \"un\", \"facts\": " + deep + "}"));
        assertViolations(problem, List.of(List.of("/facts", "WRONG_TYPE", "this is not an object", "")));
        assertProblem(ProblemType.MALFORMED_BODY, () -> post("[".repeat(20_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "[1e2147483648]", "-1e-99999999999"})
    void numberBeyondAllMeasureIsAViolationAsAnyOther(String number) {
        JsonNode problem = assertProblem(
                ProblemType.SCHEMA_VIOLATION,
                () -> post("{\"rulebook\": \"un\", \"x\": " + number + ", \"facts\": {\"person\": {\"ageYears\": "
                        + number + "}}}"));
        assertThat(problem.get("violations").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("", "/facts/person/ageYears");
        assertProblem(ProblemType.SCHEMA_VIOLATION, () -> post(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"rulebook\": \"un\", \"\\ud800\": 1}", "{\"rulebook\": \"un\", \"facts\": {\"\\udc00\": {}}}"
            })
    void nameThatIsNoTextIsNotJson(String body) {
        JsonNode problem = assertProblem(ProblemType.MALFORMED_BODY, () -> post(body));
        assertThat(problem.get("detail").asText()).startsWith("the body is not JSON, found at line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rulebooks/%zz", "/v1/rulebooks/un/differences/us?kind=%zz", "/%zz", "/v1/facts?%=1"})
    void whatIsNoUrlIsRefusedByThePlatformBeforeAnybodySeesIt(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"un\"", "true"})
    void bodyThatIsNoObjectIsAViolationOfTheWhole(String body) {
        JsonNode problem = assertProblem(ProblemType.SCHEMA_VIOLATION, () -> post(body));
        assertViolations(problem, List.of(List.of("", "WRONG_TYPE", "this is not an object", "")));
    }

    @Test
    void everyViolationIsToldAtOnceWithItsPlaceAndWhatWasMeant() {
        JsonNode problem = assertProblem(ProblemType.SCHEMA_VIOLATION, () -> post("""
                {
                  "conductDate": "2023-02-29",
                  "standrad": "ESTABLISHED",
                  "screened": ["means", "means", "mean"],
                  "facts": {
                    "person": {"ageYears": 121, "child": 1},
                    "conduct": {"recruted": "YES", "received": "YESS"},
                    "a/b~c": {}
                  }
                }"""));
        assertViolations(
                problem,
                List.of(
                        List.of("/rulebook", "MISSING", "`rulebook` is required and is missing", ""),
                        List.of(
                                "/conductDate",
                                "WRONG_FORMAT",
                                "the text is not a date of the calendar, as in 2015-05-29; where the day is not known, a "
                                        + "month as 2015-05 or a year as 2015",
                                ""),
                        List.of("/facts/person/ageYears", "OUT_OF_RANGE", "the number is not between 0 and 120", ""),
                        List.of(
                                "/facts/person/child",
                                "WRONG_TYPE",
                                "this is not a text; an answer is one of YES, NO, SUSPECTED, UNKNOWN, DECLINED",
                                ""),
                        List.of(
                                "/facts/conduct/received",
                                "NOT_ALLOWED",
                                "an answer is one of YES, NO, SUSPECTED, UNKNOWN, DECLINED",
                                "YES"),
                        List.of(
                                "/facts/conduct/recruted",
                                "UNKNOWN_PROPERTY",
                                "unknown fact `recruted`; did you mean `recruited`?",
                                "recruited"),
                        List.of("/facts", "UNKNOWN_PROPERTY", "unknown fact group: member 3 of this object", ""),
                        List.of("/screened/1", "DUPLICATE", "the item stands in the array already", ""),
                        List.of(
                                "/screened/2",
                                "NOT_ALLOWED",
                                "the text is one of person, conduct, means, control, debt, purpose, exploitation, movement, "
                                        + "facilitation, circumstances",
                                "means"),
                        List.of(
                                "/standrad",
                                "UNKNOWN_PROPERTY",
                                "unknown property `standrad`; did you mean `standard`?",
                                "standard")));
    }

    @Test
    void answersThatCannotAllBeTrueAreNamed() {
        JsonNode problem = assertProblem(
                ProblemType.CONTRADICTORY_FACTS,
                () -> post("{\"rulebook\": \"un\", \"facts\": {\"person\": {\"ageYears\": 24, \"child\": \"YES\"}}}"));
        assertThat(problem.get("violations").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/facts/person/ageYears", "/facts/person/child");
        assertThat(problem.get("violations").findValuesAsText("code")).containsOnly("CONTRADICTION");
    }

    @Test
    void unknownRulebookIs422InABody() {
        JsonNode problem = assertProblem(ProblemType.UNKNOWN_RULEBOOK, () -> post("{\"rulebook\": \"unn\"}"));
        assertViolations(problem, List.of(List.of("/rulebook", "UNKNOWN", "no such rulebook", "un")));
        assertThat(problem.get("detail").asText()).contains(" us");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "UN", "un%20", "..%2fun", "%00"})
    void unknownRulebookIs404InAPath(String id) {
        JsonNode problem = assertProblem(ProblemType.UNKNOWN_RULEBOOK, 404, () -> given().urlEncodingEnabled(false)
                .get("/v1/rulebooks/" + id));
        assertThat(problem.has("violations")).isFalse();
    }

    @Test
    void dateOutsideTheCoverageIsToldWithTheCoverage() {
        JsonNode problem = assertProblem(
                ProblemType.NO_LAW_IN_FORCE,
                () -> post(
                        "{\"rulebook\": \"un\", \"conductDate\": \"1985-01-01\", \"decisionDate\": \"2199-12-31\"}"));
        assertThat(problem.get("violations").findValuesAsText("pointer"))
                .containsExactly("/conductDate", "/decisionDate");
        assertThat(problem.get("violations").findValuesAsText("code")).containsOnly("OUT_OF_RANGE");
        assertThat(problem.get("detail").asText()).contains("`un`", "2003-12-25");
    }

    @Test
    void dateThatWasNotSentIsNotPointedAt() {
        JsonNode problem = assertProblem(
                ProblemType.NO_LAW_IN_FORCE, () -> post("{\"rulebook\": \"un\", \"decisionDate\": \"2150-01-01\"}"));
        assertThat(problem.get("violations").findValuesAsText("pointer")).containsExactly("/decisionDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/classification", "/v1/rulebooks/un/x"})
    void pathThatDoesNotExistIsNotFound(String path) throws IOException {
        double before = counted(ProblemType.NOT_FOUND);
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 404 ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"type\":\"/problems/not-found\"");
        assertThat(counted(ProblemType.NOT_FOUND)).isEqualTo(before + 1);
    }

    @Test
    void everyPathNamesTheMethodsThatItTakes() {
        for (Map.Entry<String, String> path : ServicePaths.METHODS.entrySet()) {
            Response response = given().delete(FilledPath.of(path.getKey()));
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.header("Allow")).contains(path.getValue(), "OPTIONS");
        }
        assertProblem(ProblemType.METHOD_NOT_ALLOWED, () -> given().get(PATH));
    }

    @Test
    void headIsAnswered() {
        given().head("/v1/facts").then().statusCode(200).contentType(JSON).body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/xml", "application/problem+json", "nonsense"})
    void answersAreOfTheTypesOfTheContractOrNothing(String accept) {
        JsonNode problem = assertProblem(
                ProblemType.NOT_ACCEPTABLE,
                () -> given().contentType(JSON).accept(accept).body("{}").post(PATH));
        assertThat(problem).as("the example of the contract").isEqualTo(Contract.problemExample(406));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "nonsense", "multipart/form-data; boundary=x"})
    void bodyOfAnotherMediaTypeIsNotRead(String type) throws IOException {
        double before = counted(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        String answer = raw("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(answer).startsWith("HTTP/1.1 415 ").contains("\"type\":\"/problems/unsupported-media-type\"");
        assertThat(bodyOf(answer)).as("the example of the contract").isEqualTo(Contract.problemExample(415));
        assertThat(counted(ProblemType.UNSUPPORTED_MEDIA_TYPE)).isEqualTo(before + 1);
    }

    @Test
    void bodyMayBeAsLongAsTheContractSaysAndNoLonger() {
        String request = "{\"rulebook\": \"un\"}";
        post(request + " ".repeat(RequestForms.BODY_LENGTH - request.length()))
                .then()
                .statusCode(200);
        JsonNode problem = assertProblem(
                ProblemType.TOO_LARGE,
                () -> post(request + " ".repeat(RequestForms.BODY_LENGTH - request.length() + 1)));
        assertThat(problem).as("the example of the contract").isEqualTo(Contract.problemExample(413));
    }

    @Test
    void callThatTakesNoBodyRefusesALongOneToo() {
        JsonNode problem = assertProblem(ProblemType.TOO_LARGE, () -> given().contentType(JSON)
                .body(" ".repeat(RequestForms.BODY_LENGTH + 1))
                .get("/v1/facts"));
        assertThat(problem).as("the example of the contract").isEqualTo(Contract.problemExample(413));
    }

    private static JsonNode bodyOf(String answer) {
        return Contract.json(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    @Test
    void longBodyIsRefusedBeforeItIsSent() throws IOException {
        assertTooLarge("Content-Length: 10000000\r\n\r\n");
    }

    @Test
    void longBodyInChunksIsRefusedToo() throws IOException {
        assertTooLarge("Transfer-Encoding: chunked\r\n\r\n12000\r\n" + " ".repeat(0x12000) + "\r\n0\r\n\r\n");
    }

    @Test
    void bodyInChunksWithoutEndIsRefusedToo() throws IOException {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        assertTooLarge("Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(40) + "0\r\n\r\n");
    }

    @Test
    void bodyInChunksIsReadAsAnyOther() throws IOException {
        String answer = raw("POST " + PATH
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n12\r\n{\"rulebook\": \"un\"}\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void bodyThatComesSlowlyIsWaitedFor() throws IOException, InterruptedException {
        for (int length : new int[] {30, 40_000}) { // collected without a thread, and read on one
            String body = "{\"rulebook\": \"un\"}" + " ".repeat(length);
            try (Socket socket = new Socket(service.getHost(), service.getPort())) {
                OutputStream out = socket.getOutputStream();
                send(
                        out,
                        "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n");
                Thread.sleep(100);
                send(out, body.substring(0, body.length() / 2));
                Thread.sleep(100);
                send(out, body.substring(body.length() / 2));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200 ");
            }
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void assertTooLarge(String lengthAndBody) throws IOException {
        double before = counted(ProblemType.TOO_LARGE);
        double faults = counted(ProblemType.INTERNAL_ERROR);
        String answer = raw("POST " + PATH
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n" + lengthAndBody);
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"type\":\"/problems/too-large\"");
        assertThat(counted(ProblemType.TOO_LARGE)).isEqualTo(before + 1);
        assertThat(counted(ProblemType.INTERNAL_ERROR)).isEqualTo(faults);
    }

    private static Response post(String body) {
        return given().contentType(JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(PATH);
    }

    private JsonNode assertProblem(ProblemType type, Supplier<Response> call) {
        return assertProblem(type, type.status(), call);
    }

    private JsonNode assertProblem(ProblemType type, int status, Supplier<Response> call) {
        double before = counted(type);
        Response response = call.get();
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        JsonNode problem = Contract.json(response.asString());
        assertThat(problem.get("type").asText()).isEqualTo(type.uri());
        assertThat(problem.get("title").asText()).isEqualTo(type.title());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(problem.has("errorId")).isFalse();
        assertThat(Contract.judge("Problem").faults(problem)).isEmpty();
        assertThat(response.asString())
                .doesNotContain("Exception", "org.distinguo", "java.", "jackson", "quarkus", "vertx", "\\tat ");
        assertThat(counted(type)).as("counted").isEqualTo(before + 1);
        return problem;
    }

    private static void assertViolations(JsonNode problem, List<List<String>> violations) {
        List<List<String>> found = problem.get("violations")
                .valueStream()
                .map(violation -> List.of(
                        violation.get("pointer").asText(),
                        violation.get("code").asText(),
                        violation.get("message").asText(),
                        violation.path("didYouMean").asText("")))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(violations);
    }

    private double counted(ProblemType type) {
        String series = "distinguo_problems_total{type=\"" + type.uri() + "\"} ";
        return given().get(management.resolve("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .sum();
    }

    private String raw(String request) throws IOException {
        return RawHttp.send(service, request);
    }
}
