package org.distinguo.verdict;

import java.util.Optional;

/**
 * Finds out by trying whether an open fact can still make a difference: whether there is a completion whose value changes
 * when this fact is answered the other way, with the least that must follow from it, while everything else stays as it is.
 * Right for every formula, and quick where few facts are open; so the number of steps is bounded. Used once.
 */
final class Trial {

    private final Formula formula;
    private final int fact;
    private int steps;

    Trial(Formula formula, int fact, int steps) {
        this.formula = formula;
        this.fact = fact;
        this.steps = steps;
    }

    /** Empty where the steps did not suffice. */
    Optional<Boolean> differs(Valuation valuation) {
        for (boolean answer : new boolean[] {true, false}) {
            for (Flip flip : Flip.of(valuation, fact, answer)) {
                if (differs(flip, true) || differs(flip, false)) {
                    return Optional.of(true);
                }
            }
        }
        return steps < 0 ? Optional.empty() : Optional.of(false);
    }

    /** Whether a completion exists in which the formula changes to the wanted value with the flip. */
    private boolean differs(Flip flip, boolean wanted) {
        if (--steps < 0) {
            return false;
        }
        Valuation after = flip.after();
        Truth reached = formula.in(after);
        Truth left = formula.in(flip.before());
        if (reached == Truth.of(!wanted) || left == Truth.of(wanted)) {
            return false;
        }
        if (reached != Truth.UNKNOWN && left != Truth.UNKNOWN) {
            return true;
        }
        boolean ahead = reached == Truth.UNKNOWN;
        boolean towards = ahead == wanted;
        Formula.Literal step = Completions.step(formula, ahead ? after : flip.before(), towards, ahead ? fact : -1);
        boolean value = step.positive() == towards;
        return differsWith(flip, wanted, step.atom(), value) || differsWith(flip, wanted, step.atom(), !value);
    }

    private boolean differsWith(Flip flip, boolean wanted, int atom, boolean value) {
        return flip.with(atom, value).map(next -> differs(next, wanted)).orElse(false);
    }
}
