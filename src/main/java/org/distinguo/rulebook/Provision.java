package org.distinguo.rulebook;

import java.util.Optional;
import java.util.stream.Stream;
import org.distinguo.source.Place;

/**
 * A part of an offence that a case meets or does not: an element, a lift, an exemption, a defence or an aggravating
 * circumstance.
 *
 * @param id its id in the offence, lower-case words with hyphens
 * @param citation its source
 * @param text what it asks for, in plain words
 * @param clause its condition, with dates and review
 * @param liftedWhen for an element: when it is not asked for, with a source of its own; otherwise empty
 */
public record Provision(String id, Citation citation, String text, Clause clause, Optional<Provision> liftedWhen) {

    /**
     * Where the provision is written.
     *
     * @return the place of its condition
     */
    public Place place() {
        return clause.place();
    }

    /**
     * Its clause and that of its lift.
     *
     * @return one or two
     */
    public Stream<Clause> clauses() {
        return Stream.concat(Stream.of(clause), liftedWhen.map(Provision::clause).stream());
    }
}
