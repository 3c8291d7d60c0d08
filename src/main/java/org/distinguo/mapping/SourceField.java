package org.distinguo.mapping;

import java.util.List;
import java.util.Optional;

/**
 * One field of a record as its system sent it.
 *
 * @param name the field's name, without the names of the groups that it stands in
 * @param values its values as texts: several for a list, none for null and for an empty text
 * @param entry the innermost entry of a list that it stands in; empty outside of all lists
 */
public record SourceField(String name, List<String> values, Optional<ListEntry> entry) {

    public SourceField {
        values = values.stream()
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .toList();
    }

    /**
     * A field that stands in no list.
     *
     * @param name the field's name
     * @param values its values as texts
     */
    public SourceField(String name, List<String> values) {
        this(name, values, Optional.empty());
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
