package org.distinguo.language;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in braces that stand in a sentence for what is filled in: the same in every language. */
final class Placeholders {

    private static final Pattern WORD = Pattern.compile("\\{[A-Za-z0-9_]+\\}");

    private Placeholders() {}

    /** Each with the number of times that it stands in a text. */
    static SortedMap<String, Integer> of(String text) {
        SortedMap<String, Integer> found = new TreeMap<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            found.merge(matcher.group(), 1, Integer::sum);
        }
        return found;
    }
}
