package org.distinguo.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the rulebooks that are shipped names every folder of the checkout, and no other. */
final class ShippedRulebooksTest {

    @Test
    void everyFolderIsShipped() {
        List<String> folders = LibraryReader.folders(Path.of("src/main/rulebooks")).stream()
                .map(folder -> String.valueOf(folder.getFileName()))
                .toList();
        assertThat(LibraryReader.shipped().classifiers().keySet()).containsExactlyElementsOf(folders);
    }

    @Test
    void rulebookOfAFolderTakesThePlaceOfItsNamesakeAndTheOthersStayAsTheyAre(@TempDir Path directory)
            throws IOException {
        Path folder = Files.createDirectory(directory.resolve("un"));
        Files.copy(Path.of("src/main/rulebooks/un/rulebook.yaml"), folder.resolve(LibraryReader.FILE));
        Library shipped = LibraryReader.shipped();
        Library larger = LibraryReader.with(shipped, directory);
        assertThat(larger.phrases()).isSameAs(shipped.phrases());
        assertThat(larger.classifiers().keySet())
                .isEqualTo(shipped.classifiers().keySet());
        assertThat(larger.classifiers()).allSatisfy((id, classifier) -> {
            if (id.equals("un")) {
                assertThat(classifier).isNotSameAs(shipped.classifiers().get(id));
            } else {
                assertThat(classifier).isSameAs(shipped.classifiers().get(id));
            }
        });
    }
}
