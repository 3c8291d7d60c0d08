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
 */
public record Query(
        KnownFacts known,
        LocalDate conductDate,
        LocalDate decisionDate,
        Standard standard,
        Optional<Encounter> encounter) {

    /**
     * The same for another date of conduct.
     *
     * @param date the date
     * @return the question
     */
    public Query on(LocalDate date) {
        return new Query(known, date, decisionDate, standard, encounter);
    }
}
