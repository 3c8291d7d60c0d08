package org.distinguo.interview;

import java.util.BitSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.jspecify.annotations.Nullable;

/** A condition that has to be decided before a case is settled, and what is known when it is looked at. For one thread. */
final class Goal {

    private final Criterion criterion;
    private final Evaluation evaluation;
    private @Nullable BitSet mattering;

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
    BitSet mattering() {
        BitSet found = mattering;
        if (found == null) {
            found = evaluation.mattering(criterion);
            mattering = found;
        }
        return found;
    }
}
