package org.distinguo.facts;

import java.util.List;

/**
 * Facts of one kind, asked together; what a caller can declare as screened.
 *
 * @param id the group's id
 * @param title its heading
 * @param definition what its facts have in common, one or two sentences
 * @param facts its facts in order of the catalogue; never empty
 */
public record FactGroup(String id, String title, String definition, List<Fact> facts) {

    public FactGroup {
        facts = List.copyOf(facts);
    }
}
