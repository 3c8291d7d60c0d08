package org.distinguo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distinguo.facts.FactRole;
import org.distinguo.facts.Knowledge;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** That the shared codes of duties and the guarantees about them are read as written, and that a fault is refused. */
final class SafeguardCatalogueReaderTest {

    private static final String WHOLE = """
            catalogue: safeguards
            version: '1.0.0'
            codes:
              HELP: {meaning: 'Help.'}
              STAY: {meaning: 'Let stay.', removal_return_residence: true}
            guarantees:
              HARM_BRINGS_HELP: {role: HARM, answer: [YES, SUSPECTED], due: [HELP], reason: 'Harm.'}
              NO_STAY: {role: NATIONAL, answer: [YES], never_due: removal_return_residence, reason: 'Nationals.'}
            """;

    private static SafeguardCatalogue read(String text) {
        return SafeguardCatalogueReader.read(new YamlFile("safeguards.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> faults(String text) {
        var thrown = catchThrowableOfType(InvalidSourceException.class, () -> read(text));
        assertThat(thrown).isNotNull();
        return thrown.diagnostics().stream()
                .map(fault -> fault.line() + ":" + fault.column() + ": " + fault.code() + ": " + fault.message() + "; "
                        + fault.help())
                .toList();
    }

    @Test
    void aWholeFileIsReadAsWritten() {
        SafeguardCatalogue catalogue = read(WHOLE);
        assertThat(catalogue.codes())
                .containsExactly(
                        Map.entry("HELP", new SafeguardCatalogue.SharedCode("HELP", "Help.", false)),
                        Map.entry("STAY", new SafeguardCatalogue.SharedCode("STAY", "Let stay.", true)));
        assertThat(catalogue.guarantees())
                .containsExactly(
                        new SafeguardCatalogue.DutyGuarantee(
                                "HARM_BRINGS_HELP",
                                FactRole.HARM,
                                Set.of(Knowledge.YES, Knowledge.SUSPECTED),
                                List.of("HELP"),
                                "Harm."),
                        new SafeguardCatalogue.DutyGuarantee(
                                "NO_STAY", FactRole.NATIONAL, Set.of(Knowledge.YES), List.of(), "Nationals."));
        assertThat(catalogue.digest()).matches("sha-256:[0-9a-f]{64}");
    }

    @Test
    void everyFaultIsReportedWithItsPlace() {
        assertThat(faults(WHOLE.replace("due: [HELP]", "due: [HELPS]")))
                .containsExactly("7:66: UNKNOWN_REFERENCE: unknown code `HELPS`; did you mean `HELP`?");
        assertThat(faults(WHOLE.replace("role: HARM", "role: HARMS")))
                .singleElement()
                .asString()
                .startsWith("7:28: INVALID_VALUE: `HARMS` is not one of ")
                .endsWith("did you mean `HARM`?");
        assertThat(faults(WHOLE.replace("due: [HELP], ", "")))
                .containsExactly(
                        "7:21: CONDITION_COUNT: the guarantee does not say what is due; write exactly one of due, never_due");
        assertThat(faults(WHOLE.replace("[YES], never_due", "[YES], due: [STAY], never_due")))
                .containsExactly(
                        "8:12: CONDITION_COUNT: the guarantee says twice what is due; write exactly one of due, never_due");
        assertThat(faults(WHOLE.replace("never_due: removal_return_residence", "never_due: STAY")))
                .containsExactly(
                        "8:55: INVALID_VALUE: no duties are known by that word; write `removal_return_residence`");
        assertThat(faults(WHOLE.replace("  HELP: {", "  help: {").replace("[HELP]", "[STAY]")))
                .containsExactly("4:3: INVALID_ID: `help` is not an id; use upper-case words joined by underscores");
        assertThat(faults(WHOLE.replace("meaning: 'Help.'", "means: 'Help.'")))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("4:10: UNKNOWN_KEY"));
    }
}
