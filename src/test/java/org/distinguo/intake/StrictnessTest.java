package org.distinguo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.intake.binding.RequestBinder;
import org.distinguo.library.LibraryReader;
import org.distinguo.rest.Contract;
import org.distinguo.rest.GeneratedBodies;
import org.distinguo.rest.GeneratedBodies.Shape;
import org.distinguo.rest.UnwrittenRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A request is accepted exactly where the committed contract accepts it, in the opinion of a validator that knows only that,
 * and where its dates keep the two rules that no schema can state.
 */
final class StrictnessTest {

    /** How many bodies of each shape are made; CI makes more ({@code .ci/seeded-states}). */
    private static final int BODIES = Integer.getInteger("bodies", 2_500);

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 2);

    private final FactCatalogue catalogue = LibraryReader.shippedCatalogue();
    private final RequestBinder binder = TestValidator.binderOn(TODAY);

    @ParameterizedTest
    @EnumSource
    void serviceAndContractAgree(Shape shape) {
        Contract.Judge judge = Contract.judge(shape.schema());
        var bodies = new GeneratedBodies(20260101, catalogue, shape);
        Map<ViolationCode, Integer> seen = new EnumMap<>(ViolationCode.class);
        int accepted = 0;
        for (int number = 0; number < BODIES; number++) {
            String text = asSent(bodies.next());
            JsonNode sent = Contract.json(GeneratedBodies.within(text));
            List<Violation> violations = violations(text, shape);
            boolean fits = judge.accepts(sent) && UnwrittenRules.keeps(sent, TODAY);
            if (violations.isEmpty() != fits) {
                assertThat(violations)
                        .as("%s%nthe contract: %s", text, judge.faults(sent))
                        .isNull();
            }
            accepted += violations.isEmpty() ? 1 : 0;
            for (Violation violation : violations) {
                assertPlace(violation, sent, text);
                seen.merge(violation.code(), 1, Integer::sum);
            }
        }
        assertThat(accepted).isBetween(BODIES / 4, BODIES * 2 / 3);
        assertThat(seen.keySet())
                .containsExactlyInAnyOrder(
                        ViolationCode.MISSING,
                        ViolationCode.UNKNOWN_PROPERTY,
                        ViolationCode.WRONG_TYPE,
                        ViolationCode.NOT_ALLOWED,
                        ViolationCode.OUT_OF_RANGE,
                        ViolationCode.WRONG_FORMAT,
                        ViolationCode.DUPLICATE);
        assertThat(seen.values()).allMatch(count -> count > BODIES / 1_000);
    }

    /** The text as UTF-8 can carry it: half a pair of surrogates becomes a question mark. */
    private static String asSent(JsonNode body) {
        return new String(body.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private List<Violation> violations(String text, Shape shape) {
        try {
            binder.bind(text.getBytes(StandardCharsets.UTF_8), shape.type());
            return List.of();
        } catch (RefusedException e) {
            assertThat(e.refusal()).as(text).isEqualTo(Refusal.SCHEMA_VIOLATION);
            assertThat(e.violations()).as(text).isNotEmpty();
            return e.violations();
        }
    }

    /** A violation points at a member that is there, or, where one is missing, at the one that should be. */
    private static void assertPlace(Violation violation, JsonNode sent, String text) {
        JsonPointer pointer = JsonPointer.compile(violation.pointer());
        JsonNode found = sent.at(pointer);
        boolean right = violation.code() == ViolationCode.MISSING
                ? (found.isMissingNode() || found.isNull())
                        && sent.at(pointer.head()).isObject()
                : !found.isMissingNode();
        if (!right) {
            assertThat(violation).as(text).isNull();
        }
    }
}
