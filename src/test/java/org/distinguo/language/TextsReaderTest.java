package org.distinguo.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** That the files of a language are read as written, and that every fault in one is found where it is. */
final class TextsReaderTest {

    private static final String GOOD = """
            texts: es
            of: phrases
            reviewed: false
            entries:
              - english: 'Met by: {facts}.'
                text: 'Se cumple por: {facts}.'
                reviewed: true
              - english: 'Open.'
                text: 'Abierto.'
            missing:
              - english: 'Left out.'
                reason: 'No term is settled.'
            """;

    private final Diagnostics diagnostics = new Diagnostics();
    private final TextsReader reader = new TextsReader(diagnostics);

    private SourceTexts read(String text) {
        return reader.texts("es", "phrases", new YamlFile("es/phrases.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> faults() {
        return diagnostics.all().stream()
                .map(one -> one.line() + " " + one.code())
                .toList();
    }

    @Test
    void textsAreReadWithTheirReview() {
        SourceTexts texts = read(GOOD);
        assertThat(diagnostics.none()).isTrue();
        assertThat(texts.entries())
                .isEqualTo(Map.of(
                        "Met by: {facts}.", new Text("Se cumple por: {facts}.", true),
                        "Open.", new Text("Abierto.", false)));
        assertThat(texts.missing()).isEqualTo(Map.of("Left out.", "No term is settled."));
    }

    @Test
    void aPlaceholderThatDiffersIsFound() {
        read(GOOD.replace("por: {facts}", "por: {hechos}"));
        assertThat(faults()).containsExactly("5 PLACEHOLDERS_DIFFER");
    }

    @Test
    void aPlaceholderThatIsLostIsFound() {
        read(GOOD.replace("por: {facts}", "por"));
        assertThat(faults()).containsExactly("5 PLACEHOLDERS_DIFFER");
    }

    @Test
    void whatIsSaidTwiceOrNotAtAllIsFound() {
        read(GOOD.replace("'Left out.'", "'Open.'").replace("'Abierto.'", "' '"));
        assertThat(faults()).containsExactly("9 WRONG_SHAPE");
        read(GOOD.replace("'Left out.'", "'Open.'"));
        assertThat(faults()).contains("11 DUPLICATE_ID");
    }

    @Test
    void aFileUnderAWrongNameIsFound() {
        read(GOOD.replace("of: phrases", "of: catalogue").replace("texts: es", "texts: fr"));
        assertThat(faults()).containsExactly("1 INVALID_VALUE", "2 INVALID_VALUE");
    }

    @Test
    void aMarkInATextIsFound() {
        read(GOOD.replace("Abierto.", "Abierto\uFDD1."));
        assertThat(faults()).containsExactly("8 INVALID_VALUE");
    }

    @Test
    void aKeyThatNothingReadsIsFound() {
        read(GOOD.replace("    reason:", "    because:"));
        assertThat(faults()).containsExactly("11 MISSING_KEY", "12 UNKNOWN_KEY");
    }

    @Test
    void aLanguageSaysWhatItIs() {
        var file = new YamlFile(
                "ar/language.yaml", "language: ar\nname: 'العربية'\ndirection: rtl\n".getBytes(StandardCharsets.UTF_8));
        assertThat(reader.language("ar", file)).contains(new Language("ar", "العربية", Direction.RTL));
        assertThat(reader.language("fa", file)).isPresent();
        assertThat(faults()).containsExactly("1 INVALID_ID");
    }

    @Test
    void whatIsMissingAndWhatIsStaleIsFound() {
        var texts = new Texts(new Language("es", "español", Direction.LTR), Map.of("phrases", read(GOOD)));
        var check = new TextsCheck(
                new TreeMap<>(Map.of("phrases", Set.of("Met by: {facts}.", "Left out.", "New."))), diagnostics);
        check.checkMissing(texts, source -> "es/" + source + ".yaml");
        check.checkStale(texts);
        assertThat(diagnostics.all())
                .extracting(one -> one.file() + ":" + one.line() + " " + one.code() + " " + one.message())
                .containsExactly(
                        "es/phrases.yaml:0 MISSING_TEXT there is no text for `New.`",
                        "es/phrases.yaml:8 STALE_TEXT the English text `Open.` does not stand in `phrases`");
    }

    @Test
    void textsThatHaveToStayApartAreCompared() {
        var texts = new Texts(
                new Language("es", "español", Direction.LTR),
                Map.of("phrases", read(GOOD.replace("'Abierto.'", "'Left out.'"))));
        new TextsCheck(new TreeMap<>(), diagnostics).checkApart(texts, "phrases", Set.of("Open.", "Left out."));
        assertThat(faults()).hasSize(1).first().asString().endsWith("DUPLICATE_ID");
    }
}
