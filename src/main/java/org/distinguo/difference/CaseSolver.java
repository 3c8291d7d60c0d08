package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.logicng.datastructures.Assignment;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;

/** What holds in every case, kept in one solver that is asked again and again. Not thread-safe. */
final class CaseSolver {

    private static final int ASSUMPTIONS_PER_STEP = 16;

    private final FormulaFactory factory;
    private final Budget budget;
    private final SATSolver solver;
    private final List<Variable> shown;
    private final Map<Formula, Variable> switches = new HashMap<>();

    CaseSolver(FormulaFactory factory, Budget budget, Collection<Variable> shown, Formula... always) {
        this.budget = budget;
        this.shown = List.copyOf(shown);
        this.factory = factory;
        this.solver = MiniSat.miniSat(factory);
        for (Formula formula : always) {
            solver.add(formula);
        }
    }

    /** A case in which all of these hold; empty where there is none. */
    Optional<Assignment> model(Collection<? extends Formula> formulas) {
        List<Literal> assumptions = new ArrayList<>();
        for (Formula formula : formulas) {
            assumptions.add(formula instanceof Literal literal ? literal : switchOf(formula));
        }
        budget.spend(assumptions.size() / ASSUMPTIONS_PER_STEP);
        return solver.sat(budget, assumptions) == Tristate.TRUE ? Optional.of(solver.model(shown)) : Optional.empty();
    }

    boolean consistent(Collection<? extends Formula> formulas) {
        return model(formulas).isPresent();
    }

    /** A case of a pattern that lies outside a region; empty where the pattern leads into it. */
    Optional<Assignment> outside(Formula region, Collection<Literal> pattern) {
        List<Formula> all = new ArrayList<>(pattern);
        all.add(region.negate());
        return model(all);
    }

    private Variable switchOf(Formula formula) {
        Variable known = switches.get(formula);
        if (known != null) {
            return known;
        }
        Variable made = factory.variable("switch" + switches.size());
        switches.put(formula, made);
        solver.add(factory.implication(made, formula));
        return made;
    }
}
