package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for ways of answering the open facts: the exact counterpart of Kleene's rules. A search with pruning, which needs
 * no more steps than there are open literals where a fact is read in one sense only, as the language recommends.
 */
final class Completions {

    /** A formula and the value that it is to have. */
    record Goal(Formula formula, boolean value) {}

    private Completions() {}

    /** Whether the open facts can be answered, consistently with the implications, so that every goal is reached. */
    static boolean exist(Valuation valuation, List<Goal> goals) {
        return find(valuation, goals).isPresent();
    }

    /** The values with open facts answered, consistently with the implications, so that every goal is reached. */
    static Optional<Valuation> find(Valuation valuation, List<Goal> goals) {
        List<Goal> open = new ArrayList<>();
        for (Goal goal : goals) {
            Truth truth = goal.formula().in(valuation);
            if (truth == Truth.UNKNOWN) {
                open.add(goal);
            } else if (truth != Truth.of(goal.value())) {
                return Optional.empty();
            }
        }
        if (open.isEmpty()) {
            return Optional.of(valuation);
        }
        Goal first = open.get(0);
        Formula.Literal step = step(first.formula(), valuation, first.value(), -1);
        boolean value = step.positive() == first.value();
        return findWith(valuation, open, step.atom(), value).or(() -> findWith(valuation, open, step.atom(), !value));
    }

    private static Optional<Valuation> findWith(Valuation valuation, List<Goal> goals, int atom, boolean value) {
        return valuation.with(atom, value).flatMap(next -> find(next, goals));
    }

    /** An open literal of an open formula that can move it to a value; through the fact's own branch where there is one. */
    static Formula.Literal step(Formula formula, Valuation valuation, boolean towards, int fact) {
        if (formula instanceof Formula.Literal literal) {
            return literal;
        }
        Formula chosen = null;
        boolean oneIsEnough = formula instanceof Formula.Disjunction == towards;
        for (Formula part : Formula.parts(formula)) {
            if (part.in(valuation) != Truth.UNKNOWN) {
                continue;
            }
            if (chosen == null) {
                chosen = part;
            }
            if (!oneIsEnough || fact < 0 || part.atoms().contains(fact) == towards) {
                chosen = part;
                break;
            }
        }
        if (chosen == null) {
            throw new IllegalStateException("an open formula has an open part");
        }
        return step(chosen, valuation, towards, fact);
    }
}
