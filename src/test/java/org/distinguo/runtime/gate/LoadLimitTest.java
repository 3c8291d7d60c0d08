package org.distinguo.runtime.gate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distinguo.rest.Contract;
import org.junit.jupiter.api.Test;

/** A service that is full says so at once, and has room again when those inside have gone. */
@QuarkusTest
@TestProfile(LoadLimitTest.RoomForTwo.class)
final class LoadLimitTest {

    private static final String BEGUN = "POST /v1/classifications HTTP/1.1\r\nHost: x\r\n"
            + "Content-Type: application/json\r\nContent-Length: 20\r\n\r\n{";

    @TestHTTPResource
    URI service;

    @Test
    void requestTooManyIsToldWhenToComeBackAndTheNextIsAnsweredWhenThereIsRoom() throws Exception {
        List<Socket> inside = new ArrayList<>();
        try {
            for (int number = 0; number < 2; number++) {
                inside.add(begun());
            }
            Response refused = answered(503);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.contentType()).isEqualTo("application/problem+json");
            assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/overloaded");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(Contract.json(refused.asString()))
                    .as("the example of the contract")
                    .isEqualTo(Contract.problemExample(503));
        } finally {
            for (Socket socket : inside) {
                socket.close();
            }
        }
        assertThat(answered(200).statusCode()).isEqualTo(200);
    }

    @Test
    void answeredRequestsGiveTheirPlacesBack() {
        for (int number = 0; number < 10; number++) {
            assertThat(facts().statusCode()).isEqualTo(200);
        }
    }

    private Socket begun() throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.getOutputStream().write(BEGUN.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Sockets open and close a moment after they are told to: asks again until the status comes, for 5 seconds. */
    private static Response answered(int status) throws InterruptedException {
        Response answer = facts();
        for (int time = 0; time < 100 && answer.statusCode() != status; time++) {
            Thread.sleep(50);
            answer = facts();
        }
        return answer;
    }

    private static Response facts() {
        return given().get("/v1/facts");
    }

    /** A service with room for two requests. */
    public static final class RoomForTwo implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("distinguo.requests.in-flight", "2");
        }
    }
}
