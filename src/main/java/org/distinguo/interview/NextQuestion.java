package org.distinguo.interview;

import java.util.List;
import java.util.Optional;
import org.distinguo.facts.Fact;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.verdict.Query;

/**
 * A question that is worth asking.
 *
 * @param fact the fact that it asks for; it has a question
 * @param number the number that answers it and facts like it all at once, such as an age in years; empty where there is none, or where
 *     it was stated already
 * @param burden what it costs the person, see {@link BurdenScale}
 * @param reasons the provisions for which it matters, in order of the rulebook
 * @param duties the duties that are not settled and for which it matters, in order of the rulebook
 * @param outcomes what each answer would do: to YES, then to NO; without an answer that contradicts what is stated
 */
public record NextQuestion(
        Fact.Answered fact,
        Optional<Fact.Counted> number,
        int burden,
        List<AskingReason> reasons,
        List<SafeguardRule> duties,
        List<AnswerOutcome> outcomes) {

    public NextQuestion {
        reasons = List.copyOf(reasons);
        duties = List.copyOf(duties);
        outcomes = List.copyOf(outcomes);
    }

    NextQuestion withQuery(Query other) {
        return new NextQuestion(
                fact,
                number,
                burden,
                reasons,
                duties,
                outcomes.stream().map(outcome -> outcome.withQuery(other)).toList());
    }
}
