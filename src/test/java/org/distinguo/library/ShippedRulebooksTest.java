package org.distinguo.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of the rulebooks that are shipped names every folder of the checkout, and no other. */
final class ShippedRulebooksTest {

    @Test
    void everyFolderIsShipped() {
        List<String> folders = LibraryReader.folders(Path.of("src/main/rulebooks")).stream()
                .map(folder -> String.valueOf(folder.getFileName()))
                .toList();
        assertThat(LibraryReader.shipped().classifiers().keySet()).containsExactlyElementsOf(folders);
    }
}
