package org.distinguo.proof.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.facts.Implications;
import org.distinguo.logic.Expression;
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

        Variable fact(int atom) {
            return factory.variable(name + atom);
        }

        /** Whether the fact is so in a model. */
        boolean holds(Assignment model, int atom) {
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
        org.logicng.formulas.Formula consistent(Collection<Integer> atoms) {
            List<Integer> reached = new ArrayList<>(atoms);
            List<Integer> used = new ArrayList<>();
            List<org.logicng.formulas.Formula> clauses = new ArrayList<>();
            for (int position = 0; position < reached.size(); position++) {
                int atom = reached.get(position);
                for (int implication : atom < facts ? implications.of(atom) : List.<Integer>of()) {
                    if (used.contains(implication)) {
                        continue;
                    }
                    used.add(implication);
                    clauses.add(clause(implication));
                    addOnce(reached, implications.from(implication));
                    for (int to : implications.to(implication)) {
                        addOnce(reached, to);
                    }
                }
            }
            return factory.and(clauses);
        }

        private org.logicng.formulas.Formula clause(int implication) {
            List<org.logicng.formulas.Formula> literals = new ArrayList<>();
            literals.add(fact(implications.from(implication)).negate());
            for (int to : implications.to(implication)) {
                literals.add(fact(to));
            }
            return factory.or(literals);
        }

        private static void addOnce(List<Integer> reached, int atom) {
            if (!reached.contains(atom)) {
                reached.add(atom);
            }
        }
    }
}
