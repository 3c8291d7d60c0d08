package org.distinguo.mapping.audit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.distinguo.language.Language;
import org.distinguo.language.NotesOnWords;
import org.distinguo.language.PageLanguage;
import org.distinguo.language.Sentences;
import org.distinguo.language.Translations;
import org.distinguo.library.LibraryReader;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;

/**
 * The words of an audit for people, in one language.
 *
 * @param language the language
 * @param texts one for each
 */
public record AuditTexts(Language language, Map<Text, String> texts) {

    public AuditTexts {
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    /** What is said; the file has each of them under its name in lower case. */
    enum Text {
        COLON,
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
        OVERVIEW,
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
     * @param language the language
     * @param translations says the texts of each source in it
     * @return the words
     */
    public static AuditTexts shipped(Language language, Translations translations) {
        return read(language, LibraryReader.catalogueFile("audit.yaml").in(translations.of(Translations.PHRASES)));
    }

    /**
     * The shipped words in English.
     *
     * @return the words
     */
    public static AuditTexts shipped() {
        return read(Language.ENGLISH, LibraryReader.catalogueFile("audit.yaml"));
    }

    private static AuditTexts read(Language language, YamlFile file) {
        var diagnostics = new Diagnostics();
        var fields = new Fields(
                file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all())), diagnostics);
        Map<Text, String> texts = new EnumMap<>(Text.class);
        for (Text text : Text.values()) {
            texts.put(text, fields.prose(text.name().toLowerCase(Locale.ROOT)));
        }
        fields.end();
        diagnostics.throwIfAny();
        return new AuditTexts(language, texts);
    }

    /**
     * The language of a page of these words.
     *
     * @return English where the title was left in English
     */
    public PageLanguage page() {
        return PageLanguage.of(language, of(Text.TITLE));
    }

    /** How the notes on words are said. */
    NotesOnWords notes() {
        AuditTexts english = language.isEnglish() ? this : shipped();
        return new NotesOnWords(
                of(Text.WORDS_UNREVIEWED), english.of(Text.WORDS_UNREVIEWED), of(Text.WORDS_IN_ENGLISH));
    }

    String of(Text text) {
        return Objects.requireNonNull(texts.get(text));
    }

    /** A sentence with its words in braces replaced. */
    String of(Text text, Map<String, String> values) {
        return new Sentences(language.direction()).filled(of(text), values);
    }
}
