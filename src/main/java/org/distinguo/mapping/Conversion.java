package org.distinguo.mapping;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;

/**
 * A record as facts, and what became of each of its fields. It holds no value of the record beyond the facts.
 *
 * @param mapping the mapping
 * @param facts what the record says of the case; free of contradictions
 * @param fields one for each field of the mapping, in its order
 * @param unknown one for each field of the record that the mapping does not know, in order of the record
 * @param asks the facts to ask for, so that nothing of the record is lost: what fields leave to be asked, without what the facts
 *     answer
 * @param note what to look at where the mapping knows no field of the record, or where the record may be about several people; empty
 *     otherwise
 */
public record Conversion(
        Mapping mapping,
        CaseFacts facts,
        List<FieldReport> fields,
        List<UnknownField> unknown,
        SortedSet<FactId> asks,
        Optional<String> note) {

    public Conversion {
        fields = List.copyOf(fields);
        unknown = List.copyOf(unknown);
        asks = Collections.unmodifiableSortedSet(new TreeSet<>(asks));
    }

    /**
     * What became of a field that the mapping knows.
     *
     * @param field the field
     * @param outcome what became of it
     * @param occurrences how often the record has it; 0 where it was left out. A list of values is one occurrence, and so is an
     *     object in the place of a value
     * @param facts the facts that it has a part in
     * @param reasons why it is not in the facts, or not all of it; empty where all of it is
     * @param asks the facts to ask for, so that nothing of the field is lost; also those that another field answers
     */
    public record FieldReport(
            FormField field,
            Outcome outcome,
            int occurrences,
            SortedSet<FactId> facts,
            List<String> reasons,
            SortedSet<FactId> asks) {

        public FieldReport {
            facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
            reasons = List.copyOf(reasons);
            asks = Collections.unmodifiableSortedSet(new TreeSet<>(asks));
        }
    }

    /**
     * A field of the record that the mapping does not know. Its name is not told, since a name may say who somebody is.
     *
     * @param position its place among all fields of the record, from 1
     * @param near the field of the mapping that its name resembles
     * @param note says that its value is a text in which fields of the mapping stand, or that its name is made of one; neither was read;
     *     empty otherwise
     */
    public record UnknownField(int position, Optional<String> near, Optional<String> note) {}
}
