package org.distinguo.rest.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.facts.CaseFacts;
import org.distinguo.source.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Names case facts by the SHA-256 of canonical JSON (RFC 8785): the caller's {@code digestSalt}; the object {@code facts} as
 * it was sent, without groups that are null or empty and without facts that are null, except in screened groups; and {@code
 * screened} in the order of the alphabet, without groups that are null.
 *
 * <p>Without the salt there is no digest: a case has few facts with few answers, so whoever held its digest alone could try
 * cases until one fits, and so read the facts.
 */
final class FactsDigest {

    private FactsDigest() {}

    /** The digest; null where the caller sent no salt. */
    static @Nullable String of(Optional<String> salt, CaseFacts facts) {
        return salt.map(secret -> Digest.of(canonical(secret, facts).getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }

    /** Ids and answers are ASCII words and numbers are small and whole, so sorting is all that RFC 8785 asks for here. */
    static String canonical(String salt, CaseFacts facts) {
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
        return "{\"digestSalt\":" + quoted(salt) + ",\"facts\":" + stated + ",\"screened\":" + screened + "}";
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
