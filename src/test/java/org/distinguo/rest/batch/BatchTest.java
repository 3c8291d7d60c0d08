package org.distinguo.rest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distinguo.intake.Intake;
import org.distinguo.intake.TestValidator;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rest.Contract;
import org.distinguo.rest.Observer;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.wire.VerdictBody;
import org.distinguo.rest.wire.VerdictSummaryBody;
import org.distinguo.rest.wire.VerdictWriter;
import org.distinguo.rest.wire.WireMapper;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each line of a batch gets what a single request would have got, and the totals are those of the lines. */
final class BatchTest {

    private static final String MARK = "Zq7Mark";
    private static final String UNDETERMINED =
            "{\"rulebook\": \"coe\", \"facts\": {\"conduct\": {\"received\": \"YES\"}}}";
    private static final String NEITHER = "{\"rulebook\": \"coe\", \"facts\": {\"conduct\": {\"received\": \"YES\"}}, "
            + "\"screened\": [\"person\", \"means\", \"debt\", \"control\", \"purpose\", \"exploitation\", \"conduct\"]}";
    private static final String TRAFFICKING =
            "{\"rulebook\": \"coe\", \"facts\": {\"conduct\": {\"received\": \"YES\"}, "
                    + "\"person\": {\"ageYears\": 15}, \"exploitation\": {\"commercialSex\": \"YES\"}}}";

    private final ObjectMapper mapper = WireMapper.standalone();
    private final Intake intake =
            Intake.standalone(ShippedLibrary.LIBRARY, TestValidator.clock(LocalDate.of(2026, 12, 1)));
    private final List<String> observed = new ArrayList<>();
    private final BatchClassifier classifier = new BatchClassifier(
            intake,
            new Observer() {
                @Override
                public void answered(String rulebook, String classification) {
                    observed.add(rulebook + " " + classification);
                }

                @Override
                public void refused(ProblemType type) {
                    observed.add(type.slug());
                }
            },
            mapper,
            new VerdictWriter(mapper));

    @ParameterizedTest
    @EnumSource(BatchDetail.class)
    void lineIsWrittenAsTheRecordIsToTheByte(BatchDetail detail) throws JsonProcessingException {
        String line = UNDETERMINED.replace(
                "}}}", "}}, \"caseReference\": \"a-1\", " + "\"digestSalt\": \"q7Zr-0bX_2mKc81LsVtE9w\"}");
        ClassificationRequest request = intake.read(bytes(line), ClassificationRequest.class);
        Verdict verdict = intake.classify(request);
        var body = new BatchAnswerBody(
                1L,
                detail == BatchDetail.FULL
                        ? VerdictBody.of(verdict, request.caseReference(), request.digestSalt(), intake.notice(verdict))
                        : null,
                detail == BatchDetail.SUMMARY
                        ? VerdictSummaryBody.of(
                                verdict, request.caseReference(), request.digestSalt(), intake.notice(verdict))
                        : null,
                null,
                null,
                null,
                null);
        assertThat(answers(detail, line).get(0)).isEqualTo(mapper.writeValueAsString(body));
    }

    @Test
    void everyLineFitsTheContract() {
        Contract.Judge judge = Contract.judge("BatchAnswer");
        List<String> sent = List.of(UNDETERMINED, "", "{", TRAFFICKING, "[]", "{\"rulebook\": \"xx\"}", NEITHER);
        for (BatchDetail detail : BatchDetail.values()) {
            assertThat(answers(detail, sent.toArray(String[]::new))).hasSize(7).allSatisfy(line -> assertThat(
                            judge.faults(Contract.json(line)))
                    .isEmpty());
        }
    }

    @Test
    void brokenLineGetsTheProblemOfASingleRequestAndChangesNothingElse() throws JsonProcessingException {
        List<String> answers = answers(
                BatchDetail.SUMMARY,
                UNDETERMINED,
                "{\"rulebook\": \"coe\", \"facts\": {\"conduct\": {\"recruted\": \"YES\", \"received\": 7}}}",
                "{\"rulebook\": \"coe\"",
                "x".repeat(LineSplitter.LONGEST + 1),
                UNDETERMINED);
        JsonNode schema = Contract.json(answers.get(1));
        assertThat(schema.path("line").asInt()).isEqualTo(2);
        assertThat(schema.at("/problem/type").asText()).isEqualTo("/problems/schema-violation");
        assertThat(schema.at("/problem/violations").findValuesAsText("pointer"))
                .containsExactly("/facts/conduct/recruted", "/facts/conduct/received");
        assertThat(answers.get(2))
                .isEqualTo("{\"line\":3,\"problem\":"
                        + mapper.writeValueAsString(
                                Problem.of(ProblemType.MALFORMED_BODY, MessageId.NOT_JSON_AT.with(1, 19)))
                        + "}");
        assertThat(answers.get(3))
                .isEqualTo("{\"line\":4,\"problem\":"
                        + mapper.writeValueAsString(
                                Problem.of(ProblemType.TOO_LARGE, MessageId.LINE_TOO_LARGE.with(65_536)))
                        + "}");
        assertThat(answers.get(4)).isEqualTo(answers.get(0).replace("\"line\":1", "\"line\":5"));
        assertThat(Contract.json(answers.get(5)).at("/totals/problems").asInt()).isEqualTo(3);
        assertThat(observed)
                .containsExactly(
                        "coe UNDETERMINED", "schema-violation", "malformed-body", "too-large", "coe UNDETERMINED");
    }

    @Test
    void brokenUtf8IsAProblemOfItsLine() {
        var answers = new ByteArrayOutputStream();
        Batch batch = classifier.begin(BatchDetail.SUMMARY);
        batch.answer(BatchLine.of(1, new byte[] {'{', '"', (byte) 0xC3, '"', '}'}), answers);
        assertThat(answers.toString(StandardCharsets.UTF_8)).contains("\"detail\":\"the body is not UTF-8\"");
        assertThat(batch.hasProblems()).isTrue();
    }

    @Test
    void noProblemRepeatsWhatALineSays() {
        List<String> answers = answers(
                BatchDetail.SUMMARY,
                MARK,
                "\"" + MARK + "\"",
                "{\"rulebook\": \"" + MARK + "\"}",
                "{\"rulebook\": \"un\", \"caseReference\": \"" + MARK + " x\"}",
                "{\"rulebook\": \"un\", \"facts\": {\"person\": {\"child\": \"" + MARK + "\", \"ageYears\": 7654321}}}",
                MARK.repeat(LineSplitter.LONGEST));
        assertThat(answers).hasSize(7).noneMatch(line -> line.contains(MARK) || line.contains("7654321"));
        assertThat(answers.subList(0, 6)).allMatch(line -> line.contains("\"problem\":"));
    }

    @Test
    void totalsCountWhatHoldsUpTheUndeterminedCases() {
        String[] lines = Stream.of(many(6, UNDETERMINED), many(7, TRAFFICKING), many(2, "{"))
                .flatMap(List::stream)
                .toArray(String[]::new);
        JsonNode totals = totals(lines);
        assertThat(totals.path("lines").asInt()).isEqualTo(15);
        assertThat(totals.path("verdicts").asInt()).isEqualTo(13);
        assertThat(totals.path("problems").asInt()).isEqualTo(2);
        assertThat(totals.path("classifications"))
                .isEqualTo(Contract.json("[{\"classification\": \"TRAFFICKING\", \"cases\": 7}, "
                        + "{\"classification\": \"UNDETERMINED\", \"cases\": 6}]"));
        List<String> open =
                intake.classify(intake.read(bytes(UNDETERMINED), ClassificationRequest.class)).openQuestions().stream()
                        .map(question -> question.fact().id().toString())
                        .sorted()
                        .toList();
        assertThat(open).isNotEmpty();
        assertThat(totals.path("openFacts").findValuesAsText("fact")).isEqualTo(open);
        assertThat(totals.path("openFacts").findValuesAsText("cases")).containsOnly("6");
    }

    @Test
    void theFactsThatAreOpenMostOftenComeFirst() {
        String known = UNDETERMINED.replace("\"YES\"}", "\"YES\"}, \"person\": {\"ageYears\": 30}");
        String[] lines = Stream.of(many(5, UNDETERMINED), many(5, known))
                .flatMap(List::stream)
                .toArray(String[]::new);
        List<Integer> cases = totals(lines).path("openFacts").findValuesAsText("cases").stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(cases).contains(10, 5).isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void fewerThanFiveCasesAreWithheldAndCannotBeFoundAsADifference() {
        JsonNode few = totals(many(4, UNDETERMINED).toArray(String[]::new));
        assertThat(few.path("classifications")).isEmpty();
        assertThat(few.path("openFacts")).isEmpty();
        assertThat(few.path("verdicts").asInt()).isEqualTo(4);

        String[] oneSmall = Stream.of(many(9, TRAFFICKING), many(6, NEITHER), many(2, UNDETERMINED))
                .flatMap(List::stream)
                .toArray(String[]::new);
        assertThat(totals(oneSmall).path("classifications").findValuesAsText("classification"))
                .as("the two that are withheld have 8 cases together")
                .containsExactly("TRAFFICKING");

        String[] twoSmall = Stream.of(many(9, TRAFFICKING), many(3, NEITHER), many(2, UNDETERMINED))
                .flatMap(List::stream)
                .toArray(String[]::new);
        assertThat(totals(twoSmall).path("classifications").findValuesAsText("classification"))
                .containsExactly("TRAFFICKING");
    }

    @Test
    void batchWithoutLinesHasTotals() {
        assertThat(answers(BatchDetail.SUMMARY))
                .containsExactly("{\"totals\":{\"lines\":0,\"verdicts\":0,\"problems\":0,\"classifications\":[],"
                        + "\"openFacts\":[]}}");
    }

    @Test
    void openFactsTellNoNumberOfCasesThatIsWithheld() {
        List<String> lines = new ArrayList<>(many(1, TRAFFICKING));
        lines.addAll(many(5, UNDETERMINED));
        JsonNode totals = totals(lines.toArray(String[]::new));
        assertThat(totals.path("classifications")).isEmpty();
        assertThat(totals.path("openFacts")).isEmpty();
    }

    private JsonNode totals(String... lines) {
        List<String> answers = answers(BatchDetail.SUMMARY, lines);
        return Contract.json(answers.get(answers.size() - 1)).path("totals");
    }

    private List<String> answers(BatchDetail detail, String... lines) {
        Batch batch = classifier.begin(detail);
        var answers = new ByteArrayOutputStream();
        var splitter = new LineSplitter();
        splitter.add(bytes(Stream.of(lines).map(line -> line + "\n").collect(Collectors.joining())));
        BatchLine line = splitter.next();
        while (line != null) {
            batch.answer(line, answers);
            line = splitter.next();
        }
        batch.end(splitter.lines(), answers);
        String text = answers.toString(StandardCharsets.UTF_8);
        assertThat(text).endsWith("}\n");
        return text.lines().toList();
    }

    private static List<String> many(int number, String line) {
        return IntStream.range(0, number).mapToObj(index -> line).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
