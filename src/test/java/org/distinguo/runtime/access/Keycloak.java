package org.distinguo.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.rest.Contract;

/** A Keycloak on a free port of this machine, with one realm of case systems, its data in memory. */
final class Keycloak implements AutoCloseable {

    private static final String REALM = "cases";
    private static final String KEY_PROVIDER = "org.keycloak.keys.KeyProvider";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String secret = UUID.randomUUID().toString();
    private final Process process;
    private final URI root;

    private Keycloak(Path home) throws IOException {
        Path realms = Files.createDirectories(home.resolve("data/import"));
        String realm = Files.readString(Path.of("src/test/resources/keycloak/cases-realm.json"));
        Files.writeString(realms.resolve("cases-realm.json"), realm.replace("@secret@", secret));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        root = URI.create("http://127.0.0.1:" + port);
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=0",
                        "--health-enabled=false",
                        "--cache=local")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile());
        builder.environment()
                .putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", secret));
        process = builder.start();
    }

    /** Starts one, and waits until it knows the realm. */
    static Keycloak start(Path home) throws IOException, InterruptedException {
        var keycloak = new Keycloak(home);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (keycloak.tryDiscovery().isEmpty()) {
            if (!keycloak.process.isAlive() || System.nanoTime() > end) {
                keycloak.close();
                throw new IOException("Keycloak did not start:\n" + Files.readString(home.resolve("log.txt")));
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return keycloak;
    }

    private Optional<JsonNode> tryDiscovery() throws InterruptedException {
        try {
            HttpResponse<String> answer = send(request("/realms/" + REALM + "/.well-known/openid-configuration"));
            return answer.statusCode() == 200 ? Optional.of(Contract.json(answer.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What it tells of itself (OpenID Connect Discovery 1.0, 4). */
    JsonNode discovery() throws InterruptedException {
        return tryDiscovery().orElseThrow();
    }

    /** A token for a client, with a further scope where one is named. */
    String token(String client, String scope) throws IOException, InterruptedException {
        Map<String, String> form = scope.isEmpty()
                ? Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret)
                : Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client,
                        "client_secret",
                        secret,
                        "scope",
                        scope);
        return token(REALM, form);
    }

    /** A token of its administrator, who is in another realm. */
    String administrator() throws IOException, InterruptedException {
        return token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", secret));
    }

    /** Has the next tokens signed with a new key, and forgets the others. */
    void rotate() throws IOException, InterruptedException {
        String bearer = "Bearer " + administrator();
        String components = "/admin/realms/" + REALM + "/components";
        JsonNode before =
                Contract.json(send(request(components + "?type=" + KEY_PROVIDER).header("Authorization", bearer))
                        .body());
        String created = "{\"name\":\"" + UUID.randomUUID() + "\",\"providerId\":\"rsa-generated\",\"providerType\":\""
                + KEY_PROVIDER + "\",\"parentId\":\"" + REALM
                + "\",\"config\":{\"priority\":[\"200\"],\"enabled\":[\"true\"],\"active\":[\"true\"],\"algorithm\":[\"RS256\"]}}";
        assertThat(send(request(components)
                                .header("Authorization", bearer)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(created)))
                        .statusCode())
                .isEqualTo(201);
        for (JsonNode component : before) {
            if (component.path("providerId").asText().equals("rsa-generated")) {
                assertThat(send(request(components + "/" + component.path("id").asText())
                                        .header("Authorization", bearer)
                                        .DELETE())
                                .statusCode())
                        .isEqualTo(204);
            }
        }
    }

    private String token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(request("/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as("a token of %s", realm).isEqualTo(200);
        return Contract.json(answer.body()).path("access_token").asText();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(one -> {
            try {
                one.onExit().get(20, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                one.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
