package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.distinguo.rest.problem.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are refused for their path, their method or their media types: nobody reads their body. */
@QuarkusTest
final class RefusedCallsTest {

    private static final String PATH = "/v1/classifications";
    private static final String JSON = "application/json";

    @TestHTTPResource(management = true)
    URI management;

    @TestHTTPResource("/")
    URI service;

    private ToldProblems told;

    @BeforeEach
    void countProblems() {
        told = new ToldProblems(management);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rulebooks/%zz", "/v1/rulebooks/un/differences/us?kind=%zz", "/%zz", "/v1/facts?%=1"})
    void whatIsNoUrlIsRefusedByThePlatformBeforeAnybodySeesIt(String path) throws IOException {
        assertThat(RawHttp.send(service, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "UN", "un%20", "..%2fun", "%00"})
    void unknownRulebookIs404InAPath(String id) {
        JsonNode problem = told.problem(ProblemType.UNKNOWN_RULEBOOK, 404, () -> given().urlEncodingEnabled(false)
                .get("/v1/rulebooks/" + id));
        assertThat(problem.has("violations")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/classification", "/v1/rulebooks/un/x"})
    void pathThatDoesNotExistIsNotFound(String path) throws IOException {
        double before = told.counted(ProblemType.NOT_FOUND);
        String answer = RawHttp.send(service, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 404 ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"type\":\"/problems/not-found\"");
        assertThat(told.counted(ProblemType.NOT_FOUND)).isEqualTo(before + 1);
    }

    @Test
    void everyPathNamesTheMethodsThatItTakes() {
        for (Map.Entry<String, String> path : ServicePaths.METHODS.entrySet()) {
            Response response = given().delete(FilledPath.of(path.getKey()));
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.header("Allow")).contains(path.getValue(), "OPTIONS");
        }
        told.problem(ProblemType.METHOD_NOT_ALLOWED, () -> given().get(PATH));
    }

    @Test
    void headIsAnswered() {
        given().head("/v1/facts").then().statusCode(200).contentType(JSON).body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/xml", "application/problem+json", "nonsense"})
    void answersAreOfTheTypesOfTheContractOrNothing(String accept) {
        JsonNode problem = told.problem(
                ProblemType.NOT_ACCEPTABLE,
                () -> given().contentType(JSON).accept(accept).body("{}").post(PATH));
        assertThat(problem).as("the example of the contract").isEqualTo(Contract.problemExample(406));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "nonsense", "multipart/form-data; boundary=x"})
    void bodyOfAnotherMediaTypeIsNotRead(String type) throws IOException {
        double before = told.counted(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        String answer = RawHttp.send(
                service,
                "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + type
                        + "\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(answer).startsWith("HTTP/1.1 415 ").contains("\"type\":\"/problems/unsupported-media-type\"");
        assertThat(bodyOf(answer)).as("the example of the contract").isEqualTo(Contract.problemExample(415));
        assertThat(told.counted(ProblemType.UNSUPPORTED_MEDIA_TYPE)).isEqualTo(before + 1);
    }

    private static JsonNode bodyOf(String answer) {
        return Contract.json(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
}
