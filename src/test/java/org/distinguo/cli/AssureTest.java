package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.distinguo.assurance.WorkedExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code assure} on the command line: what it writes, and what it says of seeded faults. */
@Execution(ExecutionMode.CONCURRENT)
final class AssureTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @Test
    void namesTheSeededFaultsThatNothingNotices() throws IOException {
        Path example = WorkedExample.copyTo(folder);
        Path cases = example.resolve(WorkedExample.CASES);
        String all = Files.readString(cases);
        int second = all.indexOf("  - case:", all.indexOf("  - case:") + 1);
        Files.writeString(cases, all.substring(0, second));
        assertThat(terminal.run("assure", example.toString())).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text())
                .containsPattern(
                        "rulebook\\.yaml:\\d+:\\d+: note: no case or proof notices if `[a-z.A-Z]+` is left out in `")
                .containsPattern("nordmark: \\d+ of \\d+ seeded faults noticed");
        assertThat(example.resolve("assurance.yaml")).exists();
    }

    @Test
    void saysOnOneLineWhyItCouldNotBeCarriedOut() throws IOException {
        Path copy = ChangedLaw.ofCoe(folder, "coe", "rulebook: coe", "rulebook: coe");
        Files.createDirectory(copy.resolve("assurance.yaml"));
        assertThat(terminal.run("assure", copy.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints())
                .startsWith("not carried out: ")
                .contains("assurance.yaml")
                .hasLineCount(1);
    }
}
