package org.distinguo.bench.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;

/** Bodies of requests. */
final class Bodies {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DAY = "2024-03-01";

    private Bodies() {}

    /** The body of an example of the contract. */
    static String example(String name) {
        try {
            return Files.readString(Path.of("openapi/examples", name + ".request.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Facts as they are sent. */
    static ObjectNode facts(CaseFacts stated) {
        ObjectNode facts = MAPPER.createObjectNode();
        stated.answers()
                .forEach((fact, answer) -> facts.withObject("/" + fact.group()).put(fact.name(), answer.name()));
        stated.numbers()
                .forEach((fact, number) -> facts.withObject("/" + fact.group()).put(fact.name(), number));
        return facts;
    }

    /** Every fact with the same answer. */
    static ObjectNode facts(FactCatalogue catalogue, Answer answer) {
        ObjectNode facts = MAPPER.createObjectNode();
        catalogue.answered().forEach(fact -> facts.withObject("/" + fact.id().group())
                .put(fact.id().name(), answer.name()));
        return facts;
    }

    /** The facts of the example that is undetermined. */
    static ObjectNode undetermined() {
        try {
            return (ObjectNode)
                    MAPPER.readTree(example("classification-undetermined")).get("facts");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode noFacts() {
        return MAPPER.createObjectNode();
    }

    /** A question to one rulebook. */
    static ObjectNode question(String rulebook, ObjectNode facts) {
        ObjectNode question = MAPPER.createObjectNode()
                .put("rulebook", rulebook)
                .put("conductDate", DAY)
                .put("decisionDate", DAY);
        question.set("facts", facts);
        return question;
    }

    /** A comparison, decided on the last of the dates. */
    static ObjectNode comparison(List<String> rulebooks, List<String> dates, ObjectNode facts) {
        ObjectNode comparison = MAPPER.createObjectNode();
        rulebooks.forEach(comparison.putArray("rulebooks")::add);
        dates.forEach(comparison.putArray("conductDates")::add);
        comparison.put("decisionDate", dates.get(dates.size() - 1));
        comparison.set("facts", facts);
        return comparison;
    }
}
