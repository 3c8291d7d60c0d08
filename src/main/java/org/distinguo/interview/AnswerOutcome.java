package org.distinguo.interview;

import java.util.List;
import org.distinguo.facts.Answer;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;

/**
 * What one answer would do.
 *
 * @param answer YES or NO
 * @param settles whether everything would be settled then
 * @param verdict the verdict with that answer, without reasons and open questions
 * @param statusChanges the offences whose status under the chosen standard would be another one, in order of the rulebook
 * @param duties the duties that would become due, in order of the rulebook
 * @param dutiesNoMore the duties that would no longer be due, in order of the rulebook
 */
public record AnswerOutcome(
        Answer answer,
        boolean settles,
        Verdict verdict,
        List<StatusChange> statusChanges,
        List<Safeguard> duties,
        List<Safeguard> dutiesNoMore) {

    public AnswerOutcome {
        statusChanges = List.copyOf(statusChanges);
        duties = List.copyOf(duties);
        dutiesNoMore = List.copyOf(dutiesNoMore);
    }

    /**
     * An offence whose status would be another one.
     *
     * @param offence the offence
     * @param before its status now
     * @param after its status with the answer
     */
    public record StatusChange(Offence offence, Status before, Status after) {}

    AnswerOutcome withQuery(Query other) {
        Query own = other.about(verdict.query().known());
        return new AnswerOutcome(answer, settles, verdict.withQuery(own), statusChanges, duties, dutiesNoMore);
    }
}
