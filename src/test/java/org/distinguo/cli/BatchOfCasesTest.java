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
import org.junit.jupiter.params.provider.ValueSource;

/** {@code classify --batch} on the command line: many cases, one a line. */
@Execution(ExecutionMode.CONCURRENT)
final class BatchOfCasesTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @Test
    void answersABatchFromStandardInput() {
        terminal.type("{\"rulebook\": \"un\"}\n\n{\"rulebook\": \"xx\"}\r\n{\"rulebook\"");
        assertThat(terminal.run("classify", "--batch")).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text().lines())
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
        assertThat(terminal.complaints()).isEmpty();
    }

    @Test
    void answersABatchFromFilesOneAfterTheOther() throws IOException {
        Path one = Files.writeString(folder.resolve("one.ndjson"), "{\"rulebook\": \"un\"}"); // without an end of line
        Path two = Files.writeString(folder.resolve("two.ndjson"), "{\"rulebook\": \"us\"}\n");
        assertThat(terminal.run("classify", "--detail", "FULL", "--batch", one.toString(), two.toString()))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text().lines().toList()).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("{\"line\":1,\"verdict\":").contains("\"openQuestions\":[{");
            assertThat(lines.get(1)).startsWith("{\"line\":2,\"verdict\":").contains("\"id\":\"us\"");
            assertThat(lines.get(2)).startsWith("{\"totals\":{\"lines\":2,\"verdicts\":2,");
        });
    }

    @Test
    void takesAByteOrderMarkOffTheFirstLineOfEachFile() throws IOException {
        Path one = Files.writeString(folder.resolve("one.ndjson"), "\ufeff{\"rulebook\": \"un\"}");
        Path two = Files.writeString(folder.resolve("two.ndjson"), "\ufeff{\"rulebook\": \"us\"}\n\ufeff{}\n");
        assertThat(terminal.run("classify", "--batch", one.toString(), two.toString()))
                .isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text().lines().toList()).hasSize(4).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("{\"line\":1,\"summary\":");
            assertThat(lines.get(1)).startsWith("{\"line\":2,\"summary\":");
            assertThat(lines.get(2)).startsWith("{\"line\":3,\"problem\":").contains("byte order mark");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--batch --detail FULL",
                "--detail FULL --batch",
                "--batch - --detail=FULL",
                "--detail=FULL --batch"
            })
    void readsStandardInputWhereverTheDetailStands(String options) {
        terminal.type("{\"rulebook\": \"un\"}");
        assertThat(terminal.run(("classify " + options).split(" "))).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).startsWith("{\"line\":1,\"verdict\":");
    }

    @Test
    void saysThatNobodyReadsTheAnswers() {
        terminal.type("{\"rulebook\": \"un\"}");
        assertThat(terminal.runUnread("classify", "--batch")).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).startsWith("not carried out: the answers cannot be written; whoever reads");
    }

    @Test
    void saysWhichFileOfABatchIsMissing() {
        assertThat(terminal.run("classify", "--batch", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("none`: there is no such file or folder");
    }
}
