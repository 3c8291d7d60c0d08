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
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.source.Nearest;

/**
 * Reads a word of a closed list.
 *
 * @param rule what is told of another word
 * @param noText what is told of what is no text
 * @param values the values by word
 * @param suggestion finds the word that a wrong one was probably meant to be
 * @param <T> the values' type
 */
record Words<T>(
        Message rule,
        Message noText,
        Map<String, T> values,
        BiFunction<String, Collection<String>, Optional<String>> suggestion) {

    /**
     * The answers to facts. Case systems have codes for what is not known, and some look like an answer: NK, NA, ND are near
     * to NO. So only what is clearly a misspelt answer gets one suggested.
     */
    static final Words<Answer> ANSWERS = answers(byName(Answer.class));

    private static Words<Answer> answers(Map<String, Answer> values) {
        return new Words<>(
                MessageId.NO_SUCH_ANSWER.with(values.keySet()),
                MessageId.NO_TEXT_OF_ANSWER.with(values.keySet()),
                values,
                Nearest::misspelt);
    }

    /** The words of an enum. */
    static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return of(byName(type));
    }

    /** The ids of a catalogue that are few enough to name them all. */
    static <T> Words<T> of(Map<String, T> values) {
        return new Words<>(
                MessageId.NO_SUCH_WORD.with(values.keySet()),
                MessageId.NO_TEXT_OF_WORDS.with(values.keySet()),
                values,
                Nearest::to);
    }

    /** The ids of facts, which are too many to name them all. */
    static <T> Words<T> ofFacts(Map<String, T> values) {
        return new Words<>(MessageId.NO_SUCH_FACT.with(), MessageId.NO_TEXT_OF_FACT.with(), values, Nearest::to);
    }

    private static <E extends Enum<E>> Map<String, E> byName(Class<E> type) {
        Map<String, E> values = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(value -> values.put(value.name(), value));
        return values;
    }

    /** The value of the word that the parser is at; reported, and passed over, where it is none of the list. */
    Optional<T> read(JsonParser parser, Faults faults) throws IOException {
        Optional<String> text = faults.text(parser, noText);
        Optional<T> value = text.flatMap(word -> Optional.ofNullable(values.get(word)));
        if (text.isPresent() && value.isEmpty()) {
            faults.add(Violation.of(Faults.pointer(parser), ViolationCode.NOT_ALLOWED, rule)
                    .near(suggestion.apply(text.get(), values.keySet()).orElse(null)));
        }
        return value;
    }
}
