package org.distinguo.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.language.Language;
import org.distinguo.language.Marks;
import org.distinguo.language.Served;
import org.distinguo.language.Translations;
import org.distinguo.source.InvalidSourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That an operator can mount reviewed editions of shipped texts and further languages, and that a broken file is refused. */
final class MountedLanguagesTest {

    private static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();
    private static final Set<String> SOURCES = TextFiles.sources(Set.of("un"), Set.of("htcds-2"));

    @TempDir
    Path folder;

    private void language(String tag) throws IOException {
        Files.createDirectories(folder.resolve(tag).resolve("rulebooks"));
        Files.writeString(
                folder.resolve(tag).resolve("language.yaml"), "language: " + tag + "\nname: 'x'\ndirection: ltr\n");
    }

    private void texts(String tag, String source, String reviewed, String english, String text) throws IOException {
        Files.writeString(
                folder.resolve(tag).resolve(source + ".yaml"), """
                texts: %s
                of: %s
                reviewed: %s
                entries:
                  - english: '%s'
                    text: '%s'
                """.formatted(tag, source, reviewed, english, text));
    }

    private Languages mounted(Served served) {
        return Languages.with(served, folder, SOURCES, CATALOGUE);
    }

    @Test
    void aReviewedEditionOfAShippedTextIsServed() throws IOException {
        assertThat(Languages.shipped(Served.REVIEWED).offered())
                .as("nothing is reviewed")
                .isEmpty();
        language("es");
        texts("es", "phrases", "true", "Met by: {facts}.", "Se cumple con: {facts}.");
        Languages languages = mounted(Served.REVIEWED);
        assertThat(languages.offered()).extracting(Language::tag).containsExactly("es");
        Language spanish = languages.preferred("es-MX");
        var phrases = languages.translations(spanish).of(Translations.PHRASES);
        assertThat(Marks.out(phrases.of("Met by: {facts}."))).isEqualTo("Se cumple con: {facts}.");
        assertThat(Marks.out(phrases.of("Open. It depends on: {facts}.")))
                .as("shipped, and not reviewed")
                .isEqualTo("Open. It depends on: {facts}.");
        assertThat(Marks.out(mounted(Served.ALL)
                        .translations(spanish)
                        .of(Translations.PHRASES)
                        .of("Open. It depends on: {facts}.")))
                .isNotEqualTo("Open. It depends on: {facts}.");
    }

    @Test
    void aFurtherLanguageNeedsNothingButItsFolder() throws IOException {
        language("pt-br");
        texts("pt-br", "rulebooks/un", "true", "United Nations", "Nações Unidas");
        Languages languages = mounted(Served.REVIEWED);
        Language portuguese = languages.preferred("pt-BR, en;q=0.5");
        assertThat(portuguese.tag()).isEqualTo("pt-br");
        Library translated = LibraryReader.shipped().in(languages.translations(portuguese));
        assertThat(Marks.out(translated
                        .classifier("un")
                        .orElseThrow()
                        .law()
                        .rulebook()
                        .title()))
                .isEqualTo("Nações Unidas");
    }

    @Test
    void aBrokenFileIsRefusedWithItsPlace() throws IOException {
        language("es");
        texts("es", "phrases", "true", "Met by: {facts}.", "Se cumple.");
        texts("es", "rulebooks/xx", "true", "x", "y");
        texts(
                "es",
                "catalogue",
                "true",
                CATALOGUE.groups().get(0).facts().get(0).name(),
                CATALOGUE.groups().get(0).facts().get(1).name());
        assertThatThrownBy(() -> mounted(Served.REVIEWED))
                .isInstanceOfSatisfying(InvalidSourceException.class, faults -> assertThat(faults.diagnostics())
                        .extracting(
                                fault -> Path.of(fault.file()).getFileName() + ":" + fault.line() + " " + fault.code())
                        .containsExactly("phrases.yaml:5 PLACEHOLDERS_DIFFER", "xx.yaml:0 UNKNOWN_FILE"));
    }

    @Test
    void twoFactsOfOneNameAreRefused() throws IOException {
        language("pt");
        texts(
                "pt",
                "catalogue",
                "true",
                CATALOGUE.groups().get(0).facts().get(0).name(),
                CATALOGUE.groups().get(0).facts().get(1).name());
        assertThatThrownBy(() -> mounted(Served.REVIEWED))
                .isInstanceOfSatisfying(InvalidSourceException.class, faults -> assertThat(faults.diagnostics())
                        .extracting(fault -> fault.code().name())
                        .containsExactly("DUPLICATE_ID"));
    }
}
