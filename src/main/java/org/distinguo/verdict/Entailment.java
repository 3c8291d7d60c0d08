package org.distinguo.verdict;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * Compares two valuations of one formula by the formula's shape. It spares a search where one offence is met whenever
 * another is. Used once.
 */
final class Entailment {

    private final Valuation with;
    private final Valuation without;
    private final Predicate<Formula> changes;
    private final IdentityHashMap<Formula, Truth> valuesWith = new IdentityHashMap<>();
    private final IdentityHashMap<Formula, Truth> valuesWithout = new IdentityHashMap<>();

    /** The last argument tells the parts that the two valuations can differ in. */
    Entailment(Valuation with, Valuation without, Predicate<Formula> changes) {
        this.with = with;
        this.without = without;
        this.changes = changes;
    }

    /** Whether what meets the formula under the first valuation also meets it under the second; false proves nothing. */
    boolean holds(Formula formula) {
        return entails(formula, formula);
    }

    private static Truth met(Formula formula, IdentityHashMap<Formula, Truth> values, Valuation valuation) {
        return values.computeIfAbsent(formula, key -> key.in(valuation));
    }

    /**
     * Whether every way of meeting one formula also meets another, as far as their shapes tell: false proves nothing. It
     * spares the search where one offence is met whenever another is.
     */
    private boolean entails(Formula one, Formula other) {
        Truth met = met(one, valuesWith, with);
        Truth metToo = met(other, valuesWithout, without);
        if (met == Truth.FALSE || metToo == Truth.TRUE) {
            return true;
        }
        if (met == Truth.TRUE || metToo == Truth.FALSE) {
            return false;
        }
        if (one == other && !changes.test(one)) { // the very same part: equal ones are compared below
            return true;
        }
        if (one instanceof Formula.Literal && other instanceof Formula.Literal) {
            return one.equals(other) && !changes.test(one);
        }
        List<Formula> ways = Formula.parts(one);
        List<Formula> goals = Formula.parts(other);
        if (one instanceof Formula.Disjunction) {
            for (Formula way : ways) {
                if (!entails(way, other)) {
                    return false;
                }
            }
            return true;
        }
        if (other instanceof Formula.Conjunction) {
            for (Formula goal : goals) {
                if (!entails(one, goal)) {
                    return false;
                }
            }
            return true;
        }
        for (Formula goal : goals) { // first: the same part stands on both sides more often than not
            if (entails(one, goal)) {
                return true;
            }
        }
        for (Formula way : ways) {
            if (entails(way, other)) {
                return true;
            }
        }
        return false;
    }
}
