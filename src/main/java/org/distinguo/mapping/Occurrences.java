package org.distinguo.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a record has of one field of a form.
 *
 * @param all each member that is the field, answered or not; possibly none
 * @param hasUnread whether a part of it stands in a form that is not read
 * @param inEachEntry whether it has an answer in each entry of every list in an entry of which it has one, and in each item of a list
 *     that it is itself
 */
record Occurrences(List<SourceField> all, boolean hasUnread, boolean inEachEntry) {

    Occurrences {
        all = List.copyOf(all);
    }

    boolean isAnswered() {
        return all.stream().anyMatch(SourceField::isAnswered);
    }

    /** The different values, in an order of their own. */
    List<List<String>> values() {
        return all.stream()
                .filter(SourceField::isAnswered)
                .map(SourceField::values)
                .distinct()
                .sorted(Comparator.comparing((List<String> values) -> String.join("\n", values)))
                .toList();
    }

    /** Whether all answers stand in entries of the same list, one in each. */
    boolean areEntries() {
        List<SourceField> answered =
                all.stream().filter(SourceField::isAnswered).toList();
        return answered.stream()
                                .map(field -> field.group().map(RecordGroup::place))
                                .distinct()
                                .count()
                        == 1
                && answered.stream().map(SourceField::group).distinct().count()
                        == answered.stream()
                                .map(Occurrences::inGroup)
                                .distinct()
                                .count();
    }

    /** Whether it has an answer wherever it stands, and in each entry of a list: else somebody left it out once. */
    boolean isAnsweredEachTime() {
        Set<Object> answered = all.stream()
                .filter(SourceField::isAnswered)
                .map(SourceField::group)
                .collect(Collectors.toSet());
        return inEachEntry && all.stream().map(SourceField::group).allMatch(answered::contains);
    }

    /** A value with the group that it stands in. */
    private static List<Object> inGroup(SourceField field) {
        return List.of(field.group(), field.values());
    }
}
