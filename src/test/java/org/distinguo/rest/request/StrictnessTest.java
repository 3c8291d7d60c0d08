package org.distinguo.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.library.LibraryReader;
import org.distinguo.rest.Contract;
import org.distinguo.rest.GeneratedBodies;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.problem.Violation;
import org.distinguo.rest.problem.ViolationCode;
import org.junit.jupiter.api.Test;

/**
 * The reader accepts exactly what the committed contract accepts, in the opinion of a validator that knows only that, and
 * where the conduct is not after the decision and no date is of other centuries than the contract says.
 */
final class StrictnessTest {

    private static final int BODIES = 120_000;
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 2);

    private final FactCatalogue catalogue = LibraryReader.shippedCatalogue();
    private final RequestReader reader = new RequestReader(catalogue);

    @Test
    void readerAndContractAgree() {
        Contract.Judge judge = Contract.judge("ClassificationRequest");
        var bodies = new GeneratedBodies(20260101, catalogue);
        Map<ViolationCode, Integer> seen = new EnumMap<>(ViolationCode.class);
        int accepted = 0;
        for (int number = 0; number < BODIES; number++) {
            String text = bodies.next().toString();
            JsonNode sent = Contract.json(GeneratedBodies.within(text));
            List<Violation> violations = violations(text);
            boolean fits = judge.accepts(sent)
                    && GeneratedBodies.hasDatesInOrder(sent, TODAY)
                    && GeneratedBodies.hasDatesOfItsCenturies(sent);
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
        assertThat(accepted).isBetween(BODIES / 3, BODIES * 2 / 3);
        assertThat(seen.keySet())
                .containsExactlyInAnyOrder(
                        ViolationCode.MISSING,
                        ViolationCode.UNKNOWN_PROPERTY,
                        ViolationCode.WRONG_TYPE,
                        ViolationCode.NOT_ALLOWED,
                        ViolationCode.OUT_OF_RANGE,
                        ViolationCode.WRONG_FORMAT,
                        ViolationCode.DUPLICATE);
        assertThat(seen.values()).allMatch(count -> count > 100);
    }

    private List<Violation> violations(String text) {
        try {
            reader.classification(text.getBytes(StandardCharsets.UTF_8), TODAY);
            return List.of();
        } catch (ProblemException e) {
            assertThat(e.type()).as(text).isEqualTo(ProblemType.SCHEMA_VIOLATION);
            List<Violation> violations = e.problem().violations();
            assertThat(violations).as(text).isNotEmpty();
            return violations == null ? List.of() : violations;
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
