package org.distinguo.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service with tokens of a real provider: what its discovery document says is all that is set. */
@Tag("keycloak")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class KeycloakIT {

    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://[0-9.:]+[0-9])");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CASE = "{\"rulebook\":\"un\"}";

    @TempDir
    static Path folder;

    private static Keycloak keycloak;
    private static Process process;
    private static URI service;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        keycloak = Keycloak.start(Path.of(System.getProperty("keycloak.home")));
        JsonNode provider = keycloak.discovery();
        Path log = folder.resolve("log.txt");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddistinguo.access=tokens",
                        "-Dmp.jwt.verify.publickey.location="
                                + provider.path("jwks_uri").asText(),
                        "-Dmp.jwt.verify.issuer=" + provider.path("issuer").asText(),
                        "-Dmp.jwt.verify.audiences=distinguo",
                        "-Dsmallrye.jwt.jwks.forced-refresh-interval=0",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=0",
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=0",
                        "-jar",
                        JAR.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        service = address(log);
    }

    private static URI address(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher address = ADDRESS.matcher(Files.readString(log));
            if (address.find()) {
                return URI.create(address.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("the service did not start:\n" + Files.readString(log));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS))
                    .as("the service ended")
                    .isTrue();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    @Order(1)
    void scopesOfTheProviderCount() throws Exception {
        String token = keycloak.token("hotline", "");
        assertThat(classify(token).statusCode()).isEqualTo(200);
        HttpResponse<String> denied = get("/v1/facts", token);
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"insufficient_scope\", scope=\"rulebooks:read\"");
        assertThat(get("/v1/facts", keycloak.token("hotline", "rulebooks:read")).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void claimOfRulebooksCounts() throws Exception {
        String token = keycloak.token("un-only", "");
        assertThat(classify(token).statusCode()).isEqualTo(200);
        HttpResponse<String> denied = post("{\"rulebook\":\"us\"}", token);
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("`us`").doesNotContain("`un`");
    }

    @Test
    @Order(3)
    void tokensForOthersAndOfOthersAreRefused() throws Exception {
        for (String token : List.of(keycloak.token("billing", ""), keycloak.administrator(), "x.y.z")) {
            assertThat(classify(token).statusCode()).isEqualTo(401);
        }
    }

    @Test
    @Order(4)
    void newKeyIsFetchedAndOneThatIsGoneIsForgotten() throws Exception {
        String before = keycloak.token("hotline", "");
        assertThat(classify(before).statusCode()).isEqualTo(200);
        keycloak.rotate();
        String after = keycloak.token("hotline", "");
        assertThat(after.split("\\.", -1)[0]).as("another key").isNotEqualTo(before.split("\\.", -1)[0]);
        assertThat(classify(after).statusCode()).isEqualTo(200);
        assertThat(classify(before).statusCode()).as("of the key that is gone").isEqualTo(401);
    }

    @Test
    @Order(5)
    void keysAreKeptWhileTheProviderIsAway() throws Exception {
        String token = keycloak.token("hotline", "");
        assertThat(classify(token).statusCode()).isEqualTo(200);
        keycloak.close();
        assertThat(classify(token).statusCode()).isEqualTo(200);
        assertThat(classify("x.y.z").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> classify(String token) throws IOException, InterruptedException {
        return post(CASE, token);
    }

    private static HttpResponse<String> post(String body, String token) throws IOException, InterruptedException {
        return send("/v1/classifications", token, "POST", body);
    }

    private static HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(path, token, "GET", "");
    }

    private static HttpResponse<String> send(String path, String token, String method, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
