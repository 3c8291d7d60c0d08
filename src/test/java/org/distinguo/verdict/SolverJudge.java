package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.Implications;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Implication;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;

/**
 * A judge of statuses that knows nothing of diagrams: a condition is open if and only if a solver finds one world in which
 * it holds and one in which it does not. In a world each fact counts as so or not, and is so in truth or not; both keep the
 * implications, and they differ only where a suspicion counts.
 */
final class SolverJudge {

    private final FormulaFactory factory = new FormulaFactory();
    private final SATSolver solver = MiniSat.miniSat(factory);
    private final List<Atom> facts;
    private final Atom firstBeyond;

    SolverJudge(FactCatalogue catalogue, Map<String, Criterion> criteria) {
        this.facts = catalogue.atoms();
        this.firstBeyond = catalogue.firstBeyond();
        Implications implications = catalogue.implications();
        for (Implication implication : implications.all()) {
            solver.add(clause("counts", implication));
            solver.add(clause("is", implication));
        }
        for (Atom fact : catalogue.atoms()) {
            solver.add(factory.implication(variable("is", fact), variable("counts", fact)));
            solver.add(factory.implication(
                    factory.and(variable("alike", fact), variable("counts", fact)), variable("is", fact)));
        }
        criteria.forEach((name, criterion) ->
                solver.add(factory.equivalence(factory.variable(name(name)), of(criterion.expression()))));
    }

    private static String name(String criterion) {
        return "criterion_" + criterion.replaceAll("[^A-Za-z0-9]", "_");
    }

    private Variable variable(String what, Atom atom) {
        return factory.variable(what + atom);
    }

    private Formula clause(String what, Implication implication) {
        List<Formula> literals = new ArrayList<>();
        literals.add(variable(what, implication.from()).negate());
        for (Atom alternative : implication.to()) {
            literals.add(variable(what, alternative));
        }
        return factory.or(literals);
    }

    private Formula of(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal.positive()
                    ? variable("counts", literal.atom())
                    : variable(literal.atom().isBefore(firstBeyond) ? "is" : "counts", literal.atom())
                            .negate();
        }
        List<Formula> parts =
                Expression.parts(expression).stream().map(this::of).toList();
        return expression instanceof Expression.Conjunction ? factory.and(parts) : factory.or(parts);
    }

    Truth truth(String criterion, Valuation valuation) {
        Collection<Literal> known = new TreeSet<>();
        for (Atom fact : facts) {
            switch (valuation.state(fact)) {
                case SO -> known.add(variable("is", fact));
                case NOT_SO -> known.add(variable("counts", fact).negate());
                case SUSPECTED -> known.add(variable("counts", fact));
                case OPEN -> known.add(variable("alike", fact)); // it counts only if it is so
                case WRONGLY_SUSPECTED -> throw new IllegalArgumentException("nobody knows a suspicion to be wrong");
            }
        }
        boolean canHold = isPossible(known, factory.literal(name(criterion), true));
        boolean canFail = isPossible(known, factory.literal(name(criterion), false));
        return canHold && canFail ? Truth.UNKNOWN : Truth.of(canHold);
    }

    private boolean isPossible(Collection<Literal> known, Literal criterion) {
        List<Literal> assumptions = new ArrayList<>(known);
        assumptions.add(criterion);
        return solver.sat(assumptions) == Tristate.TRUE;
    }
}
