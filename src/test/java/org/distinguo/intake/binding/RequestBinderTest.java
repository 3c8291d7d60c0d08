package org.distinguo.intake.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distinguo.intake.Refusal;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.TestValidator;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.ClassificationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the binder says of bodies at and beyond the edges: itself within the limits of the contract. */
final class RequestBinderTest {

    private static final RequestBinder BINDER = TestValidator.binderOn(LocalDate.of(2025, 6, 2));

    @Test
    void noMoreViolationsAreToldThanTheContractAllows() {
        String members = IntStream.range(0, 3_000)
                .mapToObj(number -> ",\"x" + number + "\":1")
                .collect(Collectors.joining());
        RefusedException problem = refused("{\"rulebook\":\"un\"" + members + "}");
        assertThat(problem.violations()).hasSize(1_000);
        assertThat(problem.detail().text())
                .isEqualTo("3000 things in the body do not fit the contract; the first 1000 follow");
    }

    @Test
    void placeIsTheParentWhereANameIsTooLongToRepeat() {
        assertThat(refused("{\"rulebook\": \"un\", \"facts\": {\"" + "x".repeat(65) + "\": 1}}")
                        .violations())
                .containsExactly(
                        Violation.of("/facts", ViolationCode.UNKNOWN_PROPERTY, MessageId.UNKNOWN_GROUP.with(1)));
        assertThat(refused("{\"rulebook\": \"un\", \"facts\": {\"" + "x".repeat(60_000) + "\": 1}}")
                        .violations())
                .containsExactly(
                        Violation.of("/facts", ViolationCode.UNKNOWN_PROPERTY, MessageId.UNKNOWN_GROUP.with(1)));
    }

    @Test
    void nameThatResemblesNoneOfTheContractIsNotRepeated() {
        assertThat(refused("{\"rulebook\": \"un\", \"Marie Dubois\": {\"born\": 1}, \"facts\": {\"person\": {\"child\":"
                                + " \"NO\", \"Amir/Karimi\": [1], \"Amir\": 2}}}")
                        .violations())
                .containsExactly(
                        Violation.of("", ViolationCode.UNKNOWN_PROPERTY, MessageId.UNKNOWN_PROPERTY.with(2)),
                        Violation.of("/facts/person", ViolationCode.UNKNOWN_PROPERTY, MessageId.UNKNOWN_FACT.with(2)),
                        Violation.of("/facts/person", ViolationCode.UNKNOWN_PROPERTY, MessageId.UNKNOWN_FACT.with(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "x\\n", "\\u007f", "\\u202e", "\\u2028"})
    void placeIsTheParentWhereANameCannotBeShown(String name) {
        assertThat(refused("{\"rulebook\": \"un\", \"facts\": {\"person\": {\"" + name + "\": 1}}}")
                        .violations())
                .containsExactly(
                        Violation.of("/facts/person", ViolationCode.UNKNOWN_PROPERTY, MessageId.UNKNOWN_FACT.with(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, ",
        "-0, ",
        "-0.0e5, ",
        "0e99999999999, ",
        "0.00e-99999999999, ",
        "24.0, ",
        "2400e-2, ",
        "0.24e2, ",
        "1200000000000000000000000000000e-28, ",
        "120, ",
        "121, OUT_OF_RANGE",
        "-1, OUT_OF_RANGE",
        "12000e-1, OUT_OF_RANGE",
        "2147483648, OUT_OF_RANGE",
        "9223372036854775808, OUT_OF_RANGE",
        "1e2147483647, OUT_OF_RANGE",
        "1e2147483648, OUT_OF_RANGE",
        "-1e99999999999, OUT_OF_RANGE",
        "1e99999999999999999999999999, OUT_OF_RANGE",
        "24.5, WRONG_TYPE",
        "1e-2147483649, WRONG_TYPE",
        "1e-99999999999999999999999999, WRONG_TYPE"
    })
    void numbersAreWholeAndInRangeByValueHoweverTheyAreWritten(String number, ViolationCode code) {
        assertThat(codes(age(number))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void numberMayHaveAsManyDigitsAsTheBodyHolds() {
        assertThat(codes(age("1".repeat(1_001)))).containsExactly(ViolationCode.OUT_OF_RANGE);
        assertThat(codes(age("1".repeat(60_000)))).containsExactly(ViolationCode.OUT_OF_RANGE);
        assertThat(codes(age("24." + "0".repeat(60_000)))).isEmpty();
        assertThat(codes(age("24." + "0".repeat(60_000) + "1"))).containsExactly(ViolationCode.WRONG_TYPE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 16_000})
    void deepNestingIsNoFaultOfSyntax(int depth) {
        String deep = "[".repeat(depth) + "]".repeat(depth);
        assertThat(refused(deep).violations())
                .containsExactly(Violation.of("", ViolationCode.WRONG_TYPE, MessageId.NO_OBJECT.with()));
        assertThat(codes("{\"rulebook\": \"un\", \"screened\": [" + deep + ", " + deep + "]}"))
                .containsOnly(ViolationCode.WRONG_TYPE);
    }

    @Test
    void keyThatStandsTwiceIsFoundHoweverDeep() {
        String body = "[".repeat(5_000) + "{\"a\": 1, \"a\": 2}" + "]".repeat(5_000);
        assertThat(catchThrowableOfType(RefusedException.class, () -> read(body))
                        .refusal())
                .isEqualTo(Refusal.MALFORMED_BODY);
    }

    @Test
    void idOfARulebookIsNoLongerThanTheContractAllows() {
        String id = "a".repeat(32) + ("-" + "b".repeat(15)).repeat(2);
        assertThat(codes("{\"rulebook\": \"" + id + "\"}")).isEmpty();
        assertThat(codes("{\"rulebook\": \"" + id + "b\"}")).containsExactly(ViolationCode.OUT_OF_RANGE);
    }

    private static String age(String number) {
        return "{\"rulebook\": \"un\", \"facts\": {\"person\": {\"ageYears\": " + number + "}}}";
    }

    private List<ViolationCode> codes(String body) {
        try {
            read(body);
            return List.of();
        } catch (RefusedException e) {
            assertThat(e.refusal()).isEqualTo(Refusal.SCHEMA_VIOLATION);
            return e.violations().stream().map(Violation::code).toList();
        }
    }

    private RefusedException refused(String body) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(body));
        assertThat(refused.refusal()).isEqualTo(Refusal.SCHEMA_VIOLATION);
        return refused;
    }

    private ClassificationRequest read(String body) {
        return BINDER.bind(body.getBytes(StandardCharsets.UTF_8), ClassificationRequest.class);
    }
}
