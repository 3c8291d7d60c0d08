package org.distinguo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published can be kept and asked for again; what is about a case can not. */
@QuarkusTest
final class PublishedAnswersTest {

    private static final String RULEBOOK = "/v1/rulebooks/un";

    /** Two laws that are soon compared. */
    private static final String DIFFERENCES =
            "/v1/rulebooks/un/differences/coe?conductDate=2020-01-01&otherConductDate=2020-01-01";

    @TestHTTPResource("/")
    URI service;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Everything of the contract that can be read, and a page. */
    static Stream<String> published() {
        return Stream.concat(
                Stream.of("/problems/malformed-body"),
                ServicePaths.METHODS.entrySet().stream()
                        .filter(operation -> operation.getValue().equals("GET"))
                        .map(operation -> FilledPath.of(operation.getKey()))
                        .map(path -> path.endsWith("/audit") ? path + "?rulebook=un" : path)
                        .map(path -> path.contains("/differences/") ? DIFFERENCES : path)
                        .sorted());
    }

    @ParameterizedTest
    @MethodSource("published")
    void answerHasATagForWhichTheServiceSaysNotModified(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        String tag = header(answer, "ETag");
        assertThat(tag).matches("\"sha-256:[0-9a-f]{64}\"");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(answer.body().length));
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            HttpResponse<byte[]> again = get(path, "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(header(again, "Cache-Control")).isEqualTo("no-cache");
            assertThat(header(again, "Vary")).isEqualTo(header(answer, "Vary"));
        }
        assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/facts", "/v1/rulebooks", RULEBOOK, "/v1/rulebooks/un/assurance", "/problems/not-found"})
    void headHasTheHeadersOfGetAndNoBody(String path) throws Exception {
        for (String encoding : List.of("identity", "gzip", "br")) {
            HttpResponse<byte[]> get = get(path, "Accept-Encoding", encoding);
            HttpResponse<byte[]> head = client.send(
                    request(path, "Accept-Encoding", encoding)
                            .method("HEAD", BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().map()).isEqualTo(get.headers().map());
        }
    }

    @Test
    void tagsDifferWhereAnswersDo() throws Exception {
        Set<String> tags = new HashSet<>();
        for (String id : List.of("un", "us", "eu", "coe", "uk", "ca", "au", "ph")) {
            tags.add(header(get("/v1/rulebooks/" + id), "ETag"));
            tags.add(header(get("/v1/rulebooks/" + id + "/assurance"), "ETag"));
        }
        assertThat(tags).hasSize(16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip, deflate",
                "gzip | br;q=0.4, gzip;q=0.5",
                "br | br",
                "br | gzip, deflate, br, zstd",
                "br | *"
            })
    void packedAnswerIsTheSameAndHasATagOfItsOwn(String encoding, String accepted) throws Exception {
        HttpResponse<byte[]> plain = get(RULEBOOK);
        HttpResponse<byte[]> packed = get(RULEBOOK, "Accept-Encoding", accepted);
        assertThat(header(packed, "Content-Encoding")).isEqualTo(encoding);
        assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding, Accept-Language");
        assertThat(packed.body().length).isLessThan(plain.body().length / 3);
        assertThat(Unpacked.of(encoding, packed.body())).isEqualTo(plain.body());
        String tag = header(packed, "ETag");
        assertThat(tag)
                .isNotEqualTo(header(plain, "ETag"))
                .as("what the contract says of a tag")
                .matches("\"sha-256:[0-9a-f]{64}(-gzip)?\"");
        HttpResponse<byte[]> again = get(RULEBOOK, "Accept-Encoding", encoding, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "Content-Encoding")).isEmpty();
        assertThat(header(again, "Vary")).isEqualTo(header(packed, "Vary"));
    }

    @Test
    void everyFormHasATagOfItsOwn() throws Exception {
        Set<String> tags = new HashSet<>();
        for (String encoding : List.of("identity", "gzip", "br")) {
            tags.add(header(get(RULEBOOK, "Accept-Encoding", encoding), "ETag"));
        }
        assertThat(tags).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity",
                "br;q=0",
                "gzip;q=0",
                "*;q=0",
                "gzip;q=0.000, br;q=0, *",
                "zip",
                "identity, gzip;q=0.5, br;q=0.5",
                "gzip;q=nonsense"
            })
    void answerIsNotPackedForWhoDoesNotUnpack(String accepted) throws Exception {
        HttpResponse<byte[]> answer = get(RULEBOOK, "Accept-Encoding", accepted);
        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding, Accept-Language");
    }

    @Test
    void verdictIsKeptNowhereAndNotPacked() throws Exception {
        HttpResponse<byte[]> verdict = client.send(
                request("/v1/classifications", "Accept-Encoding", "br, gzip")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"rulebook\": \"un\"}"))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(verdict.statusCode()).isEqualTo(200);
        assertThat(header(verdict, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(verdict, "ETag")).isEmpty();
        assertThat(header(verdict, "Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rulebooks/zz", "/v1/facts?x=1", "/zz", "/v1/classifications", "/v1/facts;x"})
    void problemIsKeptNowhere(String path) throws Exception {
        HttpResponse<byte[]> problem = get(path, "If-None-Match", "*");
        assertThat(problem.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(header(problem, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(problem, "ETag")).isEmpty();
    }

    private HttpResponse<byte[]> get(String path, String... header) throws IOException, InterruptedException {
        return client.send(request(path, header).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String... header) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path));
        return header.length == 0 ? request : request.headers(header);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
