package org.distinguo.proof;

import java.time.LocalDate;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Criterion;
import org.distinguo.verdict.LawOnDay;
import org.distinguo.verdict.OutsideCoverageException;

/**
 * A law for conduct on one day.
 *
 * @param classifier applies the law
 * @param conductDate the day of the conduct
 */
public record DatedLaw(Classifier classifier, LocalDate conductDate) {

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
    LawOnDay onDay() {
        return classifier.law().on(conductDate);
    }

    Criterion criterion(OffenceKind kind) {
        return switch (kind) {
            case TRAFFICKING -> onDay().trafficking();
            case SMUGGLING -> onDay().smuggling();
            case RELATED ->
                throw new IllegalArgumentException("related offences are no question of the classification");
        };
    }
}
