package org.distinguo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.distinguo.library.LibraryReader;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The sentences that say why a field is left out are data. */
@NullMarked
final class DropTextsTest {

    @Test
    void eachReasonHasASentence() {
        DropTexts texts = DropTexts.shipped();
        assertThat(texts.sentences()).containsOnlyKeys(Treatment.Reason.values());
        assertThat(texts.sentences().values()).doesNotHaveDuplicates().allMatch(text -> text.endsWith("."));
    }

    @Test
    void aSentenceThatIsMissingIsAFault() {
        String three = """
                dropped:
                  personal: 'One.'
                  administrative: 'Two.'
                  conclusion: 'Three.'
                """;
        assertThatThrownBy(() -> DropTexts.read(new YamlFile("mappings.yaml", three.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("no_legal_meaning");
    }

    @Test
    void aFieldThatSaysNothingOfItsOwnHasTheSentenceOfItsReason() {
        Mappings mappings = Mappings.shipped(LibraryReader.shippedCatalogue());
        DropTexts texts = DropTexts.shipped();
        assertThat(mappings.converters().values())
                .flatExtracting(converter -> converter.mapping().fields())
                .extracting(FormField::treatment)
                .anySatisfy(treatment -> assertThat(treatment)
                        .isInstanceOfSatisfying(Treatment.Dropped.class, dropped -> assertThat(dropped.because())
                                .isEqualTo(texts.of(Treatment.Reason.ADMINISTRATIVE))));
    }
}
