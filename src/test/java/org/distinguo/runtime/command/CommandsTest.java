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

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

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
        assertThat(run("check")).isEqualTo(Commands.TROUBLE);
        assertThat(run("diff", "un")).isEqualTo(Commands.TROUBLE);
        assertThat(text()).contains("usage:");
        assertThat(Commands.isOne()).isFalse();
        assertThat(Commands.isOne("serve")).isFalse();
        assertThat(Commands.isOne("check", "x")).isTrue();
    }

    @Test
    void namesAFolderThatIsNotThere() {
        assertThat(run("check", folder.resolve("nothing").toString())).isEqualTo(Commands.TROUBLE);
        assertThat(text()).contains("MISSING_FILE");
    }

    @Test
    void tellsLawsThatPartFromLawsThatAreNotThere() {
        assertThat(run("diff", "un", folder.resolve("nothing").toString())).isEqualTo(Commands.TROUBLE);
        assertThat(text()).contains("MISSING_FILE");
    }

    @Test
    void namesTheSeededFaultsThatNothingNotices() throws IOException {
        Path copy = copyOfCoe("coe", "rulebook: coe", "rulebook: coe");
        try (var cases = Files.list(copy.resolve("cases"))) {
            for (Path file :
                    cases.filter(one -> !one.endsWith("trafficking.yaml")).toList()) {
                Files.delete(file);
            }
        }
        assertThat(run("assure", copy.toString())).isEqualTo(Commands.FINE);
        assertThat(text())
                .containsPattern(
                        "rulebook\\.yaml:\\d+:\\d+: note: no case or proof notices if `[a-z.A-Z]+` is left out in `")
                .containsPattern("coe: \\d+ of \\d+ seeded faults noticed");
        assertThat(copy.resolve("assurance.yaml")).exists();
    }

    @Test
    void classifiesACaseUnderAFaultyRulebook() throws IOException {
        Path broken = copyOfCoe("coe", "fact: person.child", "fact: person.under16");
        Path oneCase = Files.writeString(folder.resolve("case.json"), """
                {"rulebook":"coe","conductDate":"2024-03-01","facts":{"person":{"child":"YES"},
                 "conduct":{"recruited":"YES"},"means":{"force":"SUSPECTED"},"purpose":{"forcedLabour":"YES"}}}
                """);
        assertThat(run("classify", broken.toString(), oneCase.toString())).isEqualTo(Commands.FINE);
        assertThat(text())
                .startsWith("TRAFFICKING (REASONABLE_GROUNDS)")
                .contains("means: UNDETERMINED established and MET on reasonable grounds, by means.force")
                .contains("safeguards: ");
    }

    @Test
    void saysWhatIsWrongWithACase() throws IOException {
        Path oneCase = Files.writeString(folder.resolve("case.json"), """
                {"rulebook":"un","facts":{"conduct":{"recruted":"YES"}}}
                """);
        assertThat(run("classify", "un", oneCase.toString())).isEqualTo(Commands.TROUBLE);
        assertThat(text()).contains("/facts/conduct/recruted").contains("did you mean `recruited`?");
        assertThat(run("classify", "un", folder.resolve("none.json").toString()))
                .isEqualTo(Commands.TROUBLE);
    }

    @Test
    void refusesConductAfterTheDecision() throws IOException {
        Path oneCase = Files.writeString(folder.resolve("case.json"), """
                {"rulebook":"un","conductDate":"2026-12-02","facts":{}}
                """);
        assertThat(run("classify", "un", oneCase.toString())).isEqualTo(Commands.TROUBLE);
        assertThat(text()).contains("/conductDate: the date of conduct is after the date of decision, today in UTC");
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
