package org.distinguo.factsheet;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.distinguo.facts.FactId;
import org.distinguo.logic.Expression;

/** What the formula of an offence reads of the facts. */
final class ReadFacts {

    private ReadFacts() {}

    /** The facts that a formula reads. */
    static Set<FactId> in(Expression formula) {
        return formula.atoms().stream()
                .filter(atom -> atom.isBefore(Told.CATALOGUE.firstBeyond()))
                .map(atom -> Told.CATALOGUE.answered(atom).id())
                .collect(Collectors.toSet());
    }

    /** The facts that a formula asks not to be so. */
    static Set<FactId> negatedIn(Expression formula) {
        Set<FactId> negated = new HashSet<>();
        if (formula instanceof Expression.Literal literal) {
            if (!literal.positive() && literal.atom().isBefore(Told.CATALOGUE.firstBeyond())) {
                negated.add(Told.CATALOGUE.answered(literal.atom()).id());
            }
        }
        Expression.parts(formula).forEach(part -> negated.addAll(negatedIn(part)));
        return negated;
    }
}
