package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code diff} on the command line: whether two readings of a law part. */
@Execution(ExecutionMode.CONCURRENT)
final class DiffTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @Test
    void saysWhereTwoReadingsPart() throws IOException {
        Path other = ChangedLaw.ofCoe(folder, "coe", "fact: person.child", "fact: person.under16");
        assertThat(terminal.run("diff", "coe", "coe")).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("TRAFFICKING: no difference").contains("SMUGGLING: no difference");
        assertThat(terminal.run("diff", "coe", other.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text()).containsPattern("TRAFFICKING: \\d+ patterns? on which they part");
    }

    @Test
    void tellsLawsThatPartFromLawsThatAreNotThere() {
        assertThat(terminal.run("diff", "un", folder.resolve("nothing").toString()))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("MISSING_FILE");
        assertThat(terminal.text()).isEmpty();
    }
}
