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
 * Tells what is known of a case once some of its answers are changed. Closes each part of the catalogue by itself and
 * remembers it; for one thread.
 */
final class Changed {

    /** An answer that is changed to YES or NO. */
    record Step(int fact, boolean yes) implements Comparable<Step> {

        Answer to() {
            return yes ? Answer.YES : Answer.NO;
        }

        @Override
        public int compareTo(Step other) {
            return fact != other.fact ? Integer.compare(fact, other.fact) : Boolean.compare(other.yes, yes);
        }
    }

    private final Parts parts;
    private final KnownFacts base;
    private final Map<List<Step>, Optional<List<Knowledge>>> closed = new HashMap<>();

    Changed(Parts parts, KnownFacts base) {
        this.parts = parts;
        this.base = base;
    }

    KnownFacts base() {
        return base;
    }

    /** The steps that a fact allows: those to an answer that is not stated already, be it by a number. */
    List<Step> steps(int fact) {
        Optional<Answer> stated = stated(fact);
        List<Step> steps = new ArrayList<>();
        for (boolean yes : new boolean[] {true, false}) {
            var step = new Step(fact, yes);
            if (stated.filter(step.to()::equals).isEmpty()) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** What the caller stated of a fact; a number that answers it counts. */
    Optional<Answer> stated(int fact) {
        FactId id = idOf(fact);
        for (Fact.Counted number : parts.catalogue().counted()) {
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
    CaseFacts facts(List<Step> steps) {
        SortedMap<FactId, Answer> answers = new TreeMap<>(base.stated().answers());
        SortedMap<FactId, Integer> numbers = new TreeMap<>(base.stated().numbers());
        for (Step step : steps) {
            answers.put(idOf(step.fact()), step.to());
            for (Fact.Counted number : parts.catalogue().counted()) {
                if (number.below().containsValue(idOf(step.fact()))) {
                    numbers.remove(number.id());
                }
            }
        }
        return new CaseFacts(
                answers, numbers, base.stated().screened(), base.stated().notAsked());
    }

    /** What is known after some steps, in order; empty where they contradict what is stated, or each other. */
    Optional<Knowledge[]> after(List<Step> steps) {
        Knowledge[] known = new Knowledge[parts.catalogue().answered().size()];
        for (int fact = 0; fact < known.length; fact++) {
            known[fact] = base.of(fact);
        }
        for (int part : touched(steps)) {
            Optional<List<Knowledge>> now = within(part, steps);
            if (now.isEmpty()) {
                return Optional.empty();
            }
            List<Integer> members = parts.members(part);
            for (int place = 0; place < members.size(); place++) {
                known[members.get(place)] = now.get().get(place);
            }
        }
        return Optional.of(known);
    }

    /** A part in which steps contradict what is stated, or each other. */
    int contradicted(List<Step> steps) {
        return touched(steps).stream()
                .filter(part -> within(part, steps).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> touched(List<Step> steps) {
        return steps.stream().map(step -> parts.of(step.fact())).distinct().toList();
    }

    private Optional<List<Knowledge>> within(int part, List<Step> steps) {
        List<Step> inside = steps.stream()
                .filter(step -> parts.of(step.fact()) == part)
                .sorted()
                .toList();
        return closed.computeIfAbsent(inside, key -> close(part, key));
    }

    private Optional<List<Knowledge>> close(int part, List<Step> steps) {
        List<Integer> members = parts.members(part);
        if (members.size() == 1) {
            return Optional.of(List.of(steps.get(0).yes() ? Knowledge.YES : Knowledge.NO));
        }
        CaseFacts whole = facts(steps);
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        for (int member : members) {
            Answer answer = whole.answers().get(idOf(member));
            if (answer != null) {
                answers.put(idOf(member), answer);
            }
        }
        try {
            KnownFacts known = KnownFacts.of(
                    parts.catalogue(),
                    new CaseFacts(answers, numbersOf(part, whole), whole.screened(), whole.notAsked()));
            return Optional.of(members.stream().map(known::of).toList());
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    private SortedMap<FactId, Integer> numbersOf(int part, CaseFacts whole) {
        SortedMap<FactId, Integer> numbers = new TreeMap<>(whole.numbers());
        for (Fact.Counted number : parts.catalogue().counted()) {
            boolean elsewhere = number.below().values().stream()
                    .noneMatch(fact -> parts.of(parts.catalogue()
                                    .answered(fact)
                                    .orElseThrow()
                                    .index())
                            == part);
            if (elsewhere) {
                numbers.remove(number.id());
            }
        }
        return numbers;
    }

    private FactId idOf(int fact) {
        return parts.catalogue().answered().get(fact).id();
    }
}
