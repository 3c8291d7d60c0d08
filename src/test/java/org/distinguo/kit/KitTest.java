package org.distinguo.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.distinguo.library.ShippedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The service answers as the golden vectors of the kit say. With {@code -Dkit.write=true} the vectors are written instead of
 * compared: those of the cases as a whole, and of the others what is expected.
 */
@QuarkusTest
final class KitTest {

    private static final boolean WRITE = Boolean.getBoolean("kit.write");
    private static final String UPDATE = "the vector is out of date: `mvn test -Dtest=KitTest -Dkit.write=true`";

    /** The folders whose requests come from the cases beside the rulebooks. */
    private static final Set<String> FROM_CASES = Set.of("valid", "incomplete", "dated");

    /** Headers that have digits of their own. */
    private static final Set<String> BY_CHANCE = Set.of("content-length", "date", "etag");

    private static final String BY_HAND = "own-";
    private static final Map<Path, ObjectNode> CASES = cases();

    private static Map<Path, ObjectNode> cases() {
        Map<Path, ObjectNode> cases = Cases.vectors(ShippedLibrary.LIBRARY);
        if (WRITE) {
            Vectors.files().stream()
                    .filter(file -> isFromCases(file) && !cases.containsKey(file))
                    .forEach(file -> assertThat(file.toFile().delete()).isTrue());
            cases.forEach(Vectors::write);
        }
        return cases;
    }

    static List<Path> vectors() {
        return Vectors.files();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theServiceAnswersAsTheVectorSays(Path file) {
        ObjectNode vector = Vectors.read(file);
        Response response = send(vector.get("request"), "");
        ObjectNode expected = Expected.of(response);
        if (WRITE) {
            vector.remove("law");
            Expected.law(response).ifPresent(law -> vector.set("law", law));
            vector.set("expected", expected);
            Vectors.write(file, vector);
        }
        assertThat(expected).as(UPDATE).isEqualTo(vector.get("expected"));
        for (JsonNode secret : vector.path("never")) {
            assertThat(response.asString()).doesNotContain(secret.asText());
            assertThat(response.headers().asList())
                    .filteredOn(header -> !BY_CHANCE.contains(header.getName().toLowerCase(Locale.ROOT)))
                    .noneMatch(header -> header.getValue().contains(secret.asText()));
        }
        if (vector.has("again")) {
            assertThat(send(vector.get("request"), response.header("ETag")).statusCode())
                    .isEqualTo(vector.get("again").asInt());
        }
    }

    @Test
    void requestsAreThoseOfTheCases() {
        assertThat(Vectors.files().stream().filter(KitTest::isFromCases))
                .as(UPDATE)
                .containsExactlyInAnyOrderElementsOf(CASES.keySet());
        CASES.forEach((file, vector) ->
                assertThat(Vectors.read(file).get("request")).as(UPDATE).isEqualTo(vector.get("request")));
    }

    @Test
    void everyVectorIsWrittenAsTheBuildWritesIt() {
        for (Path file : Vectors.files()) {
            ObjectNode vector = Vectors.read(file);
            assertThat(vector.path("about").asText()).as(file.toString()).isNotBlank();
            try {
                assertThat(Files.readString(file)).as(UPDATE).isEqualTo(Vectors.text(vector, "") + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isFromCases(Path file) {
        return FROM_CASES.contains(
                        Objects.requireNonNull(file.getParent()).getFileName().toString())
                && !file.getFileName().toString().startsWith(BY_HAND);
    }

    private static Response send(JsonNode request, String ifNoneMatch) {
        RequestSpecification sent = given().urlEncodingEnabled(false);
        if (!ifNoneMatch.isEmpty()) {
            sent.header("If-None-Match", ifNoneMatch);
        }
        String type = "application/json";
        for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
            if (header.getKey().equals("Content-Type")) {
                type = header.getValue().asText();
            } else {
                sent.header(header.getKey(), header.getValue().asText());
            }
        }
        if (request.has("body") || request.has("text")) {
            String body = request.has("text")
                    ? request.get("text").asText()
                    : request.get("body").toString();
            sent.header("Content-Type", type)
                    .body((body + " ".repeat(request.path("padding").asInt())).getBytes(StandardCharsets.UTF_8));
        }
        return sent.request(request.get("method").asText(), request.get("path").asText());
    }
}
