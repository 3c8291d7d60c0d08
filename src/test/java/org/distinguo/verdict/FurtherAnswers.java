package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;

/** A case with every way of answering with YES or NO what can still be asked. For few facts: there are 3ⁿ ways. */
final class FurtherAnswers {

    private final KnownFacts known;
    private final List<FactId> askable;
    private final Map<SortedMap<FactId, Answer>, KnownFacts> consistent = new HashMap<>();

    FurtherAnswers(KnownFacts known) {
        this.known = known;
        this.askable = known.catalogue().answered().stream()
                .filter(fact -> known.canBeAsked(fact.atom()))
                .map(Fact.Answered::id)
                .toList();
        answer(new TreeMap<>(), 0);
    }

    private void answer(SortedMap<FactId, Answer> further, int next) {
        with(further).ifPresent(then -> consistent.put(further, then));
        for (int fact = next; fact < askable.size(); fact++) {
            for (Answer answer : List.of(Answer.YES, Answer.NO)) {
                SortedMap<FactId, Answer> more = new TreeMap<>(further);
                more.put(askable.get(fact), answer);
                answer(more, fact + 1);
            }
        }
    }

    private Optional<KnownFacts> with(SortedMap<FactId, Answer> further) {
        CaseFacts stated = known.stated();
        SortedMap<FactId, Answer> answers = new TreeMap<>(stated.answers());
        answers.putAll(further);
        try {
            return Optional.of(KnownFacts.of(
                    known.catalogue(), new CaseFacts(answers, stated.numbers(), stated.screened(), stated.notAsked())));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    /** Whether some way of answering leads to a state. */
    boolean canReach(Predicate<KnownFacts> state) {
        return consistent.values().stream().anyMatch(state);
    }

    /** The smallest sets of facts that all have to get one answer, and nothing else an answer, to reach a state. */
    List<Set<FactId>> smallest(Answer answer, Predicate<KnownFacts> state) {
        List<Set<FactId>> reaching = consistent.entrySet().stream()
                .filter(entry -> entry.getKey().values().stream().allMatch(given -> given == answer))
                .filter(entry -> state.test(entry.getValue()))
                .<Set<FactId>>map(entry -> new TreeSet<>(entry.getKey().keySet()))
                .toList();
        List<Set<FactId>> smallest = new ArrayList<>();
        for (Set<FactId> one : reaching) {
            if (reaching.stream().noneMatch(other -> other.size() < one.size() && one.containsAll(other))) {
                smallest.add(one);
            }
        }
        return smallest;
    }
}
