package org.distinguo.mapping;

import java.util.List;

/**
 * One field of a record as its system sent it.
 *
 * @param name the field's name, without the names of the groups that it stands in
 * @param values its values as texts: several for a list, none for null and for an empty text
 */
public record SourceField(String name, List<String> values) {

    public SourceField {
        values = values.stream()
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .toList();
    }

    /**
     * Whether the field has a value.
     *
     * @return false for null, an empty text and an empty list
     */
    public boolean isAnswered() {
        return !values.isEmpty();
    }

    @Override
    public String toString() {
        return "SourceField[" + values.size() + " values]"; // never name or value: both may say who somebody is
    }
}
