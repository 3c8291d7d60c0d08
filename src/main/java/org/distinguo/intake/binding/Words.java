package org.distinguo.intake.binding;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.distinguo.facts.Answer;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.source.Nearest;

/**
 * Reads a word of a closed list.
 *
 * @param rule what a word has to be, in words
 * @param values the values by word
 * @param suggestion finds the word that a wrong one was probably meant to be
 * @param <T> the values' type
 */
record Words<T>(
        String rule, Map<String, T> values, BiFunction<String, Collection<String>, Optional<String>> suggestion) {

    /**
     * The answers to facts. Case systems have codes for what is not known, and some look like an answer: NK, NA, ND are near
     * to NO. So only what is clearly a misspelt answer gets one suggested.
     */
    static final Words<Answer> ANSWERS =
            new Words<>(oneOf("an answer", byName(Answer.class)), byName(Answer.class), Nearest::misspelt);

    /** The words of an enum. */
    static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return of(byName(type));
    }

    /** The ids of a catalogue that are few enough to name them all. */
    static <T> Words<T> of(Map<String, T> values) {
        return new Words<>(oneOf("the text", values), values, Nearest::to);
    }

    /** Ids that are too many to name them all: the text is to be what is said of them. */
    static <T> Words<T> of(String what, Map<String, T> values) {
        return new Words<>("the text is " + what, values, Nearest::to);
    }

    private static String oneOf(String what, Map<String, ?> values) {
        return what + " is one of " + String.join(", ", values.keySet());
    }

    private static <E extends Enum<E>> Map<String, E> byName(Class<E> type) {
        Map<String, E> values = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(value -> values.put(value.name(), value));
        return values;
    }

    /** The value of the word that the parser is at; reported, and passed over, where it is none of the list. */
    Optional<T> read(JsonParser parser, Faults faults) throws IOException {
        Optional<String> text = faults.text(parser, "a text; " + rule);
        Optional<T> value = text.flatMap(word -> Optional.ofNullable(values.get(word)));
        if (text.isPresent() && value.isEmpty()) {
            faults.add(Violation.of(Faults.pointer(parser), ViolationCode.NOT_ALLOWED, rule)
                    .near(suggestion.apply(text.get(), values.keySet()).orElse(null)));
        }
        return value;
    }
}
