package org.distinguo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.library.LibraryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about mappings shows is a mapping, and its case comes out as it says. */
final class MappingGuideTest {

    private static final Path PAGE = Path.of("src/docs/writing-a-mapping.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\\n(.*?)```");

    @TempDir
    Path directory;

    @Test
    void workedExampleComesOutAsItSays() throws IOException {
        String page = Files.readString(PAGE);
        Matcher blocks = BLOCK.matcher(page.substring(page.indexOf("## A worked example")));
        Path folder = directory.resolve("shelter");
        Files.createDirectories(folder.resolve("cases"));
        assertThat(blocks.find()).isTrue();
        Files.writeString(folder.resolve(Mappings.FILE), blocks.group(1));
        assertThat(blocks.find()).isTrue();
        Files.writeString(folder.resolve("cases/cases.yaml"), blocks.group(1));
        FactCatalogue catalogue = LibraryReader.shippedCatalogue();
        Mappings mappings = Mappings.shipped(catalogue).with(directory, catalogue);
        assertThat(mappings.converter("shelter")).isPresent();
        MappingCases.Result result =
                MappingCases.run(folder, mappings.converter("shelter").orElseThrow(), catalogue);
        assertThat(result.faults()).isEmpty();
        assertThat(result.number()).isEqualTo(1);
    }
}
