package org.distinguo.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it prints, and the code that it ends with. */
final class CommandsTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void checksARulebook() {
        assertThat(run("check", "src/main/rulebooks/coe")).isEqualTo(Commands.FINE);
        assertThat(text()).contains("coe: ").contains(" cases, 0 faults");
    }

    @Test
    void listsFaultsOfARulebookThatCannotBeRead() throws IOException {
        Path broken = copyOfCoe("broken", "conduct.recruited", "conduct.recruted");
        assertThat(run("check", broken.toString())).isEqualTo(Commands.FAULTS);
        assertThat(text()).contains("UNKNOWN_FACT").contains("did you mean `conduct.recruited`?");
    }

    @Test
    void listsCasesAndProofsThatFail() throws IOException {
        Path broken = copyOfCoe("coe", "fact: person.child", "fact: person.under16");
        assertThat(run("check", broken.toString())).isEqualTo(Commands.FAULTS);
        assertThat(text())
                .contains("CASE_FAILED")
                .contains("PROOF_FAILED")
                .contains("for a child no means changes it")
                .contains("{\"rulebook\":\"coe\"");
    }

    @Test
    void saysWhereTwoReadingsPart() throws IOException {
        Path other = copyOfCoe("coe", "fact: person.child", "fact: person.under16");
        assertThat(run("diff", "coe", "coe")).isEqualTo(Commands.FINE);
        assertThat(text()).contains("TRAFFICKING: no difference").contains("SMUGGLING: no difference");
        assertThat(run("diff", "coe", other.toString())).isEqualTo(Commands.FAULTS);
        assertThat(text()).containsPattern("TRAFFICKING: \\d+ patterns? on which they part");
    }

    @Test
    void explainsItselfWhereItIsNotUnderstood() {
        assertThat(run("check")).isEqualTo(Commands.USAGE);
        assertThat(run("diff", "un")).isEqualTo(Commands.USAGE);
        assertThat(text()).contains("usage:");
        assertThat(Commands.isOne()).isFalse();
        assertThat(Commands.isOne("serve")).isFalse();
        assertThat(Commands.isOne("check", "x")).isTrue();
    }

    @Test
    void namesAFolderThatIsNotThere() {
        assertThat(run("check", folder.resolve("nothing").toString())).isEqualTo(Commands.FAULTS);
        assertThat(text()).contains("MISSING_FILE");
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
        return new Commands(new PrintStream(printed, true, StandardCharsets.UTF_8), TODAY).run(arguments);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
