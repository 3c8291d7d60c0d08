package org.distinguo.interview;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Truth;
import org.distinguo.verdict.Query;
import org.jspecify.annotations.Nullable;

/**
 * Ranks questions by their impact, as the query planner of L4 does (module jl4-query-plan of smucclaw/l4-ide), reimplemented
 * for comparison: a question scores 2 if one of its answers decides the condition, and further, for both answers together, the
 * part by which the facts that the condition hangs on become fewer. L4 plans for one condition; here the scores for all
 * conditions that are open are added up. Equal scores keep the order of the catalogue. It knows no burdens.
 */
final class ImpactAsker implements Asker {

    private static final double DECIDES = 2;

    @Override
    public Atom next(Outlook outlook, SortedMap<Atom, AtomSet> questions) {
        Atom best = questions.firstKey();
        double most = -1;
        for (Atom question : questions.keySet()) {
            double score = score(outlook, question);
            if (score > most) {
                most = score;
                best = question;
            }
        }
        return best;
    }

    private static double score(Outlook outlook, Atom question) {
        Evaluation yes = after(outlook, question, Answer.YES);
        Evaluation no = after(outlook, question, Answer.NO);
        double score = 0;
        Set<Criterion> counted = new HashSet<>();
        for (Goal goal : outlook.goals()) {
            AtomSet before = goal.mattering();
            if (before.contains(question) && counted.add(goal.criterion())) {
                score += (isDecided(yes, goal.criterion()) || isDecided(no, goal.criterion()) ? DECIDES : 0)
                        + ((shrink(before, yes, goal.criterion()) + shrink(before, no, goal.criterion()))
                                / before.size());
            }
        }
        return score;
    }

    private static boolean isDecided(@Nullable Evaluation after, Criterion goal) {
        return after != null && after.truth(goal) != Truth.UNKNOWN;
    }

    private static double shrink(AtomSet before, @Nullable Evaluation after, Criterion goal) {
        return after == null ? 0 : before.size() - after.mattering(goal).size();
    }

    private static @Nullable Evaluation after(Outlook outlook, Atom question, Answer answer) {
        Query query = outlook.open().query();
        FactCatalogue catalogue = query.known().catalogue();
        FactId fact = catalogue.answered(question).id();
        CaseFacts facts = Interviewer.with(query.known().stated(), fact, answer);
        return close(catalogue, facts)
                .map(known -> outlook.law()
                        .evaluate(new OpenCase(query.about(known)).valuation(outlook.law(), query.standard())))
                .orElse(null);
    }

    private static Optional<KnownFacts> close(FactCatalogue catalogue, CaseFacts facts) {
        try {
            return Optional.of(KnownFacts.of(catalogue, facts));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }
}
