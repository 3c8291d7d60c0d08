package org.distinguo.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ComponentClosing;
import org.distinguo.facts.DependentFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Valuation.State;
import org.distinguo.verdict.Standard;

/**
 * A case in which what screening closed is written out as answers, so that each can be left out by itself; and what is known
 * where some are left out. For one thread.
 */
final class SpelledOutCase {

    private static final int NONE = -1;

    private final DependentFacts dependent;
    private final Standard standard;
    private final CaseFacts facts;
    private final List<FactId> order;
    private final List<Component> components = new ArrayList<>();
    private final int[] componentOf;
    private final int[] screened;
    private final long[] bits;
    private final Valuation complete;

    /** The facts of one component, with what is known of them as it was found out so far. */
    private record Component(BitSet places, Optional<ComponentClosing> closing, Map<Long, State[]> known) {}

    SpelledOutCase(DependentFacts dependent, KnownFacts known, Standard standard) {
        this.dependent = dependent;
        this.standard = standard;
        SortedMap<FactId, Answer> answers = new TreeMap<>(known.stated().answers());
        for (Fact.Answered fact : dependent.catalogue().answered()) {
            if (known.isClosedByScreening(fact.index())) {
                answers.put(fact.id(), Answer.NO);
            }
        }
        this.facts = new CaseFacts(answers, known.stated().numbers(), new TreeSet<>());
        this.order = leastTellingFirst(facts);
        for (int component = 0; component < dependent.count(); component++) {
            components.add(new Component(
                    new BitSet(),
                    dependent.closing(component, facts, standard.state(Knowledge.SUSPECTED)),
                    new HashMap<>()));
        }
        this.componentOf = new int[order.size()];
        this.screened = new int[order.size()];
        this.bits = new long[order.size()];
        for (int place = 0; place < order.size(); place++) {
            FactId fact = order.get(place);
            screened[place] = dependent
                    .catalogue()
                    .answered(fact)
                    .map(Fact.Answered::index)
                    .filter(known::isClosedByScreening)
                    .orElse(NONE);
            componentOf[place] = dependent.componentOf(fact).orElse(NONE);
            if (componentOf[place] != NONE) {
                Component component = components.get(componentOf[place]);
                component.places().set(place);
                bits[place] = component.closing().map(one -> one.bit(fact)).orElse(0L);
            }
        }
        this.complete = complete();
    }

    private static List<FactId> leastTellingFirst(CaseFacts facts) {
        Comparator<FactId> saysNo = Comparator.comparing(fact -> facts.answers().get(fact) != Answer.NO);
        return Stream.concat(facts.answers().keySet().stream(), facts.numbers().keySet().stream())
                .sorted(saysNo.thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    /** Everything that can be left out: first what says NO. */
    List<FactId> order() {
        return order;
    }

    /** The component of what stands at a place of the order; negative for a number that answers no fact. */
    int componentOf(int place) {
        return componentOf[place];
    }

    /** The places of what a condition looks at: what is stated of its components, and what it reads of the rest. */
    BitSet readBy(Criterion criterion) {
        BitSet read = new BitSet();
        for (int component = 0; component < components.size(); component++) {
            BitSet places = components.get(component).places();
            if (!places.isEmpty() && readsAnyOf(dependent.atoms(component), criterion)) {
                places.stream()
                        .filter(place -> screened[place] == NONE || criterion.reads(screened[place]))
                        .forEach(read::set);
            }
        }
        return read;
    }

    private static boolean readsAnyOf(int[] atoms, Criterion criterion) {
        for (int atom : atoms) {
            if (criterion.reads(atom)) {
                return true;
            }
        }
        return false;
    }

    private Valuation complete() {
        State[] states = new State[dependent.catalogue().answered().size()];
        BitSet nothing = new BitSet();
        for (int component = 0; component < components.size(); component++) {
            State[] known = without(component, nothing);
            int[] atoms = dependent.atoms(component);
            for (int place = 0; place < atoms.length; place++) {
                states[atoms[place]] = known[place];
            }
        }
        return Valuation.of(states.length, fact -> states[fact]);
    }

    /** What is known without some of what stands in the order, by its places. */
    Valuation without(BitSet leftOut) {
        Valuation known = complete;
        for (int component = 0; component < components.size(); component++) {
            if (components.get(component).places().intersects(leftOut)) {
                State[] states = without(component, leftOut);
                known = known.with(dependent.atoms(component), place -> states[place]);
            }
        }
        return known;
    }

    /** The same for the facts of one component. INVARIANT: nobody writes into it. */
    State[] without(int component, BitSet leftOut) {
        Component within = components.get(component);
        if (within.closing().isEmpty()) {
            return withoutByEngine(component, leftOut);
        }
        long mask = 0;
        for (int place = within.places().nextSetBit(0);
                place >= 0;
                place = within.places().nextSetBit(place + 1)) {
            mask |= leftOut.get(place) ? bits[place] : 0;
        }
        ComponentClosing closing = within.closing().get();
        return within.known().computeIfAbsent(mask, key -> Objects.requireNonNull(closing.closeWithout(key)));
    }

    private State[] withoutByEngine(int component, BitSet leftOut) {
        BitSet others = new BitSet();
        others.set(0, order.size());
        others.andNot(components.get(component).places());
        others.or(leftOut);
        KnownFacts known = KnownFacts.of(dependent.catalogue(), factsWithout(others));
        return dependent.members(component).stream()
                .map(fact -> standard.state(known.of(fact)))
                .toArray(State[]::new);
    }

    /** The case without some of what stands in the order, by its places. */
    CaseFacts factsWithout(BitSet leftOut) {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        SortedMap<FactId, Integer> numbers = new TreeMap<>();
        for (int place = leftOut.nextClearBit(0); place < order.size(); place = leftOut.nextClearBit(place + 1)) {
            FactId fact = order.get(place);
            Optional.ofNullable(facts.answers().get(fact)).ifPresent(answer -> answers.put(fact, answer));
            Optional.ofNullable(facts.numbers().get(fact)).ifPresent(number -> numbers.put(fact, number));
        }
        return new CaseFacts(answers, numbers, new TreeSet<>());
    }
}
