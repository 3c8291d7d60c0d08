package org.distinguo.runtime.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.distinguo.rest.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no request to this service is the caller's fault: never a 500, and never a line in the log. */
@QuarkusTest
final class MalformedRequestsTest {

    private static final String HOST = "Host: x\r\n";
    private static final String CLOSE = "Connection: close\r\n";
    private static final String JSON = "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a b/c?d\r\n",
                "Host: x:99999999\r\n",
                "Host: [::1\r\n",
                "Host: a\r\nHost: b\r\n",
                "Host: x\r\nHost: x\r\n"
            })
    void requestWithoutOneGoodHostIsMalformed(String host) throws IOException {
        for (String line : new String[] {"POST /v1/classifications", "GET /v1/facts", "GET /zz", "OPTIONS *"}) {
            String answer = quietly(line + " HTTP/1.1\r\n" + host + CLOSE + (line.startsWith("P") ? JSON : "\r\n"));
            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json", "no-store", "\"type\":\"/problems/malformed-request\"");
            assertThat(answer.contains("API-Version: ")).isEqualTo(line.contains("/v1/"));
        }
    }

    @Test
    void olderProtocolNeedsNoHost() throws IOException {
        assertThat(quietly("GET /v1/facts HTTP/1.0\r\n" + CLOSE + "\r\n")).startsWith("HTTP/1.0 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/rulebooks/%25;x",
                "/v1/rulebooks/un;x=1",
                "/v1/classifications;standard=ESTABLISHED",
                "/v1/rulebooks/%25zz",
                "/v1/rulebooks/%ff",
                "/v1%2ffacts",
                "v1/facts",
                "/%25",
                "/q/swagger-ui%2e%2e/",
                "/q/swagger-ui/%00",
                "/q/swagger-ui/..%2f..%2fx",
                "/v1/rulebooks/un%2e",
                "/v1/rulebooks/%c0%ae%c0%ae",
                "/v1/rulebooks/un%252e%252e/x",
                "/v1/rulebooks/..;/un",
                "/////////////////////////zz"
            })
    void pathThatIsNoneIsNotFound(String path) throws IOException {
        for (String method : new String[] {"GET", "DELETE"}) {
            String answer = quietly(method + " " + path + " HTTP/1.1\r\n" + HOST + CLOSE + "\r\n");
            assertThat(answer).containsAnyOf("HTTP/1.1 404 ", "HTTP/1.1 405 ");
            assertThat(answer).contains("application/problem+json");
        }
        assertThat(quietly("GET " + path + " HTTP/1.1\r\n" + HOST + CLOSE + "\r\n"))
                .startsWith("HTTP/1.1 404 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/rulebooks/% HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/rulebooks/un;x=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/facts?%=1 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/rulebooks/a|b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET\r\n\r\n",
                "Zq7Mark Zq7Mark Zq7Mark\r\nHost: x\r\n\r\n",
                "GET http://[Zq7Mark/v1/facts HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/facts HTTP/1.1\r\nX Zq7Mark: b\r\nHost: x\r\n\r\n",
                "GET /v1/facts HTTP/1.1\r\nX: \0Zq7Mark\r\nHost: x\r\n\r\n",
                "POST /v1/classifications HTTP/1.1\r\nHost: x\r\nContent-Length: Zq7Mark\r\n\r\n{}",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void whatCannotBeReadEndsInABare400(String request) throws IOException {
        assertThat(quietly(request.replaceFirst("\r\n\r\n", "\r\n" + CLOSE + "\r\n")))
                .startsWith("HTTP/1.")
                .contains(" 400 ")
                .doesNotContain("Zq7Mark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Encoding: ;;",
                "Accept-Encoding: ,;,",
                "Accept: ,",
                "Accept: /",
                "Accept: a/b/c",
                "Range: x"
            })
    void headerThatSaysNothingIsNoFaultOfTheService(String header) throws IOException {
        assertThat(quietly("GET /v1/facts HTTP/1.1\r\n" + HOST + CLOSE + header + "\r\n\r\n"))
                .containsAnyOf("HTTP/1.1 200 ", "HTTP/1.1 406 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ";", "application/", "*", "a/b/c", "application/json; charset"})
    void mediaTypeThatIsNoneIsNotSupported(String type) throws IOException {
        assertThat(quietly("POST /v1/classifications HTTP/1.1\r\n" + HOST + CLOSE + "Content-Type: " + type
                        + "\r\nContent-Length: 2\r\n\r\n{}"))
                .containsAnyOf("HTTP/1.1 415 ", "HTTP/1.1 422 ")
                .contains("application/problem+json");
        assertThat(quietly(
                        "GET /problems/not-found HTTP/1.1\r\n" + HOST + CLOSE + "Content-Type: " + type + "\r\n\r\n"))
                .containsAnyOf("HTTP/1.1 415 ", "HTTP/1.1 200 ");
    }

    @Test
    void headersWithoutEndAndLinesWithoutEndAreCutOff() throws IOException {
        assertThat(quietly("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST + CLOSE + "\r\n"))
                .contains(" 414 ");
        assertThat(quietly("GET / HTTP/1.1\r\n" + HOST + CLOSE + "X: " + "a".repeat(30_000) + "\r\n\r\n"))
                .contains(" 431 ");
    }

    /** Sends a request and holds that the service writes no warning, error or word of it. */
    private String quietly(String request) throws IOException {
        Queue<String> log = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                    log.add(entry.getLoggerName() + ": " + entry.getMessage());
                }
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            String answer = RawHttp.send(service, request);
            assertThat(log).isEmpty();
            return answer;
        } finally {
            root.removeHandler(handler);
        }
    }
}
