package org.distinguo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The contract is one that generators, mock servers and readers of every language take, and that may grow. */
final class ContractRulesTest {

    /** Words that stand for something else in languages for which clients are generated, or in the generators' code. */
    private static final Set<String> TAKEN = Set.of(
            "any",
            "api",
            "array",
            "client",
            "configuration",
            "date",
            "error",
            "exception",
            "file",
            "list",
            "map",
            "model",
            "none",
            "null",
            "number",
            "object",
            "optional",
            "property",
            "record",
            "request",
            "response",
            "set",
            "string",
            "type",
            "union",
            "unit",
            "unset",
            "void");

    private static final String RECORD = "SourceRecord";

    private final JsonNode contract = Contract.tree();

    @Test
    void membersStandInTheOrderInWhichTheServiceWritesThem() {
        assertOrder("Verdict", example("classification-marie"));
        assertOrder("VerdictSummary", example("summary-smuggling-claimed"));
        assertOrder("ElementGround", example("classification-marie").at("/findings/0/elements/0"));
    }

    @Test
    void refusedTypesAreSpelledOutAsEverythingElseThatIsGiven() {
        List<String> given = RefusedTypes.GIVEN.stream().map(Object::toString).toList();
        Set<String> promised = new TreeSet<>();
        contract.get("paths")
                .findValues("200")
                .forEach(answer -> answer.path("content").fieldNames().forEachRemaining(promised::add));
        promised.remove(BatchRoute.NDJSON); // a route of its own, with a check of its own
        assertThat(promised).containsExactlyInAnyOrderElementsOf(given);
    }

    private static JsonNode example(String name) {
        return Contract.json(Contract.text(Contract.EXAMPLES.resolve(name + ".response.json")));
    }

    private void assertOrder(String schema, JsonNode written) {
        List<String> members = new ArrayList<>();
        ContractSchemas.ALL.path(schema).path("properties").fieldNames().forEachRemaining(members::add);
        List<String> required = new ArrayList<>();
        ContractSchemas.ALL.path(schema).path("required").forEach(member -> required.add(member.asText()));
        assertThat(members).isNotEmpty().containsAll(required);
        assertThat(required)
                .isEqualTo(members.stream().filter(required::contains).toList());
        assertThat(written.properties().stream().map(Map.Entry::getKey))
                .as(schema)
                .containsExactlyElementsOf(members.stream().filter(written::has).toList());
    }

    @Test
    void everyEngineOfRegularExpressionsTakesThePatterns() {
        List<String> patterns = ContractSchemas.values("pattern");
        assertThat(patterns).isNotEmpty().allSatisfy(pattern -> {
            assertThat(pattern).startsWith("^").endsWith("$");
            assertThat(pattern).as("no group but a plain one").doesNotContain("(?");
            assertThat(pattern)
                    .as("no class by a letter and no code of a character")
                    .doesNotContain("\\");
            assertThat(Pattern.compile(pattern).matcher("").matches()).isFalse();
        });
    }

    @Test
    void aFormatStandsAlone() {
        assertThat(ContractSchemas.nodes(node -> node.has("format") && node.has("pattern")))
                .isEmpty();
        assertThat(ContractSchemas.nodes(node -> node.path("format").asText().equals("date")))
                .allSatisfy(date -> assertThat(date.path("maxLength").asInt()).isEqualTo(10));
    }

    @Test
    void everyTextOfARequestHasAFormAndALength() {
        for (String name : ContractSchemas.reachable("requestBody")) {
            for (JsonNode member : ContractSchemas.withMembers(ContractSchemas.ALL.path(name))) {
                if (ContractSchemas.typeOf(member).contains("string") && !member.has("enum")) {
                    assertThat(member.has("format") || member.has("pattern"))
                            .as("%s: %s", name, member)
                            .isTrue();
                    assertThat(member.has("maxLength"))
                            .as("%s: %s", name, member)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyTextHasAGreatestLengthButTheLinesOfABatch() {
        List<JsonNode> endless = ContractSchemas.nodes(
                        node -> !node.path("type").isObject()
                                && ContractSchemas.typeOf(node).contains("string"))
                .stream()
                .filter(text -> !text.has("enum") && !text.has("maxLength"))
                .toList();
        assertThat(endless)
                .hasSize(2)
                .allSatisfy(lines -> assertThat(lines.path("format").asText()).isEqualTo("binary"));
        assertThat(endless)
                .extracting(lines -> lines.path("contentSchema").findValuesAsText("$ref"))
                .containsExactly(
                        List.of(
                                ContractSchemas.REFERENCE + "ClassificationRequest",
                                ContractSchemas.REFERENCE + "EpisodesRequest"),
                        List.of(ContractSchemas.REFERENCE + "BatchAnswer"));
    }

    @Test
    void everyStatusIsWrittenAndHasAnExample() {
        Contract.operations().forEach(operation -> {
            String id = operation.path("operationId").asText();
            for (Map.Entry<String, JsonNode> response :
                    operation.path("responses").properties()) {
                assertThat(response.getKey()).as(id).matches("[1-5][0-9]{2}");
                response.getValue().path("content").forEach(media -> assertThat(media.path("examples"))
                        .as("examples of %s of %s", response.getKey(), id)
                        .isNotEmpty());
            }
            operation.path("requestBody").path("content").forEach(media -> assertThat(media.path("examples"))
                    .as(id)
                    .isNotEmpty());
        });
    }

    @Test
    void everyExampleFitsItsSchema() {
        List<JsonNode> shown = ContractSchemas.nodes(
                node -> node.has("examples") && node.path("schema").has("$ref"));
        assertThat(shown).isNotEmpty();
        for (JsonNode media : shown) {
            String schema = media.path("schema").path("$ref").asText().substring(ContractSchemas.REFERENCE.length());
            Contract.Judge judge = Contract.judge(schema);
            media.path("examples").forEach(example -> assertThat(judge.faults(example.path("value")))
                    .as(example.toString())
                    .isEmpty());
        }
    }

    @Test
    void everyParameterHasAType() {
        Contract.operations()
                .flatMap(operation -> operation.path("parameters").valueStream())
                .filter(parameter -> !parameter.has("$ref")) // those have theirs where they are defined
                .map(parameter -> parameter.path("schema"))
                .forEach(schema -> assertThat(schema.has("type") || schema.has("$ref"))
                        .as(schema.toString())
                        .isTrue());
    }

    @Test
    void noSchemaIsCalledWhatClientsCallSomethingElse() {
        assertThat(ContractSchemas.names(ContractSchemas.ALL))
                .noneMatch(name -> TAKEN.contains(name.toLowerCase(Locale.ROOT)));
    }

    @Test
    void aSchemaThatRefersToItselfSaysNothingBesideTheReference() {
        for (Map.Entry<String, JsonNode> schema : ContractSchemas.ALL.properties()) {
            String itself = ContractSchemas.REFERENCE + schema.getKey();
            schema.getValue().path("properties").forEach(member -> {
                if (member.path("$ref").asText().equals(itself)) {
                    assertThat(ContractSchemas.names(member)).as(itself).containsExactly("$ref");
                }
            });
        }
    }

    @Test
    void requestsAreClosedAndAnswersOpen() {
        Set<String> requests = ContractSchemas.reachable("requestBody");
        Set<String> answers = new TreeSet<>(ContractSchemas.reachable("responses"));
        answers.removeAll(requests);
        assertThat(answers).contains("Verdict", "Problem");
        assertThat(requests).contains("ClassificationRequest", "CaseFacts");
        for (String name : requests) {
            if (name.equals(RECORD)) {
                assertThat(ContractSchemas.ALL.path(name).path("additionalProperties"))
                        .as("the members of a record are those of another system's form")
                        .isEqualTo(Contract.json("true"));
            } else if (ContractSchemas.typeOf(ContractSchemas.ALL.path(name)).contains("object")) {
                assertThat(ContractSchemas.ALL.path(name).path("additionalProperties"))
                        .as(name)
                        .isEqualTo(Contract.json("false"));
            }
        }
        for (String name : answers) {
            assertThat(ContractSchemas.withMembers(ContractSchemas.ALL.path(name)))
                    .as(name)
                    .noneMatch(schema -> schema.path("additionalProperties").equals(Contract.json("false"))
                            || schema.has("unevaluatedProperties"));
        }
    }

    @Test
    void everyListOfWordsSaysWhetherItMayGrowAndTheDescriptionNamesIt() {
        String rules = contract.at("/info/description").asText();
        for (Map.Entry<String, JsonNode> schema : ContractSchemas.ALL.properties()) {
            if (schema.getValue().has("enum")) {
                assertThat(schema.getValue().path("description").asText())
                        .as(schema.getKey())
                        .matches("(?s).* This list of words (is closed|may grow)\\.");
                assertThat(rules).contains("`" + schema.getKey() + "`");
            }
        }
        assertThat(rules).contains("ignore members of an answer that it does not know");
    }

    @Test
    void serverIsWhereTheContractWasRead() {
        assertThat(contract.path("servers").findValuesAsText("url")).containsExactly("/");
    }

    @Test
    void noPlainWordIsAPointInTimeForAReaderOfYaml() {
        Node root = new Yaml(new SafeConstructor(new LoaderOptions()))
                .compose(new StringReader(Contract.text(Contract.FILE)));
        Deque<Node> rest = new ArrayDeque<>(List.of(root));
        List<String> dates = new ArrayList<>();
        while (!rest.isEmpty()) {
            Node node = rest.pop();
            if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(pair -> {
                    rest.push(pair.getKeyNode());
                    rest.push(pair.getValueNode());
                });
            } else if (node instanceof SequenceNode sequence) {
                sequence.getValue().forEach(rest::push);
            } else if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.TIMESTAMP)) {
                dates.add(scalar.getStartMark().getLine() + 1 + ": " + scalar.getValue());
            }
        }
        assertThat(dates).isEmpty();
    }
}
