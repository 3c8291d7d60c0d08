package org.distinguo.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Reads a mapping key by key and reports what is missing, misplaced or left over. Every method that cannot give what was
 * asked has reported why and gives a harmless stand-in, so that one reading finds all faults.
 */
public final class Fields {

    private final Node.Mapping mapping;
    private final Diagnostics diagnostics;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * @param mapping what to read
     * @param diagnostics receives the faults
     */
    public Fields(Node.Mapping mapping, Diagnostics diagnostics) {
        this.mapping = mapping;
        this.diagnostics = diagnostics;
    }

    /**
     * Where the mapping starts.
     *
     * @return its place
     */
    public Place place() {
        return mapping.place();
    }

    /**
     * The value of a key, if it is there.
     *
     * @param key the key
     * @return empty where the key is absent
     */
    public Optional<Node> optional(String key) {
        known.add(key);
        return Optional.ofNullable(mapping.entries().get(key)).map(Node.Entry::value);
    }

    /**
     * The value of a key that must be there.
     *
     * @param key the key
     * @return empty, and reported, where the key is absent
     */
    public Optional<Node> required(String key) {
        Optional<Node> value = optional(key);
        if (value.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.MISSING_KEY, place(), "the key `" + key + "` is missing", "add `" + key + ":`");
        }
        return value;
    }

    /**
     * A text that must be there and not be blank.
     *
     * @param key the key
     * @return the text; blank, and reported, where it is missing
     */
    public String text(String key) {
        return required(key).flatMap(node -> Values.textOf(node, diagnostics)).orElse("");
    }

    /**
     * A text that may be left out, but not be blank.
     *
     * @param key the key
     * @return empty where the key is absent
     */
    public Optional<String> optionalText(String key) {
        return optional(key).flatMap(node -> Values.textOf(node, diagnostics));
    }

    /**
     * A text that people read, that must be there and not be blank. Ids, versions, citations, quotations and the words of a
     * form are none: they are the same in every language.
     *
     * @param key the key
     * @return the text in the language of the reading; blank, and reported, where it is missing
     */
    public String prose(String key) {
        return required(key).flatMap(node -> Values.proseOf(node, diagnostics)).orElse("");
    }

    /**
     * A text that people read, and that nobody translates: callers in another language are told that it is English.
     *
     * @param key the key
     * @return the text in English; blank, and reported, where it is missing
     */
    public String englishProse(String key) {
        return required(key)
                .flatMap(node -> Values.englishProseOf(node, diagnostics))
                .orElse("");
    }

    /**
     * A text that people read, that may be left out, but not be blank.
     *
     * @param key the key
     * @return the text in the language of the reading; empty where the key is absent
     */
    public Optional<String> optionalProse(String key) {
        return optional(key).flatMap(node -> Values.proseOf(node, diagnostics));
    }

    /**
     * A text of a given form that must be there.
     *
     * @param key the key
     * @param form what the text must match as a whole
     * @param described the form in words, for the message
     * @return the text; blank, and reported, where it does not match
     */
    public String id(String key, Pattern form, String described) {
        Optional<Node> node = required(key);
        String text = node.flatMap(value -> Values.textOf(value, diagnostics)).orElse("");
        if (node.isPresent() && !text.isEmpty() && !form.matcher(text).matches()) {
            diagnostics.report(
                    DiagnosticCode.INVALID_ID, node.get(), "`" + text + "` is not an id", "use " + described);
            return "";
        }
        return text;
    }

    /**
     * A number within bounds that must be there.
     *
     * @param key the key
     * @param minimum the least number; not below zero
     * @param maximum the greatest number
     * @return empty, and reported, where it is missing or no such number
     */
    public Optional<Integer> number(String key, int minimum, int maximum) {
        return required(key).flatMap(node -> Values.numberOf(node, minimum, maximum, diagnostics));
    }

    /**
     * A date that may be left out.
     *
     * @param key the key
     * @return empty where the key is absent or, reported, no date
     */
    public Optional<LocalDate> optionalDate(String key) {
        return optional(key).flatMap(node -> Values.textOf(node, diagnostics).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                diagnostics.report(
                        DiagnosticCode.INVALID_VALUE,
                        node,
                        "`" + text + "` is not a date",
                        "write it as in 2015-05-29");
                return Optional.empty();
            }
        }));
    }

    /**
     * A date that must be there.
     *
     * @param key the key
     * @return the date; the first of 1970, and reported, where there is none
     */
    public LocalDate date(String key) {
        required(key);
        return optionalDate(key).orElse(LocalDate.EPOCH);
    }

    /**
     * A yes or no that may be left out.
     *
     * @param key the key
     * @return empty where the key is absent or, reported, neither {@code true} nor {@code false}
     */
    public Optional<Boolean> optionalBoolean(String key) {
        return optional(key)
                .flatMap(node -> Values.wordOf(node, List.of("true", "false"), diagnostics))
                .map(Boolean::valueOf);
    }

    /**
     * A word of an enum that must be there.
     *
     * @param <E> the enum
     * @param key the key
     * @param type the enum's class
     * @return empty, and reported, where it is missing or no such word
     */
    public <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
        return required(key).flatMap(node -> Values.wordOf(node, type, diagnostics));
    }

    /**
     * A list that may be left out.
     *
     * @param key the key
     * @return the items; empty where the key is absent or, reported, no list
     */
    public List<Node> optionalList(String key) {
        return optional(key).map(node -> Values.listOf(node, diagnostics)).orElse(List.of());
    }

    /**
     * A mapping that may be left out, each value read by a function.
     *
     * @param <T> what the function gives
     * @param key the key
     * @param reader takes the entry's key and value; empty where it reported a fault
     * @return what was read, in order of the file
     */
    public <T> List<T> optionalEntries(String key, BiFunction<Node.Text, Node, Optional<T>> reader) {
        List<T> read = new ArrayList<>();
        forEachEntry(key, (name, value) -> reader.apply(name, value).ifPresent(read::add));
        return read;
    }

    /**
     * Takes each entry of a mapping that may be left out.
     *
     * @param key the key
     * @param reader takes the entry's key and value, in order of the file
     */
    public void forEachEntry(String key, BiConsumer<Node.Text, Node> reader) {
        optional(key).flatMap(node -> Values.mappingOf(node, diagnostics)).ifPresent(entries -> entries.entries()
                .values()
                .forEach(entry -> reader.accept(entry.key(), entry.value())));
    }

    /**
     * The keys of the mapping that are among the given ones.
     *
     * @param keys the keys to look for
     * @return those that are there, in order of the file
     */
    public List<String> present(Collection<String> keys) {
        return mapping.entries().keySet().stream().filter(keys::contains).toList();
    }

    /** Reports every key that was never asked for. To be called once, after the reading. */
    public void end() {
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                Set<String> free = new LinkedHashSet<>(known);
                free.removeAll(mapping.entries().keySet());
                diagnostics.report(
                        DiagnosticCode.UNKNOWN_KEY,
                        entry.getValue().key(),
                        "unknown key `" + entry.getKey() + "`",
                        Nearest.suggestion(entry.getKey(), free, "remove it; known here: " + String.join(", ", known)));
            }
        }
    }
}
