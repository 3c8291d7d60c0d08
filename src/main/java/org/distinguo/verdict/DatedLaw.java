package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.Optional;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Criterion;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;

/**
 * A law for conduct on one day.
 *
 * @param classifier applies the law
 * @param conductDate the day of the conduct
 * @param part the part of the State whose law is asked; empty for the law of all parts together
 */
public record DatedLaw(Classifier classifier, LocalDate conductDate, Optional<String> part) {

    /**
     * The law of all parts of a State together.
     *
     * @param classifier applies the law
     * @param conductDate the day of the conduct
     */
    public DatedLaw(Classifier classifier, LocalDate conductDate) {
        this(classifier, conductDate, Optional.empty());
    }

    /**
     * The rulebook.
     *
     * @return for all dates
     */
    public Rulebook rulebook() {
        return classifier.law().rulebook();
    }

    /**
     * The law on the day.
     *
     * @return compiled
     * @throws OutsideCoverageException if the rulebook does not speak for the day
     */
    public LawPeriod period() {
        return classifier.law().on(conductDate, part);
    }

    /**
     * Whether any offence of a kind is met.
     *
     * @param kind TRAFFICKING or SMUGGLING
     * @return compiled
     * @throws OutsideCoverageException if the rulebook does not speak for the day
     * @throws IllegalArgumentException for RELATED, which is no question of the classification
     */
    public Criterion criterion(OffenceKind kind) {
        return switch (kind) {
            case TRAFFICKING -> period().trafficking();
            case SMUGGLING -> period().smuggling();
            case RELATED ->
                throw new IllegalArgumentException("related offences are no question of the classification");
        };
    }

    /**
     * How a kind of offences stands to a case.
     *
     * @param kind TRAFFICKING or SMUGGLING
     * @param known the case
     * @param standard the standard
     * @return the exact status
     * @throws OutsideCoverageException if the rulebook does not speak for the day
     */
    public Status status(OffenceKind kind, KnownFacts known, Standard standard) {
        return period().status(criterion(kind), standard.valuation(known));
    }
}
