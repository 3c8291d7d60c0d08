package org.distinguo.mapping;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names that systems make of the name of a field when they write a record as one row: {@code victims[0].age}, {@code victims.0.age},
 * {@code victim_1_age}, {@code age_2}. Nobody reads such a field, but whoever sends it is told.
 */
final class NumberedName {

    /** A sign that stands between the parts of a path, or a number by itself. */
    private static final Pattern BETWEEN =
            Pattern.compile("[.\\[\\]:|>$]|(?<![\\p{L}\\p{N}])[0-9]++(?![\\p{L}\\p{N}])");

    private static final Pattern NUMBER_BEHIND = Pattern.compile("(?<![0-9])[0-9]++$");

    private NumberedName() {}

    /** The parts of a name with a path or a number in it; none of one that has neither. */
    static Stream<String> parts(String name) {
        String[] parts = BETWEEN.split(name, -1);
        String withoutNumber = NUMBER_BEHIND.matcher(name).replaceFirst("");
        return Stream.concat(
                parts.length > 1 ? Stream.of(parts) : Stream.empty(),
                withoutNumber.equals(name) ? Stream.empty() : Stream.of(withoutNumber));
    }
}
