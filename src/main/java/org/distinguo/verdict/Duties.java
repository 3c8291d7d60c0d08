package org.distinguo.verdict;

import java.util.List;
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
        var result = new SafeguardTriggers.Result(
                query,
                period,
                assessment.reasonableGrounds(),
                WordOfPerpetrator.restedOn(query, period, assessment.under(query.standard())));
        var triggers = new SafeguardTriggers(result, statuses);
        return law.rulebook().safeguards().stream()
                .filter(rule -> isDue(rule, query, triggers))
                .toList();
    }

    static boolean isDue(SafeguardRule rule, Query query, SafeguardTriggers triggers) {
        return rule.inForce().on(query.decisionDate()) && triggers.isDue(rule.trigger());
    }
}
