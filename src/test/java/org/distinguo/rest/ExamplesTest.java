package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    private static final String JSON = "application/json";
    private static final String REQUEST = ".request.json";
    private static final String RESPONSE = ".response.json";
    private static final String REQUEST_LINES = ".request.ndjson";
    private static final String RESPONSE_LINES = ".response.ndjson";

    /** One example of the index. */
    record Example(
            String operation,
            String name,
            int status,
            String path,
            String body,
            String accept,
            String ending,
            String request,
            int cut,
            boolean lines,
            String query) {

        /** Whether it is sent with a body. */
        boolean posts() {
            return path.isEmpty()
                    || Contract.operations(operation)
                            .anyMatch(entry -> entry.getKey().equals("post"));
        }

        /** The file of an answer that is no JSON. */
        String text() {
            return name + ".response." + ending;
        }

        /** The file of the request: its own, or that of another example. */
        String requestFile() {
            return (request.isEmpty() ? name : request) + REQUEST;
        }

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
                        entry.path("accept").asText(JSON),
                        entry.path("ending").asText(""),
                        entry.path("request").asText(""),
                        entry.path("cut").asInt(Integer.MAX_VALUE),
                        entry.path("lines").asBoolean(false),
                        entry.path("query").asText("")));
            }
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answerIsTheExample(Example example) {
        Response response = send(example);
        assertThat(response.statusCode()).isEqualTo(example.status());
        if (hasAnswerInLines(example)) {
            assertAnswerInLines(example, response.asString());
            return;
        }
        if (!example.accept().equals(JSON)) {
            assertThat(response.contentType()).startsWith(example.accept());
            Path file = Contract.EXAMPLES.resolve(example.text());
            if (WRITE) {
                write(file, response.asString());
            }
            assertThat(response.asString()).as(UPDATE).isEqualTo(Contract.text(file));
            return;
        }
        JsonNode answer = Contract.json(response.asString());
        assertThat(Contract.judge(schemaOf(example)).faults(answer)).isEmpty();
        cut(answer, example.cut());
        if (WRITE) {
            write(example.name() + RESPONSE, answer);
        }
        assertThat(answer).as(UPDATE).isEqualTo(file(example.name() + RESPONSE));
        assertThat(Contract.judge(schemaOf(example)).faults(answer)).isEmpty();
    }

    private static boolean hasAnswerInLines(Example example) {
        return example.lines() && example.status() == 200;
    }

    private static void assertAnswerInLines(Example example, String answer) {
        Contract.Judge request = Contract.judge("ClassificationRequest");
        assertThat(Contract.text(Contract.EXAMPLES.resolve(example.name() + REQUEST_LINES))
                        .lines())
                .as("one of them shows a problem")
                .anyMatch(line -> request.accepts(Contract.json(line)))
                .anyMatch(line -> !request.accepts(Contract.json(line)));
        Contract.Judge judge = Contract.judge("BatchAnswer");
        assertThat(answer.lines()).isNotEmpty().allSatisfy(line -> assertThat(judge.faults(Contract.json(line)))
                .isEmpty());
        Path file = Contract.EXAMPLES.resolve(example.name() + RESPONSE_LINES);
        if (WRITE) {
            write(file, answer);
        }
        assertThat(answer).as(UPDATE).isEqualTo(Contract.text(file));
    }

    @Test
    void everyFileIsInTheIndexAndEveryOperationToo() throws IOException {
        Set<String> named = new TreeSet<>(Set.of(INDEX));
        for (Example example : examples()) {
            named.add(
                    hasAnswerInLines(example)
                            ? example.name() + RESPONSE_LINES
                            : example.accept().equals(JSON) ? example.name() + RESPONSE : example.text());
            if (example.posts() && example.body().isEmpty() && example.request().isEmpty()) {
                named.add(example.name() + (example.lines() ? REQUEST_LINES : REQUEST));
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
        if (!example.posts()) {
            return given().accept(example.accept()).get(example.path());
        }
        if (example.lines()) {
            return given().contentType(BatchRoute.NDJSON)
                    .body(Contract.text(Contract.EXAMPLES.resolve(example.name() + REQUEST_LINES))
                            .getBytes(StandardCharsets.UTF_8))
                    .post(pathOf(example.operation()) + example.query());
        }
        return given().contentType("application/json")
                .accept(example.accept())
                .body(example.body().isEmpty() ? file(example.requestFile()).toString() : example.body())
                .post(example.path().isEmpty() ? pathOf(example.operation()) : example.path());
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
        write(Contract.EXAMPLES.resolve(name), answer.toPrettyString() + "\n");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
