package org.distinguo.mapping;

import java.util.List;
import org.distinguo.source.Place;

/**
 * A field of a form that a mapping knows.
 *
 * @param name its name
 * @param otherNames what other versions or exports of the form call it
 * @param label what it asks, in own words, in English in every language
 * @param treatment what is done with it
 * @param place where the mapping writes it
 */
public record FormField(String name, List<String> otherNames, String label, Treatment treatment, Place place) {

    public FormField {
        otherNames = List.copyOf(otherNames);
    }
}
