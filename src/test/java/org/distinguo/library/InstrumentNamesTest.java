package org.distinguo.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.distinguo.rulebook.Rulebook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That no text of a law, in any language, names another law by the key that it has in the rulebook: whoever reads a record
 * knows the "Modern Slavery Act 2015", and not "msa".
 */
final class InstrumentNamesTest {

    private static final Path RULEBOOKS = Path.of("src/main/rulebooks");
    private static final Path TEXTS = Path.of("src/main/texts");

    static Stream<Rulebook> rulebooks() {
        return ShippedLibrary.LIBRARY.classifiers().values().stream()
                .map(classifier -> classifier.law().rulebook());
    }

    @ParameterizedTest
    @MethodSource("rulebooks")
    void everyTextNamesALawByItsTitle(Rulebook rulebook) throws IOException {
        Pattern key = Pattern.compile(
                "(?<![\\w./-])(" + String.join("|", rulebook.instruments().keySet()) + ") (s|ss|art|arts)\\b");
        assertThat(lines(RULEBOOKS.resolve(rulebook.id()).resolve(LibraryReader.FILE)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContainPattern(key));
        List<Path> languages;
        try (Stream<Path> folders = Files.list(TEXTS)) {
            languages = folders.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(languages).hasSize(3);
        for (Path language : languages) {
            assertThat(lines(language.resolve("rulebooks").resolve(rulebook.id() + ".yaml")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContainPattern(key));
        }
    }

    /** Without comments, and without the key with which each citation begins. */
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.strip().startsWith("#"))
                .map(line -> line.replaceAll("cite: '[\\w-]+ ", "cite: '"))
                .toList();
    }
}
