package org.distinguo.mapping;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The choices that a field's values name. Systems write several choices as a list, or in one text with blanks (XLSForm's
 * {@code select_multiple}), semicolons, commas or bars between them, and put a text of their own after a choice and a colon,
 * as in {@code Other: …}. Such a text is never looked at. Words with blanks between them are choices only if each of them is one
 * and the field has several: "no idea" is no "no".
 */
final class ChosenValues {

    private static final Pattern BETWEEN = Pattern.compile("[;,|\\n]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, String> known = new HashMap<>();
    private final boolean several;
    private final Set<String> chosen = new LinkedHashSet<>();
    private int unknown;
    private boolean hasText;

    private ChosenValues(Treatment.Choices choices) {
        several = choices.several();
        choices.choices().keySet().forEach(name -> known.put(WrittenForm.ofValue(name), name));
        choices.otherNames().forEach((other, name) -> known.put(WrittenForm.ofValue(other), name));
    }

    /**
     * Reads the values of a field.
     *
     * @param choices the field's choices
     * @param values its values
     * @return what they name
     */
    static ChosenValues of(Treatment.Choices choices, List<String> values) {
        var read = new ChosenValues(choices);
        values.forEach(read::read);
        return read;
    }

    /** Whether a text is the name of a choice, and nothing else. */
    static boolean isChoice(Treatment.Choices choices, String text) {
        return new ChosenValues(choices).choice(text).isPresent();
    }

    /** The choices by name; each once, in the order in which the record names them. */
    Set<String> chosen() {
        return Collections.unmodifiableSet(chosen);
    }

    /** How many of the values are no choice of the field. */
    int unknown() {
        return unknown;
    }

    /** Whether a text stands beside a choice. */
    boolean hasText() {
        return hasText;
    }

    private void read(String value) {
        if (take(value)) {
            return;
        }
        String named = withoutText(value);
        for (String part : BETWEEN.split(named, -1)) {
            if (!part.isBlank() && !take(part)) {
                List<String> words = List.of(BLANKS.split(part.strip(), -1));
                if (several && words.stream().allMatch(word -> choice(word).isPresent())) {
                    words.forEach(this::take);
                } else {
                    unknown++;
                }
            }
        }
    }

    private boolean take(String written) {
        Optional<String> choice = choice(written);
        choice.ifPresent(chosen::add);
        return choice.isPresent();
    }

    private Optional<String> choice(String written) {
        return Optional.ofNullable(known.get(WrittenForm.ofValue(written)));
    }

    /** What stands before the first text, with the choice that the text belongs to; the text goes to the end. */
    private String withoutText(String value) {
        for (int colon = value.indexOf(':'); colon >= 0; colon = value.indexOf(':', colon + 1)) {
            String before = value.substring(0, colon);
            if (choice(lastOf(before)).isPresent()) {
                hasText |= !value.substring(colon + 1).isBlank();
                return before;
            }
        }
        return value;
    }

    /** The last of the values that a text names: what follows the last separator or, if that is no choice, the last blank. */
    private String lastOf(String text) {
        String[] parts = BETWEEN.split(text, -1);
        String last = parts[parts.length - 1].strip();
        if (choice(last).isPresent()) {
            return last;
        }
        String[] words = BLANKS.split(last, -1);
        return words[words.length - 1];
    }
}
