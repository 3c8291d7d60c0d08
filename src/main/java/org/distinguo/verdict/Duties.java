package org.distinguo.verdict;

import java.util.List;
import java.util.Set;
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
        return due(law, query, Set.of());
    }

    /**
     * The duties that are due while some offences are open for a reason that is no fact of the case.
     *
     * @param law the law
     * @param query the question
     * @param open the ids of these offences; one that the facts of the case meet is met all the same, and one that is not in
     *     force stays not met
     * @return in order of the rulebook
     * @throws OutsideCoverageException if the rulebook does not speak for the day of conduct
     */
    public static List<SafeguardRule> due(Law law, Query query, Set<String> open) {
        LawPeriod period = law.on(query.conductDate(), query.part());
        Assessment assessment = Assessment.of(query.known(), period);
        List<Statuses> statuses = period.offences().stream()
                .map(offence -> {
                    Statuses found = assessment.statuses(offence.criterion());
                    return offence.inForce() && open.contains(offence.offence().id()) ? found.atLeastOpen() : found;
                })
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
        return rule.isLaw(query.decisionDate(), query.part()) && triggers.isDue(rule.trigger());
    }
}
