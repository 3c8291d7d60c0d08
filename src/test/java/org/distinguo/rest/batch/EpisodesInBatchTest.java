package org.distinguo.rest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.intake.Intake;
import org.distinguo.intake.TestValidator;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.language.Language;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rest.Contract;
import org.distinguo.rest.Observer;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.wire.EpisodesBody;
import org.distinguo.rest.wire.EpisodesSummaryBody;
import org.distinguo.rest.wire.VerdictWriter;
import org.distinguo.rest.wire.WireMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of a batch with episodes gets what a single request about them would have got. */
final class EpisodesInBatchTest {

    private static final String SINGLE = "{\"rulebook\": \"un\", \"facts\": {\"person\": {\"ageYears\": 30}}}";

    private final ObjectMapper mapper = WireMapper.standalone();
    private final Intake intake =
            Intake.standalone(ShippedLibrary.LIBRARY, TestValidator.clock(LocalDate.of(2026, 12, 1)));
    private final List<String> observed = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
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

    private static String example(String name) throws IOException {
        return Contract.json(Files.readString(Path.of("openapi/examples/" + name + ".request.json")))
                .toString();
    }

    private List<String> answers(BatchDetail detail, List<String> lines) {
        Batch batch = classifier.begin(detail, Language.ENGLISH, asked::addAll);
        var answers = new ByteArrayOutputStream();
        for (int place = 0; place < lines.size(); place++) {
            batch.answer(BatchLine.of(place + 1, lines.get(place).getBytes(StandardCharsets.UTF_8)), answers);
        }
        batch.end(lines.size(), answers);
        return answers.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private EpisodesRequest read(String line) {
        return intake.read(line.getBytes(StandardCharsets.UTF_8), EpisodesRequest.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "episodes-smuggled-then-exploited",
                "episodes-two-exploiters",
                "episodes-child-then-adult",
                "episodes-in-short"
            })
    void lineIsAnsweredToTheByteAsASingleRequestIs(String name) throws IOException {
        ObjectNode sent = (ObjectNode) Contract.json(example(name));
        String line = sent.put("caseReference", "a-1")
                .put("digestSalt", "q7Zr-0bX_2mKc81LsVtE9w")
                .toString();
        EpisodesRequest request = read(line);
        EpisodesVerdict verdict = intake.classify(request);
        String notice = intake.notice(verdict);
        List<String> full = answers(BatchDetail.FULL, List.of(SINGLE, line));
        assertThat(full.get(0)).startsWith("{\"line\":1,\"verdict\":");
        assertThat(full.get(1))
                .isEqualTo("{\"line\":2,\"episodes\":"
                        + mapper.writeValueAsString(EpisodesBody.of(verdict, request, intake::notice, notice)) + "}");
        List<String> summary = answers(BatchDetail.SUMMARY, List.of(SINGLE, line));
        assertThat(summary.get(0)).startsWith("{\"line\":1,\"summary\":");
        assertThat(summary.get(1))
                .isEqualTo("{\"line\":2,\"episodesSummary\":"
                        + mapper.writeValueAsString(EpisodesSummaryBody.of(verdict, request, notice)) + "}");
        assertThat(asked).containsOnly("un", sent.path("rulebook").asText());
    }

    @Test
    void summarySaysNothingThatTheAnswerInFullDoesNotSay() throws IOException {
        String line = example("episodes-smuggled-then-exploited");
        JsonNode full =
                Contract.json(answers(BatchDetail.FULL, List.of(line)).get(0)).path("episodes");
        ObjectNode summary = (ObjectNode)
                Contract.json(answers(BatchDetail.SUMMARY, List.of(line)).get(0))
                        .path("episodesSummary");
        assertThat(Contract.judge("EpisodesSummary").faults(summary)).isEmpty();
        assertThat(summary.remove("safeguards").size())
                .isEqualTo(full.path("safeguards").findValuesAsText("code").size());
        assertThat(summary.remove("openFacts")).hasSameSizeAs(full.path("openQuestions"));
        JsonNode episodes = summary.remove("episodes");
        for (int place = 0; place < episodes.size(); place++) {
            assertThat(episodes.at("/" + place + "/classification"))
                    .isEqualTo(full.at("/episodes/" + place + "/verdict/classification"));
            assertThat(episodes.at("/" + place + "/label")).isEqualTo(full.at("/episodes/" + place + "/label"));
        }
        summary.properties().forEach(member -> assertThat(member.getValue()).isEqualTo(full.path(member.getKey())));
    }

    @Test
    void everyLineFitsTheContractAndAProblemIsThatOfTheEpisodes() throws IOException {
        Contract.Judge judge = Contract.judge("BatchAnswer");
        List<String> lines = List.of(
                example("episodes-in-short"),
                example("problem-contradictory-episodes"),
                example("problem-schema-violation-episodes"),
                "{\"rulebook\": \"un\", \"episodes\": null}",
                "{\"rulebook\": \"un\", \"episodes\": []}",
                "{\"rulebook\": \"un\", \"conductDate\": \"2025\", \"episodes\": [{\"label\": \"E1\"}]}",
                "{\"episodes\": [{}], \"rulebook\": ",
                SINGLE);
        for (BatchDetail detail : BatchDetail.values()) {
            List<String> answers = answers(detail, lines);
            assertThat(answers).hasSize(9).allSatisfy(line -> assertThat(judge.faults(Contract.json(line)))
                    .isEmpty());
            assertThat(Contract.json(answers.get(1)).at("/problem/type").asText())
                    .isEqualTo("/problems/contradictory-facts");
            assertThat(Contract.json(answers.get(2)).at("/problem/violations").findValuesAsText("pointer"))
                    .isNotEmpty()
                    .allMatch(pointer -> pointer.startsWith("/episodes/"));
            assertThat(Contract.json(answers.get(3))
                            .at("/problem/violations/0/pointer")
                            .asText())
                    .isIn("", "/episodes");
            assertThat(Contract.json(answers.get(5))
                            .at("/problem/violations/0/pointer")
                            .asText())
                    .isEqualTo("/conductDate");
            assertThat(Contract.json(answers.get(6)).at("/problem/type").asText())
                    .isEqualTo("/problems/malformed-body");
        }
    }

    @Test
    void totalsCountAPersonOnceByTheWhole() throws JsonProcessingException, IOException {
        List<String> lines = new ArrayList<>(Collections.nCopies(5, example("episodes-smuggled-then-exploited")));
        lines.addAll(Collections.nCopies(
                5, "{\"rulebook\": \"un\", \"episodes\": [{\"facts\": {\"conduct\": {\"recruited\": \"YES\"}}}, {}]}"));
        List<String> answers = answers(BatchDetail.SUMMARY, lines);
        JsonNode totals = Contract.json(answers.get(10)).path("totals");
        assertThat(totals.path("verdicts").asInt()).isEqualTo(10);
        assertThat(totals.path("classifications").findValuesAsText("classification"))
                .containsExactly("TRAFFICKING_AND_SMUGGLING", "UNDETERMINED");
        assertThat(totals.path("classifications").findValuesAsText("cases")).containsExactly("5", "5");
        assertThat(totals.path("openFacts").findValuesAsText("cases"))
                .isNotEmpty()
                .containsOnly("5");
        List<String> open = IntStream.range(
                        0,
                        Contract.json(answers.get(5))
                                .at("/episodesSummary/openFacts")
                                .size())
                .mapToObj(place -> Contract.json(answers.get(5))
                        .at("/episodesSummary/openFacts/" + place)
                        .asText())
                .toList();
        assertThat(totals.path("openFacts").findValuesAsText("fact")).containsExactlyInAnyOrderElementsOf(open);
        assertThat(observed).hasSize(10).contains("un TRAFFICKING_AND_SMUGGLING", "un UNDETERMINED");
    }
}
