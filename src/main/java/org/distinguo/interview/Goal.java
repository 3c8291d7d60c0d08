package org.distinguo.interview;

import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.jspecify.annotations.Nullable;

/** A condition that has to be decided before a case is settled, and what is known when it is looked at. For one thread. */
final class Goal {

    private final Criterion criterion;
    private final Evaluation evaluation;
    private @Nullable AtomSet mattering;

    Goal(Criterion criterion, Evaluation evaluation) {
        this.criterion = criterion;
        this.evaluation = evaluation;
    }

    Criterion criterion() {
        return criterion;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** The open facts that matter for it. INVARIANT: nobody writes into it. */
    AtomSet mattering() {
        AtomSet found = mattering;
        if (found == null) {
            found = evaluation.mattering(criterion);
            mattering = found;
        }
        return found;
    }
}
