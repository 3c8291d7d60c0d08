package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.distinguo.intake.request.RequestForms;
import org.distinguo.rest.problem.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a body may be sent: how long it may be, in chunks, and slowly. */
@QuarkusTest
final class SentBodiesTest {

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

    @Test
    void bodyMayBeAsLongAsTheContractSaysAndNoLonger() {
        String request = "{\"rulebook\": \"un\"}";
        ToldProblems.post(request + " ".repeat(RequestForms.BODY_LENGTH - request.length()))
                .then()
                .statusCode(200);
        JsonNode problem = told.problem(
                ProblemType.TOO_LARGE,
                () -> ToldProblems.post(request + " ".repeat(RequestForms.BODY_LENGTH - request.length() + 1)));
        assertThat(problem).as("the example of the contract").isEqualTo(Contract.problemExample(413));
    }

    @Test
    void callThatTakesNoBodyRefusesALongOneToo() {
        JsonNode problem = told.problem(ProblemType.TOO_LARGE, () -> given().contentType(JSON)
                .body(" ".repeat(RequestForms.BODY_LENGTH + 1))
                .get("/v1/facts"));
        assertThat(problem).as("the example of the contract").isEqualTo(Contract.problemExample(413));
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
        String answer = RawHttp.send(
                service,
                "POST " + PATH
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
        double before = told.counted(ProblemType.TOO_LARGE);
        double faults = told.counted(ProblemType.INTERNAL_ERROR);
        String answer = RawHttp.send(
                service,
                "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + lengthAndBody);
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"type\":\"/problems/too-large\"");
        assertThat(told.counted(ProblemType.TOO_LARGE)).isEqualTo(before + 1);
        assertThat(told.counted(ProblemType.INTERNAL_ERROR)).isEqualTo(faults);
    }
}
