package org.distinguo.runtime.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Puts the pairs of {@code openapi/examples} into the contract. {@code index.json} there says, for each operation, which
 * pairs belong to it; a test sends each request and compares the answer. An answer that is no JSON has `accept`, and the
 * `ending` of its file; `request` names the pair whose request it answers. What an entry has as `cut` is the greatest number of
 * items that its answer shows of each list.
 */
final class Examples {

    private static final String FOLDER = "/contract-examples/";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Examples() {}

    static void add(String path, Operation operation) {
        JsonNode named = read("index.json")
                .map(index -> index.path(operation.getOperationId()))
                .orElseThrow(() -> new IllegalStateException("openapi/examples/index.json is missing"));
        Map<String, Example> requests = new LinkedHashMap<>();
        Map<String, Map<String, Example>> answers = new LinkedHashMap<>();
        for (JsonNode entry : named) {
            String name = entry.path("name").asText();
            String summary = entry.path("summary").asText();
            String status = entry.path("status").asText("200");
            if (entry.has("path")) {
                ParameterExamples.add(
                        path,
                        operation,
                        name,
                        summary,
                        URI.create(entry.path("path").asText()));
            }
            if (status.equals("200")) { // what is refused is no example of a request
                read(name + ".request.json").ifPresent(value -> requests.put(name, example(summary, value)));
                lines(name + ".request.ndjson").ifPresent(value -> requests.put(name, example(summary, value)));
            }
            if (entry.has("accept")) {
                readText(name + ".response." + entry.path("ending").asText()).ifPresent(text -> operation
                        .getResponses()
                        .getAPIResponse(status)
                        .getContent()
                        .getMediaType(entry.path("accept").asText())
                        .addExample(
                                name,
                                OASFactory.createExample().summary(summary).value(text)));
            } else if (entry.path("responseInContract").asBoolean(true)) { // some are as long as the contract itself
                read(name + ".response.json")
                        .or(() -> lines(name + ".response.ndjson"))
                        .ifPresent(value -> answers.computeIfAbsent(status, code -> new LinkedHashMap<>())
                                .put(name, example(summary, value)));
            }
        }
        if (operation.getRequestBody() != null && !requests.isEmpty()) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(type -> type.setExamples(requests));
        }
        answers.forEach((status, examples) -> operation
                .getResponses()
                .getAPIResponse(status)
                .getContent()
                .getMediaTypes()
                .forEach((String name, MediaType type) -> {
                    if (!name.startsWith("text/")) {
                        type.setExamples(examples);
                    }
                }));
    }

    private static Example example(String summary, JsonNode value) {
        return OASFactory.createExample().summary(summary).value(MAPPER.convertValue(value, Object.class));
    }

    /** Lines of JSON as one text. */
    private static Optional<JsonNode> lines(String file) {
        try (InputStream stream = Examples.class.getResourceAsStream(FOLDER + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(TextNode.valueOf(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<JsonNode> read(String file) {
        return readText(file).map(text -> {
            try {
                return MAPPER.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Optional<String> readText(String file) {
        try (InputStream stream = Examples.class.getResourceAsStream(FOLDER + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
