package org.distinguo.comparison;

import java.time.LocalDate;
import java.util.List;
import org.distinguo.verdict.Verdict;

/**
 * A verdict and the dates of conduct that it stands for: the law did not change between them.
 *
 * @param verdict the verdict on the first of the dates
 * @param conductDates the dates, in the order in which they were asked; never empty
 */
public record DatedVerdict(Verdict verdict, List<LocalDate> conductDates) {

    public DatedVerdict {
        conductDates = List.copyOf(conductDates);
    }

    /**
     * The same verdict on one of the dates.
     *
     * @param date one of the dates
     * @return equal to the verdict that the law gives on it
     */
    public Verdict on(LocalDate date) {
        return verdict.withQuery(verdict.query().on(date));
    }
}
