package org.distinguo.verdict;

import java.util.List;
import java.util.stream.Stream;
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
        LawOnDay day = law.on(query.conductDate(), query.part());
        Valuation established = Valuation.of(query.known(), Standard.ESTABLISHED, day.openQuestions());
        Valuation reasonable = Valuation.of(query.known(), Standard.REASONABLE_GROUNDS, day.openQuestions());
        List<Statuses> statuses = day.offences().stream()
                .map(LawOnDay.CompiledOffence::criterion)
                .map(criterion -> new Statuses(criterion.status(established), criterion.status(reasonable)))
                .toList();
        return due(law, query, day, statuses, reasonable).toList();
    }

    /** The same where it is known how each offence stands to the case. */
    static Stream<SafeguardRule> due(
            Law law, Query query, LawOnDay day, List<Statuses> statuses, Valuation reasonable) {
        var triggers = new SafeguardTriggers(query, day, statuses, reasonable);
        return law.rulebook().safeguards().stream()
                .filter(rule -> rule.inForce().on(query.decisionDate()))
                .filter(rule -> triggers.isDue(rule.trigger()));
    }
}
