package org.distinguo.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import org.distinguo.comparison.Comparison;
import org.distinguo.intake.Intake;
import org.distinguo.intake.TestValidator;
import org.distinguo.intake.request.ComparisonRequest;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rest.Contract;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written of a comparison is, to the byte, what Jackson writes of the records that the contract is made from. */
final class ComparisonWriterTest {

    private static final String CASE = "\"facts\": {\"person\": {\"ageYears\": 16, \"national\": \"NO\"}, "
            + "\"conduct\": {\"received\": \"YES\"}, \"exploitation\": {\"commercialSex\": \"SUSPECTED\"}, "
            + "\"facilitation\": {\"entryProcured\": \"YES\", \"benefitSought\": \"YES\"}, "
            + "\"movement\": {\"crossedBorder\": \"YES\", \"entryIrregular\": \"YES\"}}";

    private final ObjectMapper mapper = WireMapper.standalone();
    private final ComparisonWriter writer = new ComparisonWriter(mapper, new VerdictWriter(mapper));
    private final Intake intake =
            Intake.standalone(ShippedLibrary.LIBRARY, TestValidator.clock(LocalDate.of(2026, 12, 1)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"rulebooks\": [\"un\", \"us\"], " + CASE,
                "\"rulebooks\": [\"au\", \"ca\", \"coe\", \"eu\", \"ph\", \"uk\", \"un\", \"us\"], \"facts\": {}",
                "\"rulebooks\": [\"ca\", \"uk\", \"us\"], \"caseReference\": \"a-1\", \"partOfState\": \"scotland\", "
                        + "\"digestSalt\": \"q7Zr-0bX_2mKc81LsVtE9w\", \"standard\": \"ESTABLISHED\", "
                        + "\"conductDates\": [\"2016-01-01\", \"2024-03-01\", \"2020-01-01\"], " + CASE,
                "\"rulebooks\": [\"un\", \"us\"], \"decisionDate\": \"2026-12-05\", "
                        + "\"conductDates\": [\"2026-12-01\", \"2026-12-02\"], " + CASE
            })
    void comparisonIsWrittenAsTheRecordsAre(String request) throws JsonProcessingException {
        assertWrittenAlike("{" + request + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comparison-child-labour", "comparison-in-short"})
    void examplesAreWrittenAsTheRecordsAre(String example) throws Exception {
        assertWrittenAlike(Files.readString(Path.of(Contract.EXAMPLES + "/" + example + ".request.json")));
    }

    private void assertWrittenAlike(String body) throws JsonProcessingException {
        ComparisonRequest request = intake.read(body.getBytes(StandardCharsets.UTF_8), ComparisonRequest.class);
        Comparison comparison = intake.compare(request);
        Function<Verdict, String> notice = verdict -> intake.notice(verdict) + " \u00fcber \"ASCII\" \ud83d\ude00";
        assertThat(new String(writer.write(comparison, request, notice), StandardCharsets.ISO_8859_1))
                .isEqualTo(new String(
                        mapper.writeValueAsBytes(ComparisonBody.of(comparison, request, notice)),
                        StandardCharsets.ISO_8859_1));
    }
}
