package org.distinguo.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.message.MessageId;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rulebook.Coverage;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.jspecify.annotations.Nullable;

/**
 * A law on the day that a query asks for.
 *
 * @param classifier the law
 * @param parameter the parameter that says the day
 * @param sent the day as it was sent, a day of the calendar; null where it was left out
 */
record LawInQuery(
        Classifier classifier, String parameter, @Nullable String sent) {

    /**
     * The laws on their days.
     *
     * @param asked what the query asks for
     * @param today the day that is taken where none is sent
     * @return one for each that is asked for, in the same order
     * @throws ProblemException naming each parameter with a day for which its rulebook does not speak, and the days that can be
     *     asked for
     */
    static List<DatedLaw> onTheirDays(List<LawInQuery> asked, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        List<DatedLaw> laws = new ArrayList<>();
        for (LawInQuery one : asked) {
            LocalDate day = one.sent == null ? today : LocalDate.parse(one.sent);
            one.check(day, violations);
            laws.add(new DatedLaw(one.classifier, day));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(ProblemType.NO_LAW_IN_FORCE, MessageId.QUERY_OUTSIDE.with(), violations);
        }
        return laws;
    }

    private void check(LocalDate day, List<Violation> violations) {
        Rulebook rulebook = classifier.law().rulebook();
        Coverage coverage = rulebook.coverage();
        if (!coverage.includes(day)) {
            violations.add(Violation.ofParameter(
                    parameter,
                    ViolationCode.OUT_OF_RANGE,
                    MessageId.PARAMETER_OUTSIDE.with(parameter, coverage.from(), coverage.to(), rulebook.id())));
        }
    }
}
