package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.distinguo.language.Texts;
import org.distinguo.language.TextsCheck;
import org.distinguo.library.Languages;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.TextFiles;
import org.distinguo.source.Diagnostics;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** That every language that is shipped says every text, and nothing else. */
final class ShippedTextsTest {

    @TestFactory
    Stream<DynamicTest> everyLanguageIsWhole() {
        SortedMap<String, Set<String>> english = ShippedEnglish.texts();
        assertThat(english.keySet()).containsAll(Set.of("catalogue", "phrases", "rulebooks/un", "mappings/htcds-2"));
        return TextFiles.shippedTags().stream()
                .map(tag -> DynamicTest.dynamicTest(tag, () -> {
                    Texts texts = TextFiles.shipped(tag);
                    var diagnostics = new Diagnostics();
                    var check = new TextsCheck(english, diagnostics);
                    check.checkMissing(texts, source -> TextFiles.shippedPath(tag, source));
                    check.checkStale(texts);
                    Languages.checkApart(texts, LibraryReader.shippedCatalogue(), diagnostics);
                    assertThat(diagnostics.all()).isEmpty();
                }));
    }
}
