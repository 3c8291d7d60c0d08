package org.distinguo.interview;

import java.util.List;
import java.util.Optional;
import org.distinguo.facts.FactGroup;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;

/**
 * Where an interview stands, and what to ask next.
 *
 * @param verdict what the law says now, without open questions
 * @param state where it stands
 * @param classificationSettled whether the classification is the same in every completion of the case
 * @param openDuties the duties that are not settled, in order of the rulebook
 * @param left how many questions can still change something; the best of them are among the next ones
 * @param page the group whose questions these are, where a page of a form is asked at a time and something is left to ask
 * @param questions the next questions, best first; on a page, in order of the catalogue
 */
public record Interview(
        Verdict verdict,
        InterviewState state,
        boolean classificationSettled,
        List<SafeguardRule> openDuties,
        int left,
        Optional<FactGroup> page,
        List<NextQuestion> questions) {

    public Interview {
        openDuties = List.copyOf(openDuties);
        questions = List.copyOf(questions);
    }

    /**
     * The same for another date of conduct, between which and this one the law did not change.
     *
     * @param other the question with that date
     * @return the interview
     */
    public Interview withQuery(Query other) {
        return new Interview(
                verdict.withQuery(other),
                state,
                classificationSettled,
                openDuties,
                left,
                page,
                questions.stream().map(question -> question.withQuery(other)).toList());
    }
}
