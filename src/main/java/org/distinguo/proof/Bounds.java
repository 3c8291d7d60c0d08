package org.distinguo.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Expression;
import org.distinguo.rulebook.Status;

/**
 * What a law says once every fact is answered, as formulas over facts alone: questions that it leaves open are taken at
 * their worst and at their best.
 *
 * @param certain met, whatever comes of the open questions
 * @param possible met for some way of settling them
 */
public record Bounds(Expression certain, Expression possible) {

    /**
     * Settles the questions of a formula.
     *
     * @param formula the formula
     * @param facts the number of facts; atoms from it on are open questions
     * @return the two formulas, which read facts only
     */
    public static Bounds of(Expression formula, int facts) {
        SortedSet<Atom> wanted = new TreeSet<>();
        SortedSet<Atom> unwanted = new TreeSet<>();
        collect(formula, facts, wanted, unwanted);
        Set<Atom> both = new TreeSet<>(wanted);
        both.retainAll(unwanted);
        return new Bounds(
                settled(formula, wanted, unwanted, List.copyOf(both), false),
                settled(formula, wanted, unwanted, List.copyOf(both), true));
    }

    private static void collect(Expression formula, int facts, Set<Atom> wanted, Set<Atom> unwanted) {
        if (formula instanceof Expression.Literal literal && !literal.atom().isBefore(Atom.of(facts))) {
            (literal.positive() ? wanted : unwanted).add(literal.atom());
        }
        Expression.parts(formula).forEach(part -> collect(part, facts, wanted, unwanted));
    }

    /** Every question that is read in one sense only has a worst and a best answer; the others are tried both ways. */
    private static Expression settled(
            Expression formula, Set<Atom> wanted, Set<Atom> unwanted, List<Atom> both, boolean best) {
        List<Expression> tried = new ArrayList<>();
        for (int way = 0; way < 1 << both.size(); way++) {
            Map<Atom, Boolean> answers = new HashMap<>();
            wanted.forEach(atom -> answers.put(atom, best));
            unwanted.forEach(atom -> answers.put(atom, !best));
            for (int position = 0; position < both.size(); position++) {
                answers.put(both.get(position), (way >> position & 1) == 1);
            }
            tried.add(with(formula, answers));
        }
        return simplified(best ? new Expression.Disjunction(tried) : new Expression.Conjunction(tried));
    }

    private static Expression with(Expression formula, Map<Atom, Boolean> answers) {
        if (formula instanceof Expression.Literal literal) {
            Boolean answer = answers.get(literal.atom());
            return answer == null ? literal : answer == literal.positive() ? Expression.always() : Expression.never();
        }
        List<Expression> parts = Expression.parts(formula).stream()
                .map(part -> with(part, answers))
                .toList();
        return formula instanceof Expression.Conjunction
                ? new Expression.Conjunction(parts)
                : new Expression.Disjunction(parts);
    }

    /** The same without constants, parts that stand twice, and conjunctions in conjunctions. */
    private static Expression simplified(Expression formula) {
        if (formula instanceof Expression.Literal) {
            return formula;
        }
        boolean all = formula instanceof Expression.Conjunction;
        Expression idle = all ? Expression.always() : Expression.never();
        Expression decisive = all ? Expression.never() : Expression.always();
        Set<Expression> parts = new LinkedHashSet<>();
        for (Expression part : Expression.parts(formula)) {
            Expression simple = simplified(part);
            if (simple.equals(decisive)) {
                return decisive;
            } else if (all ? simple instanceof Expression.Conjunction : simple instanceof Expression.Disjunction) {
                parts.addAll(Expression.parts(simple));
            } else if (!simple.equals(idle)) {
                parts.add(simple);
            }
        }
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        return all ? new Expression.Conjunction(List.copyOf(parts)) : new Expression.Disjunction(List.copyOf(parts));
    }

    /**
     * The cases for which the law gives a status.
     *
     * @param status the status
     * @return a formula over facts
     */
    public Expression region(Status status) {
        return switch (status) {
            case MET -> certain;
            case NOT_MET -> possible.negated();
            case UNDETERMINED -> new Expression.Conjunction(List.of(possible, certain.negated()));
        };
    }
}
