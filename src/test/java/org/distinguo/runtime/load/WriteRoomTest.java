package org.distinguo.runtime.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

/** Of many requests on one connection only as many are answered as the caller reads, and in the end all of them. */
@QuarkusTest
final class WriteRoomTest {

    private static final int REQUESTS = 300;
    private static final String REQUEST = "GET /v1/rulebooks/au HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final String LAST = "GET /v1/rulebooks/au HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    @TestHTTPResource
    URI service;

    private final MeterRegistry registry;

    WriteRoomTest(MeterRegistry registry) {
        this.registry = registry;
    }

    @Test
    void answersWaitUntilTheCallerReads() throws Exception {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            long before = answered();
            socket.getOutputStream().write((REQUEST.repeat(REQUESTS) + LAST).getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(2_000);
            assertThat(answered() - before)
                    .as("what the network takes and a little more, and not 30 MB")
                    .isBetween(1L, REQUESTS / 2L);
            InputStream in = socket.getInputStream();
            var answers = new Scanner(in, StandardCharsets.ISO_8859_1).useDelimiter("HTTP/1\\.1 200 OK");
            int count = 0;
            while (answers.hasNext()) {
                answers.next();
                count++;
            }
            assertThat(count).isEqualTo(REQUESTS + 1);
        }
    }

    private long answered() {
        return registry.find("http.server.requests").tag("uri", "/v1/rulebooks/{id}").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
