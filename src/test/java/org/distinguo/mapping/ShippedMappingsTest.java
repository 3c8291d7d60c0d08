package org.distinguo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.library.LibraryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mappings that are shipped are whole, and each comes out as its cases say. */
final class ShippedMappingsTest {

    private static final Path FOLDER = Path.of("src/main/mappings");
    private static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();

    static Stream<Path> folders() {
        return Mappings.folders(FOLDER).stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyCaseComesOutAsItSays(Path folder) {
        var converter = new Converter(Mappings.read(folder, CATALOGUE), CATALOGUE);
        MappingCases.Result result = MappingCases.run(folder, converter, CATALOGUE);
        assertThat(result.faults()).isEmpty();
        assertThat(result.number()).isPositive();
    }

    @Test
    void everyFolderIsShipped() {
        List<String> folders =
                folders().map(folder -> String.valueOf(folder.getFileName())).toList();
        assertThat(Mappings.shipped(CATALOGUE).converters().keySet()).containsExactlyElementsOf(folders);
    }
}
