package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.distinguo.facts.Implications;
import org.distinguo.rulebook.Status;

/**
 * Finds out whether an open fact can still make a difference to a criterion that reads every fact in one sense. There,
 * more of what speaks for it never un-makes it; so it is enough to look for a few facts with which the criterion is met
 * together with this fact, and not without it. Each fact that was tried in vain is ruled out for the rest of the search,
 * and of facts that stand in the same lists one is tried for all.
 */
final class Influence {

    private static final int FEW_STEPS = 50;
    private static final int MANY_STEPS = 20_000;

    private final Criterion criterion;
    private final int fact;
    private final boolean speaking;

    /** The fact, what it leads to and what leads to it: nothing else changes with it. */
    private final BitSet changing;

    private int budget;

    private Influence(Criterion criterion, int fact, boolean speaking, BitSet changing) {
        this.criterion = criterion;
        this.fact = fact;
        this.speaking = speaking;
        this.changing = changing;
    }

    /** Whether a completion exists that changes when the fact is answered the other way. */
    static boolean exists(Criterion criterion, Valuation valuation, int fact) {
        var changing = new BitSet();
        collectConnected(fact, valuation, changing);
        if (!criterion.readsAny(criterion.formula(), changing)) {
            return false;
        }
        for (boolean speaking : new boolean[] {true, false}) {
            if (new Influence(criterion, fact, speaking, changing).search(valuation)) {
                return true;
            }
        }
        return false;
    }

    private static void collectConnected(int atom, Valuation valuation, BitSet connected) {
        if (connected.get(atom)) {
            return;
        }
        connected.set(atom);
        if (atom >= valuation.facts()) {
            return;
        }
        Implications implications = valuation.implications();
        for (int implication : implications.of(atom)) {
            collectConnected(implications.from(implication), valuation, connected);
            for (int alternative : implications.to(implication)) {
                collectConnected(alternative, valuation, connected);
            }
        }
    }

    /** Most facts show their influence after a few steps; the others are first compared by shape, and then searched out. */
    private boolean search(Valuation valuation) {
        budget = FEW_STEPS;
        if (isFound(valuation, List.of())) {
            return true;
        }
        if (budget >= 0) {
            return false;
        }
        Optional<Valuation> with = answered(valuation, List.of());
        Optional<Valuation> without = valuation.with(fact, !speaking);
        if (with.isEmpty()
                || without.isEmpty()
                || new Entailment(with.get(), without.get(), this::isOwn).holds(criterion.formula())) {
            return false;
        }
        budget = MANY_STEPS;
        return isFound(valuation, List.of()) || budget < 0; // rather one question too many than a caller who waits
    }

    private boolean isFound(Valuation start, List<Formula.Literal> falling) {
        if (--budget < 0) {
            return false;
        }
        Valuation valuation = start;
        Set<List<Integer>> triedInVain = new HashSet<>();
        while (true) {
            Optional<Valuation> with = answered(valuation, falling);
            Optional<Valuation> without = valuation.with(fact, !speaking);
            if (with.isEmpty() || without.isEmpty()) {
                return false;
            }
            Status reached = criterion.status(with.get());
            if (reached == Status.NOT_MET || criterion.status(without.get()) == Status.MET) {
                return false;
            }
            if (reached == Status.MET) {
                return true;
            }
            Optional<Formula.Literal> next = next(criterion.formula(), with.get(), true);
            if (next.isEmpty()) {
                return false;
            }
            Formula.Literal literal = next.get();
            if (triedInVain.add(criterion.places(literal.atom())) && isFoundWith(valuation, literal, falling)) {
                return true;
            }
            Optional<Valuation> ruledOut = valuation.with(literal.atom(), !literal.positive());
            if (ruledOut.isEmpty()) {
                return false;
            }
            valuation = ruledOut.get();
        }
    }

    /**
     * Goes on with one more answer. Where that answer cannot stand once the fact is answered the other way, it falls with
     * it; what else follows from it stays.
     */
    private boolean isFoundWith(Valuation valuation, Formula.Literal literal, List<Formula.Literal> falling) {
        Optional<Valuation> together = valuation.with(literal.atom(), literal.positive());
        if (together.isEmpty()) {
            return false;
        }
        if (together.get().with(fact, !speaking).isPresent()) {
            return isFound(together.get(), falling);
        }
        Valuation staying = valuation;
        for (int atom = changing.nextSetBit(0); atom >= 0; atom = changing.nextSetBit(atom + 1)) {
            Truth follows = together.get().positive(atom);
            if (atom != fact && follows != staying.positive(atom) && follows != Truth.UNKNOWN) {
                Valuation before = staying;
                staying = staying.with(atom, follows == Truth.TRUE)
                        .filter(after -> after.with(fact, !speaking).isPresent())
                        .orElse(before);
            }
        }
        List<Formula.Literal> more = new ArrayList<>(falling);
        more.add(literal);
        return isFound(staying, more);
    }

    private Optional<Valuation> answered(Valuation valuation, List<Formula.Literal> falling) {
        Optional<Valuation> with = valuation.with(fact, speaking);
        for (Formula.Literal literal : falling) {
            with = with.flatMap(next -> next.with(literal.atom(), literal.positive()));
        }
        return with;
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
