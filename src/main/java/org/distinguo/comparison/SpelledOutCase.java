package org.distinguo.comparison;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.distinguo.facts.FactComponent;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Valuation.State;
import org.distinguo.verdict.Standard;
import org.jspecify.annotations.Nullable;

/**
 * A case in which what screening closed is written out as answers, so that each can be left out by itself; and what is known
 * where some are left out. For one thread.
 */
final class SpelledOutCase {

    private final DependentFacts dependent;
    private final Standard standard;
    private final CaseFacts facts;
    private final List<FactId> order;
    private final Map<FactComponent, Stated> statedOf = new LinkedHashMap<>();
    private final @Nullable FactComponent[] componentOf;
    private final @Nullable Atom[] screened;
    private final long[] bits;
    private final Valuation complete;

    /** What is stated of one component, by places of the order, with what is known of its facts as it was found out so far. */
    private record Stated(BitSet places, Optional<ComponentClosing> closing, Map<Long, State[]> known) {}

    SpelledOutCase(DependentFacts dependent, KnownFacts known, Standard standard) {
        this.dependent = dependent;
        this.standard = standard;
        SortedMap<FactId, Answer> answers = new TreeMap<>(known.stated().answers());
        for (Fact.Answered fact : dependent.catalogue().answered()) {
            if (known.isClosedByScreening(fact.atom())) {
                answers.put(fact.id(), Answer.NO);
            }
        }
        this.facts = new CaseFacts(answers, known.stated().numbers(), new TreeSet<>());
        this.order = leastTellingFirst(facts);
        for (FactComponent component : dependent.components()) {
            statedOf.put(
                    component,
                    new Stated(
                            new BitSet(),
                            component.closing(facts, standard.state(Knowledge.SUSPECTED)),
                            new HashMap<>()));
        }
        this.componentOf = new FactComponent[order.size()];
        this.screened = new Atom[order.size()];
        this.bits = new long[order.size()];
        for (int place = 0; place < order.size(); place++) {
            FactId fact = order.get(place);
            screened[place] = dependent
                    .catalogue()
                    .answered(fact)
                    .map(Fact.Answered::atom)
                    .filter(known::isClosedByScreening)
                    .orElse(null);
            FactComponent component = dependent.componentOf(fact).orElse(null);
            componentOf[place] = component;
            if (component != null) {
                Stated stated = stated(component);
                stated.places().set(place);
                bits[place] = stated.closing().map(one -> one.bit(fact)).orElse(0L);
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

    private Stated stated(FactComponent component) {
        return Objects.requireNonNull(statedOf.get(component));
    }

    /** The component of what stands at a place of the order, which a condition looks at. */
    FactComponent componentOf(int place) {
        return Objects.requireNonNull(componentOf[place]);
    }

    /** The places of what a condition looks at: what is stated of its components, and what it reads of the rest. */
    BitSet readBy(Criterion criterion) {
        BitSet read = new BitSet();
        statedOf.forEach((component, stated) -> {
            BitSet places = stated.places();
            if (!places.isEmpty() && component.members().stream().anyMatch(criterion::reads)) {
                places.stream()
                        .filter(place -> isRead(screened[place], criterion))
                        .forEach(read::set);
            }
        });
        return read;
    }

    private static boolean isRead(@Nullable Atom screened, Criterion criterion) {
        return screened == null || criterion.reads(screened);
    }

    private Valuation complete() {
        BitSet nothing = new BitSet();
        Valuation known = Valuation.of(0, fact -> State.OPEN);
        for (FactComponent component : dependent.components()) {
            known = known.with(component.members(), without(component, nothing));
        }
        return known;
    }

    /** What is known without some of what stands in the order, by its places. */
    Valuation without(BitSet leftOut) {
        Valuation known = complete;
        for (FactComponent component : dependent.components()) {
            if (stated(component).places().intersects(leftOut)) {
                known = known.with(component.members(), without(component, leftOut));
            }
        }
        return known;
    }

    /** The same for the facts of one component. INVARIANT: nobody writes into it. */
    State[] without(FactComponent component, BitSet leftOut) {
        Stated within = stated(component);
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

    private State[] withoutByEngine(FactComponent component, BitSet leftOut) {
        BitSet others = new BitSet();
        others.set(0, order.size());
        others.andNot(stated(component).places());
        others.or(leftOut);
        KnownFacts known = KnownFacts.of(dependent.catalogue(), factsWithout(others));
        return component.members().stream()
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
