package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.distinguo.assurance.WorkedExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line: what it prints, and the code that it ends with. */
@Execution(ExecutionMode.CONCURRENT)
final class CommandsTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    private byte[] typed = {};

    @TempDir
    Path folder;

    @Test
    void checksARulebook() {
        assertThat(run("check", "src/main/rulebooks/coe")).isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("coe: ").contains(" cases, 0 faults");
    }

    @Test
    void checksConvertsAndAuditsForms() throws IOException {
        assertThat(run("check", "src/main/mappings")).isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("htcds-2: ").contains("uk-nrm: ").contains(" cases, 0 faults");
        Path record = Files.writeString(
                folder.resolve("record.json"),
                "{\"prs_First_Name\": \"Zebedee\", \"x\": 1, \"vic_TypeOfExploitation\": \"Other\"}");
        assertThat(run("convert", "htcds-2", record.toString())).isEqualTo(ExitCode.FINE);
        assertThat(text())
                .contains("exploitation.unspecified: SUSPECTED")
                .contains("vic_TypeOfExploitation: AMBIGUOUS - ")
                .contains("unknown fields: 1")
                .doesNotContain("Zebedee");
        assertThat(run("audit", "htcds-2", "un")).isEqualTo(ExitCode.FINE);
        assertThat(text())
                .contains("# What the form can settle")
                .contains("| Smuggling of migrants | never | no | no |");
    }

    @Test
    void aFailingCaseOfAMappingNamesWhatIsDifferent() throws IOException {
        Path form = Files.createDirectories(folder.resolve("form"));
        String mapping = """
                mapping: form
                version: '1.0.0'
                title: 'A form'
                source: 'nobody'
                licence: 'none needed'
                kind: RECORD
                reviewed: false
                fields:
                  a: {label: 'A', answered: TICK, states: {means.force: YES}}
                  b: {label: 'B', answered: TICK, states: {means.abduction: YES}}
                """;
        Files.writeString(form.resolve("mapping.yaml"), mapping);
        Files.writeString(Files.createDirectories(form.resolve("cases")).resolve("a.yaml"), """
                cases:
                  - case: 'x'
                    record: {a: yes, b: yes}
                    expect:
                      facts: {means: {force: YES, fraud: YES}}
                      fields: {a: MAPPED, b: DROPPED}
                    because: 'x'
                """);
        assertThat(run("check", form.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(text())
                .contains("`means.abduction` is YES, expected not stated")
                .contains("`means.fraud` is not stated, expected YES")
                .contains("`b` is MAPPED, expected DROPPED")
                .doesNotContain("`a` is")
                .doesNotContain("side")
                .contains("form: 1 case, 3 faults");
        Files.writeString(form.resolve("mapping.yaml"), mapping.replace("means.force", "means.forse"));
        assertThat(run("check", form.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(text().lines()).contains("form: 1 fault");
        assertThat(run("convert", "htcds-2", folder.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints()).contains("it is a folder; name a file");
        assertThat(text()).doesNotContain("it is a folder; name a file");
        Path record = Files.writeString(folder.resolve("record.json"), "{\"x\": 1}");
        assertThat(run("convert", "htcds-2", record.toString())).isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("field no. 1 of the record");
    }

    @Test
    void comparesTextsOfLanguagesWithTheEnglishOnes() throws IOException {
        assertThat(run("check", "src/main/texts")).isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("es: ").contains(" are reviewed; ").contains("texts: 0 faults");
        Path spanish = Files.createDirectories(folder.resolve("es"));
        Files.writeString(spanish.resolve("language.yaml"), "language: es\nname: 'español'\ndirection: ltr\n");
        Path phrases = Files.writeString(spanish.resolve("phrases.yaml"), """
                texts: es
                of: phrases
                reviewed: true
                entries:
                  - english: 'Met by: {facts}.'
                    text: 'Se cumple por: {facts}.'
                """);
        assertThat(run("check", folder.toString())).isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("es: 1 texts, of which 1 are reviewed; 0 are left in English");
        Files.writeString(phrases, Files.readString(phrases).replace("Met by: {facts}", "Met through: {facts}"));
        assertThat(run("check", folder.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(text()).contains("phrases.yaml:5:5: STALE_TEXT");
        Files.writeString(phrases, Files.readString(phrases).replace("por: {facts}", "por: {hechos}"));
        assertThat(run("check", folder.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(text()).contains("PLACEHOLDERS_DIFFER");
        Files.move(phrases, spanish.resolve("phrase.yaml"));
        assertThat(run("check", folder.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(text()).contains("phrase.yaml:0:0: UNKNOWN_FILE");
    }

    @Test
    void classifiesInALanguage() throws IOException {
        String marie = "openapi/examples/classification-marie.request.json";
        assertThat(run("classify", "--language", "es", "un", marie)).isEqualTo(ExitCode.FINE);
        assertThat(text()).startsWith("TRAFFICKING").doesNotContain("This verdict compares");
        Path line = Files.writeString(
                folder.resolve("line.ndjson"), Files.readString(Path.of(marie)).replace("\n", " "));
        assertThat(run("classify", "--language", "fr", "--detail", "FULL", "--batch", line.toString()))
                .isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("\"texts\":{\"language\":\"fr\"");
        assertThat(run("classify", "--language", "xx", "un", marie)).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints()).contains("there are en, es, fr, ar");
    }

    @Test
    void listsFaultsOfAMapping() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("htcds-2"));
        Files.writeString(
                broken.resolve("mapping.yaml"),
                Files.readString(Path.of("src/main/mappings/htcds-2/mapping.yaml"))
                        .replace("conduct.recruited", "conduct.recruted"));
        assertThat(run("check", broken.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(text()).contains("UNKNOWN_FACT").contains("did you mean `conduct.recruited`?");
        assertThat(run("convert", "htcds-9", "none.json")).isEqualTo(ExitCode.TROUBLE);
    }

    @Test
    void listsFaultsOfARulebookThatCannotBeRead() throws IOException {
        Path broken = copyOfCoe("broken", "conduct.recruited", "conduct.recruted");
        assertThat(run("check", broken.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(text()).contains("UNKNOWN_FACT").contains("did you mean `conduct.recruited`?");
    }

    @Test
    void listsCasesAndProofsThatFail() throws IOException {
        Path broken = copyOfCoe("coe", "fact: person.child", "fact: person.under16");
        assertThat(run("check", broken.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(text())
                .contains("CASE_FAILED")
                .contains("PROOF_FAILED")
                .contains("for a child no means changes it")
                .contains("{\"rulebook\":\"coe\"");
    }

    @Test
    void saysWhereTwoReadingsPart() throws IOException {
        Path other = copyOfCoe("coe", "fact: person.child", "fact: person.under16");
        assertThat(run("diff", "coe", "coe")).isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("TRAFFICKING: no difference").contains("SMUGGLING: no difference");
        assertThat(run("diff", "coe", other.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(text()).containsPattern("TRAFFICKING: \\d+ patterns? on which they part");
    }

    @Test
    void answersABatchFromStandardInput() {
        typed = bytes("{\"rulebook\": \"un\"}\n\n{\"rulebook\": \"xx\"}\r\n{\"rulebook\"");
        assertThat(run("classify", "--batch")).isEqualTo(ExitCode.FAULTS);
        assertThat(text().lines())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("{\"line\":1,\"summary\":{\"classification\":\"UNDETERMINED\""),
                        second -> assertThat(second)
                                .startsWith("{\"line\":3,\"problem\":{\"type\":\"/problems/unknown-rulebook\""),
                        third -> assertThat(third)
                                .startsWith("{\"line\":4,\"problem\":{\"type\":\"/problems/malformed-body\""),
                        last -> assertThat(last)
                                .isEqualTo("{\"totals\":{\"lines\":4,\"verdicts\":1,\"problems\":2,"
                                        + "\"classifications\":[],\"openFacts\":[]}}"));
        assertThat(complaints()).isEmpty();
    }

    @Test
    void answersABatchFromFilesOneAfterTheOther() throws IOException {
        Path one = Files.writeString(folder.resolve("one.ndjson"), "{\"rulebook\": \"un\"}"); // without an end of line
        Path two = Files.writeString(folder.resolve("two.ndjson"), "{\"rulebook\": \"us\"}\n");
        assertThat(run("classify", "--detail", "FULL", "--batch", one.toString(), two.toString()))
                .isEqualTo(ExitCode.FINE);
        assertThat(text().lines().toList()).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("{\"line\":1,\"verdict\":").contains("\"openQuestions\":[{");
            assertThat(lines.get(1)).startsWith("{\"line\":2,\"verdict\":").contains("\"id\":\"us\"");
            assertThat(lines.get(2)).startsWith("{\"totals\":{\"lines\":2,\"verdicts\":2,");
        });
    }

    @Test
    void saysWhichFileOfABatchIsMissing() {
        assertThat(run("classify", "--batch", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints()).contains("none`: there is no such file or folder");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek my-rulebooks  | Unknown command: `chek`          | check",
                "clasify un x.json  | Unknown command: `clasify`       | classify",
                "help dif           | Unknown command: `dif`           | diff",
                "--versoin          | Unknown option: '--versoin'      | --version",
                "check --hlp x      | Unknown option: '--hlp'          | --help"
            })
    void namesTheNearestWordForOneThatItDoesNotKnow(String words, String complaint, String nearest) {
        assertThat(run(words.split(" "))).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints()).startsWith(complaint).contains("Did you mean `" + nearest + "`?", "Usage: distinguo");
        assertThat(text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "assure",
                "diff un",
                "diff un us eu",
                "classify un",
                "classify",
                "serve",
                "--",
                "check @x y --z"
            })
    void printsUsageWhereAWordIsMissingOrTooMuch(String words) {
        assertThat(run(words.split(" "))).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints()).contains("Usage: distinguo").doesNotContain("Exception");
        assertThat(text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Dquarkus.http.port=81", "check x -Dquarkus.http.port=81"})
    void saysWhereASettingStands(String words) {
        assertThat(run(words.split(" "))).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints())
                .contains("A setting stands before -jar: java -Dquarkus.http.port=81 -jar quarkus-run.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check ", "assure ", "diff ", "classify ", "recheck "})
    void everyCommandTellsItsUsageAndItsVersion(String command) {
        assertThat(run((command + "--help").split(" "))).isEqualTo(ExitCode.FINE);
        assertThat(text()).startsWith("Usage: distinguo " + command);
        printed.reset();
        assertThat(run((command + "--version").split(" "))).isEqualTo(ExitCode.FINE);
        assertThat(text()).startsWith("distinguo ").hasLineCount(1);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void helpTellsEveryExitCode() {
        assertThat(run("help")).isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("Exit codes:").containsPattern("\n  0   .+\n  1   .+\n  2   .+\n");
    }

    @Test
    void saysOnOneLineWhyItCouldNotBeCarriedOut() throws IOException {
        Path copy = copyOfCoe("coe", "rulebook: coe", "rulebook: coe");
        Files.createDirectory(copy.resolve("assurance.yaml"));
        assertThat(run("assure", copy.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints())
                .startsWith("not carried out: ")
                .contains("assurance.yaml")
                .hasLineCount(1);
    }

    @Test
    void namesAFolderThatIsNotThere() {
        assertThat(run("check", folder.resolve("nothing").toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints()).contains("MISSING_FILE");
        assertThat(text()).isEmpty();
    }

    @Test
    void tellsLawsThatPartFromLawsThatAreNotThere() {
        assertThat(run("diff", "un", folder.resolve("nothing").toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints()).contains("MISSING_FILE");
        assertThat(text()).isEmpty();
    }

    @Test
    void namesTheSeededFaultsThatNothingNotices() throws IOException {
        Path example = WorkedExample.copyTo(folder);
        Path cases = example.resolve(WorkedExample.CASES);
        String all = Files.readString(cases);
        int second = all.indexOf("  - case:", all.indexOf("  - case:") + 1);
        Files.writeString(cases, all.substring(0, second));
        assertThat(run("assure", example.toString())).isEqualTo(ExitCode.FINE);
        assertThat(text())
                .containsPattern(
                        "rulebook\\.yaml:\\d+:\\d+: note: no case or proof notices if `[a-z.A-Z]+` is left out in `")
                .containsPattern("nordmark: \\d+ of \\d+ seeded faults noticed");
        assertThat(example.resolve("assurance.yaml")).exists();
    }

    @Test
    void classifiesACaseUnderAFaultyRulebook() throws IOException {
        Path broken = copyOfCoe("coe", "fact: person.child", "fact: person.under16");
        Path oneCase = Files.writeString(folder.resolve("case.json"), """
                {"rulebook":"coe","conductDate":"2024-03-01","facts":{"person":{"child":"YES"},
                 "conduct":{"recruited":"YES"},"means":{"force":"SUSPECTED"},"purpose":{"forcedLabour":"YES"}}}
                """);
        assertThat(run("classify", broken.toString(), oneCase.toString())).isEqualTo(ExitCode.FINE);
        assertThat(text())
                .startsWith("TRAFFICKING (REASONABLE_GROUNDS)")
                .contains("means: UNDETERMINED established and MET on reasonable grounds, by means.force")
                .contains("safeguards: ");
    }

    @Test
    void printsWhatTheServiceAnswersWith() throws IOException {
        Path oneCase = Files.writeString(folder.resolve("case.json"), """
                {"rulebook":"un","conductDate":"2024-03-01","caseReference":"K-17","facts":{"conduct":{"recruited":"YES"}}}
                """);
        assertThat(run("classify", "un", oneCase.toString(), "--as", "json")).isEqualTo(ExitCode.FINE);
        assertThat(text()).startsWith("{\"classification\":\"UNDETERMINED\"").endsWith("}");
        assertThat(run("classify", "un", oneCase.toString(), "--as", "html")).isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("<!doctype html>", "K-17", "recruitment");
        assertThat(run("classify", "un", oneCase.toString(), "--as", "text")).isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("Record of a verdict\n", "- Case reference: K-17", "- recruitment: yes");
        assertThat(run("classify", "un", oneCase.toString(), "--as", "pdf")).isEqualTo(ExitCode.TROUBLE);
        assertThat(run("classify", "un", oneCase.toString(), "--as", "html", "--language", "ar"))
                .isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("<html lang=\"ar\" dir=\"rtl\">", "لم يقارن أحدٌ");
        assertThat(run("classify", "un", oneCase.toString(), "--as", "json", "--language", "es"))
                .isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("\"texts\":{\"language\":\"es\"");
    }

    @Test
    void saysWhatIsWrongWithACase() throws IOException {
        Path oneCase = Files.writeString(folder.resolve("case.json"), """
                {"rulebook":"un","facts":{"conduct":{"recruted":"YES"}}}
                """);
        assertThat(run("classify", "un", oneCase.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints()).contains("/facts/conduct/recruted").contains("did you mean `recruited`?");
        assertThat(run("classify", "un", folder.resolve("none.json").toString()))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints()).contains("none.json: the file is missing or cannot be read");
        assertThat(text()).isEmpty();
    }

    @Test
    void theLawOfTheCommandNeedNotStandInTheCase() throws IOException {
        Path oneCase = folder.resolve("case.json");
        Files.writeString(oneCase, """
                {"conductDate":"2024-03-01","facts":{"conduct":{"recruited":"YES"}}}
                """);
        assertThat(run("classify", "un", oneCase.toString())).isEqualTo(ExitCode.FINE);
        assertThat(text()).startsWith("UNDETERMINED (REASONABLE_GROUNDS)");
        Files.writeString(oneCase, "{}");
        assertThat(run("classify", "un", oneCase.toString())).isEqualTo(ExitCode.FINE);
        Files.writeString(oneCase, "{\"facts\":{},}");
        assertThat(run("classify", "un", oneCase.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints()).contains("column 13");
    }

    @Test
    void anotherLawInTheCaseThanInTheCommandIsToldAsThat() throws IOException {
        Path oneCase = Files.writeString(folder.resolve("case.json"), "{\"rulebook\":\"un\",\"facts\":{}}");
        assertThat(run("classify", "uk", oneCase.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints())
                .contains("the case asks for the rulebook `un`, and the command for `uk`")
                .doesNotContain("did you mean");
        assertThat(run("classify", "--language", "fr", "uk", oneCase.toString()))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints()).contains("le cas demande le recueil de règles `un`");
        assertThat(text()).isEmpty();
        assertThat(run("classify", "--help")).isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("LAW").doesNotContain("ONE");
    }

    @Test
    void refusesConductAfterTheDecision() throws IOException {
        Path oneCase = Files.writeString(folder.resolve("case.json"), """
                {"rulebook":"un","conductDate":"2026-12-02","facts":{}}
                """);
        assertThat(run("classify", "un", oneCase.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints())
                .contains("/conductDate: the date of conduct is after the date of decision, today in UTC");
        assertThat(text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classify un {faulty}",
                "classify {missing} {faulty}",
                "classify un {missing} --as json",
                "classify --batch {missing}",
                "convert htcds-2 {missing}",
                "convert htcds-2 {list}",
                "convert {missing} {list}",
                "audit {missing} un",
                "audit htcds-2 {missing}",
                "diff un {missing}",
                "check {missing}",
                "assure {missing}",
                "recheck {faulty} --after-rulebooks {missing}"
            })
    void whatCannotBeCarriedOutPrintsNothingThatLooksLikeAnAnswer(String command) throws IOException {
        Path faulty = Files.writeString(folder.resolve("faulty.json"), "{\"rulebook\":\"un\",\"x\":1}");
        Path list = Files.writeString(folder.resolve("list.json"), "[1]");
        String[] words = command.replace("{faulty}", faulty.toString())
                .replace("{list}", list.toString())
                .replace("{missing}", folder.resolve("missing").toString())
                .split(" ", -1);
        assertThat(run(words)).isEqualTo(ExitCode.TROUBLE);
        assertThat(text()).isEmpty();
        assertThat(complaints()).isNotBlank().doesNotContain("Exception", "Usage:");
    }

    @Test
    void lawThatDoesNotSpeakForTodayIsNoAnswer() {
        var late = new Commands(
                new ByteArrayInputStream(typed),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8),
                Clock.fixed(Instant.parse("1900-01-01T00:00:00Z"), ZoneOffset.UTC));
        assertThat(late.run("audit", "htcds-2", "un")).isEqualTo(ExitCode.TROUBLE);
        assertThat(complaints()).isEqualToIgnoringNewLines("un: the rulebook does not speak for today");
        assertThat(text()).isEmpty();
    }

    private Path copyOfCoe(String name, String from, String to) throws IOException {
        Path source = Path.of("src/main/rulebooks/coe");
        Path copy = folder.resolve("copies").resolve(name);
        Files.createDirectories(copy.resolve("cases"));
        String text = Files.readString(source.resolve("rulebook.yaml")).replace("rulebook: coe", "rulebook: " + name);
        assertThat(text).contains(from);
        Files.writeString(copy.resolve("rulebook.yaml"), text.replace(from, to));
        try (var cases = Files.list(source.resolve("cases"))) {
            for (Path file : cases.toList()) {
                Files.copy(
                        file, copy.resolve("cases").resolve(file.getFileName().toString()));
            }
        }
        return copy;
    }

    private int run(String... arguments) {
        return new Commands(
                        new ByteArrayInputStream(typed),
                        new PrintStream(printed, true, StandardCharsets.UTF_8),
                        new PrintStream(complained, true, StandardCharsets.UTF_8),
                        TODAY)
                .run(arguments);
    }

    private String complaints() {
        return complained.toString(StandardCharsets.UTF_8);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
