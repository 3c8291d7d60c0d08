package org.distinguo.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas of the committed contract, and what stands in it at any depth. */
final class ContractSchemas {

    /** How a reference to a schema begins. */
    static final String REFERENCE = "#/components/schemas/";

    /** The schemas by name. */
    static final JsonNode ALL = Contract.tree().at("/components/schemas");

    private ContractSchemas() {}

    /** The names of all schemas that a part of the operations refers to, at any remove. */
    static Set<String> reachable(String part) {
        Deque<String> rest = new ArrayDeque<>();
        Contract.operations().forEach(operation -> rest.addAll(referred(operation.path(part))));
        Set<String> found = new TreeSet<>();
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (found.add(name)) {
                rest.addAll(referred(ALL.path(name)));
            }
        }
        return found;
    }

    private static List<String> referred(JsonNode node) {
        return node.findValuesAsText("$ref").stream()
                .map(ref -> ref.substring(REFERENCE.length()))
                .toList();
    }

    /** A schema, with those of its members and of their items. */
    static List<JsonNode> withMembers(JsonNode schema) {
        List<JsonNode> all = new ArrayList<>(List.of(schema));
        schema.path("properties").forEach(member -> {
            all.add(member);
            all.add(member.path("items"));
            all.add(member.path("additionalProperties"));
        });
        return all;
    }

    /** The types that a schema allows. */
    static List<String> typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual()
                ? List.of(type.asText())
                : type.valueStream().map(JsonNode::asText).toList();
    }

    /** The names of the members of an object. */
    static Set<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The texts of all members of that name. */
    static List<String> values(String name) {
        return nodes(node -> node.path(name).isTextual()).stream()
                .map(node -> node.path(name).asText())
                .toList();
    }

    /** All objects of the contract that fit, but not those inside examples. */
    static List<JsonNode> nodes(Predicate<JsonNode> wanted) {
        return all(Contract.tree()).filter(JsonNode::isObject).filter(wanted).toList();
    }

    private static Stream<JsonNode> all(JsonNode node) {
        return Stream.concat(
                Stream.of(node),
                node.isObject()
                        ? node.properties().stream()
                                .filter(member -> !member.getKey().equals("examples"))
                                .flatMap(member -> all(member.getValue()))
                        : node.valueStream().flatMap(ContractSchemas::all));
    }
}
