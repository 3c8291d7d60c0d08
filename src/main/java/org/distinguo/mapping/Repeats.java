package org.distinguo.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists of a record whose entries are groups, as where a form asks the same questions for each place of work. */
final class Repeats {

    /** By the group that a list is; empty where members of the record itself are named by numbers. */
    private final Map<Optional<RecordGroup>, Set<RecordGroup>> entries = new HashMap<>();

    /** Takes the members of a record, with all entries of its lists. */
    Repeats(List<SourceField> record) {
        record.forEach(field -> field.holds().filter(RecordGroup::numbered).ifPresent(entry -> entries.computeIfAbsent(
                        Optional.ofNullable(entry.around()), key -> new HashSet<>())
                .add(entry)));
    }

    /**
     * Whether a field has an answer in each entry of every list in an entry of which it has one.
     *
     * @param found what the record has of the field
     * @return true where it stands in no list
     */
    boolean isInEachEntry(List<SourceField> found) {
        Set<RecordGroup> answered = new HashSet<>();
        for (SourceField field : found) {
            @Nullable RecordGroup group = field.isAnswered() ? field.group().orElse(null) : null;
            while (group != null && answered.add(group)) {
                group = group.around();
            }
        }
        Set<Optional<RecordGroup>> lists = answered.stream()
                .filter(RecordGroup::numbered)
                .map(entry -> Optional.ofNullable(entry.around()))
                .collect(Collectors.toSet());
        return lists.stream().allMatch(list -> answered.containsAll(entries.getOrDefault(list, Set.of())));
    }
}
