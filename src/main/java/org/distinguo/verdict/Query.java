package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.Optional;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Encounter;

/**
 * What a rulebook is asked.
 *
 * @param known what is known of the case
 * @param conductDate the calendar date of the conduct, at its place: chooses the law
 * @param decisionDate the calendar date of the decision: chooses the protections
 * @param standard the standard of the classification
 * @param encounter the setting; empty where the caller does not say
 * @param part the part of the State where it happened; empty where the caller does not say
 */
public record Query(
        KnownFacts known,
        LocalDate conductDate,
        LocalDate decisionDate,
        Standard standard,
        Optional<Encounter> encounter,
        Optional<String> part) {

    /**
     * A question that names no part of the State.
     *
     * @param known what is known of the case
     * @param conductDate the calendar date of the conduct, at its place: chooses the law
     * @param decisionDate the calendar date of the decision: chooses the protections
     * @param standard the standard of the classification
     * @param encounter the setting; empty where the caller does not say
     */
    public Query(
            KnownFacts known,
            LocalDate conductDate,
            LocalDate decisionDate,
            Standard standard,
            Optional<Encounter> encounter) {
        this(known, conductDate, decisionDate, standard, encounter, Optional.empty());
    }

    /**
     * The same for another date of conduct.
     *
     * @param date the date
     * @return the question
     */
    public Query on(LocalDate date) {
        return new Query(known, date, decisionDate, standard, encounter, part);
    }

    /**
     * The same for another part of the State.
     *
     * @param other the part; empty for the law of all parts together
     * @return the question
     */
    public Query in(Optional<String> other) {
        return new Query(known, conductDate, decisionDate, standard, encounter, other);
    }

    /**
     * The same about another case.
     *
     * @param other what is known of it
     * @return the question
     */
    public Query about(KnownFacts other) {
        return new Query(other, conductDate, decisionDate, standard, encounter, part);
    }
}
