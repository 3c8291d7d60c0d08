package org.distinguo.verdict;

import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.Status;

/**
 * What one period of a law says of a case under each standard. For one thread.
 *
 * @param established where only what is known counts
 * @param reasonableGrounds where a suspicion counts as well; the same where nothing is suspected
 */
record Assessment(Evaluation established, Evaluation reasonableGrounds) {

    static Assessment of(KnownFacts known, LawPeriod period) {
        Valuation certain = Standard.ESTABLISHED.valuation(known);
        Valuation suspected = Standard.REASONABLE_GROUNDS.valuation(known);
        Evaluation established = period.evaluate(certain);
        return new Assessment(established, suspected.equals(certain) ? established : period.evaluate(suspected));
    }

    Evaluation under(Standard standard) {
        return switch (standard) {
            case ESTABLISHED -> established;
            case REASONABLE_GROUNDS -> reasonableGrounds;
        };
    }

    Statuses statuses(Criterion criterion) {
        Status certain = Status.of(established.truth(criterion));
        return Statuses.of(
                certain, reasonableGrounds == established ? certain : Status.of(reasonableGrounds.truth(criterion)));
    }
}
