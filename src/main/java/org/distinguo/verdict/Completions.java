package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.logicng.datastructures.Assignment;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;

/**
 * Looks for ways of answering the open facts: the exact counterpart of Kleene's rules. First straight at the goals, which
 * suffices almost always; where it does not after a few steps, the solver finds a way or proves that there is none.
 */
final class Completions {

    private static final int FEW_STEPS = 200;

    /** A formula and the value that it is to have. */
    record Goal(Formula formula, boolean value) {}

    private int steps = FEW_STEPS;

    private Completions() {}

    /** Whether the open facts can be answered, consistently with the implications, so that every goal is reached. */
    static boolean exist(Valuation valuation, List<Goal> goals) {
        return find(valuation, goals).isPresent();
    }

    /** The values with open facts answered, consistently with the implications, so that every goal is reached. */
    static Optional<Valuation> find(Valuation valuation, List<Goal> goals) {
        var straight = new Completions();
        Optional<Valuation> found = straight.search(valuation, goals);
        return found.isPresent() || straight.steps >= 0 ? found : solve(valuation, goals);
    }

    private Optional<Valuation> search(Valuation valuation, List<Goal> goals) {
        if (--steps < 0) {
            return Optional.empty();
        }
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
        Formula.Literal step = step(first.formula(), valuation, first.value());
        boolean value = step.positive() == first.value();
        return searchWith(valuation, open, step.atom(), value)
                .or(() -> searchWith(valuation, open, step.atom(), !value));
    }

    private Optional<Valuation> searchWith(Valuation valuation, List<Goal> goals, int atom, boolean value) {
        return valuation.with(atom, value).flatMap(next -> search(next, goals));
    }

    /** The first open literal of an open formula: to answer it moves the formula towards a value. */
    private static Formula.Literal step(Formula formula, Valuation valuation, boolean towards) {
        if (formula instanceof Formula.Literal literal) {
            return literal;
        }
        for (Formula part : Formula.parts(formula)) {
            if (part.in(valuation) == Truth.UNKNOWN) {
                return step(part, valuation, towards);
            }
        }
        throw new IllegalStateException("an open formula has an open part");
    }

    private static Optional<Valuation> solve(Valuation valuation, List<Goal> goals) {
        var factory = new FormulaFactory();
        SATSolver solver = MiniSat.miniSat(factory);
        Map<Integer, Variable> open = new TreeMap<>();
        var world =
                new World(factory, valuation, atom -> open.computeIfAbsent(atom, key -> factory.variable("so" + key)));
        Set<Integer> atoms = new TreeSet<>();
        for (Goal goal : goals) {
            atoms.addAll(goal.formula().atoms());
            org.logicng.formulas.Formula reached = world.of(goal.formula());
            solver.add(goal.value() ? reached : reached.negate());
        }
        solver.add(world.consistent(World.implicationsOf(atoms, valuation)));
        return solver.sat() == Tristate.TRUE
                ? Optional.of(completed(valuation, open, atoms, solver.model()))
                : Optional.empty();
    }

    private static Valuation completed(
            Valuation valuation, Map<Integer, Variable> open, Set<Integer> atoms, Assignment model) {
        Valuation completed = valuation;
        for (Map.Entry<Integer, Variable> entry : open.entrySet()) {
            completed = completed
                    .with(entry.getKey(), model.evaluateLit(entry.getValue()))
                    .orElseThrow();
        }
        for (int atom : atoms) {
            if (completed.positive(atom) == Truth.TRUE && completed.negative(atom) == Truth.UNKNOWN) {
                boolean doubted = model.positiveVariables().stream()
                        .anyMatch(variable -> variable.name().equals(World.doubt(atom)));
                completed = completed.with(atom, !doubted).orElseThrow();
            }
        }
        return completed;
    }
}
