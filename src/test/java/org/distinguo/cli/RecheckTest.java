package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code recheck} on the command line: what it reads, what it prints, and the code that it ends with. */
@Execution(ExecutionMode.CONCURRENT)
final class RecheckTest {

    private static final String DECEIVED = """
            {"rulebook":"un","caseReference":"C-1","conductDate":"2024-03-01","decisionDate":"2024-06-01",\
            "screened":["conduct","means","control","debt","purpose","exploitation","movement","facilitation","circumstances"],\
            "facts":{"person":{"ageYears":30},"conduct":{"recruited":"YES"},"means":{"fraud":"YES","coercion":"NO"},\
            "purpose":{"forcedLabour":"YES"}}}""";

    private static final String OPEN = "{\"rulebook\":\"un\",\"conductDate\":\"2024-03-01\",\"facts\":{}}";

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    private Path revised;

    @BeforeEach
    void writeARevisionInWhichFraudIsNoMeans() throws IOException {
        revised = folder.resolve("revised");
        Files.createDirectories(revised.resolve("un"));
        String shipped = Files.readString(Path.of("src/main/rulebooks/un/rulebook.yaml"));
        String from = "      - means.fraud\n";
        assertThat(shipped).contains(from);
        Files.writeString(revised.resolve("un/rulebook.yaml"), shipped.replace(from, ""));
    }

    @Test
    void saysInWordsWhatChangesAndWhy() throws IOException {
        Path requests = Files.writeString(folder.resolve("cases.ndjson"), OPEN + "\n\n" + DECEIVED + "\n");
        assertThat(terminal.run("recheck", requests.toString(), "--after-rulebooks", revised.toString()))
                .isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text())
                .contains("C-1 (" + requests + ":3)")
                .contains("classification: TRAFFICKING -> NEITHER")
                .contains("elements trafficking-in-persons.means: MET -> NOT_MET")
                .contains("why: `trafficking-in-persons.means` (Protocol to Prevent")
                .contains("favour: The person loses protection and gains none.")
                .contains("UNDETERMINED -> UNDETERMINED: 1")
                .doesNotContain("{", ":1)");
    }

    @Test
    void takesTheFolderOfOneRulebookAsWell() throws IOException {
        Path request = Files.writeString(folder.resolve("case.json"), DECEIVED);
        String one = revised.resolve("un").toString();
        assertThat(terminal.run("recheck", request.toString(), "--after-rulebooks", one))
                .isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.run("recheck", request.toString(), "--before-rulebooks", one, "--after-rulebooks", one))
                .isEqualTo(ExitCode.FINE);
    }

    @Test
    void readsAFileOnceHoweverOftenItIsNamed() throws IOException {
        Path request = Files.writeString(folder.resolve("case.json"), DECEIVED);
        terminal.run(
                "recheck",
                request.toString(),
                folder.toString(),
                request.toString(),
                "--after-rulebooks",
                revised.toString());
        assertThat(terminal.text()).contains("changed: 1;");
    }

    @Test
    void saysThatARequestAboutEpisodesIsNotCompared() throws IOException {
        Path request = Files.writeString(
                folder.resolve("case.json"), "{\"rulebook\": \"un\", \"episodes\": [{\"facts\": {}}]}");
        assertThat(terminal.run("recheck", request.toString(), "--after-rulebooks", revised.toString()))
                .isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text()).contains("no answer: this request is about several episodes");
    }

    @Test
    void answersInJsonOneTextALine() throws IOException {
        terminal.type(DECEIVED + "\n{\"rulebook\"\n" + OPEN);
        assertThat(terminal.run("recheck", "-", "--before-rulebooks", revised.toString(), "--as", "json", "--other"))
                .isEqualTo(ExitCode.FAULTS);
        List<JsonNode> lines = json();
        JsonNode first = lines.get(0);
        assertThat(first.at("/file").textValue()).isEqualTo("-");
        assertThat(first.at("/line").intValue()).isEqualTo(1);
        assertThat(first.at("/caseReference").textValue()).isEqualTo("C-1");
        assertThat(first.at("/outcome").textValue()).isEqualTo("CHANGED");
        assertThat(first.at("/classification/before").textValue()).isEqualTo("NEITHER");
        assertThat(first.at("/change/favour").textValue()).isEqualTo("GAINS");
        assertThat(first.at("/change/reasons/0/cause").textValue()).isEqualTo("PROVISION_CONDITION");
        assertThat(first.at("/change/other/forms/came")).isNotEmpty();
        JsonNode second = lines.get(1);
        assertThat(second.at("/line").intValue()).isEqualTo(2);
        assertThat(second.at("/outcome").textValue()).isEqualTo("PROBLEM");
        assertThat(second.at("/problem/type").textValue()).isEqualTo("/problems/malformed-body");
        JsonNode last = lines.get(lines.size() - 1).at("/totals");
        assertThat(last.at("/changed").intValue()).isEqualTo(1);
        assertThat(last.at("/problems").intValue()).isEqualTo(1);
        assertThat(last.at("/losing").intValue()).isZero();
        assertThat(last.at("/otherOnly").intValue()).isEqualTo(1); // a payment is a question worth asking only after
    }

    @Test
    void listsWhatElseDiffersOnlyWhereThatIsAskedFor() throws IOException {
        Path request = Files.writeString(folder.resolve("case.json"), OPEN);
        String[] words = {"recheck", request.toString(), "--after-rulebooks", revised.toString()};
        assertThat(terminal.run(words)).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("only something else: 1").doesNotContain("open questions");
        terminal.clear();
        List<String> more = new ArrayList<>(List.of(words));
        more.add("--other");
        assertThat(terminal.run(more.toArray(String[]::new))).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text())
                .contains("other: open questions that went: ")
                .contains("means.fraud");
    }

    @Test
    void aDateThatPassesBringsADuty() throws IOException {
        Path requests = Files.createDirectories(folder.resolve("requests"));
        Files.writeString(requests.resolve("one.json"), DECEIVED.replace("\"un\"", "\"eu\""));
        Files.writeString(requests.resolve("notes.txt"), "no request");
        assertThat(terminal.run(
                        "recheck", requests.toString(), "--before-date", "2026-07-14", "--after-date", "2026-07-15"))
                .isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text())
                .contains("duty + NRM_REFERRAL")
                .contains("is the law from 2026-07-15 on")
                .contains("favour: The person gains protection and loses none.");
    }

    @Test
    void whatHappenedDoesNotMoveWithTheDateOfDecision() throws IOException {
        String undated = DECEIVED.replace("\"un\"", "\"eu\"")
                .replace("\"conductDate\":\"2024-03-01\",", "")
                .replace("\"decisionDate\":\"2024-06-01\",", "")
                .replace("forcedLabour", "forcedMarriage");
        Path request = Files.writeString(folder.resolve("case.json"), undated);
        assertThat(terminal.run(
                        "recheck", request.toString(), "--before-date", "2026-07-14", "--after-date", "2026-07-15"))
                .isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text())
                .contains("classification: ")
                .contains(", as before")
                .doesNotContain("  offence ");
    }

    @Test
    void datesThatARulebookDoesNotCoverAreTold() throws IOException {
        Path request = Files.writeString(folder.resolve("case.json"), DECEIVED);
        assertThat(terminal.run("recheck", request.toString(), "--after-date", "2030-01-01"))
                .isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text())
                .contains("before: TRAFFICKING; no answer after: the rulebook `un` speaks for the days from 2003-12-25")
                .contains("answer on one side alone: 1");
        terminal.clear();
        assertThat(terminal.run("recheck", request.toString(), "--before-date", "2020-01-01"))
                .isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text())
                .contains("no answer before: the date of conduct is after the date of decision, 2020-01-01");
    }

    @Test
    void aRulebookThatIsGoneIsTold() throws IOException {
        Path own = folder.resolve("own/mine");
        Files.createDirectories(own);
        Files.writeString(
                own.resolve("rulebook.yaml"),
                Files.readString(Path.of("src/main/rulebooks/un/rulebook.yaml"))
                        .replace("rulebook: un\n", "rulebook: mine\n"));
        Path request = Files.writeString(folder.resolve("case.json"), DECEIVED.replace("\"un\"", "\"mine\""));
        String parent = folder.resolve("own").toString();
        assertThat(terminal.run("recheck", request.toString(), "--before-rulebooks", parent, "--as", "json"))
                .isEqualTo(ExitCode.FAULTS);
        JsonNode gone = json().get(0);
        assertThat(gone.at("/outcome").textValue()).isEqualTo("NO_ANSWER_AFTER");
        assertThat(gone.at("/classification/before").textValue()).isEqualTo("TRAFFICKING");
        assertThat(gone.at("/classification/after").isNull()).isTrue();
        assertThat(gone.at("/problem/type").textValue()).isEqualTo("/problems/unknown-rulebook");
        terminal.clear();
        assertThat(terminal.run("recheck", request.toString(), "--after-rulebooks", parent))
                .isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text())
                .contains("no answer before: no such rulebook")
                .contains("after: TRAFFICKING");
        terminal.clear();
        assertThat(terminal.run("recheck", request.toString(), "--after-date", "2026-11-01"))
                .isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text()).contains("no answer: no such rulebook").contains("/rulebook: no such rulebook");
    }

    @Test
    void aRequestThatIsTooLongSpoilsNothing() throws IOException {
        Path requests = Files.writeString(folder.resolve("cases.ndjson"), "x".repeat(70_000) + "\n" + DECEIVED + "\n");
        Path long1 = Files.writeString(folder.resolve("long.json"), "x".repeat(70_000));
        assertThat(terminal.run("recheck", requests.toString(), long1.toString(), "--after-date", "2024-06-02"))
                .isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text())
                .contains(requests + ":1", long1.toString(), "a request has at most 65536 bytes")
                .contains("unchanged: 1;", "no answer: 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recheck",
                "recheck cases.ndjson",
                "recheck --after-date 2026-01-01",
                "recheck cases.ndjson --after-date tomorrow",
                "recheck cases.ndjson --after-date 2026-01-01 --as xml"
            })
    void printsUsageWhereAWordIsMissingOrWrong(String words) {
        assertThat(terminal.run(words.split(" "))).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("Usage: distinguo recheck").doesNotContain("Exception:");
        assertThat(terminal.text()).isEmpty();
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        String nothing = folder.resolve("nothing").toString();
        assertThat(terminal.run("recheck", nothing, "--after-date", "2026-01-01"))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("nothing`: there is no such file or folder");
        terminal.clearComplaints();
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(terminal.run("recheck", empty.toString(), "--after-date", "2026-01-01"))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("*.ndjson");
        Path request = Files.writeString(folder.resolve("case.json"), DECEIVED);
        assertThat(terminal.run("recheck", request.toString(), "--after-rulebooks", nothing))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("MISSING_FILE");
        assertThat(terminal.text()).isEmpty();
    }

    private List<JsonNode> json() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : terminal.text().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
