package org.distinguo.rest.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.facts.CaseFacts;
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
        Map<String, Map<String, String>> groups = new TreeMap<>();
        facts.answers().forEach((fact, answer) -> groups.computeIfAbsent(fact.group(), group -> new TreeMap<>())
                .put(fact.name(), quoted(answer.name())));
        facts.numbers().forEach((fact, number) -> groups.computeIfAbsent(fact.group(), group -> new TreeMap<>())
                .put(fact.name(), number.toString()));
        facts.notAsked().forEach(fact -> groups.computeIfAbsent(fact.group(), group -> new TreeMap<>())
                .putIfAbsent(fact.name(), "null"));
        String stated = groups.entrySet().stream()
                .map(group -> quoted(group.getKey()) + ":" + object(group.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        String screened = facts.screened().stream().map(FactsDigest::quoted).collect(Collectors.joining(",", "[", "]"));
        return "{\"facts\":" + stated + ",\"screened\":" + screened + "}";
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String word) {
        return '"' + word + '"';
    }
}
