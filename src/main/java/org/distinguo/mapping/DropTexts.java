package org.distinguo.mapping;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.distinguo.language.Translations;
import org.distinguo.library.LibraryReader;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/**
 * Why a field is left out, in a sentence, where its mapping does not say it better.
 *
 * @param sentences one for each reason
 */
record DropTexts(Map<Treatment.Reason, String> sentences) {

    DropTexts {
        sentences = Collections.unmodifiableMap(new EnumMap<>(sentences));
    }

    /**
     * The sentences that are shipped.
     *
     * @throws InvalidSourceException with every fault, if there is one
     */
    static DropTexts shipped() {
        return read(LibraryReader.catalogueFile("mappings.yaml"));
    }

    /** The shipped sentences in a language. */
    static DropTexts shipped(Translations translations) {
        return read(LibraryReader.catalogueFile("mappings.yaml").in(translations.of(Translations.PHRASES)));
    }

    /**
     * Reads the sentences.
     *
     * @throws InvalidSourceException with every fault, if there is one
     */
    static DropTexts read(YamlFile file) {
        var diagnostics = new Diagnostics();
        var fields = new Fields(
                file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all())), diagnostics);
        Map<Treatment.Reason, String> sentences = new EnumMap<>(Treatment.Reason.class);
        fields.required("dropped")
                .flatMap(node -> Values.mappingOf(node, diagnostics))
                .ifPresent(node -> {
                    var members = new Fields(node, diagnostics);
                    for (Treatment.Reason reason : Treatment.Reason.values()) {
                        sentences.put(reason, members.prose(reason.name().toLowerCase(Locale.ROOT)));
                    }
                    members.end();
                });
        fields.optional("record"); // what is said of one record is read by itself
        fields.end();
        diagnostics.throwIfAny();
        return new DropTexts(sentences);
    }

    /** The sentence of a reason. */
    String of(Treatment.Reason reason) {
        return Objects.requireNonNull(sentences.get(reason), "each reason has a sentence");
    }
}
