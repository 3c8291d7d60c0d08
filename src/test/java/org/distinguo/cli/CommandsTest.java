package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the command line: which it knows, what it says where one is wrong, and the code that it ends with. */
@Execution(ExecutionMode.CONCURRENT)
final class CommandsTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

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
        assertThat(terminal.run(words.split(" "))).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints())
                .startsWith(complaint)
                .contains("Did you mean `" + nearest + "`?", "Usage: distinguo");
        assertThat(terminal.text()).isEmpty();
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
        assertThat(terminal.run(words.split(" "))).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("Usage: distinguo").doesNotContain("Exception");
        assertThat(terminal.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Dquarkus.http.port=81", "check x -Dquarkus.http.port=81"})
    void saysWhereASettingStands(String words) {
        assertThat(terminal.run(words.split(" "))).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints())
                .contains("A setting stands before -jar: java -Dquarkus.http.port=81 -jar quarkus-run.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check ", "assure ", "diff ", "classify ", "recheck "})
    void everyCommandTellsItsUsageAndItsVersion(String command) {
        assertThat(terminal.run((command + "--help").split(" "))).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).startsWith("Usage: distinguo " + command);
        terminal.clear();
        assertThat(terminal.run((command + "--version").split(" "))).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).startsWith("distinguo ").hasLineCount(1);
        assertThat(terminal.complaints()).isEmpty();
    }

    @Test
    void helpTellsEveryExitCode() {
        assertThat(terminal.run("help")).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("Exit codes:").containsPattern("\n  0   .+\n  1   .+\n  2   .+\n");
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
        assertThat(terminal.run(words)).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.text()).isEmpty();
        assertThat(terminal.complaints()).isNotBlank().doesNotContain("Exception", "Usage:");
    }
}
