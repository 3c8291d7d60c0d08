package org.distinguo.language;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts words into sentences. Where a language runs from right to left, what is put in is kept from mixing with the sentence by
 * isolates (Unicode Standard Annex 9); what stands between backticks is code and gets none, so that it can be copied.
 *
 * @param direction the direction of the sentences
 */
public record Sentences(Direction direction) {

    /** First strong isolate: what follows has a direction of its own. */
    private static final char ISOLATE = '\u2068';

    /** Pop directional isolate. */
    private static final char END = '\u2069';

    private static final Pattern PLACE = Pattern.compile("(`?)\\{(\\w+)}");

    /**
     * A sentence with its words in braces replaced.
     *
     * @param sentence the sentence
     * @param values what stands for each of its words in braces
     * @return the sentence, with its mark
     */
    public String filled(String sentence, Map<String, String> values) {
        return PLACE.matcher(sentence).replaceAll(place -> {
            String value = Objects.requireNonNull(values.get(place.group(2)), place.group(2));
            return Matcher.quoteReplacement(place.group(1).isEmpty() ? isolated(value) : place.group(1) + value);
        });
    }

    private String isolated(String value) {
        return direction == Direction.RTL ? ISOLATE + value + END : value;
    }
}
