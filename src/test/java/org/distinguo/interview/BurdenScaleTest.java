package org.distinguo.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.distinguo.facts.AskedOf;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.library.LibraryReader;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** The weights of questions. */
final class BurdenScaleTest {

    private static BurdenScale read(String text) {
        return BurdenScale.read(new YamlFile("interview.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsShippedRisesWithSensitivityAndWeighsThePersonMost() {
        BurdenScale shipped = BurdenScale.shipped();
        for (int degree = 1; degree < 4; degree++) {
            assertThat(shipped.sensitivity().get(degree))
                    .isGreaterThan(shipped.sensitivity().get(degree - 1));
        }
        int person = Objects.requireNonNull(shipped.askedOf().get(AskedOf.PERSON));
        assertThat(shipped.askedOf()).hasSize(AskedOf.values().length);
        shipped.askedOf()
                .forEach((reader, weight) -> assertThat(weight <= person).isTrue());
        assertThat(shipped.reviewed())
                .as("nobody of the field has looked at it")
                .isFalse();
    }

    @Test
    void whatIsShippedBeginsWithFactsThatPeopleAreAskedFor() {
        FactCatalogue catalogue = LibraryReader.shippedCatalogue();
        assertThat(BurdenScale.shipped().beginWith())
                .startsWith(FactId.parse("circumstances.inDangerNow"), FactId.parse("person.child"))
                .allSatisfy(
                        fact -> assertThat(catalogue.fact(fact).orElseThrow().isAsked())
                                .as("%s", fact)
                                .isTrue());
    }

    @Test
    void everyFaultIsTold() {
        InvalidSourceException refused = catchThrowableOfType(
                InvalidSourceException.class,
                () -> read("catalogue: interview\nversion: '1'\nsensitivity: {0: 1, 1: 0, 2: x}\nasked_of: {PERSON: 1, "
                        + "OFFICER: 1, EXPERT: 1, FILE: 1, NEIGHBOUR: 1}\nbegin_with: [age]\nmore: 1\n"));
        assertThat(refused.diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("`0` is out of range"))
                .anyMatch(message -> message.contains("`x` is not a number"))
                .anyMatch(message -> message.contains("the key `3` is missing"))
                .anyMatch(message -> message.contains("NEIGHBOUR"))
                .anyMatch(message -> message.contains("`age` is not the id of a fact"))
                .anyMatch(message -> message.contains("more"));
    }
}
