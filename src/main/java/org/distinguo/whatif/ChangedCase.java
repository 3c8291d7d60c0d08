package org.distinguo.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;

/**
 * Tells what is known of a case once some of its answers are changed. Closes the answers of each component of
 * dependent facts by themselves and keeps the result; for one thread.
 */
final class ChangedCase {

    private final DependentFacts dependent;
    private final KnownFacts base;
    private final Map<List<AnswerChange>, Optional<List<Knowledge>>> closed = new HashMap<>();

    ChangedCase(DependentFacts dependent, KnownFacts base) {
        this.dependent = dependent;
        this.base = base;
    }

    KnownFacts base() {
        return base;
    }

    /** The changes that a fact allows: those to an answer that is not stated already, be it by a number. */
    List<AnswerChange> changes(int fact) {
        Optional<Answer> stated = stated(fact);
        List<AnswerChange> changes = new ArrayList<>();
        for (boolean yes : new boolean[] {true, false}) {
            var change = new AnswerChange(fact, yes);
            if (stated.filter(change.to()::equals).isEmpty()) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** What the caller stated of a fact; a number that answers it counts. */
    Optional<Answer> stated(int fact) {
        FactId id = idOf(fact);
        for (Fact.Counted number : dependent.catalogue().counted()) {
            Integer value = base.stated().numbers().get(number.id());
            for (Map.Entry<Integer, FactId> bound : number.below().entrySet()) {
                if (value != null && bound.getValue().equals(id)) {
                    return Optional.of(value < bound.getKey() ? Answer.YES : Answer.NO);
                }
            }
        }
        return Optional.ofNullable(base.stated().answers().get(id));
    }

    /** The case with changed answers; a number that answers a changed fact is left out. */
    CaseFacts facts(List<AnswerChange> changes) {
        SortedMap<FactId, Answer> answers = new TreeMap<>(base.stated().answers());
        SortedMap<FactId, Integer> numbers = new TreeMap<>(base.stated().numbers());
        for (AnswerChange change : changes) {
            answers.put(idOf(change.fact()), change.to());
            for (Fact.Counted number : dependent.catalogue().counted()) {
                if (number.below().containsValue(idOf(change.fact()))) {
                    numbers.remove(number.id());
                }
            }
        }
        return new CaseFacts(
                answers, numbers, base.stated().screened(), base.stated().notAsked());
    }

    /** What is known after some changes, by fact; empty where they contradict what is stated, or each other. */
    Optional<Knowledge[]> after(List<AnswerChange> changes) {
        Knowledge[] known = new Knowledge[dependent.catalogue().answered().size()];
        for (int fact = 0; fact < known.length; fact++) {
            known[fact] = base.of(fact);
        }
        for (int component : componentsOf(changes)) {
            Optional<List<Knowledge>> now = knownIn(component, changes);
            if (now.isEmpty()) {
                return Optional.empty();
            }
            List<Integer> members = dependent.members(component);
            for (int place = 0; place < members.size(); place++) {
                known[members.get(place)] = now.get().get(place);
            }
        }
        return Optional.of(known);
    }

    /** The component in which changes contradict what is stated, or each other. */
    int contradictedComponent(List<AnswerChange> changes) {
        return componentsOf(changes).stream()
                .filter(component -> knownIn(component, changes).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> componentsOf(List<AnswerChange> changes) {
        return changes.stream()
                .map(change -> dependent.componentOf(change.fact()))
                .distinct()
                .toList();
    }

    private Optional<List<Knowledge>> knownIn(int component, List<AnswerChange> changes) {
        List<AnswerChange> inside = changes.stream()
                .filter(change -> dependent.componentOf(change.fact()) == component)
                .sorted()
                .toList();
        return closed.computeIfAbsent(inside, key -> close(component, key));
    }

    private Optional<List<Knowledge>> close(int component, List<AnswerChange> changes) {
        List<Integer> members = dependent.members(component);
        if (members.size() == 1) {
            return Optional.of(List.of(changes.get(0).yes() ? Knowledge.YES : Knowledge.NO));
        }
        CaseFacts whole = facts(changes);
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        for (int member : members) {
            Answer answer = whole.answers().get(idOf(member));
            if (answer != null) {
                answers.put(idOf(member), answer);
            }
        }
        try {
            KnownFacts known = KnownFacts.of(
                    dependent.catalogue(),
                    new CaseFacts(answers, numbersOf(component, whole), whole.screened(), whole.notAsked()));
            return Optional.of(members.stream().map(known::of).toList());
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    private SortedMap<FactId, Integer> numbersOf(int component, CaseFacts whole) {
        SortedMap<FactId, Integer> numbers = new TreeMap<>(whole.numbers());
        for (Fact.Counted number : dependent.catalogue().counted()) {
            boolean elsewhere = number.below().values().stream()
                    .noneMatch(fact -> dependent.componentOf(dependent
                                    .catalogue()
                                    .answered(fact)
                                    .orElseThrow()
                                    .index())
                            == component);
            if (elsewhere) {
                numbers.remove(number.id());
            }
        }
        return numbers;
    }

    private FactId idOf(int fact) {
        return dependent.catalogue().answered().get(fact).id();
    }
}
