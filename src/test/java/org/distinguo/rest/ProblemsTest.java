package org.distinguo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.distinguo.rest.problem.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a body, or with what it asks: each kind of problem, and that it is counted. */
@QuarkusTest
final class ProblemsTest {

    @TestHTTPResource(management = true)
    URI management;

    private ToldProblems told;

    @BeforeEach
    void countProblems() {
        told = new ToldProblems(management);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"rulebook\": \"un\"} x",
                "{\"rulebook\": \"un\", \"rulebook\": \"us\"}",
                "{'rulebook': 'un'}",
                "{\"rulebook\": un}",
                "{\"rulebook\": \"un\",}",
                "{\"facts\": {\"person\": {\"ageYears\": 024}}}",
                "{\"facts\": {\"person\": {\"ageYears\": NaN}}}",
                "// a comment\n{\"rulebook\": \"un\"}"
            })
    void whatIsNoJsonIsMalformed(String body) {
        told.problem(ProblemType.MALFORMED_BODY, () -> ToldProblems.post(body));
    }

    @Test
    void byteOrderMarkIsNamed() {
        JsonNode problem =
                told.problem(ProblemType.MALFORMED_BODY, () -> ToldProblems.post("\ufeff{\"rulebook\": \"un\"}"));
        assertThat(problem.get("detail").asText()).contains("byte order mark", "RFC 8259");
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        JsonNode problem = told.problem(
                ProblemType.SCHEMA_VIOLATION,
                () -> ToldProblems.post("{\"rulebook\": \"un\", \"facts\": " + deep + "}"));
        ToldProblems.assertViolations(problem, List.of(List.of("/facts", "WRONG_TYPE", "this is not an object", "")));
        told.problem(ProblemType.MALFORMED_BODY, () -> ToldProblems.post("[".repeat(20_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "[1e2147483648]", "-1e-99999999999"})
    void numberBeyondAllMeasureIsAViolationAsAnyOther(String number) {
        JsonNode problem = told.problem(
                ProblemType.SCHEMA_VIOLATION,
                () -> ToldProblems.post("{\"rulebook\": \"un\", \"x\": " + number
                        + ", \"facts\": {\"person\": {\"ageYears\": " + number + "}}}"));
        assertThat(problem.get("violations").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("", "/facts/person/ageYears");
        told.problem(ProblemType.SCHEMA_VIOLATION, () -> ToldProblems.post(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"rulebook\": \"un\", \"\\ud800\": 1}", "{\"rulebook\": \"un\", \"facts\": {\"\\udc00\": {}}}"
            })
    void nameThatIsNoTextIsNotJson(String body) {
        JsonNode problem = told.problem(ProblemType.MALFORMED_BODY, () -> ToldProblems.post(body));
        assertThat(problem.get("detail").asText()).startsWith("the body is not JSON, found at line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"un\"", "true"})
    void bodyThatIsNoObjectIsAViolationOfTheWhole(String body) {
        JsonNode problem = told.problem(ProblemType.SCHEMA_VIOLATION, () -> ToldProblems.post(body));
        ToldProblems.assertViolations(problem, List.of(List.of("", "WRONG_TYPE", "this is not an object", "")));
    }

    @Test
    void everyViolationIsToldAtOnceWithItsPlaceAndWhatWasMeant() {
        JsonNode problem = told.problem(ProblemType.SCHEMA_VIOLATION, () -> ToldProblems.post("""
                {
                  "conductDate": "2023-02-29",
                  "standrad": "ESTABLISHED",
                  "screened": ["means", "means", "mean"],
                  "facts": {
                    "person": {"ageYears": 121, "child": 1},
                    "conduct": {"recruted": "YES", "received": "YESS"},
                    "a/b~c": {}
                  }
                }"""));
        ToldProblems.assertViolations(
                problem,
                List.of(
                        List.of("/rulebook", "MISSING", "`rulebook` is required and is missing", ""),
                        List.of(
                                "/conductDate",
                                "WRONG_FORMAT",
                                "the text is not a date of the calendar, as in 2015-05-29; where the day is not known, a "
                                        + "month as 2015-05 or a year as 2015",
                                ""),
                        List.of("/facts/person/ageYears", "OUT_OF_RANGE", "the number is not between 0 and 120", ""),
                        List.of(
                                "/facts/person/child",
                                "WRONG_TYPE",
                                "this is not a text; an answer is one of YES, NO, SUSPECTED, UNKNOWN, DECLINED",
                                ""),
                        List.of(
                                "/facts/conduct/received",
                                "NOT_ALLOWED",
                                "an answer is one of YES, NO, SUSPECTED, UNKNOWN, DECLINED",
                                "YES"),
                        List.of(
                                "/facts/conduct/recruted",
                                "UNKNOWN_PROPERTY",
                                "unknown fact `recruted`; did you mean `recruited`?",
                                "recruited"),
                        List.of("/facts", "UNKNOWN_PROPERTY", "unknown fact group: member 3 of this object", ""),
                        List.of("/screened/1", "DUPLICATE", "the item stands in the array already", ""),
                        List.of(
                                "/screened/2",
                                "NOT_ALLOWED",
                                "the text is one of person, conduct, means, control, debt, purpose, exploitation, movement, "
                                        + "facilitation, circumstances",
                                "means"),
                        List.of(
                                "/standrad",
                                "UNKNOWN_PROPERTY",
                                "unknown property `standrad`; did you mean `standard`?",
                                "standard")));
    }

    @Test
    void answersThatCannotAllBeTrueAreNamed() {
        JsonNode problem = told.problem(
                ProblemType.CONTRADICTORY_FACTS,
                () -> ToldProblems.post(
                        "{\"rulebook\": \"un\", \"facts\": {\"person\": {\"ageYears\": 24, \"child\": \"YES\"}}}"));
        assertThat(problem.get("violations").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/facts/person/ageYears", "/facts/person/child");
        assertThat(problem.get("violations").findValuesAsText("code")).containsOnly("CONTRADICTION");
    }

    @Test
    void unknownRulebookIs422InABody() {
        JsonNode problem =
                told.problem(ProblemType.UNKNOWN_RULEBOOK, () -> ToldProblems.post("{\"rulebook\": \"unn\"}"));
        ToldProblems.assertViolations(problem, List.of(List.of("/rulebook", "UNKNOWN", "no such rulebook", "un")));
        assertThat(problem.get("detail").asText()).contains(" us");
    }

    @Test
    void dateOutsideTheCoverageIsToldWithTheCoverage() {
        JsonNode problem = told.problem(
                ProblemType.NO_LAW_IN_FORCE,
                () -> ToldProblems.post(
                        "{\"rulebook\": \"un\", \"conductDate\": \"1985-01-01\", \"decisionDate\": \"2199-12-31\"}"));
        assertThat(problem.get("violations").findValuesAsText("pointer"))
                .containsExactly("/conductDate", "/decisionDate");
        assertThat(problem.get("violations").findValuesAsText("code")).containsOnly("OUT_OF_RANGE");
        assertThat(problem.get("detail").asText()).contains("`un`", "2003-12-25");
    }

    @Test
    void dateThatWasNotSentIsNotPointedAt() {
        JsonNode problem = told.problem(
                ProblemType.NO_LAW_IN_FORCE,
                () -> ToldProblems.post("{\"rulebook\": \"un\", \"decisionDate\": \"2150-01-01\"}"));
        assertThat(problem.get("violations").findValuesAsText("pointer")).containsExactly("/decisionDate");
    }
}
