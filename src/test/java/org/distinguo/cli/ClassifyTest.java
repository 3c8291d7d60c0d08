package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code classify} on the command line with a single case. */
@Execution(ExecutionMode.CONCURRENT)
final class ClassifyTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @Test
    void classifiesInALanguage() throws IOException {
        String marie = "openapi/examples/classification-marie.request.json";
        assertThat(terminal.run("classify", "--language", "es", "un", marie)).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).startsWith("TRAFFICKING").doesNotContain("This verdict compares");
        Path line = Files.writeString(
                folder.resolve("line.ndjson"), Files.readString(Path.of(marie)).replace("\n", " "));
        assertThat(terminal.run("classify", "--language", "fr", "--detail", "FULL", "--batch", line.toString()))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("\"texts\":{\"language\":\"fr\"");
        assertThat(terminal.run("classify", "--language", "xx", "un", marie)).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("there are en, es, fr, ar");
    }

    @Test
    void classifiesACaseUnderAFaultyRulebook() throws IOException {
        Path broken = ChangedLaw.ofCoe(folder, "coe", "fact: person.child", "fact: person.under16");
        Path oneCase = Files.writeString(folder.resolve("case.json"), """
                {"rulebook":"coe","conductDate":"2024-03-01","facts":{"person":{"child":"YES"},
                 "conduct":{"recruited":"YES"},"means":{"force":"SUSPECTED"},"purpose":{"forcedLabour":"YES"}}}
                """);
        assertThat(terminal.run("classify", broken.toString(), oneCase.toString()))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text())
                .startsWith("TRAFFICKING (REASONABLE_GROUNDS)")
                .contains("means: UNDETERMINED established and MET on reasonable grounds, by means.force")
                .contains("safeguards: ");
    }

    @Test
    void printsWhatTheServiceAnswersWith() throws IOException {
        Path oneCase = Files.writeString(folder.resolve("case.json"), """
                {"rulebook":"un","conductDate":"2024-03-01","caseReference":"K-17","facts":{"conduct":{"recruited":"YES"}}}
                """);
        assertThat(terminal.run("classify", "un", oneCase.toString(), "--as", "json"))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text())
                .startsWith("{\"classification\":\"UNDETERMINED\"")
                .endsWith("}");
        assertThat(terminal.run("classify", "un", oneCase.toString(), "--as", "html"))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("<!doctype html>", "K-17", "recruitment");
        assertThat(terminal.run("classify", "un", oneCase.toString(), "--as", "text"))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("Record of a verdict\n", "- Case reference: K-17", "- recruitment: yes");
        assertThat(terminal.run("classify", "un", oneCase.toString(), "--as", "pdf"))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.run("classify", "un", oneCase.toString(), "--as", "html", "--language", "ar"))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("<html lang=\"ar\" dir=\"rtl\">", "لم يقارن أحدٌ");
        assertThat(terminal.run("classify", "un", oneCase.toString(), "--as", "json", "--language", "es"))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("\"texts\":{\"language\":\"es\"");
    }

    @Test
    void saysWhatIsWrongWithACase() throws IOException {
        Path oneCase = Files.writeString(folder.resolve("case.json"), """
                {"rulebook":"un","facts":{"conduct":{"recruted":"YES"}}}
                """);
        assertThat(terminal.run("classify", "un", oneCase.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("/facts/conduct/recruted").contains("did you mean `recruited`?");
        assertThat(terminal.run("classify", "un", folder.resolve("none.json").toString()))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("none.json: the file is missing or cannot be read");
        assertThat(terminal.text()).isEmpty();
    }

    @Test
    void theLawOfTheCommandNeedNotStandInTheCase() throws IOException {
        Path oneCase = folder.resolve("case.json");
        Files.writeString(oneCase, """
                {"conductDate":"2024-03-01","facts":{"conduct":{"recruited":"YES"}}}
                """);
        assertThat(terminal.run("classify", "un", oneCase.toString())).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).startsWith("UNDETERMINED (REASONABLE_GROUNDS)");
        Files.writeString(oneCase, "{}");
        assertThat(terminal.run("classify", "un", oneCase.toString())).isEqualTo(ExitCode.FINE);
        Files.writeString(oneCase, "{\"facts\":{},}");
        assertThat(terminal.run("classify", "un", oneCase.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("column 13");
    }

    @Test
    void anotherLawInTheCaseThanInTheCommandIsToldAsThat() throws IOException {
        Path oneCase = Files.writeString(folder.resolve("case.json"), "{\"rulebook\":\"un\",\"facts\":{}}");
        assertThat(terminal.run("classify", "uk", oneCase.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints())
                .contains("the case asks for the rulebook `un`, and the command for `uk`")
                .doesNotContain("did you mean");
        assertThat(terminal.run("classify", "--language", "fr", "uk", oneCase.toString()))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("le cas demande le recueil de règles `un`");
        assertThat(terminal.text()).isEmpty();
        assertThat(terminal.run("classify", "--help")).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("LAW").doesNotContain("ONE");
    }

    @Test
    void refusesConductAfterTheDecision() throws IOException {
        Path oneCase = Files.writeString(folder.resolve("case.json"), """
                {"rulebook":"un","conductDate":"2026-12-02","facts":{}}
                """);
        assertThat(terminal.run("classify", "un", oneCase.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints())
                .contains("/conductDate: the date of conduct is after the date of decision, today in UTC");
        assertThat(terminal.text()).isEmpty();
    }
}
