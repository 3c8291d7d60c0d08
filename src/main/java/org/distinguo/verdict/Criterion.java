package org.distinguo.verdict;

import java.util.HashSet;
import java.util.Set;
import org.distinguo.facts.Implications;
import org.distinguo.rulebook.Status;

/**
 * A formula that is asked of cases, and what is known of the formula itself.
 *
 * @param formula the formula
 * @param kleeneIsExact whether Kleene's UNKNOWN is always a true one: no fact is read in both senses, no implication leads
 *     from a fact that is read in one sense to a fact that is read in the other, and none leaves a choice between facts
 *     that lead to facts read in the same sense
 * @param readsOnce whether, besides, no fact is read twice and none that is read follows from another, so that each of them
 *     can be answered whatever the others are
 */
public record Criterion(Formula formula, boolean kleeneIsExact, boolean readsOnce) {

    static Criterion of(Formula formula, Implications implications) {
        Set<Integer> positive = new HashSet<>();
        Set<Integer> negative = new HashSet<>();
        int literals = collect(formula, positive, negative);
        Set<Integer> both = new HashSet<>(positive);
        both.addAll(negative);
        boolean apart = both.size() == positive.size() + negative.size()
                && !reaches(implications, positive, negative)
                && !reaches(implications, negative, positive)
                && !choosesAmong(implications, positive)
                && !choosesAmong(implications, negative);
        boolean unrelated = apart
                && !choosesAmong(implications, both)
                && both.stream().noneMatch(atom -> reaches(implications, Set.of(atom), without(both, atom)));
        return new Criterion(formula, apart, unrelated && literals == both.size());
    }

    private static Set<Integer> without(Set<Integer> atoms, int atom) {
        Set<Integer> others = new HashSet<>(atoms);
        others.remove(atom);
        return others;
    }

    /** Whether an implication leaves a choice between two facts that both lead to the atoms: one of them is then so. */
    private static boolean choosesAmong(Implications implications, Set<Integer> atoms) {
        for (int implication = 0; implication < implications.size(); implication++) {
            int leading = 0;
            for (int alternative : implications.to(implication)) {
                if (reaches(implications, Set.of(alternative), atoms) && ++leading == 2) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int collect(Formula formula, Set<Integer> positive, Set<Integer> negative) {
        if (formula instanceof Formula.Literal literal) {
            (literal.positive() ? positive : negative).add(literal.atom());
            return 1;
        }
        int literals = 0;
        for (Formula part : Formula.parts(formula)) {
            literals += collect(part, positive, negative);
        }
        return literals;
    }

    private static boolean reaches(Implications implications, Set<Integer> from, Set<Integer> to) {
        Set<Integer> reached = new HashSet<>(from);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int implication = 0; implication < implications.size(); implication++) {
                if (reached.contains(implications.from(implication))) {
                    for (int next : implications.to(implication)) {
                        grows |= reached.add(next);
                    }
                }
            }
        }
        reached.retainAll(to);
        return !reached.isEmpty();
    }

    /**
     * The exact status: UNDETERMINED if and only if two completions of the open facts differ.
     *
     * @param valuation what is known, under one standard
     * @return the status
     */
    public Status status(Valuation valuation) {
        Truth truth = formula.in(valuation);
        if (truth != Truth.UNKNOWN || kleeneIsExact) {
            return truth.asStatus();
        }
        boolean canHold = Completions.exist(valuation, java.util.List.of(new Completions.Goal(formula, true)));
        boolean canFail = Completions.exist(valuation, java.util.List.of(new Completions.Goal(formula, false)));
        return (canHold ? canFail ? Truth.UNKNOWN : Truth.TRUE : Truth.FALSE).asStatus();
    }

    /**
     * Whether the answer to an open fact can still make a difference: two completions that differ in this fact, and in
     * what follows from its answer, give different values.
     *
     * @param valuation what is known, under one standard
     * @param atom the atom of an open fact
     * @return false where every way of answering the other open facts makes this one idle
     */
    public boolean dependsOn(Valuation valuation, int atom) {
        return Completions.differ(valuation, formula, atom);
    }
}
