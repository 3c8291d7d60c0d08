package org.distinguo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every case that somebody wrote is read, or the place where it stands is named. */
final class CaseFolderTest {

    private static final String CASE = """
            cases:
              - case: 'one'
                source: 'own example'
                conduct_date: 2024-03-01
                facts: {person: {child: YES}}
                expect: {classification: UNDETERMINED, open_questions: [conduct.recruited]}
                because: 'Nothing else is known.'
            """;

    private final FactCatalogue catalogue = LibraryReader.shippedCatalogue();
    private final Diagnostics diagnostics = new Diagnostics();

    @TempDir
    Path folder;

    private Path cases = Path.of("");

    @BeforeEach
    void makeTheFolder() throws IOException {
        cases = Files.createDirectory(folder.resolve("cases"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amir.yaml", "amir.yml", "AMIR.YAML", "Amir.Yml"})
    void readsYamlUnderEitherEnding(String name) throws IOException {
        Files.writeString(cases.resolve(name), CASE);
        assertThat(read()).extracting(RulebookCase::name).containsExactly("one");
        assertThat(diagnostics.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".DS_Store", "._amir.yaml", ".amir.yml", "amir.yaml~", "#amir.yaml#", "README.md", "Thumbs.db"})
    void skipsWhatMachinesLeaveAndWhatIsNoCase(String name) throws IOException {
        Files.writeString(cases.resolve("amir.yaml"), CASE);
        Files.write(cases.resolve(name), new byte[] {0, 5, 22, 7});
        assertThat(read()).hasSize(1);
        assertThat(diagnostics.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amir.yaml.txt", "amir.yml.bak"})
    void namesAFileThatLooksLikeCasesAndWouldNotBeRead(String name) throws IOException {
        Files.writeString(cases.resolve("other.yaml"), CASE);
        Files.writeString(cases.resolve(name), CASE);
        read();
        assertThat(diagnostics.all())
                .extracting(Diagnostic::code, Diagnostic::file)
                .containsExactly(
                        tuple(DiagnosticCode.UNKNOWN_FILE, cases.resolve(name).toString()));
    }

    @Test
    void namesAFolderAmongTheCasesEvenIfItIsCalledLikeAFile() throws IOException {
        Files.writeString(cases.resolve("other.yaml"), CASE);
        Path inner = Files.createDirectory(cases.resolve("minors.yaml"));
        Files.writeString(inner.resolve("amir.yaml"), CASE);
        read();
        assertThat(diagnostics.all())
                .extracting(Diagnostic::code, Diagnostic::file)
                .containsExactly(tuple(DiagnosticCode.UNKNOWN_FILE, inner.toString()));
    }

    @Test
    void namesAFileThatCannotBeRead() throws IOException {
        Files.writeString(cases.resolve("other.yaml"), CASE);
        Path broken = Files.createSymbolicLink(cases.resolve("amir.yaml"), folder.resolve("nothing"));
        assertThat(read()).hasSize(1);
        assertThat(diagnostics.all())
                .extracting(Diagnostic::code, Diagnostic::file)
                .containsExactly(tuple(DiagnosticCode.MISSING_FILE, broken.toString()));
    }

    @Test
    void rulebookWithHiddenFilesOnlyHasNoCases() throws IOException {
        Files.write(cases.resolve("._amir.yaml"), "x".getBytes(StandardCharsets.UTF_8));
        read();
        assertThat(diagnostics.all()).extracting(Diagnostic::message).containsExactly("the rulebook has no cases");
    }

    private List<RulebookCase> read() {
        Rulebook rulebook = LibraryReader.rulebook(Path.of("src/main/rulebooks/coe"), catalogue);
        return CaseFolder.read(folder, rulebook, catalogue, diagnostics);
    }
}
