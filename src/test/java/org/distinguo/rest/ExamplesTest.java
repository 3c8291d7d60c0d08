package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the contract are what the service answers. With {@code -Dexamples.write=true} the answers are written
 * instead of compared.
 */
@QuarkusTest
final class ExamplesTest {

    private static final boolean WRITE = Boolean.getBoolean("examples.write");
    private static final String UPDATE =
            "the example is out of date: `mvn test -Dtest=ExamplesTest -Dexamples.write=true`";
    private static final String INDEX = "index.json";
    private static final String REQUEST = ".request.json";
    private static final String RESPONSE = ".response.json";

    /** One example of the index. */
    record Example(String operation, String name, int status, String path, String body, int cut) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Map.Entry<String, JsonNode> operation : file(INDEX).properties()) {
            for (JsonNode entry : operation.getValue()) {
                examples.add(new Example(
                        operation.getKey(),
                        entry.get("name").asText(),
                        entry.path("status").asInt(200),
                        entry.path("path").asText(""),
                        entry.path("body").asText(""),
                        entry.path("cut").asInt(Integer.MAX_VALUE)));
            }
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answerIsTheExample(Example example) {
        Response response = send(example);
        assertThat(response.statusCode()).isEqualTo(example.status());
        JsonNode answer = Contract.json(response.asString());
        assertThat(Contract.judge(schemaOf(example)).faults(answer)).isEmpty();
        cut(answer, example.cut());
        if (WRITE) {
            write(example.name() + RESPONSE, answer);
        }
        assertThat(answer).as(UPDATE).isEqualTo(file(example.name() + RESPONSE));
        assertThat(Contract.judge(schemaOf(example)).faults(answer)).isEmpty();
    }

    @Test
    void everyFileIsInTheIndexAndEveryOperationToo() throws IOException {
        Set<String> named = new TreeSet<>(Set.of(INDEX));
        for (Example example : examples()) {
            named.add(example.name() + RESPONSE);
            if (example.path().isEmpty() && example.body().isEmpty()) {
                named.add(example.name() + REQUEST);
            }
        }
        try (Stream<Path> files = Files.list(Contract.EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(named);
        }
        assertThat(file(INDEX).properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(
                        Contract.tree().get("paths").findValuesAsText("operationId"));
    }

    private static Response send(Example example) {
        if (!example.path().isEmpty()) {
            return given().get(example.path());
        }
        return given().contentType("application/json")
                .body(example.body().isEmpty() ? file(example.name() + REQUEST).toString() : example.body())
                .post(pathOf(example.operation()));
    }

    /** Leaves of each list, at every depth, as many items as the example shows. */
    private static void cut(JsonNode answer, int most) {
        if (answer instanceof ArrayNode items) {
            while (items.size() > most) {
                items.remove(items.size() - 1);
            }
        }
        answer.forEach(child -> cut(child, most));
    }

    private static String pathOf(String operation) {
        return Contract.tree().get("paths").properties().stream()
                .filter(path -> operation.equals(
                        path.getValue().path("post").path("operationId").asText()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String schemaOf(Example example) {
        String ref = Contract.tree().get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .map(Map.Entry::getValue)
                .filter(operation ->
                        example.operation().equals(operation.path("operationId").asText()))
                .map(operation -> operation.path("responses").path(String.valueOf(example.status())))
                .map(response -> response.path("content").elements().next())
                .map(media -> media.path("schema").path("$ref").asText())
                .findFirst()
                .orElseThrow();
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static JsonNode file(String name) {
        return Contract.json(Contract.text(Contract.EXAMPLES.resolve(name)));
    }

    private static void write(String name, JsonNode answer) {
        try {
            Files.writeString(Contract.EXAMPLES.resolve(name), answer.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
