package org.distinguo.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.intake.request.RequestForms;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The committed contract, and its schemas as an independent validator reads them. */
public final class Contract {

    /** Where it is. */
    public static final Path FILE = Path.of("openapi/openapi.yaml");

    /** Where its examples are. */
    public static final Path EXAMPLES = Path.of("openapi/examples");

    /** Reads numbers as they are written. */
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(RequestForms.BODY_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final JsonNode DOCUMENT = yaml(text(FILE));
    private static final JsonNode DEFINITIONS =
            json(DOCUMENT.at("/components/schemas").toString().replace("#/components/schemas/", "#/$defs/"));

    /** Formats count: a date is one of the calendar. */
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contract() {}

    /** The contract as a tree. */
    public static JsonNode tree() {
        return DOCUMENT;
    }

    /** What is wrong with a value under a schema of the contract; empty where it fits. */
    public static Judge judge(String schema) {
        return judge(MAPPER.createObjectNode().put("$ref", "#/$defs/" + schema));
    }

    /** What is wrong with a value under a schema that stands in the contract without a name. */
    public static Judge judge(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("$defs", DEFINITIONS);
        return new Judge(REGISTRY.getSchema(root));
    }

    /** Judges values by one schema. */
    public record Judge(Schema schema) {

        /** What is wrong with the value. */
        public List<String> faults(JsonNode value) {
            return schema.validate(value).stream().map(Error::toString).toList();
        }

        /** Whether the value fits. */
        public boolean accepts(JsonNode value) {
            return schema.validate(value).isEmpty();
        }
    }

    /** The problem that every operation shows for a status, where it is the same whatever was asked. */
    public static JsonNode problemExample(int status) {
        return only(examples(operations(), status), status);
    }

    /** The problem that the operation of a path shows first for a status. */
    public static JsonNode problemExample(String path, int status) {
        String template = path.replaceAll("/(un|coe|htcds-2)(?=/|$)", "/*");
        return DOCUMENT.path("paths")
                .propertyStream()
                .filter(entry -> entry.getKey().replaceAll("\\{[a-z]+}", "*").equals(template))
                .flatMap(entry -> examples(entry.getValue().valueStream(), status).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Set<JsonNode> examples(Stream<JsonNode> operations, int status) {
        return operations
                .map(operation -> operation.path("responses").path(String.valueOf(status)))
                .filter(response -> !response.isMissingNode())
                .map(response -> response.path("content")
                        .path("application/problem+json")
                        .path("examples"))
                .flatMap(JsonNode::valueStream)
                .map(example -> example.path("value"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static JsonNode only(Set<JsonNode> examples, int status) {
        if (examples.size() != 1) {
            throw new IllegalStateException("not one example of " + status + ": " + examples);
        }
        return examples.iterator().next();
    }

    /** All operations. */
    public static Stream<JsonNode> operations() {
        return DOCUMENT.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    /** The methods under which an operation stands in the contract, with what is said of each. */
    public static Stream<Map.Entry<String, JsonNode>> operations(String id) {
        return DOCUMENT.path("paths")
                .valueStream()
                .flatMap(path -> path.properties().stream())
                .filter(entry -> id.equals(entry.getValue().path("operationId").asText()));
    }

    /** The text of a file of the checkout. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as JSON. */
    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A contract's text as a tree. */
    public static JsonNode yaml(String text) {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return MAPPER.valueToTree(document);
    }
}
