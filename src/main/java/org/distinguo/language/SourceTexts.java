package org.distinguo.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distinguo.source.Place;

/**
 * The texts of one language for one source, such as a rulebook.
 *
 * @param entries each text by the English text that it says
 * @param places where each of them stands, by the same
 * @param missing the English texts that are left in English, each with the reason
 */
public record SourceTexts(Map<String, Text> entries, Map<String, Place> places, Map<String, String> missing) {

    public SourceTexts {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }

    /** These and others, of which each takes the place of the one for the same English text. */
    SourceTexts with(SourceTexts others) {
        Map<String, Text> allEntries = new LinkedHashMap<>(entries);
        allEntries.putAll(others.entries);
        Map<String, Place> allPlaces = new LinkedHashMap<>(places);
        allPlaces.putAll(others.places);
        Map<String, String> allMissing = new LinkedHashMap<>(missing);
        allMissing.putAll(others.missing);
        allMissing.keySet().removeAll(others.entries.keySet());
        return new SourceTexts(allEntries, allPlaces, allMissing);
    }
}
