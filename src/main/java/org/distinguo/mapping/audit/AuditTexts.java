package org.distinguo.mapping.audit;

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
import org.distinguo.source.YamlFile;

/**
 * The words of an audit as a text.
 *
 * @param texts one for each
 */
public record AuditTexts(Map<Text, String> texts) {

    public AuditTexts {
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    /** What is said; the file has each of them under its name in lower case. */
    enum Text {
        BETWEEN,
        TITLE,
        WORDS_UNREVIEWED,
        WORDS_IN_ENGLISH,
        LAW,
        ESTABLISHED,
        REASONABLE_GROUNDS,
        MAPPING,
        MAPPING_NOT_REVIEWED,
        PROVED,
        PRESUMED,
        OFFENCE,
        PART,
        SETTLED,
        CAN_BE_MET,
        CAN_BE_NOT_MET,
        MET_AFTER,
        NOT_MET_AFTER,
        ALWAYS,
        SOMETIMES,
        NEVER,
        POSSIBLE,
        IMPOSSIBLE,
        AFTER_ANYTHING,
        AFTER_NOTHING,
        TO_SHOW,
        TO_SETTLE,
        NONE_MISSING,
        BEYOND
    }

    /**
     * The shipped words in a language.
     *
     * @param translations says the texts of each source
     * @return the words
     */
    public static AuditTexts shipped(Translations translations) {
        return read(LibraryReader.catalogueFile("audit.yaml").in(translations.of(Translations.PHRASES)));
    }

    /**
     * The shipped words in English.
     *
     * @return the words
     */
    public static AuditTexts shipped() {
        return read(LibraryReader.catalogueFile("audit.yaml"));
    }

    private static AuditTexts read(YamlFile file) {
        var diagnostics = new Diagnostics();
        var fields = new Fields(
                file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all())), diagnostics);
        Map<Text, String> texts = new EnumMap<>(Text.class);
        for (Text text : Text.values()) {
            texts.put(text, fields.prose(text.name().toLowerCase(Locale.ROOT)));
        }
        fields.end();
        diagnostics.throwIfAny();
        return new AuditTexts(texts);
    }

    String of(Text text) {
        return Objects.requireNonNull(texts.get(text));
    }
}
