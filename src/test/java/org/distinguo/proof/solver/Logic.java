package org.distinguo.proof.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.facts.Implications;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Implication;
import org.logicng.datastructures.Assignment;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;

/**
 * Formulas of the law as formulas of the solver: one variable for each fact, in one or more worlds that can differ. Not
 * thread-safe.
 */
final class Logic {

    private final FormulaFactory factory = new FormulaFactory();
    private final Implications implications;
    private final int facts;
    private final Map<String, World> worlds = new HashMap<>();

    Logic(Implications implications, int facts) {
        this.implications = implications;
        this.facts = facts;
    }

    FormulaFactory factory() {
        return factory;
    }

    World world(String name) {
        return worlds.computeIfAbsent(name, World::new);
    }

    /** The first model that the solver finds; empty where there is none. */
    Optional<Assignment> model(org.logicng.formulas.Formula... formulas) {
        SATSolver solver = MiniSat.miniSat(factory);
        for (org.logicng.formulas.Formula formula : formulas) {
            solver.add(formula);
        }
        return solver.sat() == Tristate.TRUE ? Optional.of(solver.model()) : Optional.empty();
    }

    /** One complete way of answering every fact. */
    final class World {

        private final String name;

        private World(String name) {
            this.name = name;
        }

        Variable fact(Atom atom) {
            return factory.variable(name + atom);
        }

        /** Whether the fact is so in a model. */
        boolean holds(Assignment model, Atom atom) {
            return model.evaluateLit(fact(atom));
        }

        org.logicng.formulas.Formula of(Expression formula) {
            if (formula instanceof Expression.Literal literal) {
                return factory.literal(fact(literal.atom()).name(), literal.positive());
            }
            List<org.logicng.formulas.Formula> parts = new ArrayList<>();
            Expression.parts(formula).forEach(part -> parts.add(of(part)));
            return formula instanceof Expression.Conjunction ? factory.and(parts) : factory.or(parts);
        }

        /** The implications that touch one of the facts, and those that touch the facts of these in turn. */
        org.logicng.formulas.Formula consistent(Collection<Atom> atoms) {
            List<Atom> reached = new ArrayList<>(atoms);
            List<Implication> used = new ArrayList<>();
            List<org.logicng.formulas.Formula> clauses = new ArrayList<>();
            for (int position = 0; position < reached.size(); position++) {
                Atom atom = reached.get(position);
                boolean isFact = atom.isBefore(Atom.of(facts));
                for (Implication implication : isFact ? implications.of(atom) : List.<Implication>of()) {
                    if (used.contains(implication)) {
                        continue;
                    }
                    used.add(implication);
                    clauses.add(clause(implication));
                    addOnce(reached, implication.from());
                    for (Atom to : implication.to()) {
                        addOnce(reached, to);
                    }
                }
            }
            return factory.and(clauses);
        }

        private org.logicng.formulas.Formula clause(Implication implication) {
            List<org.logicng.formulas.Formula> literals = new ArrayList<>();
            literals.add(fact(implication.from()).negate());
            for (Atom to : implication.to()) {
                literals.add(fact(to));
            }
            return factory.or(literals);
        }

        private static void addOnce(List<Atom> reached, Atom atom) {
            if (!reached.contains(atom)) {
                reached.add(atom);
            }
        }
    }
}
