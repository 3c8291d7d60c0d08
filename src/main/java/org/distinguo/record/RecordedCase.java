package org.distinguo.record;

import java.time.LocalDate;
import java.util.Optional;
import org.distinguo.verdict.Verdict;

/**
 * A verdict and what its record says beside it.
 *
 * @param verdict the verdict, with its reasons
 * @param caseReference what the caller calls the case, where the caller says
 * @param factsDigest the digest of the facts, where the caller wants one
 * @param today the day on which the record is written
 */
public record RecordedCase(
        Verdict verdict, Optional<String> caseReference, Optional<String> factsDigest, LocalDate today) {}
