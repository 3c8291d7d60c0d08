package org.distinguo.rest.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.source.Digest;

/**
 * Names case facts by the SHA-256 of their canonical JSON (RFC 8785): the object {@code facts} as it was sent, without
 * groups that are null or empty and without facts that are null, except in screened groups; and beside it {@code screened}
 * in the order of the alphabet, without groups that are null.
 */
final class FactsDigest {

    private FactsDigest() {}

    static String of(CaseFacts facts) {
        return Digest.of(canonical(facts).getBytes(StandardCharsets.UTF_8));
    }

    /** Ids and answers are ASCII words and numbers are small and whole, so sorting is all that RFC 8785 asks for here. */
    static String canonical(CaseFacts facts) {
        SortedMap<FactId, String> stated = new TreeMap<>();
        facts.notAsked().forEach(fact -> stated.put(fact, "null"));
        facts.answers().forEach((fact, answer) -> stated.put(fact, '"' + answer.name() + '"'));
        facts.numbers().forEach((fact, number) -> stated.put(fact, number.toString()));
        var json = new StringBuilder("{\"facts\":{");
        String group = "";
        for (Map.Entry<FactId, String> fact : stated.entrySet()) {
            if (fact.getKey().group().equals(group)) {
                json.append(',');
            } else {
                json.append(group.isEmpty() ? "" : "},");
                group = fact.getKey().group();
                json.append('"').append(group).append("\":{");
            }
            json.append('"').append(fact.getKey().name()).append("\":").append(fact.getValue());
        }
        json.append(group.isEmpty() ? "" : "}");
        return json.append("},\"screened\":[")
                .append(facts.screened().stream().map(id -> '"' + id + '"').collect(Collectors.joining(",")))
                .append("]}")
                .toString();
    }
}
