package org.distinguo.rulebook;

import java.util.Optional;
import java.util.stream.Stream;
import org.distinguo.source.Place;

/**
 * A condition with what the rulebook says about it.
 *
 * @param condition the condition
 * @param inForce the dates of conduct for which it exists
 * @param citation its own source; empty where it rests on that of what it stands in
 * @param note why it is here, in the rulebook's words; empty where nothing needs saying
 * @param reviewed whether it was read in the cited text
 * @param place where it is written
 */
public record Clause(
        Condition condition,
        InForce inForce,
        Optional<Citation> citation,
        Optional<String> note,
        boolean reviewed,
        Place place) {

    /**
     * The clause and every clause in it.
     *
     * @return itself first
     */
    public Stream<Clause> withParts() {
        return Stream.concat(Stream.of(this), condition.parts().stream().flatMap(Clause::withParts));
    }
}
