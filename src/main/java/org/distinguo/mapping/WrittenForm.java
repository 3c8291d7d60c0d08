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

    /** The same of a field's name, without the groups before it, as in {@code intake/contact/name}. */
    static String ofField(String name) {
        return of(name.substring(name.lastIndexOf('/') + 1));
    }
}
