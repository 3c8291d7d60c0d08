package org.distinguo.verdict;

import java.util.List;
import java.util.stream.Stream;
import org.distinguo.logic.Evaluation;
import org.distinguo.rulebook.SafeguardRule;

/** Tells which duties a case brings, without a verdict around them. */
public final class Duties {

    private Duties() {}

    /**
     * The duties that are due.
     *
     * @param law the law
     * @param query the question
     * @return in order of the rulebook
     * @throws OutsideCoverageException if the rulebook does not speak for the day of conduct
     */
    public static List<SafeguardRule> due(Law law, Query query) {
        LawPeriod period = law.on(query.conductDate(), query.part());
        Assessment assessment = Assessment.of(query.known(), period);
        List<Statuses> statuses = period.offences().stream()
                .map(offence -> assessment.statuses(offence.criterion()))
                .toList();
        return due(law, query, period, statuses, assessment.reasonableGrounds()).toList();
    }

    /** The same where it is known how each offence stands to the case. */
    static Stream<SafeguardRule> due(
            Law law, Query query, LawPeriod period, List<Statuses> statuses, Evaluation reasonable) {
        var triggers = new SafeguardTriggers(query, period, statuses, reasonable);
        return law.rulebook().safeguards().stream()
                .filter(rule -> rule.inForce().on(query.decisionDate()))
                .filter(rule -> triggers.isDue(rule.trigger()));
    }
}
