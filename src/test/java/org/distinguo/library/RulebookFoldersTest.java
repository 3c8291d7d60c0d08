package org.distinguo.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.InvalidSourceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No law that somebody put into the folder is left out without a word, and nothing else stops the reading. */
final class RulebookFoldersTest {

    @TempDir
    Path directory;

    @BeforeEach
    void writeARulebook() throws IOException {
        write("un/rulebook.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".DS_Store",
                "._un",
                ".git/rulebook.yaml",
                "..2026_11_28/un/rulebook.yaml",
                "old~/rulebook.yaml",
                "README.md",
                "lost+found/x",
                "docs/notes.txt",
                "shipped.yaml"
            })
    void leavesOutWhatIsNoRulebook(String file) throws IOException {
        write(file);
        assertThat(RulebookFolders.in(directory)).containsExactly(directory.resolve("un"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xx/rulebook.yml", "xx/Rulebook.yaml", "xx/xx.yaml", "xx/rulebook.yaml.txt", "xx.yaml", "xx.yml"
            })
    void namesWhatLooksLikeARulebookAndWouldNotBeRead(String file) throws IOException {
        write(file);
        Path first = directory.resolve(Path.of(file).getName(0));
        assertThat(catchThrowableOfType(InvalidSourceException.class, () -> RulebookFolders.in(directory))
                        .diagnostics())
                .extracting(Diagnostic::code, Diagnostic::file)
                .containsExactly(tuple(DiagnosticCode.UNKNOWN_FILE, first.toString()));
    }

    @Test
    void namesAFolderThatIsMissingOrHoldsNoRulebook() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        for (Path folder : new Path[] {empty, directory.resolve("missing"), directory.resolve("un/rulebook.yaml")}) {
            assertThatThrownBy(() -> RulebookFolders.in(folder))
                    .isInstanceOf(InvalidSourceException.class)
                    .hasMessageContaining(folder + ":0:0: MISSING_FILE");
        }
    }

    private void write(String file) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "rulebook: xx\n");
    }
}
