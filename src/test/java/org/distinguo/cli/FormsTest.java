package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.distinguo.mapping.FormOfOnePage;
import org.distinguo.mapping.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Forms on the command line: {@code check} of their mappings, {@code convert} and {@code audit}. */
@Execution(ExecutionMode.CONCURRENT)
final class FormsTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @Test
    void checksConvertsAndAuditsForms() throws IOException {
        assertThat(terminal.run("check", "src/main/mappings")).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("htcds-2: ").contains("uk-nrm: ").contains(" cases, 0 faults");
        Path record = Files.writeString(
                folder.resolve("record.json"),
                "{\"prs_First_Name\": \"Zebedee\", \"x\": 1, \"vic_TypeOfExploitation\": \"Other\"}");
        assertThat(terminal.run("convert", "htcds-2", record.toString())).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text())
                .contains("exploitation.unspecified: SUSPECTED")
                .contains("vic_TypeOfExploitation: AMBIGUOUS - ")
                .contains("unknown fields: 1")
                .doesNotContain("Zebedee");
        assertThat(terminal.run("audit", "htcds-2", "un")).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text())
                .contains("# What the form can settle")
                .contains("| Smuggling of migrants | never | no | no |");
    }

    @Test
    void aFailingCaseOfAMappingNamesWhatIsDifferent() throws IOException {
        Path form = Files.createDirectories(folder.resolve("form"));
        String mapping = FormOfOnePage.file(Mapping.Kind.RECORD, """
                  a: {label: 'A', answered: TICK, states: {means.force: YES}}
                  b: {label: 'B', answered: TICK, states: {means.abduction: YES}}
                """);
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
        assertThat(terminal.run("check", form.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text())
                .contains("`means.abduction` is YES, expected not stated")
                .contains("`means.fraud` is not stated, expected YES")
                .contains("`b` is MAPPED, expected DROPPED")
                .doesNotContain("`a` is")
                .doesNotContain("side")
                .contains("form: 1 case, 3 faults");
        Files.writeString(form.resolve("mapping.yaml"), mapping.replace("means.force", "means.forse"));
        assertThat(terminal.run("check", form.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text().lines()).contains("form: 1 fault");
        assertThat(terminal.run("convert", "htcds-2", folder.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("it is a folder; name a file");
        assertThat(terminal.text()).doesNotContain("it is a folder; name a file");
        Path record = Files.writeString(folder.resolve("record.json"), "{\"x\": 1}");
        assertThat(terminal.run("convert", "htcds-2", record.toString())).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("field no. 1 of the record");
    }

    @Test
    void listsFaultsOfAMapping() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("htcds-2"));
        Files.writeString(
                broken.resolve("mapping.yaml"),
                Files.readString(Path.of("src/main/mappings/htcds-2/mapping.yaml"))
                        .replace("conduct.recruited", "conduct.recruted"));
        assertThat(terminal.run("check", broken.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text()).contains("UNKNOWN_FACT").contains("did you mean `conduct.recruited`?");
        assertThat(terminal.run("convert", "htcds-9", "none.json")).isEqualTo(ExitCode.TROUBLE);
    }

    @Test
    void mappingWithAnotherEndingIsToldOfAndHidesNoOtherFault() throws IOException {
        Path misnamed = Files.createDirectories(folder.resolve("a"));
        Files.writeString(misnamed.resolve("mapping.yml"), "mapping: a\n");
        Path broken = Files.createDirectories(folder.resolve("b"));
        Files.writeString(broken.resolve("mapping.yaml"), "mapping: b\n");
        for (Path named : new Path[] {folder, misnamed}) {
            var one = new Terminal();
            assertThat(one.run("check", named.toString())).isEqualTo(ExitCode.FAULTS);
            assertThat(one.text())
                    .contains("UNKNOWN_FILE: no mapping would be read from it; rename `mapping.yml` to `mapping.yaml`")
                    .contains(named.getFileName() + ": 1 fault")
                    .doesNotContain("rulebook");
        }
        assertThat(terminal.run("check", folder.toString())).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text()).contains("b/mapping.yaml:1:1: MISSING_KEY");
    }

    @Test
    void rulebookWithAnotherEndingIsToldOf() throws IOException {
        Path misnamed = Files.createDirectories(folder.resolve("xx"));
        Files.writeString(misnamed.resolve("rulebook.yml"), "rulebook: xx\n");
        for (Path named : new Path[] {folder, misnamed}) {
            var one = new Terminal();
            assertThat(one.run("check", named.toString())).isEqualTo(ExitCode.FAULTS);
            assertThat(one.text())
                    .contains("no rulebook would be read from it; rename `rulebook.yml` to `rulebook.yaml`");
        }
    }

    @Test
    void lawThatDoesNotSpeakForTodayIsNoAnswer() {
        var late = new Terminal(Clock.fixed(Instant.parse("1900-01-01T00:00:00Z"), ZoneOffset.UTC));
        assertThat(late.run("audit", "htcds-2", "un")).isEqualTo(ExitCode.TROUBLE);
        assertThat(late.complaints()).isEqualToIgnoringNewLines("un: the rulebook does not speak for today");
        assertThat(late.text()).isEmpty();
    }
}
