package org.distinguo.runtime.load;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.distinguo.rest.Contract;
import org.distinguo.rest.ServiceWithLimits;
import org.junit.jupiter.api.Test;

/**
 * A service that is full says so, as it does to a caller who has as much inside as a caller may have, and both have room
 * again when those inside have gone or were too slow.
 */
@QuarkusTest
@TestProfile(ServiceWithLimits.class)
final class AdmissionLimitTest {

    private static final List<String> PATHS = List.of("/v1/classifications", "/v1/comparisons", "/v1/what-if");

    /** The last part of the address of the first caller that is slow; each of them has an address of its own. */
    private static final int ADDRESS_OF_THE_SLOW = 11;

    @TestHTTPResource
    URI service;

    @Test
    void whoComesTooOftenAndWhoComesTooLateAreToldWhenToComeBack() throws Exception {
        List<Socket> inside = new ArrayList<>();
        try {
            inside.add(begun("127.0.0.1", PATHS.get(0)));
            inside.add(begun("127.0.0.1", PATHS.get(0)));
            isRefused(answer("127.0.0.1", 429), 429, "/problems/too-many-requests");
            inside.add(begun("127.0.0.9", PATHS.get(0)));
            isRefused(answer("127.0.0.7", 503), 503, "/problems/overloaded");
        } finally {
            for (Socket socket : inside) {
                socket.close();
            }
        }
        assertThat(answered(200).statusCode()).isEqualTo(200);
    }

    private static void isRefused(String refused, int status, String type) {
        assertThat(refused)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("retry-after: 1\r\n")
                .contains("\"type\":\"" + type + "\"");
        assertThat(Contract.json(refused.substring(refused.indexOf("\r\n\r\n"))))
                .as("the example of the contract")
                .isEqualTo(Contract.problemExample(status));
    }

    /** Asks from an address until the status comes, for two seconds: a socket is seen a moment after it is opened. */
    private String answer(String from, int status) throws IOException, InterruptedException {
        String answer = "";
        for (int time = 0; time < 20 && !answer.startsWith("HTTP/1.1 " + status); time++) {
            Thread.sleep(50);
            try (Socket socket = connected(from)) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write("GET /v1/rulebooks HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return answer;
    }

    @Test
    void aBodyThatDripsIsCutOffAtTheDeadlineAndHoldsNobodyUp() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(PATHS.size());
        try {
            List<Future<Dripped>> all = callers.invokeAll(IntStream.range(0, PATHS.size())
                    .<Callable<Dripped>>mapToObj(
                            number -> () -> dripped("127.0.0." + (ADDRESS_OF_THE_SLOW + number), PATHS.get(number)))
                    .toList());
            for (Future<Dripped> one : all) {
                assertThat(one.get().answer())
                        .as(one.get().path())
                        .startsWith("HTTP/1.1 408 ")
                        .contains("application/problem+json", "/problems/request-timeout");
                assertThat(one.get().lasted()).isGreaterThan(Duration.ofMillis(900));
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(answered(200).statusCode()).isEqualTo(200);
    }

    /** What a caller got who sends a body that never ends, and how long that took. */
    private record Dripped(String path, String answer, Duration lasted) {}

    /** Comes again where it is told that there is no room: the places of an earlier test may still be taken. */
    private Dripped dripped(String from, String path) throws IOException {
        Instant first = Instant.now();
        var answer = new StringBuilder();
        Instant begun = first;
        boolean hasRoom = false;
        while (!hasRoom && seconds(first) < 20) {
            answer.setLength(0);
            begun = Instant.now();
            try (Socket slow = begun(from, path)) {
                slow.setSoTimeout(100);
                while (!answer.toString().contains("}") && seconds(first) < 20) {
                    slow.getOutputStream().write(' ');
                    read(slow, answer);
                }
            }
            hasRoom = !answer.toString().startsWith("HTTP/1.1 503 ");
        }
        return new Dripped(path, answer.toString(), Duration.between(begun, Instant.now()));
    }

    private static long seconds(Instant since) {
        return Duration.between(since, Instant.now()).toSeconds();
    }

    private static void read(Socket socket, StringBuilder answer) throws IOException {
        byte[] bytes = new byte[4096];
        try {
            int length = socket.getInputStream().read(bytes);
            if (length > 0) {
                answer.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
            }
        } catch (java.net.SocketTimeoutException e) {
            // nothing came yet
        }
    }

    @Test
    void answeredRequestsGiveTheirPlacesBack() {
        for (int number = 0; number < 10; number++) {
            assertThat(facts().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nobodyIsLedToHttp2InClearText() throws Exception {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("""
                            GET /v1/rulebooks HTTP/1.1\r
                            Host: x\r
                            Connection: Upgrade, HTTP2-Settings\r
                            Upgrade: h2c\r
                            HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r
                            \r
                            """.getBytes(StandardCharsets.US_ASCII));
            byte[] begin = socket.getInputStream().readNBytes(12);
            assertThat(new String(begin, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        }
    }

    private Socket begun(String from, String path) throws IOException {
        Socket socket = connected(from);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 60000\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private Socket connected(String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.getPort()));
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
}
