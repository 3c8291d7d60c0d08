package org.distinguo.mapping;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.source.Place;

/**
 * A record beside a mapping, with what must become of it.
 *
 * @param name a sentence, unique in the mapping
 * @param record the record
 * @param facts what it must come to, exactly
 * @param outcomes what must become of each field that the record answers, by its name; all others must be NOT_ANSWERED
 * @param unknown how many fields of the record the mapping must not know
 * @param asks the facts that must be asked for, exactly
 * @param place where the case is written
 */
record MappingCase(
        String name,
        List<SourceField> record,
        CaseFacts facts,
        Map<String, Outcome> outcomes,
        int unknown,
        SortedSet<FactId> asks,
        Place place) {}
