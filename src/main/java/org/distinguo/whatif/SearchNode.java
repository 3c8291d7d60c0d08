package org.distinguo.whatif;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.SingleChanges;
import org.distinguo.logic.Truth;

/**
 * A set of changes that contradict nothing, as a node of the tree of hitting sets: what the law says after them, and what it
 * would say after one more. For one thread.
 */
final class SearchNode {

    private final ChangedCase changed;
    private final List<AnswerChange> changes;
    private final Evaluation evaluation;
    private final IdentityHashMap<Criterion, SingleChanges> oneMore = new IdentityHashMap<>();

    SearchNode(ChangedCase changed, List<AnswerChange> changes, Evaluation evaluation) {
        this.changed = changed;
        this.changes = changes;
        this.evaluation = evaluation;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** What conditions come to after one more change; empty where it contradicts what is stated, or another change. */
    Optional<Function<Criterion, Truth>> afterOneMore(AnswerChange added) {
        return changed.afterOneMore(changes, added)
                .map(known -> criterion -> oneMore(criterion).truth(known));
    }

    private SingleChanges oneMore(Criterion criterion) {
        SingleChanges known = oneMore.get(criterion);
        if (known == null) {
            known = new SingleChanges(evaluation, criterion);
            oneMore.put(criterion, known);
        }
        return known;
    }
}
