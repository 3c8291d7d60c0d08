package org.distinguo.interview;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.verdict.Query;

/**
 * A shipped case in which every fact that may be asked has its answer: what is known or suspected is so, and everything else is
 * not so, unless the implications want it.
 *
 * @param query the case with all answers
 */
record AnsweredCase(Query query) {

    static AnsweredCase of(Query shipped) {
        FactCatalogue catalogue = shipped.known().catalogue();
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        for (Fact.Answered fact : catalogue.answered()) {
            Knowledge known = shipped.known().of(fact.atom());
            if (fact.isAsked() && (known == Knowledge.YES || known == Knowledge.SUSPECTED)) {
                answers.put(fact.id(), Answer.YES);
            }
        }
        for (Fact.Answered fact : catalogue.answered()) {
            if (fact.isAsked() && !answers.containsKey(fact.id())) {
                answers.put(fact.id(), Answer.NO);
                if (close(catalogue, answers).isEmpty()) {
                    answers.put(fact.id(), Answer.YES);
                }
            }
        }
        return new AnsweredCase(shipped.about(close(catalogue, answers).orElseThrow()));
    }

    /** What is known of some answers; empty where they contradict each other. */
    static Optional<KnownFacts> close(FactCatalogue catalogue, Map<FactId, Answer> answers) {
        try {
            return Optional.of(KnownFacts.of(catalogue, CaseFacts.of(answers)));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    Answer answer(FactId fact) {
        return query.known().stated().answers().getOrDefault(fact, Answer.NO);
    }

    /** The case as it is before anybody was asked. */
    Query unanswered() {
        return query.about(KnownFacts.of(query.known().catalogue(), CaseFacts.of(Map.of())));
    }
}
