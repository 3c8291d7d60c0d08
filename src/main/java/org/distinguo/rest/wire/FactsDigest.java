package org.distinguo.rest.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.source.Digest;
import org.distinguo.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Names case facts by the SHA-256 of canonical JSON (RFC 8785): the caller's {@code digestSalt}; the object {@code facts} as
 * it was sent, without groups that are null or empty and without facts that are null, except in screened groups; and {@code
 * screened} in the order of the alphabet, without groups that are null.
 *
 * <p>Without the salt there is no digest: a case has few facts with few answers, so whoever held its digest alone could try
 * cases until one fits, and so read the facts.
 */
public final class FactsDigest {

    private FactsDigest() {}

    /**
     * The digest of the facts of a verdict.
     *
     * @param salt the caller's secret, where one was sent
     * @param verdict the verdict
     * @return empty where no salt was sent
     */
    public static Optional<String> of(Optional<String> salt, Verdict verdict) {
        return Optional.ofNullable(of(salt, verdict.query().known().stated()));
    }

    /** The digest; null where the caller sent no salt. */
    static @Nullable String of(Optional<String> salt, CaseFacts facts) {
        return salt.map(secret -> Digest.of(canonical(secret, facts).getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }

    /** Ids and answers are ASCII words and numbers are small and whole, so sorting is all that RFC 8785 asks for here. */
    static String canonical(String salt, CaseFacts facts) {
        SortedMap<FactId, String> stated = new TreeMap<>();
        facts.notAsked().forEach(fact -> stated.put(fact, "null"));
        facts.answers().forEach((fact, answer) -> stated.put(fact, '"' + answer.name() + '"'));
        facts.numbers().forEach((fact, number) -> stated.put(fact, number.toString()));
        var json = new StringBuilder("{\"digestSalt\":\"").append(salt).append("\",\"facts\":{");
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
