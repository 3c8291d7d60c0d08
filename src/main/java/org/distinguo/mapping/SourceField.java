package org.distinguo.mapping;

import java.util.List;
import java.util.Optional;

/**
 * One member of a record as its system sent it, a group in the path of a name, or an entry of a list.
 *
 * @param name the member's name, without the names of the groups that it stands in; empty for an entry of a list
 * @param values its values as texts: several for a list, none for null and for an empty text
 * @param group the innermost group that it stands in; empty where it stands in the record itself
 * @param holds the group that it is in the place of a value, or that it has among its values; empty where it has values alone
 * @param isMember whether the record has a member of that name; false for an entry of a list, and for a group that stands only in the
 *     path before other names
 * @param hasGaps whether it is a list of which an item is empty
 */
public record SourceField(
        String name,
        List<String> values,
        Optional<RecordGroup> group,
        Optional<RecordGroup> holds,
        boolean isMember,
        boolean hasGaps) {

    public SourceField {
        values = values.stream()
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .toList();
    }

    /**
     * A member that has values alone and stands in no group.
     *
     * @param name the member's name
     * @param values its values as texts
     */
    public SourceField(String name, List<String> values) {
        this(name, values, Optional.empty(), Optional.empty(), true, false);
    }

    /**
     * Whether the member has a value; what stands in a group that it holds is none.
     *
     * @return false for null, an empty text and an empty list
     */
    public boolean isAnswered() {
        return !values.isEmpty();
    }

    /** The same member with values alone. */
    SourceField with(List<String> others) {
        return new SourceField(name, others, group, Optional.empty(), isMember, hasGaps);
    }

    /** Whether the member is a group and nothing else, as those around fields are. */
    boolean isGroupAlone() {
        return holds.isPresent() && values.isEmpty();
    }

    @Override
    public String toString() {
        return "SourceField[" + values.size() + " values]"; // never name or value: both may say who somebody is
    }
}
