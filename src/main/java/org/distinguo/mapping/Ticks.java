package org.distinguo.mapping;

import java.util.Optional;
import java.util.Set;

/** How systems write that a box is ticked, and that it is not. */
final class Ticks {

    private static final Set<String> TICKED = Set.of("true", "yes", "on", "1", "x", "checked", "ticked");
    private static final Set<String> NOT_TICKED = Set.of("false", "no", "off", "0", "unchecked", "unticked");

    private Ticks() {}

    /** Whether a value says that a box is ticked; empty where it says neither. Two words are not joined: {@code o/n} is not {@code on}. */
    static Optional<Boolean> in(String value) {
        String form = WrittenForm.ofValue(value);
        boolean isOneWord =
                WrittenForm.words(value).size() < 2 || WholeNumber.of(value).isPresent();
        if (isOneWord && TICKED.contains(form)) {
            return Optional.of(true);
        }
        return isOneWord && NOT_TICKED.contains(form) ? Optional.of(false) : Optional.empty();
    }
}
