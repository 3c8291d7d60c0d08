package org.distinguo.verdict;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.distinguo.facts.Implications;

/**
 * Sees whether an open fact can still make a difference to a criterion, where that can be seen in a few steps. A fact that
 * is read in decided parts only makes none. Where the criterion reads every fact in one sense, more of what speaks for it
 * never un-makes it; so a few facts are looked for with which it is met together with this fact, and not without it. Each
 * fact that was tried in vain is ruled out, and of facts that stand in the same lists one is tried for all.
 */
final class Glance {

    private static final int FEW_STEPS = 50;

    private final Criterion criterion;
    private final int fact;
    private final boolean speaking;

    /** The fact, what it leads to and what leads to it: nothing else changes with it. */
    private final BitSet changing;

    private int steps = FEW_STEPS;

    private Glance(Criterion criterion, int fact, boolean speaking, BitSet changing) {
        this.criterion = criterion;
        this.fact = fact;
        this.speaking = speaking;
        this.changing = changing;
    }

    /** Whether it can; empty where that is not seen. */
    static Optional<Boolean> at(Criterion criterion, Valuation valuation, int fact) {
        var changing = new BitSet();
        boolean leavesChoice = collectConnected(fact, valuation, changing);
        if (!isReadOpen(criterion, criterion.formula(), valuation, changing)) {
            return Optional.of(false);
        }
        if (leavesChoice || !criterion.readsInOneSense()) {
            return Optional.empty();
        }
        for (boolean speaking : new boolean[] {true, false}) {
            if (new Glance(criterion, fact, speaking, changing).isFound(valuation)) {
                return Optional.of(true);
            }
        }
        return Optional.empty();
    }

    /** Collects what can change with an atom; whether one of the implications on the way still leaves a choice. */
    private static boolean collectConnected(int atom, Valuation valuation, BitSet connected) {
        if (connected.get(atom) || valuation.positive(atom) != Truth.UNKNOWN) {
            return false;
        }
        connected.set(atom);
        boolean leavesChoice = false;
        Implications implications = valuation.implications();
        for (int implication : atom < valuation.facts() ? implications.of(atom) : List.<Integer>of()) {
            int from = implications.from(implication);
            int[] alternatives = implications.to(implication);
            if (valuation.positive(from) == Truth.FALSE || isSatisfied(alternatives, valuation)) {
                continue;
            }
            leavesChoice |= alternatives.length > 1;
            leavesChoice |= collectConnected(from, valuation, connected);
            for (int alternative : alternatives) {
                leavesChoice |= collectConnected(alternative, valuation, connected);
            }
        }
        return leavesChoice;
    }

    private static boolean isSatisfied(int[] alternatives, Valuation valuation) {
        for (int alternative : alternatives) {
            if (valuation.positive(alternative) == Truth.TRUE) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the atoms is read in a part that is open, and in no part of it that is decided. */
    private static boolean isReadOpen(Criterion criterion, Formula formula, Valuation valuation, BitSet atoms) {
        if (!criterion.readsAny(formula, atoms) || formula.in(valuation) != Truth.UNKNOWN) {
            return false;
        }
        if (formula instanceof Formula.Literal) {
            return true;
        }
        for (Formula part : Formula.parts(formula)) {
            if (isReadOpen(criterion, part, valuation, atoms)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFound(Valuation start) {
        Valuation valuation = start;
        Set<List<Integer>> triedInVain = new HashSet<>();
        while (--steps >= 0) {
            Optional<Valuation> with = valuation.with(fact, speaking);
            Optional<Valuation> without = valuation.with(fact, !speaking);
            if (with.isEmpty() || without.isEmpty()) {
                return false;
            }
            Truth reached = criterion.formula().in(with.get());
            Truth left = criterion.formula().in(without.get());
            if (reached == Truth.FALSE || left == Truth.TRUE) {
                return false;
            }
            if (reached == Truth.TRUE) {
                return left == Truth.FALSE || criterion.isExactFor(without.get());
            }
            Optional<Formula.Literal> next = next(criterion.formula(), with.get(), true);
            if (next.isEmpty()) {
                return false;
            }
            Formula.Literal literal = next.get();
            if (triedInVain.add(criterion.places(literal.atom()))
                    && valuation
                            .with(literal.atom(), literal.positive())
                            .map(this::isFound)
                            .orElse(false)) {
                return true;
            }
            Optional<Valuation> ruledOut = valuation.with(literal.atom(), !literal.positive());
            if (ruledOut.isEmpty()) {
                return false;
            }
            valuation = ruledOut.get();
        }
        return false;
    }

    /**
     * An open literal that brings the formula nearer to being met.
     *
     * @param alone whether the fact makes its difference in this part or nowhere: then alternatives that it has no part in
     *     are of no use
     */
    private Optional<Formula.Literal> next(Formula formula, Valuation valuation, boolean alone) {
        if (formula instanceof Formula.Literal literal) {
            return Optional.of(literal);
        }
        List<Formula> parts = Formula.parts(formula);
        int own = 0;
        for (Formula part : parts) {
            own += isOwn(part) ? 1 : 0;
        }
        boolean isDisjunction = formula instanceof Formula.Disjunction;
        Optional<Formula.Literal> otherwise = Optional.empty();
        for (Formula part : parts) {
            if (part.in(valuation) != Truth.UNKNOWN) {
                continue;
            }
            if (!isDisjunction) {
                return next(part, valuation, alone && own == 1 && isOwn(part));
            }
            if (isOwn(part)) {
                Optional<Formula.Literal> found = next(part, valuation, alone && own == 1);
                if (found.isPresent()) {
                    return found;
                }
            } else if (otherwise.isEmpty() && !(alone && own > 0)) {
                otherwise = next(part, valuation, false);
            }
        }
        return otherwise;
    }

    private boolean isOwn(Formula part) {
        return criterion.readsAny(part, changing);
    }
}
