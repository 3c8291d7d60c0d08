package org.distinguo.language;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.source.Translation;

/**
 * The texts of one language. Each is found by the English text that it says, as in the message catalogues of GNU gettext: so a
 * text whose English was changed is missing until somebody has said it anew. Immutable.
 */
public final class Texts {

    private final Language language;
    private final SortedMap<String, SourceTexts> bySource;

    /**
     * @param language the language
     * @param bySource the texts of each source, by the name of the source
     */
    public Texts(Language language, Map<String, SourceTexts> bySource) {
        this.language = language;
        this.bySource = Collections.unmodifiableSortedMap(new TreeMap<>(bySource));
    }

    /**
     * The language.
     *
     * @return never English
     */
    public Language language() {
        return language;
    }

    /**
     * The texts of each source.
     *
     * @return by the name of the source
     */
    public SortedMap<String, SourceTexts> bySource() {
        return bySource;
    }

    /**
     * These texts and others of the same language; where both say the same English text of the same source, the others count.
     *
     * @param others the others
     * @return all
     */
    public Texts with(Texts others) {
        Map<String, SourceTexts> all = new HashMap<>(bySource);
        others.bySource.forEach((source, texts) -> all.merge(source, texts, SourceTexts::with));
        return new Texts(language, all);
    }

    /**
     * Whether callers get any of them.
     *
     * @param served which texts callers get
     * @return false where everything would be English
     */
    public boolean areServed(Served served) {
        return bySource.values().stream()
                .flatMap(texts -> texts.entries().values().stream())
                .anyMatch(text -> served == Served.ALL || text.reviewed());
    }

    /**
     * Says the texts of a source in this language, each with a mark in front (see {@link Marks}).
     *
     * @param source the name of the source
     * @param served which texts callers get
     * @return the translation
     */
    public Translation of(String source, Served served) {
        Map<String, Text> entries = Optional.ofNullable(bySource.get(source))
                .map(SourceTexts::entries)
                .orElse(Map.of());
        return new Translation(
                english -> {
                    Text text = entries.get(english);
                    if (text == null || (served == Served.REVIEWED && !text.reviewed())) {
                        return Marks.leftInEnglish(english);
                    }
                    return (text.reviewed() ? Marks.REVIEWED : Marks.UNREVIEWED) + text.words();
                },
                Marks::leftInEnglish);
    }
}
