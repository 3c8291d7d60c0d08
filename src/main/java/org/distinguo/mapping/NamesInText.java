package org.distinguo.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a form that a text names: a record that was sent as a text within another one (JSON, or as a page of the web sends
 * it), or one name alone, where a system sends the names of its fields as values.
 */
final class NamesInText {

    /** A key of JSON, or of a form of the web; no field has a longer name. */
    private static final Pattern KEY = Pattern.compile("\"([^\"\\\\]{1,200}+)\"\\s*+:|(?:^|&)([^=&\\s]{1,200}+)=");

    private NamesInText() {}

    /**
     * Counts.
     *
     * @param values the values of a field that the form does not have
     * @param known the written forms of the names of the form's fields
     * @return how many of these stand in the values
     */
    static int in(List<String> values, Set<String> known) {
        Set<String> named = new HashSet<>();
        for (String value : values) {
            add(value, known, named);
            Matcher keys = KEY.matcher(value);
            while (keys.find()) {
                String ofJson = keys.group(1);
                add(ofJson == null ? Objects.requireNonNull(keys.group(2)) : ofJson, known, named);
            }
        }
        return named.size();
    }

    private static void add(String name, Set<String> known, Set<String> named) {
        String form = WrittenForm.ofField(name);
        if (known.contains(form)) {
            named.add(form);
        }
    }
}
