package org.distinguo.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;

/**
 * Takes questions of law out of the goals of an interview: nobody answers them, so an answer is worth asking for only if it
 * makes a difference as long as they stay open. For one case and one thread.
 *
 * <p>Where a condition reads each question of law in one sense only, its status is MET if it holds with the least helpful of their
 * outcomes, NOT_MET if it fails with the most helpful, and else it is open whatever is answered. So the condition under each of
 * the two, without any question of law, is a goal. Where it reads one of them in both senses, it stays one goal as it is, and
 * more may be asked than answers can decide.
 */
final class QuestionsOfLaw {

    private final InterviewLaw law;
    private final OpenCase open;
    private final Evaluation evaluation;

    /** By the questions whose outcome is taken to be YES. */
    private final Map<AtomSet, Evaluation> settled = new HashMap<>();

    QuestionsOfLaw(InterviewLaw law, OpenCase open, Evaluation evaluation) {
        this.law = law;
        this.open = open;
        this.evaluation = evaluation;
    }

    /** The goals that one condition makes: none where only a question of law keeps it open. */
    List<Goal> goals(Criterion criterion) {
        AtomSet positive = law.questionsRead(criterion, true);
        AtomSet negative = law.questionsRead(criterion, false);
        if (positive.intersects(negative) || (positive.isEmpty() && negative.isEmpty())) {
            return List.of(new Goal(criterion, evaluation));
        }
        List<Goal> goals = new ArrayList<>();
        for (AtomSet yes : List.of(positive, negative)) {
            Evaluation known = settled.computeIfAbsent(yes, this::settled);
            if (known.truth(criterion) == Truth.UNKNOWN) {
                goals.add(new Goal(criterion, known));
            }
        }
        return goals;
    }

    private Evaluation settled(AtomSet yes) {
        Valuation valuation = open.valuation(law, open.query().standard());
        return law.evaluate(law.triggers().valuation(atom -> {
            if (!law.triggers().isQuestionOfLaw(atom)) {
                return valuation.state(atom);
            }
            return yes.contains(atom) ? Valuation.State.SO : Valuation.State.NOT_SO;
        }));
    }
}
