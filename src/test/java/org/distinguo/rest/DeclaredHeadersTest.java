package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What stands in the head of an answer stands in the contract, for every operation: each is asked in a way that it can answer and
 * in all the ways in which it must not.
 */
@QuarkusTest
final class DeclaredHeadersTest {

    /** What OpenAPI leaves to the media type, what carries the answer, and what only browsers read. */
    private static final Set<String> NOT_WRITTEN = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "content-security-policy",
            "content-type",
            "transfer-encoding",
            "x-content-type-options");

    /** Each stands in some of the answers of its status. */
    private static final Set<String> AT_TIMES = Set.of("retry-after", "www-authenticate");

    private static final Map<String, String> PATHS = Map.of(
            "/v1/rulebooks/{id}", "/v1/rulebooks/un",
            "/v1/rulebooks/{id}/assurance", "/v1/rulebooks/un/assurance",
            "/v1/rulebooks/{id}/differences/{other}", "/v1/rulebooks/un/differences/coe",
            "/v1/mappings/{id}", "/v1/mappings/htcds-2",
            "/v1/mappings/{id}/audit", "/v1/mappings/htcds-2/audit?rulebook=un",
            "/v1/conversions/{mapping}", "/v1/conversions/htcds-2");

    private static final String TOO_LONG = " ".repeat(65_537);

    /** The headers of the answers so far, by operation and status. */
    private final Map<String, Set<String>> seen = new TreeMap<>();

    @Test
    void headOfEveryAnswerIsInTheContract() {
        Map<String, Set<String>> declared = new HashMap<>();
        Contract.tree().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    operation
                            .getValue()
                            .path("responses")
                            .properties()
                            .forEach(response -> declared.put(
                                    place(operation.getValue(), response.getKey()),
                                    names(response.getValue().path("headers"))));
                    ask(PATHS.getOrDefault(path.getKey(), path.getKey()), operation.getKey(), operation.getValue());
                }));
        assertThat(seen.keySet().stream().map(place -> place.substring(place.indexOf(' ') + 1)))
                .contains("200", "304", "400", "404", "406", "413", "415", "422");
        List<String> differences = new ArrayList<>();
        seen.forEach((place, sent) -> {
            Set<String> written = new TreeSet<>(declared.getOrDefault(place, Set.of()));
            written.removeAll(AT_TIMES);
            if (!sent.equals(written)) {
                differences.add(place + ": sent " + sent + ", in the contract " + written);
            }
        });
        assertThat(differences).isEmpty();
    }

    private void ask(String path, String method, JsonNode operation) {
        boolean isBatch = path.equals(BatchRoute.PATH);
        String type = isBatch ? BatchRoute.NDJSON : "application/json";
        if (method.equals("get")) {
            Response answer = send(operation, given(), method, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            send(operation, given().header("If-None-Match", answer.header("ETag")), method, path);
            send(operation, given().header("Accept", "image/png"), method, path);
        } else {
            String body = isBatch
                    ? BatchRouteTest.LINE
                    : operation
                            .path("requestBody")
                            .path("content")
                            .path(type)
                            .path("examples")
                            .valueStream()
                            .findFirst()
                            .orElseThrow()
                            .path("value")
                            .toString();
            assertThat(send(operation, given().contentType(type).body(body), method, path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
            send(operation, given().contentType(type).body(body).header("Accept", "image/png"), method, path);
            send(operation, given().contentType("text/plain").body(body), method, path);
            send(operation, given().contentType(type).body(body).header("Content-Encoding", "gzip"), method, path);
            if (!isBatch) { // which takes in whatever comes, line by line
                send(operation, given().contentType(type).body("{"), method, path);
                send(operation, given().contentType(type).body("[]"), method, path);
                send(operation, given().contentType(type).body(TOO_LONG), method, path);
            }
        }
        if (!path.equals(BatchRoute.PATH)) {
            send(operation, given().contentType(type), method, path.replaceAll("/(un|htcds-2)", "/nothing"));
        }
        send(operation, given().contentType(type).queryParam("nothing", "1"), method, path);
    }

    private Response send(JsonNode operation, RequestSpecification request, String method, String path) {
        Response answer = request.config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(BatchRoute.NDJSON, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .request(method.toUpperCase(Locale.ROOT), path);
        seen.computeIfAbsent(place(operation, String.valueOf(answer.statusCode())), place -> new TreeSet<>())
                .addAll(answer.headers().asList().stream()
                        .map(Header::getName)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> !NOT_WRITTEN.contains(name))
                        .collect(Collectors.toSet()));
        return answer;
    }

    private static String place(JsonNode operation, String status) {
        return operation.path("operationId").asText() + " " + status;
    }

    private static Set<String> names(JsonNode headers) {
        return headers.propertyStream()
                .map(header -> header.getKey().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
