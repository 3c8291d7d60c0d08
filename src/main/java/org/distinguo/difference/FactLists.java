package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.Implications;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Implication;

/**
 * Expressions of the law over lists of facts instead of facts: whatever stands together in one disjunction is one list, "any
 * of force, fraud, …". So a pattern is about lists, not about one of a thousand ways to choose from them. Not thread-safe.
 */
final class FactLists {

    private final Implications implications;
    private final int facts;
    private final Map<SortedSet<Integer>, Integer> numbers = new LinkedHashMap<>();

    FactLists(Implications implications, int facts) {
        this.implications = implications;
        this.facts = facts;
    }

    /** The expression over numbers of lists; each list occurs in it in the sense in which the expression reads its facts. */
    Expression of(Expression expression) {
        boolean all = expression instanceof Expression.Conjunction;
        List<Expression> parts =
                expression instanceof Expression.Literal ? List.of(expression) : Expression.parts(expression);
        SortedSet<Integer> together = new TreeSet<>();
        List<Expression> translated = new ArrayList<>();
        for (Expression part : parts) {
            if (!(part instanceof Expression.Literal literal)) {
                translated.add(of(part));
            } else if (literal.positive() != all) {
                together.add(literal.atom().number()); // any of them, or none of them
            } else {
                translated.add(literal(List.of(literal.atom().number()), literal.positive()));
            }
        }
        if (!together.isEmpty()) {
            translated.add(literal(together, !all));
        }
        if (translated.size() == 1) {
            return translated.get(0);
        }
        return all ? new Expression.Conjunction(translated) : new Expression.Disjunction(translated);
    }

    private Expression literal(Collection<Integer> facts, boolean positive) {
        SortedSet<Integer> list = withoutImplying(facts);
        Integer number = numbers.putIfAbsent(list, numbers.size());
        return new Expression.Literal(Atom.of(number == null ? numbers.size() - 1 : number), positive);
    }

    /** Without facts that imply another one of the list: any of the rest is as much. */
    SortedSet<Integer> withoutImplying(Collection<Integer> facts) {
        SortedSet<Integer> kept = new TreeSet<>(facts);
        for (int fact : facts) {
            SortedSet<Integer> others = new TreeSet<>(kept);
            others.remove(fact);
            if (kept.contains(fact) && leadsInto(fact, others)) {
                kept.remove(fact);
            }
        }
        return kept;
    }

    private boolean leadsInto(int fact, SortedSet<Integer> others) {
        List<Integer> reached = new ArrayList<>(List.of(fact));
        for (int position = 0; position < reached.size(); position++) {
            int from = reached.get(position);
            if (others.contains(from)) {
                return true;
            }
            for (Implication implication : from < facts ? implications.of(Atom.of(from)) : List.<Implication>of()) {
                int first = implication.to().get(0).number();
                if (implication.from().number() == from && implication.to().size() == 1 && !reached.contains(first)) {
                    reached.add(first);
                }
            }
        }
        return false;
    }

    /** The lists so far, by number. */
    List<SortedSet<Integer>> all() {
        return List.copyOf(numbers.keySet());
    }
}
