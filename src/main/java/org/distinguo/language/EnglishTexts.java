package org.distinguo.language;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.source.Translation;

/**
 * Writes down every English text that a reading asks to be said in another language, and says it in English. Not thread-safe.
 */
public final class EnglishTexts implements Translations {

    private final SortedMap<String, Set<String>> bySource = new TreeMap<>();

    /** None yet. */
    public EnglishTexts() {}

    @Override
    public Translation of(String source) {
        Set<String> texts = bySource.computeIfAbsent(source, name -> new LinkedHashSet<>());
        return new Translation(english -> {
            texts.add(english);
            return english;
        });
    }

    /**
     * What was asked for so far.
     *
     * @return the texts by the name of their source, in order of the files
     */
    public SortedMap<String, Set<String>> bySource() {
        return Collections.unmodifiableSortedMap(bySource);
    }
}
