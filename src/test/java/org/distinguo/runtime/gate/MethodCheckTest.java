package org.distinguo.runtime.gate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.distinguo.rest.FilledPath;
import org.distinguo.rest.RawHttp;
import org.distinguo.rest.ServicePaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code OPTIONS} names exactly the methods that work. */
@QuarkusTest
final class MethodCheckTest {

    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW", "PROPFIND", "get");

    @TestHTTPResource("/")
    URI service;

    static Stream<String> paths() {
        return Stream.concat(
                ServicePaths.METHODS.keySet().stream().map(FilledPath::of),
                Stream.of("/problems/not-found", "/q/openapi", "/q/openapi.json", "/q/swagger-ui/", "/v1/facts/"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void optionsTellsWhatWorks(String path) throws IOException {
        Response options = given().options(path);
        assertThat(options.statusCode()).isEqualTo(204);
        List<String> allowed = Arrays.asList(options.header("Allow").split(", "));
        for (String method : METHODS) {
            String answer = RawHttp.send(
                    service,
                    method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
            if (allowed.contains(method)) {
                assertThat(answer).as(method).doesNotContain(" 405 ", " 404 ");
            } else {
                assertThat(answer)
                        .as(method)
                        .startsWith("HTTP/1.1 405 ")
                        .containsIgnoringCase("allow: " + options.header("Allow"))
                        .containsIgnoringCase("content-type: application/problem+json");
            }
        }
    }

    @Test
    void everyPathOfTheContractIsAmongThem() {
        for (Map.Entry<String, String> path : ServicePaths.METHODS.entrySet()) {
            assertThat(ServicePaths.allowed(path.getKey()).orElseThrow()).contains(path.getValue(), "OPTIONS");
        }
    }

    @Test
    void serviceAsAWholeTellsAllItsMethods() throws IOException {
        assertThat(RawHttp.send(service, "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 204 ")
                .containsIgnoringCase("allow: GET, HEAD, POST, OPTIONS\r\n");
        assertThat(RawHttp.send(service, "CONNECT x:80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .containsIgnoringCase("allow: GET, HEAD, POST, OPTIONS\r\n")
                .contains("\"type\":\"/problems/method-not-allowed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/zz", "/v1/rulebooks/un/x", "/v1/facts;x=1", "/problems", "/q/zz"})
    void pathThatThereIsNotHasNoMethods(String path) {
        for (String method : List.of("OPTIONS", "GET", "TRACE", "BREW")) {
            Response answer = given().request(method, path);
            assertThat(answer.statusCode()).as(method).isEqualTo(404);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void connectionGoesOnAfterABodyThatWasNotRead() throws IOException {
        String refused = "POST /v1/classifications HTTP/1.1\r\nHost: x\r\nContent-Encoding: gzip\r\n"
                + "Content-Type: application/json\r\nContent-Length: 20\r\n\r\n{\"rulebook\": \"unxx\"}";
        String wrong = "POST /v1/facts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 20\r\n\r\n{\"rulebook\": \"unxx\"}";
        String answers = RawHttp.send(
                service, refused + wrong + "HEAD /v1/rulebooks HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answers).containsSubsequence("HTTP/1.1 415 ", "HTTP/1.1 405 ", "HTTP/1.1 200 ");
    }
}
