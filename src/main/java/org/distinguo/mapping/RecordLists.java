package org.distinguo.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** In how many entries of lists the fields of a form stand. Its time grows with the number of entries, however deep they are. */
final class RecordLists {

    /** By entry, how many fields of the form stand in it or in entries within it; the innermost entries come first. */
    private final TreeMap<ListEntry, Integer> fieldsIn =
            new TreeMap<>(Comparator.comparingInt(ListEntry::number).reversed());

    private final Map<Integer, Integer> entriesOf = new HashMap<>();
    private final Map<Integer, Integer> fieldsOf = new HashMap<>();
    private final int fields;

    /** Takes the fields of the record that the form has. */
    RecordLists(Collection<SourceField> fields) {
        this.fields = fields.size();
        for (SourceField field : fields) {
            field.entry().ifPresent(entry -> {
                for (ListEntry one = entry; one != null && !fieldsIn.containsKey(one); one = one.around()) {
                    fieldsIn.put(one, 0);
                }
                fieldsIn.merge(entry, 1, Integer::sum);
            });
        }
        fieldsIn.forEach((entry, count) -> {
            entriesOf.merge(entry.list(), 1, Integer::sum);
            fieldsOf.merge(entry.list(), count, Integer::sum);
            if (entry.around() != null) {
                fieldsIn.merge(entry.around(), count, Integer::sum);
            }
        });
    }

    /** How many entries of one list have fields of the form, where all of these stand in that list; empty where none is so. */
    Optional<Integer> records() {
        return entriesOf.entrySet().stream()
                .filter(list -> list.getValue() > 1 && fieldsOf.getOrDefault(list.getKey(), 0) == fields)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether several entries of one list have fields of the form. */
    boolean haveSeveral() {
        return entriesOf.values().stream().anyMatch(count -> count > 1);
    }
}
