package org.distinguo.record;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.distinguo.language.Language;
import org.distinguo.library.Languages;
import org.distinguo.source.InvalidSourceException;

/** Writes records in every language that is offered. Safe for many threads. */
public final class RecordWriters {

    private final Languages languages;
    private final Map<Language, RecordWriter> byLanguage = new ConcurrentHashMap<>();

    /**
     * @param languages those that are offered
     */
    public RecordWriters(Languages languages) {
        this.languages = languages;
    }

    /**
     * What writes in a language, made when it is asked for the first time.
     *
     * @param language English or one of those that are offered
     * @return the writer
     * @throws InvalidSourceException with every fault of the words, if there is one
     */
    public RecordWriter in(Language language) {
        return byLanguage.computeIfAbsent(
                language, wanted -> new RecordWriter(RecordTexts.shipped(wanted, languages.translations(wanted))));
    }
}
