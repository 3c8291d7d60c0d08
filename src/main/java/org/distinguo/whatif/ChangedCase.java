package org.distinguo.whatif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ComponentClosing;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.DependentFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactComponent;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.OtherKnowledge;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Valuation.State;
import org.distinguo.verdict.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is known of a case, under a standard, once some of its answers are changed. Closes the answers of each component of
 * dependent facts by themselves. For one thread.
 */
final class ChangedCase {

    private final DependentFacts dependent;
    private final KnownFacts base;
    private final Standard standard;
    private final Valuation valuation;

    /** What the caller stated of facts, be it by a number. */
    private final Map<Atom, Answer> stated = new HashMap<>();

    private final IdentityHashMap<FactComponent, Optional<ComponentClosing>> closings = new IdentityHashMap<>();

    private final Map<Changes, Optional<OtherKnowledge>> closed = new HashMap<>();

    /** Changes within a component, by the bits of its facts. */
    private record Changes(FactComponent component, long toYes, long toNo) {}

    ChangedCase(DependentFacts dependent, KnownFacts base, Standard standard) {
        this.dependent = dependent;
        this.base = base;
        this.standard = standard;
        this.valuation = standard.valuation(base);
        FactCatalogue catalogue = dependent.catalogue();
        base.stated().answers().forEach((fact, answer) -> stated.put(catalogue.atomOf(fact), answer));
        for (Fact.Counted number : catalogue.counted()) {
            Integer value = base.stated().numbers().get(number.id());
            if (value != null) {
                number.below()
                        .forEach((bound, fact) ->
                                stated.put(catalogue.atomOf(fact), value < bound ? Answer.YES : Answer.NO));
            }
        }
    }

    KnownFacts base() {
        return base;
    }

    Standard standard() {
        return standard;
    }

    /** The changes that a fact allows: those to an answer that is not stated already, be it by a number. */
    List<AnswerChange> changes(Atom fact) {
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
    Optional<Answer> stated(Atom fact) {
        return Optional.ofNullable(stated.get(fact));
    }

    /** The facts of which the caller stated something. */
    Set<Atom> statedFacts() {
        return Collections.unmodifiableSet(stated.keySet());
    }

    /**
     * The case with changed answers. A number that answers a changed fact is left out; its answers to other facts stay where
     * they fit the changes.
     */
    CaseFacts facts(List<AnswerChange> changes) {
        SortedMap<FactId, Answer> changed = new TreeMap<>();
        changes.forEach(change -> changed.put(idOf(change.fact()), change.to()));
        SortedMap<FactId, Answer> answers = new TreeMap<>(base.stated().answers());
        SortedMap<FactId, Integer> numbers = new TreeMap<>(base.stated().numbers());
        for (Fact.Counted number : dependent.catalogue().counted()) {
            if (number.below().values().stream().anyMatch(changed::containsKey)) {
                numbers.remove(number.id());
                answers.putAll(number.answersBeside(base.stated(), changed));
            }
        }
        answers.putAll(changed);
        return new CaseFacts(
                answers, numbers, base.stated().screened(), base.stated().notAsked());
    }

    /** What is known after some changes; empty where they contradict what is stated, or each other. */
    Optional<Valuation> after(List<AnswerChange> changes) {
        Optional<Valuation> known = Optional.of(valuation);
        for (FactComponent component : componentsOf(changes)) {
            Optional<OtherKnowledge> other = within(component, changes);
            known = known.flatMap(before -> other.map(one -> one.in(before)));
        }
        return known;
    }

    /**
     * What is known of the facts that depend on a change after one more than are made already; empty where that contradicts
     * what is stated, or another one.
     */
    Optional<OtherKnowledge> afterOneMore(List<AnswerChange> made, AnswerChange added) {
        List<AnswerChange> changes = new ArrayList<>(made.size() + 1);
        changes.addAll(made);
        changes.add(added);
        return within(dependent.componentOf(added.fact()), changes);
    }

    /** The component in which changes contradict what is stated, or each other. */
    FactComponent contradictedComponent(List<AnswerChange> changes) {
        return componentsOf(changes).stream()
                .filter(component -> within(component, changes).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private List<FactComponent> componentsOf(List<AnswerChange> changes) {
        List<FactComponent> components = new ArrayList<>(changes.size());
        for (AnswerChange change : changes) {
            FactComponent component = dependent.componentOf(change.fact());
            if (!components.contains(component)) {
                components.add(component);
            }
        }
        return components;
    }

    private Optional<OtherKnowledge> within(FactComponent component, List<AnswerChange> changes) {
        Optional<ComponentClosing> known = closings.computeIfAbsent(
                component, one -> one.closing(base.stated(), standard.state(Knowledge.SUSPECTED)));
        if (known.isEmpty()) {
            return other(component, withinByEngine(component, changes));
        }
        ComponentClosing closing = known.get();
        long toYes = 0;
        long toNo = 0;
        for (AnswerChange change : changes) {
            if (dependent.componentOf(change.fact()) == component) {
                long bit = closing.bit(change.fact());
                toYes |= change.yes() ? bit : 0;
                toNo |= change.yes() ? 0 : bit;
            }
        }
        return closed.computeIfAbsent(
                new Changes(component, toYes, toNo), one -> other(component, closing.close(one.toYes(), one.toNo())));
    }

    private Optional<OtherKnowledge> other(FactComponent component, State @Nullable [] now) {
        return now == null
                ? Optional.empty()
                : Optional.of(new OtherKnowledge(component.members(), valuation.with(component.members(), now)));
    }

    private State @Nullable [] withinByEngine(FactComponent component, List<AnswerChange> changes) {
        List<AnswerChange> inside = changes.stream()
                .filter(change -> dependent.componentOf(change.fact()) == component)
                .toList();
        try {
            KnownFacts known = KnownFacts.of(dependent.catalogue(), facts(inside));
            return component.members().stream()
                    .map(fact -> standard.state(known.of(fact)))
                    .toArray(State[]::new);
        } catch (ContradictoryFactsException e) {
            return null;
        }
    }

    private FactId idOf(Atom fact) {
        return dependent.catalogue().answered(fact).id();
    }
}
