package org.distinguo.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Formula;

/**
 * What a law says once every fact is answered, as formulas over facts alone: questions that it leaves open are taken at
 * their worst and at their best.
 *
 * @param certain met, whatever comes of the open questions
 * @param possible met for some way of settling them
 */
record Bounds(Formula certain, Formula possible) {

    static Bounds of(Formula formula, int facts) {
        SortedSet<Integer> wanted = new TreeSet<>();
        SortedSet<Integer> unwanted = new TreeSet<>();
        collect(formula, facts, wanted, unwanted);
        Set<Integer> both = new TreeSet<>(wanted);
        both.retainAll(unwanted);
        return new Bounds(
                settled(formula, wanted, unwanted, List.copyOf(both), false),
                settled(formula, wanted, unwanted, List.copyOf(both), true));
    }

    private static void collect(Formula formula, int facts, Set<Integer> wanted, Set<Integer> unwanted) {
        if (formula instanceof Formula.Literal literal && literal.atom() >= facts) {
            (literal.positive() ? wanted : unwanted).add(literal.atom());
        }
        Formula.parts(formula).forEach(part -> collect(part, facts, wanted, unwanted));
    }

    /** Every question that is read in one sense only has a worst and a best answer; the others are tried both ways. */
    private static Formula settled(
            Formula formula, Set<Integer> wanted, Set<Integer> unwanted, List<Integer> both, boolean best) {
        List<Formula> tried = new ArrayList<>();
        for (int way = 0; way < 1 << both.size(); way++) {
            Map<Integer, Boolean> answers = new HashMap<>();
            wanted.forEach(atom -> answers.put(atom, best));
            unwanted.forEach(atom -> answers.put(atom, !best));
            for (int position = 0; position < both.size(); position++) {
                answers.put(both.get(position), (way >> position & 1) == 1);
            }
            tried.add(with(formula, answers));
        }
        return simplified(best ? new Formula.Disjunction(tried) : new Formula.Conjunction(tried));
    }

    private static Formula with(Formula formula, Map<Integer, Boolean> answers) {
        if (formula instanceof Formula.Literal literal) {
            Boolean answer = answers.get(literal.atom());
            return answer == null ? literal : answer == literal.positive() ? Formula.always() : Formula.never();
        }
        List<Formula> parts =
                Formula.parts(formula).stream().map(part -> with(part, answers)).toList();
        return formula instanceof Formula.Conjunction ? new Formula.Conjunction(parts) : new Formula.Disjunction(parts);
    }

    /** The same without constants, parts that stand twice, and conjunctions in conjunctions. */
    private static Formula simplified(Formula formula) {
        if (formula instanceof Formula.Literal) {
            return formula;
        }
        boolean all = formula instanceof Formula.Conjunction;
        Formula idle = all ? Formula.always() : Formula.never();
        Formula decisive = all ? Formula.never() : Formula.always();
        Set<Formula> parts = new LinkedHashSet<>();
        for (Formula part : Formula.parts(formula)) {
            Formula simple = simplified(part);
            if (simple.equals(decisive)) {
                return decisive;
            } else if (all ? simple instanceof Formula.Conjunction : simple instanceof Formula.Disjunction) {
                parts.addAll(Formula.parts(simple));
            } else if (!simple.equals(idle)) {
                parts.add(simple);
            }
        }
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        return all ? new Formula.Conjunction(List.copyOf(parts)) : new Formula.Disjunction(List.copyOf(parts));
    }

    /** The cases for which the law gives a status. */
    Formula region(Status status) {
        return switch (status) {
            case MET -> certain;
            case NOT_MET -> possible.negated();
            case UNDETERMINED -> new Formula.Conjunction(List.of(possible, certain.negated()));
        };
    }
}
