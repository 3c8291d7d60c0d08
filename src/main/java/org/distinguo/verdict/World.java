package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.distinguo.facts.Implications;
import org.logicng.formulas.FormulaFactory;

/** One way of answering the open facts, as formulas of the solver. What is known stands in it as a constant. */
final class World {

    private final FormulaFactory factory;
    private final Valuation valuation;
    private final IntFunction<org.logicng.formulas.Formula> open;

    /** The last argument gives the formula for an atom that is open. */
    World(FormulaFactory factory, Valuation valuation, IntFunction<org.logicng.formulas.Formula> open) {
        this.factory = factory;
        this.valuation = valuation;
        this.open = open;
    }

    /** Whether the fact is so. */
    org.logicng.formulas.Formula so(int atom) {
        return switch (valuation.positive(atom)) {
            case TRUE -> factory.verum();
            case FALSE -> factory.falsum();
            case UNKNOWN -> open.apply(atom);
        };
    }

    /** Whether the formula is true. */
    org.logicng.formulas.Formula of(Formula formula) {
        if (formula instanceof Formula.Literal literal) {
            return literal.positive() ? so(literal.atom()) : notSo(literal.atom());
        }
        List<org.logicng.formulas.Formula> parts = new ArrayList<>();
        Formula.parts(formula).forEach(part -> parts.add(of(part)));
        return formula instanceof Formula.Conjunction ? factory.and(parts) : factory.or(parts);
    }

    /** Of a suspicion that counts only the second reading is open, and it is the same in every world. */
    private org.logicng.formulas.Formula notSo(int atom) {
        boolean suspected = valuation.positive(atom) == Truth.TRUE && valuation.negative(atom) == Truth.UNKNOWN;
        return suspected ? factory.variable(doubt(atom)) : so(atom).negate();
    }

    /** The name of the variable for the second reading of a suspicion. */
    static String doubt(int atom) {
        return "doubt" + atom;
    }

    /** Whether the implications among some atoms hold. */
    org.logicng.formulas.Formula consistent(Collection<Integer> implications) {
        List<org.logicng.formulas.Formula> clauses = new ArrayList<>();
        for (int implication : implications) {
            List<org.logicng.formulas.Formula> literals = new ArrayList<>();
            literals.add(so(valuation.implications().from(implication)).negate());
            for (int alternative : valuation.implications().to(implication)) {
                literals.add(so(alternative));
            }
            clauses.add(factory.or(literals));
        }
        return factory.and(clauses);
    }

    /** The implications that open facts among some atoms stand in, and those of the open facts in these in turn. */
    static Set<Integer> implicationsOf(Collection<Integer> atoms, Valuation valuation) {
        Implications implications = valuation.implications();
        Set<Integer> used = new LinkedHashSet<>();
        List<Integer> next = new ArrayList<>(atoms);
        for (int position = 0; position < next.size(); position++) {
            int atom = next.get(position);
            if (atom >= valuation.facts() || valuation.positive(atom) != Truth.UNKNOWN) {
                continue;
            }
            for (int implication : implications.of(atom)) {
                if (used.add(implication)) {
                    next.add(implications.from(implication));
                    for (int alternative : implications.to(implication)) {
                        next.add(alternative);
                    }
                }
            }
        }
        return used;
    }
}
