package org.distinguo.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.DependentFacts;
import org.distinguo.facts.FactComponent;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Expression;

/**
 * The facts whose answers may be changed, in classes of interchangeable facts.
 *
 * <p>INVARIANT: exchanging two facts of a class, with all that follows from them alone, leaves the catalogue's relations,
 * the case and every criterion as they are; so the facts of a class do equally well in every set of changes.
 *
 * <p>Source: the technique is symmetry breaking by interchangeability (E. Freuder, Eliminating Interchangeable Values in
 * Constraint Satisfaction Problems, 1991); the conditions are compared as written, not up to equivalence.
 */
final class InterchangeableFacts {

    private final List<List<Atom>> classes;
    private final List<List<AnswerChange>> changes = new ArrayList<>();
    private final List<ChangeSets.OneOf> groups = new ArrayList<>();
    private final Map<Atom, Integer> classOf = new HashMap<>();

    InterchangeableFacts(DependentFacts dependent, ChangedCase changed, Collection<Criterion> criteria) {
        SortedSet<Atom> candidates = candidates(dependent, changed, criteria);
        Map<Atom, List<Integer>> places = places(criteria);
        IdentityHashMap<FactComponent, Integer> candidatesOfComponent = new IdentityHashMap<>();
        candidates.forEach(fact -> candidatesOfComponent.merge(dependent.componentOf(fact), 1, Integer::sum));
        Map<List<Object>, List<Atom>> byKey = new LinkedHashMap<>();
        for (Atom fact : candidates) {
            FactComponent component = dependent.componentOf(fact);
            List<Object> key = new ArrayList<>();
            key.add(places.getOrDefault(fact, List.of()));
            key.add(changed.stated(fact));
            key.add(changed.base().of(fact));
            if (candidatesOfComponent.getOrDefault(component, 0) == 1 && component.offersNoChoice()) {
                for (AnswerChange change :
                        changed.changes(fact)) { // alone in its component: all it can do is seen here
                    key.add(changed.after(List.of(change)).map(known -> known.state(change.fact())));
                }
            } else {
                key.add(component);
                key.add(dependent.relationsOf(fact));
                key.add(isScreened(dependent, changed, fact));
            }
            byKey.computeIfAbsent(key, ignored -> new ArrayList<>()).add(fact);
        }
        this.classes = byKey.values().stream().map(List::copyOf).toList();
        for (int number = 0; number < classes.size(); number++) {
            int self = number;
            classes.get(number).forEach(fact -> classOf.put(fact, self));
            changes.add(changed.changes(classes.get(number).get(0)));
            groups.add(new ChangeSets.OneOf(classes.get(number), true));
            groups.add(new ChangeSets.OneOf(classes.get(number), false));
        }
    }

    /** What the criteria read, and what is stated of facts that are bound to these. */
    private static SortedSet<Atom> candidates(
            DependentFacts dependent, ChangedCase changed, Collection<Criterion> criteria) {
        SortedSet<Atom> candidates = new TreeSet<>();
        for (Criterion criterion : criteria) {
            candidates.addAll(
                    criterion.expression().atoms().headSet(dependent.catalogue().firstBeyond()));
        }
        Set<FactComponent> read = Collections.newSetFromMap(new IdentityHashMap<>());
        candidates.forEach(fact -> read.add(dependent.componentOf(fact)));
        for (Atom fact : changed.statedFacts()) {
            if (read.contains(dependent.componentOf(fact))) {
                candidates.add(fact);
            }
        }
        return candidates;
    }

    /** For each fact the places at which it is read: the conjunction or disjunction it stands in, and in which sense. */
    private static Map<Atom, List<Integer>> places(Collection<Criterion> criteria) {
        Map<Atom, List<Integer>> places = new LinkedHashMap<>();
        int next = 0;
        for (Criterion criterion : criteria) {
            next = number(criterion.expression(), next, next, places);
        }
        places.values().forEach(list -> list.sort(null));
        return places;
    }

    private static int number(Expression expression, int parent, int next, Map<Atom, List<Integer>> places) {
        if (expression instanceof Expression.Literal literal) {
            places.computeIfAbsent(literal.atom(), ignored -> new ArrayList<>())
                    .add(2 * parent + (literal.positive() ? 0 : 1));
            return next + 1;
        }
        int following = next + 1;
        for (Expression part : Expression.parts(expression)) {
            following = number(part, next, following, places);
        }
        return following;
    }

    private static boolean isScreened(DependentFacts dependent, ChangedCase changed, Atom fact) {
        String group = dependent.catalogue().answered(fact).id().group();
        return changed.base().stated().screened().contains(group);
    }

    int count() {
        return classes.size();
    }

    /** The facts of a class, in order of the catalogue. */
    List<Atom> factsOf(int number) {
        return classes.get(number);
    }

    /** A class of which one fact is changed to an answer. */
    ChangeSets.OneOf oneOf(int number, boolean yes) {
        return groups.get(ConflictSets.number(number, yes));
    }

    /** The class of a fact; negative where its answer may not be changed. */
    int classOf(Atom fact) {
        return classOf.getOrDefault(fact, -1);
    }

    /** The changes of a class, as those of its first fact. */
    List<AnswerChange> changes(int number) {
        return changes.get(number);
    }
}
