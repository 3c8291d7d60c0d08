package org.distinguo.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.distinguo.language.Language;
import org.distinguo.mapping.Mapping;
import org.distinguo.mapping.audit.AuditReport;
import org.distinguo.mapping.audit.FormAudit;
import org.distinguo.mapping.audit.TooComplexException;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Standard;

/**
 * Audits forms. The same question has the same answer, so recent ones are kept; a law is the same on all days of a period.
 * Thread-safe; that not too many audit at once is a matter of who calls.
 */
final class CachedAudits {

    /** In each language another one, since a report holds the texts of its form and its law. All pairs of some eight forms and eight laws under both standards. */
    private static final int ANSWERS = 128;

    private final LeastRecentlyUsedCache<Question, AuditReport> answers =
            new LeastRecentlyUsedCache<>(ANSWERS, report -> 1);

    private record Question(Language language, String mapping, String rulebook, LocalDate from, Standard standard) {}

    /** What a form can settle, if it was found before. */
    Optional<AuditReport> known(Language language, Mapping mapping, DatedLaw law, Standard standard) {
        return answers.get(question(language, mapping, law, standard)).map(report -> report.on(law.conductDate()));
    }

    /**
     * What a form can settle.
     *
     * @throws TooComplexException if it cannot be proved within bounds
     */
    AuditReport audit(Language language, Mapping mapping, DatedLaw law, Standard standard) {
        return known(language, mapping, law, standard).orElseGet(() -> {
            AuditReport report = FormAudit.of(mapping, law, standard);
            answers.put(question(language, mapping, law, standard), report);
            return report.on(law.conductDate());
        });
    }

    private static Question question(Language language, Mapping mapping, DatedLaw law, Standard standard) {
        return new Question(
                language,
                mapping.digest(),
                law.rulebook().digest(),
                law.period().from(),
                standard);
    }
}
