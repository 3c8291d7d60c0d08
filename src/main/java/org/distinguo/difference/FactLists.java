package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.Implications;
import org.distinguo.logic.Expression;
import org.distinguo.proof.Logic;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;

/**
 * Formulas of the law over lists of facts instead of facts: whatever stands together in one disjunction is one variable,
 * "any of force, fraud, …". So a pattern is about lists, not about one of a thousand ways to choose from them. Not
 * thread-safe.
 */
final class FactLists {

    private final Logic logic;
    private final Logic.World world;
    private final Implications implications;
    private final int facts;
    private final Map<SortedSet<Integer>, Variable> lists = new LinkedHashMap<>();
    private final Map<Variable, SortedSet<Integer>> members = new HashMap<>();
    private boolean defined;

    FactLists(Logic logic, Logic.World world, Implications implications, int facts) {
        this.logic = logic;
        this.world = world;
        this.implications = implications;
        this.facts = facts;
    }

    /** The formula over lists; each list occurs in it in the sense in which the formula reads its facts. */
    org.logicng.formulas.Formula of(Expression formula) {
        boolean all = formula instanceof Expression.Conjunction;
        List<Expression> parts = formula instanceof Expression.Literal ? List.of(formula) : Expression.parts(formula);
        SortedSet<Integer> together = new TreeSet<>();
        List<org.logicng.formulas.Formula> translated = new ArrayList<>();
        for (Expression part : parts) {
            if (!(part instanceof Expression.Literal literal)) {
                translated.add(of(part));
            } else if (literal.positive() != all) {
                together.add(literal.atom()); // any of them, or none of them
            } else {
                translated.add(literal(List.of(literal.atom()), literal.positive()));
            }
        }
        if (!together.isEmpty()) {
            translated.add(literal(together, !all));
        }
        return all ? logic.factory().and(translated) : logic.factory().or(translated);
    }

    private Literal literal(Collection<Integer> facts, boolean positive) {
        SortedSet<Integer> list = withoutImplying(facts);
        if (defined && !lists.containsKey(list)) {
            throw new IllegalStateException("a list that was not defined");
        }
        Variable variable = lists.computeIfAbsent(list, key -> logic.factory().variable("list" + lists.size()));
        members.put(variable, list);
        return positive ? variable : variable.negate();
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
            for (int implication : from < facts ? implications.of(from) : List.<Integer>of()) {
                int[] to = implications.to(implication);
                if (implications.from(implication) == from && to.length == 1 && !reached.contains(to[0])) {
                    reached.add(to[0]);
                }
            }
        }
        return false;
    }

    SortedSet<Integer> factsOf(Variable list) {
        return members.getOrDefault(list, new TreeSet<>());
    }

    Collection<Variable> variables() {
        return lists.values();
    }

    /** Each list is so exactly where one of its facts is. After that there are no others. */
    org.logicng.formulas.Formula definitions() {
        defined = true;
        List<org.logicng.formulas.Formula> definitions = new ArrayList<>();
        lists.forEach((facts, variable) -> {
            List<Variable> any = facts.stream().map(world::fact).toList();
            definitions.add(
                    logic.factory().equivalence(variable, logic.factory().or(any)));
        });
        return logic.factory().and(definitions);
    }
}
