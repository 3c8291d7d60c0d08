package org.distinguo.mapping;

import java.util.Locale;

/**
 * Names of fields and choices as they are compared. Systems write the same name with blanks, hyphens, underscores or none of
 * these, and in another letter case.
 */
final class WrittenForm {

    private WrittenForm() {}

    /** The letters and digits of a name, in lower case. */
    static String of(String name) {
        var form = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(form::appendCodePoint);
        return form.toString();
    }

    /**
     * A value of a field, or the name of a choice, as they are compared: the same, but a number counts by its value, with its
     * sign, and a question mark counts, since it tells of a doubt.
     */
    static String ofValue(String value) {
        return WholeNumber.of(value.strip()).map(String::valueOf).orElseGet(() -> {
            String form = of(value);
            return value.indexOf('?') < 0 ? form : form + '?';
        });
    }

    /** The same of a field's name, without the groups before it, as in {@code intake/contact/name}. */
    static String ofField(String name) {
        return of(name.substring(name.lastIndexOf('/') + 1));
    }
}
