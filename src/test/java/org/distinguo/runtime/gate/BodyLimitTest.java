package org.distinguo.runtime.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Over HTTP/2 a body that is too large costs the caller this request, and not the others on the connection. */
@QuarkusTest
@TestProfile(CallerCheckTest.KnownCallersOnly.class)
final class BodyLimitTest {

    private static final byte[] TOO_LARGE = " ".repeat(300_000).getBytes(StandardCharsets.US_ASCII);

    @TestHTTPResource(value = "/", tls = true)
    URI service;

    private final Vertx vertx;

    private final HttpClient client;

    BodyLimitTest(Vertx vertx) throws GeneralSecurityException, IOException {
        this.vertx = vertx;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(Certificates.client(Optional.of(Certificates.HOTLINE)))
                .build();
    }

    @Test
    void longBodyIsRefusedAndTheConnectionGoesOn() throws IOException, InterruptedException {
        send("GET", "/v1/facts", BodyPublishers.noBody(), 200);
        for (int time = 0; time < 3; time++) {
            assertRefused(BodyPublishers.ofByteArray(TOO_LARGE));
            assertRefused(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LARGE)));
        }
        send("POST", "/v1/classifications", BodyPublishers.ofString("{\"rulebook\": \"un\"}"), 200);
        send(
                "POST",
                "/v1/classifications",
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("{\"rulebook\": \"un\"}".getBytes(StandardCharsets.US_ASCII))),
                200);
    }

    @Test
    void onlyTheStreamOfALongBodyIsCutOff() {
        var options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setSsl(true)
                .setUseAlpn(true)
                .setTrustAll(true)
                .setKeyCertOptions(Certificates.keys(Certificates.HOTLINE))
                .setDefaultHost(service.getHost())
                .setDefaultPort(service.getPort());
        io.vertx.core.http.HttpClient http2 = vertx.createHttpClient(options);
        try {
            HttpClientRequest refused = done(http2.request(HttpMethod.POST, "/v1/classifications"));
            var cutOff = new CompletableFuture<Throwable>();
            refused.exceptionHandler(cutOff::complete);
            refused.putHeader("Content-Type", "application/json").putHeader("Content-Length", "300000");
            done(refused.write(" ".repeat(1_000)));
            HttpClientResponse answer = done(refused.response());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.getHeader("Connection")).isNull();
            assertThat(cutOff)
                    .succeedsWithin(Duration.ofSeconds(5))
                    .isInstanceOfSatisfying(StreamResetException.class, reset -> assertThat(reset.getCode())
                            .isZero());
            HttpClientRequest next = done(http2.request(HttpMethod.GET, "/v1/facts"));
            assertThat(next.connection()).isSameAs(refused.connection());
            assertThat(done(next.send()).statusCode()).isEqualTo(200);
        } finally {
            http2.close();
        }
    }

    private static <T> T done(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private void assertRefused(BodyPublisher body) throws IOException, InterruptedException {
        assertThat(send("POST", "/v1/classifications", body, 413)).contains("\"type\":\"/problems/too-large\"");
    }

    private String send(String method, String path, BodyPublisher body, int status)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .method(method, body)
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(response.statusCode()).isEqualTo(status);
        return response.body();
    }
}
