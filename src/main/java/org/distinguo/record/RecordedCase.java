package org.distinguo.record;

import java.time.LocalDate;
import java.util.Optional;
import org.distinguo.verdict.Verdict;

/**
 * A verdict and what its record says beside it.
 *
 * @param verdict the verdict, with its reasons
 * @param conduct when the conduct was, as it was sent: a day, a month or a year; empty where nothing was sent
 * @param caseReference what the caller calls the case, where the caller says
 * @param factsDigest the digest of the facts, where the caller wants one
 * @param today the day on which the record is written
 */
public record RecordedCase(
        Verdict verdict,
        Optional<String> conduct,
        Optional<String> caseReference,
        Optional<String> factsDigest,
        LocalDate today) {

    /** Whether only the month or the year of the conduct is known. */
    boolean isDayUnknown() {
        return conduct.isPresent() && !conduct.get().equals(day());
    }

    /** When the conduct was, as exactly as it is known; the day of the decision where nothing was sent. */
    String conductAsKnown() {
        return conduct.orElse(day());
    }

    private String day() {
        return verdict.query().conductDate().toString();
    }
}
