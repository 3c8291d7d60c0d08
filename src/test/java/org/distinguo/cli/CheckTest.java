package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code check} on the command line: what it finds wrong with rulebooks and with texts of languages. */
@Execution(ExecutionMode.CONCURRENT)
final class CheckTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @Test
    void checksARulebook() {
        assertThat(terminal.run("check", "src/main/rulebooks/coe")).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("coe: ").contains(" cases, 0 faults");
    }

    @Test
    void listsFaultsOfARulebookThatCannotBeRead() throws IOException {
        Path broken = ChangedLaw.ofCoe(folder, "broken", "conduct.recruited", "conduct.recruted");
        assertThat(terminal.run("check", broken.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text()).contains("UNKNOWN_FACT").contains("did you mean `conduct.recruited`?");
    }

    @Test
    void listsCasesAndProofsThatFail() throws IOException {
        Path broken = ChangedLaw.ofCoe(folder, "coe", "fact: person.child", "fact: person.under16");
        assertThat(terminal.run("check", broken.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text())
                .contains("CASE_FAILED")
                .contains("PROOF_FAILED")
                .contains("for a child no means changes it")
                .contains("{\"rulebook\":\"coe\"");
    }

    @Test
    void comparesTextsOfLanguagesWithTheEnglishOnes() throws IOException {
        assertThat(terminal.run("check", "src/main/texts")).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("es: ").contains(" are reviewed; ").contains("texts: 0 faults");
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
        assertThat(terminal.run("check", folder.toString())).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("es: 1 texts, of which 1 are reviewed; 0 are left in English");
        Files.writeString(phrases, Files.readString(phrases).replace("Met by: {facts}", "Met through: {facts}"));
        assertThat(terminal.run("check", folder.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text()).contains("phrases.yaml:5:5: STALE_TEXT");
        Files.writeString(phrases, Files.readString(phrases).replace("por: {facts}", "por: {hechos}"));
        assertThat(terminal.run("check", folder.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text()).contains("PLACEHOLDERS_DIFFER");
        Files.move(phrases, spanish.resolve("phrase.yaml"));
        assertThat(terminal.run("check", folder.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text()).contains("phrase.yaml:0:0: UNKNOWN_FILE");
    }

    @Test
    void namesAFolderThatIsNotThere() {
        assertThat(terminal.run("check", folder.resolve("nothing").toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("MISSING_FILE");
        assertThat(terminal.text()).isEmpty();
    }
}
