package org.distinguo.intake.message;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * One message. What is filled in is the same in every language: ids, names of the contract, numbers and dates; never the value of
 * a fact.
 *
 * @param id which one
 * @param arguments what is filled in, in the order of {@link MessageId#arguments()}; each is a list of words, mostly of one
 */
public record Sentence(MessageId id, List<List<String>> arguments) implements Message {

    public Sentence {
        if (arguments.size() != id.arguments().size()) {
            throw new IllegalArgumentException(id + " takes " + id.arguments());
        }
        arguments = arguments.stream().map(List::copyOf).toList();
    }

    /** What stands for an argument: a collection for its items, an array for its items, anything else for itself. */
    static List<String> words(Object argument) {
        if (argument instanceof Collection<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        return argument instanceof Object[] items
                ? Stream.of(items).map(String::valueOf).toList()
                : List.of(String.valueOf(argument));
    }
}
