package org.distinguo.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.distinguo.source.Place;

/**
 * A definition of an offence, or of a status that protects: met when every element is and no exemption is.
 *
 * @param id its id, part of the contract
 * @param kind what it counts as
 * @param title its name
 * @param citation its source
 * @param inForce the dates of conduct for which it exists
 * @param parts the parts of the State whose law it is, in order of the rulebook; empty where it is the law of all of them
 * @param penalty the range of punishment in plain words; empty where the rulebook does not say
 * @param elements what is required, in order; never empty
 * @param forms what a finding names, in order
 * @param exemptions where one is met, the offence is not
 * @param defences what a court or a State may apply; the offence stays met
 * @param aggravating what makes the offence graver
 * @param notAssessed what the law requires and the service leaves to people
 * @param reviewed whether it was read in the cited text
 * @param place where it is written
 */
public record Offence(
        String id,
        OffenceKind kind,
        String title,
        Citation citation,
        InForce inForce,
        List<String> parts,
        Optional<String> penalty,
        List<Provision> elements,
        List<Form> forms,
        List<Provision> exemptions,
        List<Provision> defences,
        List<Provision> aggravating,
        List<String> notAssessed,
        boolean reviewed,
        Place place) {

    public Offence {
        parts = List.copyOf(parts);
        elements = List.copyOf(elements);
        forms = List.copyOf(forms);
        exemptions = List.copyOf(exemptions);
        defences = List.copyOf(defences);
        aggravating = List.copyOf(aggravating);
        notAssessed = List.copyOf(notAssessed);
    }

    /**
     * Whether it is the law of a part of the State.
     *
     * @param part the part's id
     * @return true where it is limited to no part, or to this one among others
     */
    public boolean isLawOf(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    /**
     * All its provisions, whatever their section.
     *
     * @return elements, exemptions, defences, aggravating circumstances
     */
    public Stream<Provision> provisions() {
        return Arrays.stream(Section.values()).flatMap(section -> section.of(this).stream());
    }

    /**
     * Every clause that stands directly in it.
     *
     * @return those of its provisions, their lifts and its forms
     */
    public Stream<Clause> clauses() {
        return Stream.concat(
                provisions().flatMap(Provision::clauses), forms.stream().map(Form::clause));
    }
}
