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
 * and the field has several: "no idea" is no "no". Two choices are never joined to a third one: "1 2" is not the choice 12.
 */
final class ChosenValues {

    private static final Pattern BETWEEN = Pattern.compile("[;,|\\n]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_OR_BLANKS = Pattern.compile("[;,|\\s]+");

    private static final Set<String> TRUE_OR_FALSE = Set.of("true", "false");

    /** By the written form of each name. */
    private final Map<String, Name> names = new HashMap<>();

    private final boolean several;
    private final Set<String> chosen = new LinkedHashSet<>();
    private int unknown;
    private int oneOrSeveral;
    private int trueOrFalse;
    private boolean hasText;

    /** A name of a choice, as it is written, and the choice's own name. */
    private record Name(String choice, String written) {}

    private ChosenValues(Treatment.Choices choices) {
        several = choices.several();
        choices.choices().keySet().forEach(name -> add(name, name));
        choices.otherNames().forEach(this::add);
    }

    private void add(String name, String choice) {
        names.put(WrittenForm.ofValue(name), new Name(choice, name));
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

    /** What a text says that is the name of a choice, and nothing else; empty where it is none. */
    static Optional<Meaning> meaning(Treatment.Choices choices, String text) {
        return new ChosenValues(choices)
                .choice(text)
                .flatMap(name -> Optional.ofNullable(choices.choices().get(name)));
    }

    /** The choices by name; each once, in the order in which the record names them. */
    Set<String> chosen() {
        return Collections.unmodifiableSet(chosen);
    }

    /** How many of the values are no choice of the field, and neither true nor false. */
    int unknown() {
        return unknown;
    }

    /** How many of the values are the name of one choice and can be read as several choices as well. */
    int oneOrSeveral() {
        return oneOrSeveral;
    }

    /** How many of the values are true or false, and no choice of the field has such a name. */
    int trueOrFalse() {
        return trueOrFalse;
    }

    /** Whether a text stands beside a choice. */
    boolean hasText() {
        return hasText;
    }

    private void read(String value) {
        if (take(value)) {
            return;
        }
        if (TRUE_OR_FALSE.contains(WrittenForm.ofValue(value))) {
            trueOrFalse++;
            return;
        }
        List<String> parts = BETWEEN.splitAsStream(withoutText(value))
                .filter(part -> !part.isBlank())
                .toList();
        if (!several
                && parts.size() > 1
                && parts.stream().map(this::choice).distinct().count() == 1) {
            unknown++; // a comma may be that of a fraction, and what repeats a choice is no choice alone
            return;
        }
        for (String part : parts) {
            if (!take(part)) {
                List<String> words = List.of(BLANKS.split(part.strip(), -1));
                if (several && words.stream().allMatch(word -> choice(word).isPresent())) {
                    words.forEach(this::take);
                } else {
                    unknown++;
                }
            }
        }
    }

    /** Takes a text that is the name of a choice; false where it is none. */
    private boolean take(String written) {
        Optional<String> choice = choice(written);
        if (choice.isPresent() && isSeveral(written)) {
            oneOrSeveral++;
        } else {
            choice.ifPresent(chosen::add);
        }
        return choice.isPresent();
    }

    /** Whether the words of a text are choices, each by itself. */
    private boolean isSeveral(String written) {
        List<String> words = BETWEEN_OR_BLANKS
                .splitAsStream(written.strip())
                .filter(word -> !word.isEmpty())
                .toList();
        return several && words.size() > 1 && words.stream().allMatch(this::isName);
    }

    /**
     * The choice that a text names. What parts its words does not count, unless one of them is a choice by itself: the text is then
     * that of the choice only where it parts its words as the name does.
     */
    private Optional<String> choice(String written) {
        Name name = names.get(WrittenForm.ofValue(written));
        if (name == null) {
            return Optional.empty();
        }
        List<String> words = WrittenForm.words(written);
        boolean isTheName = words.size() < 2
                || WholeNumber.of(written.strip()).isPresent()
                || WrittenForm.spelling(name.written()).equals(WrittenForm.spelling(written))
                || words.stream().noneMatch(this::isName);
        return isTheName ? Optional.of(name.choice()) : Optional.empty();
    }

    private boolean isName(String word) {
        return names.containsKey(WrittenForm.ofValue(word));
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
