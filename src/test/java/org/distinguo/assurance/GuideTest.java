package org.distinguo.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.verdict.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the guide is a rulebook that can be mounted: read, proved, and right about its cases. */
final class GuideTest {

    @TempDir
    Path folder;

    @Test
    void exampleIsReadProvedAndRightAboutItsCases() throws IOException {
        Path nordmark = WorkedExample.copyTo(folder);
        Library library = ShippedLibrary.LIBRARY;
        Rulebook rulebook = LibraryReader.rulebook(nordmark, library.catalogue());
        var diagnostics = new Diagnostics();
        List<RulebookCase> cases = CaseFolder.read(nordmark, rulebook, library.catalogue(), diagnostics);
        var check = new RulebookCheck(
                Law.of(rulebook, library.catalogue()), cases, library.safeguards(), library.phrases());
        RulebookCheck.Result result = check.run(LocalDate.of(2026, 12, 1), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(result.cases()).isEqualTo(8);
        assertThat(result.notShown()).isEmpty();
        assertThat(result.proposals()).isEmpty();
        assertThat(check.mutationScore().unnoticed())
                .as("faults in the worked example that none of its cases and no proof notices")
                .isEmpty();
        assertThat(result.proofs().claims()).isNotEmpty();
    }

    @Test
    void exampleIsMountedBesideTheShippedRulebooks() throws IOException {
        WorkedExample.copyTo(folder);
        Library shipped = ShippedLibrary.LIBRARY;
        Library library = LibraryReader.with(shipped, folder);
        assertThat(library.classifiers().keySet())
                .containsAll(shipped.classifiers().keySet())
                .contains("nordmark");
        AssuranceShelf shelf = AssuranceShelf.of(library, Optional.of(folder), LocalDate.of(2026, 12, 1));
        assertThat(shelf.of("nordmark")).hasValueSatisfying(record -> {
            assertThat(record.cases()).isEqualTo(8);
            assertThat(record.mutation()).isEmpty();
        });
        assertThat(shelf.of("un"))
                .hasValueSatisfying(record -> assertThat(record.mutation()).isPresent());
    }

    @Test
    void rulebookWithoutCasesIsRefused() throws IOException {
        Files.delete(WorkedExample.copyTo(folder).resolve("cases/first.yaml"));
        Library library = LibraryReader.with(ShippedLibrary.LIBRARY, folder);
        assertThatThrownBy(() -> AssuranceShelf.of(library, Optional.of(folder), LocalDate.of(2026, 12, 1)))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("the rulebook has no cases");
    }
}
