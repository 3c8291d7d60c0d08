package org.distinguo.intake.request;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A value and where it stands in the body.
 *
 * @param value the value
 * @param pointer a JSON Pointer (RFC 6901); empty where the value was not sent
 * @param <T> its type
 */
public record LocatedValue<T>(T value, String pointer) {

    /** A member, where it was sent and could be read. */
    static <T> List<LocatedValue<T>> of(@Nullable T value, String pointer) {
        return value == null ? List.of() : List.of(new LocatedValue<>(value, pointer));
    }

    /** The items of an array, without those that could not be read. */
    static <T> List<LocatedValue<T>> items(List<T> items, String pointer) {
        return IntStream.range(0, items.size())
                .filter(index -> Objects.nonNull(items.get(index)))
                .mapToObj(index -> new LocatedValue<>(items.get(index), pointer + "/" + index))
                .toList();
    }
}
