package org.distinguo.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record is several records in truth, told by the groups that the fields of a form stand in. Groups of an ordinary form stand
 * beside each other with different fields; those of several people have the same ones. Its time grows with the number of groups, however
 * deep they are.
 */
final class SeveralRecords {

    private final Map<FormField, List<SourceField>> found;

    /** By group, how many fields of the form stand in it or in groups within it; the innermost groups come first. */
    private final TreeMap<RecordGroup, Integer> fieldsIn =
            new TreeMap<>(Comparator.comparingInt(RecordGroup::number).reversed());

    /** Takes what the record has of each field of the form. */
    SeveralRecords(Map<FormField, List<SourceField>> found) {
        this.found = found;
        found.values().stream().flatMap(List::stream).forEach(field -> field.group()
                .ifPresent(group -> {
                    @Nullable RecordGroup one = group;
                    while (one != null && fieldsIn.putIfAbsent(one, 0) == null) {
                        one = one.around();
                    }
                    fieldsIn.merge(group, 1, Integer::sum);
                }));
        fieldsIn.forEach((group, count) -> {
            if (group.around() != null) {
                fieldsIn.merge(group.around(), count, Integer::sum);
            }
        });
    }

    /**
     * What to refuse the record with: all fields of the form stand in groups beside each other, several of them, which are the
     * entries of a list; or each of them has a field that another one has as well, and one such field is not answered alike.
     */
    Optional<SeveralRecordsException> refusal() {
        Set<RecordGroup> parts = parts();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        boolean isList = parts.stream().allMatch(RecordGroup::numbered);
        return isList || areAlikeAndDiffer(parts)
                ? Optional.of(new SeveralRecordsException(parts.size(), isList))
                : Optional.empty();
    }

    /** Whether several entries of one list have fields of the form. */
    boolean haveSeveralEntries() {
        return fieldsIn.keySet().stream()
                .filter(RecordGroup::numbered)
                .collect(Collectors.groupingBy(group -> Optional.ofNullable(group.around()), Collectors.counting()))
                .values()
                .stream()
                .anyMatch(count -> count > 1);
    }

    /**
     * Whether a field of the form stands in several groups. A field about the handling of the case says nothing of how many people
     * a record is about: a tool for surveys puts such fields into groups of its own.
     */
    boolean haveSameFieldInSeveral() {
        return found.entrySet().stream()
                .filter(field -> !isAboutHandling(field.getKey()))
                .anyMatch(field -> field.getValue().stream()
                                .map(SourceField::group)
                                .distinct()
                                .count()
                        > 1);
    }

    private static boolean isAboutHandling(FormField field) {
        return field.treatment() instanceof Treatment.Dropped dropped
                && dropped.reason() == Treatment.Reason.ADMINISTRATIVE;
    }

    /** The groups beside each other that have all fields of the form; none where one of these stands beside them. */
    private Set<RecordGroup> parts() {
        int fields = found.values().stream().mapToInt(Collection::size).sum();
        @Nullable RecordGroup whole = fieldsIn.entrySet().stream()
                .filter(group -> group.getValue() == fields)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        Set<RecordGroup> parts = fieldsIn.keySet().stream()
                .filter(group -> Objects.equals(group.around(), whole))
                .collect(Collectors.toSet());
        return parts.stream().mapToInt(part -> fieldsIn.getOrDefault(part, 0)).sum() == fields ? parts : Set.of();
    }

    private boolean areAlikeAndDiffer(Set<RecordGroup> parts) {
        Map<RecordGroup, RecordGroup> partOf = new HashMap<>();
        fieldsIn.descendingKeySet().forEach(group -> {
            RecordGroup part = parts.contains(group) ? group : partOf.get(group.around());
            if (part != null) {
                partOf.put(group, part);
            }
        });
        Set<RecordGroup> alike = new HashSet<>();
        boolean differ = false;
        for (List<SourceField> fields : found.values()) {
            Map<RecordGroup, Set<List<String>>> values = new HashMap<>();
            for (SourceField field : fields) {
                RecordGroup part = partOf.get(field.group().orElseThrow());
                Set<List<String>> own = values.computeIfAbsent(part, key -> new HashSet<>());
                if (field.isAnswered() || field.holds().isPresent()) {
                    own.add(field.values().stream().map(WrittenForm::ofValue).toList());
                }
            }
            if (values.size() > 1) {
                alike.addAll(values.keySet());
                values.values().removeIf(Set::isEmpty);
                differ |= Set.copyOf(values.values()).size() > 1
                        || fields.stream().anyMatch(field -> field.holds().isPresent());
            }
        }
        return differ && alike.containsAll(parts);
    }
}
