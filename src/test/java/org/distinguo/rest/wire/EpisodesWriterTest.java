package org.distinguo.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.function.Function;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.intake.Intake;
import org.distinguo.intake.TestValidator;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rest.Contract;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written of several episodes is, to the byte, what Jackson writes of the records that the contract is made from; and the
 * verdict on an episode is, to the byte, that of a single call.
 */
final class EpisodesWriterTest {

    private static final String CASE = "\"person\": {\"ageYears\": 16, \"national\": \"NO\"}, "
            + "\"conduct\": {\"received\": \"YES\"}, \"exploitation\": {\"commercialSex\": \"SUSPECTED\"}, "
            + "\"facilitation\": {\"entryProcured\": \"YES\", \"benefitSought\": \"YES\"}";

    private final ObjectMapper mapper = WireMapper.standalone();
    private final VerdictWriter verdicts = new VerdictWriter(mapper);
    private final EpisodesWriter writer = new EpisodesWriter(mapper, verdicts);
    private final Intake intake =
            Intake.standalone(ShippedLibrary.LIBRARY, TestValidator.clock(LocalDate.of(2026, 12, 1)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "episodes-smuggled-then-exploited",
                "episodes-in-short",
                "episodes-two-exploiters",
                "episodes-child-then-adult"
            })
    void examplesAreWrittenAsTheRecordsAre(String example) throws IOException {
        assertWrittenAlike(Files.readString(Contract.EXAMPLES.resolve(example + ".request.json")));
    }

    @Test
    void answersAreWrittenAsTheRecordsAre() throws IOException {
        assertWrittenAlike(
                "{\"rulebook\": \"uk\", \"episodes\": [{}, {\"label\": \"E-1\", \"facts\": {" + CASE + "}}]}");
        assertWrittenAlike(
                "{\"rulebook\": \"un\", \"caseReference\": \"a-1\", \"digestSalt\": \"q7Zr-0bX_2mKc81LsVtE9w\", "
                        + "\"attributions\": [{\"fact\": \"conduct.received\", \"source\": \"ALLEGED_PERPETRATOR\"}], "
                        + "\"facts\": {" + CASE
                        + "}, \"episodes\": [{\"actors\": [\"A\"]}, {\"actors\": [\"A\", \"B\"]}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"au", "ca", "coe", "eu", "ph", "uk", "un", "us"})
    void theVerdictOnAnEpisodeIsThatOfASingleCall(String law) throws IOException {
        String beside = "\"rulebook\": \"" + law + "\", \"caseReference\": \"a-1\", \"decisionDate\": \"2026-11-01\", "
                + "\"digestSalt\": \"q7Zr-0bX_2mKc81LsVtE9w\"";
        String case2 = "\"screened\": [\"means\", \"control\"], \"conductDate\": \"2025-03\"";
        String single = "{" + beside + ", " + case2 + ", \"facts\": {" + CASE + "}}";
        String several = "{" + beside + ", \"facts\": {\"person\": {\"national\": \"NO\"}}, \"episodes\": [{" + case2
                + ", \"facts\": {" + CASE + "}}, {}]}";
        var one = intake.read(single.getBytes(StandardCharsets.UTF_8), ClassificationRequest.class);
        Verdict verdict = intake.classify(one);
        byte[] expected = verdicts.write(verdict, one.caseReference(), one.digestSalt(), intake.notice(verdict));
        assertThat(written(several)).contains(new String(expected, StandardCharsets.UTF_8));
    }

    private void assertWrittenAlike(String body) throws IOException {
        var request = intake.read(body.getBytes(StandardCharsets.UTF_8), EpisodesRequest.class);
        EpisodesVerdict answer = intake.classify(request);
        Function<Verdict, String> notice = verdict -> intake.notice(verdict) + " \u00fcber \"ASCII\" \ud83d\ude00";
        byte[] written = writer.write(answer, request, notice, intake.notice(answer));
        byte[] expected = mapper.writeValueAsBytes(EpisodesBody.of(answer, request, notice, intake.notice(answer)));
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(new String(expected, StandardCharsets.UTF_8));
        JsonNode read = mapper.readTree(written);
        assertThat(Contract.judge("EpisodesVerdict").faults(read)).isEmpty();
    }

    private String written(String body) {
        var request = intake.read(body.getBytes(StandardCharsets.UTF_8), EpisodesRequest.class);
        EpisodesVerdict answer = intake.classify(request);
        return new String(writer.write(answer, request, intake::notice, intake.notice(answer)), StandardCharsets.UTF_8);
    }
}
