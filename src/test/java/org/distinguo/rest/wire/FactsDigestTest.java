package org.distinguo.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.intake.TestValidator;
import org.distinguo.intake.binding.RequestBinder;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.library.LibraryReader;
import org.distinguo.rest.Contract;
import org.distinguo.rest.GeneratedBodies;
import org.distinguo.rest.UnwrittenRules;
import org.distinguo.source.Digest;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** The digest of case facts is the one that anybody can compute from the request with an implementation of RFC 8785. */
final class FactsDigestTest {

    private static final int CASES = 2_000;
    private static final String SALT = "q7Zr-0bX_2mKc81LsVtE9w";
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 2);

    private final FactCatalogue catalogue = LibraryReader.shippedCatalogue();
    private final RequestBinder binder = TestValidator.binderOn(TODAY);
    private final Contract.Judge judge = Contract.judge("ClassificationRequest");

    @Test
    void digestIsThatOfTheCanonicalJson() throws IOException {
        var bodies = new GeneratedBodies(8785, catalogue, GeneratedBodies.Shape.CLASSIFICATION);
        Map<String, String> canonicalByDigest = new HashMap<>();
        int cases = 0;
        while (cases < CASES) {
            JsonNode body = bodies.next();
            if (!body.isObject()) {
                continue;
            }
            ((ObjectNode) body).put("digestSalt", SALT);
            if (!judge.accepts(body) || !UnwrittenRules.keeps(body, TODAY)) {
                continue;
            }
            cases++;
            String canonical = new JsonCanonicalizer(named(body).toString()).getEncodedString();
            ClassificationRequest request =
                    binder.bind(body.toString().getBytes(StandardCharsets.UTF_8), ClassificationRequest.class);
            String digest = Objects.requireNonNull(FactsDigest.of(request.digestSalt(), request.facts()));
            assertThat(digest)
                    .as(canonical)
                    .isEqualTo(Digest.of(canonical.getBytes(StandardCharsets.UTF_8)))
                    .matches("sha-256:[0-9a-f]{64}");
            canonicalByDigest.merge(digest, canonical, (one, other) -> {
                assertThat(one).isEqualTo(other);
                return one;
            });
        }
        assertThat(canonicalByDigest).hasSizeGreaterThan(CASES / 3);
    }

    @Test
    void withoutASaltThereIsNoDigest() {
        assertThat(FactsDigest.of(Optional.empty(), CaseFacts.of(Map.of()))).isNull();
    }

    /** What the contract says is digested. */
    private static JsonNode named(JsonNode body) {
        SortedSet<String> screened = new TreeSet<>();
        body.path("screened").forEach(group -> screened.add(group.asText()));
        if (body.path("facts").isNull()) {
            screened.clear();
        }
        ObjectNode named = Contract.MAPPER.createObjectNode();
        named.put("digestSalt", SALT);
        ObjectNode facts = named.putObject("facts");
        body.path("facts").properties().forEach(group -> {
            if (group.getValue().isNull()) {
                screened.remove(group.getKey());
            }
            ObjectNode members = Contract.MAPPER.createObjectNode();
            group.getValue().properties().stream()
                    .filter(fact -> screened.contains(group.getKey())
                            || !fact.getValue().isNull())
                    .forEach(fact -> members.set(fact.getKey(), fact.getValue()));
            if (!members.isEmpty()) {
                facts.set(group.getKey(), members);
            }
        });
        screened.forEach(named.putArray("screened")::add);
        return named;
    }
}
