package org.distinguo.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a record by the fields of a form: what is one of these, and what is none. A group around fields is neither. A group
 * that has the name of a field is an occurrence of that field in a form that nobody reads, unless the field itself stands in it or it
 * has a column for each choice of a list.
 */
final class FoundFields {

    private final Map<FormField, List<SourceField>> found = new LinkedHashMap<>();
    private final Set<FormField> unread = new HashSet<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private final Repeats repeats;
    private int members;

    /**
     * A member that is no field of the form.
     *
     * @param position its place among all members that are not groups around fields, from 1
     * @param field the member
     */
    record Unknown(int position, SourceField field) {}

    /**
     * Sorts the members of a record.
     *
     * @param form the fields of the form, in its order
     * @param byName the same by the written forms of all their names
     * @param record the members
     */
    FoundFields(List<FormField> form, Map<String, FormField> byName, List<SourceField> record) {
        repeats = new Repeats(record);
        form.forEach(field -> found.put(field, new ArrayList<>()));
        Set<RecordGroup> answered = new HashSet<>();
        Map<FormField, List<SourceField>> answers = new HashMap<>();
        Map<RecordGroup, List<SourceField>> standingIn = new HashMap<>();
        for (SourceField field : record) {
            field.group().ifPresent(group -> standingIn
                    .computeIfAbsent(group, key -> new ArrayList<>())
                    .add(field));
            if (field.isAnswered()) {
                addAround(field, answered);
                @Nullable FormField known = byName.get(WrittenForm.ofField(field.name()));
                if (known != null) {
                    answers.computeIfAbsent(known, key -> new ArrayList<>()).add(field);
                }
            }
        }
        Map<FormField, Set<RecordGroup>> around = new HashMap<>();
        Set<RecordGroup> columns = new HashSet<>();
        for (SourceField field : record) {
            @Nullable FormField known = byName.get(WrittenForm.ofField(field.name()));
            if (field.group().filter(columns::contains).isPresent()) {
                members++;
            } else if (known == null) {
                if (!field.isGroupAlone()) {
                    unknown.add(new Unknown(++members, field));
                }
            } else if (field.holds().isEmpty()) {
                add(known, field);
            } else {
                RecordGroup group = field.holds().get();
                List<SourceField> inGroup = standingIn.getOrDefault(group, List.of());
                List<SourceField> ofForm = answers.getOrDefault(known, List.of());
                boolean areColumns = field.isGroupAlone()
                        && ChoiceColumns.are(
                                known, inGroup, member -> byName.containsKey(WrittenForm.ofField(member.name())));
                boolean isAnswerBeside =
                        ofForm.stream().anyMatch(answer -> answer.group().equals(field.group()));
                if (areColumns && !isAnswerBeside && ChoiceColumns.areRead(known, inGroup)) {
                    add(known, field.with(ChoiceColumns.chosen(known, inGroup)));
                    columns.add(group);
                    continue;
                }
                boolean isAround =
                        around.computeIfAbsent(known, key -> around(ofForm)).contains(group)
                                || (areColumns && isAnswerBeside);
                if (!isAround || !field.isGroupAlone()) {
                    add(known, field);
                }
                if (!isAround && answered.contains(group)) {
                    unread.add(known);
                }
            }
        }
    }

    /** What the record has of each field of the form, in the form's order; possibly nothing. */
    Map<FormField, List<SourceField>> found() {
        return Collections.unmodifiableMap(found);
    }

    /** What the record has of one field of the form. */
    Occurrences of(FormField field) {
        List<SourceField> all = found.getOrDefault(field, List.of());
        boolean inEachEntry = repeats.isInEachEntry(all) && all.stream().noneMatch(SourceField::hasGaps);
        return new Occurrences(all, unread.contains(field), inEachEntry);
    }

    /** The members that are no field of the form, in order of the record. */
    List<Unknown> unknown() {
        return Collections.unmodifiableList(unknown);
    }

    /** Whether the record has members, and none of them is a field of the form. */
    boolean isNothingKnown() {
        return !unknown.isEmpty() && found.values().stream().allMatch(List::isEmpty);
    }

    private void add(FormField known, SourceField field) {
        members += field.isMember() ? 1 : 0;
        found.computeIfAbsent(known, key -> new ArrayList<>()).add(field);
    }

    private static Set<RecordGroup> around(List<SourceField> fields) {
        Set<RecordGroup> around = new HashSet<>();
        fields.forEach(field -> addAround(field, around));
        return around;
    }

    /** Adds all groups that a member stands in. */
    private static void addAround(SourceField field, Set<RecordGroup> groups) {
        @Nullable RecordGroup group = field.group().orElse(null);
        while (group != null && groups.add(group)) {
            group = group.around();
        }
    }
}
