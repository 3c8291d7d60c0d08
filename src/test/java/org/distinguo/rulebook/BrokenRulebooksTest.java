package org.distinguo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.distinguo.source.BrokenFiles;
import org.distinguo.source.DiagnosticCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a broken rulebook is refused with every fault. */
final class BrokenRulebooksTest {

    /** What others report: the reader and the check of texts, the catalogue's reader, the library's, the search for usual mistakes, the proofs and the cases. */
    private static final Set<DiagnosticCode> ELSEWHERE = EnumSet.of(
            DiagnosticCode.MISSING_FILE,
            DiagnosticCode.UNKNOWN_FILE,
            DiagnosticCode.DUPLICATE_ALTERNATIVE,
            DiagnosticCode.CONSENT_NOT_DISREGARDED,
            DiagnosticCode.CODE_NEAR_SHARED,
            DiagnosticCode.IMPLAUSIBLE_DATE,
            DiagnosticCode.LAW_TOO_LARGE,
            DiagnosticCode.INDICATOR_STATES,
            DiagnosticCode.UNASKED_NO,
            DiagnosticCode.PLACEHOLDERS_DIFFER,
            DiagnosticCode.MISSING_TEXT,
            DiagnosticCode.STALE_TEXT,
            DiagnosticCode.PROOF_FAILED,
            DiagnosticCode.CASE_FAILED);

    static List<Path> broken() {
        return BrokenFiles.of("rulebook");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void everyFaultIsReportedWithItsPlace(Path file) {
        assertThat(BrokenFiles.reported(file, yaml -> RulebookReader.read("xx", yaml, WrittenRulebook.CATALOGUE)))
                .isNotEmpty()
                .containsExactlyElementsOf(BrokenFiles.expected(file));
    }

    @Test
    void everyKindOfFaultHasABrokenFile() {
        Set<DiagnosticCode> shown = broken().stream()
                .flatMap(file -> BrokenFiles.expected(file).stream())
                .map(fault -> DiagnosticCode.valueOf(fault.replaceFirst("[0-9:]+ (\\w+): .*", "$1")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DiagnosticCode.class)));
        assertThat(shown).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)));
    }
}
