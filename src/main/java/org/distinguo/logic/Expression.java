package org.distinguo.logic;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A condition compiled for one day: conjunctions and disjunctions over literals, negation pushed down to them. An empty
 * conjunction is true, an empty disjunction false.
 */
public sealed interface Expression {

    /**
     * An expression that is always true.
     *
     * @return the empty conjunction
     */
    static Expression always() {
        return new Conjunction(List.of());
    }

    /**
     * An expression that is never true.
     *
     * @return the empty disjunction
     */
    static Expression never() {
        return new Disjunction(List.of());
    }

    /**
     * Its value by Kleene's rules; UNKNOWN may be a value that all completions agree on.
     *
     * @param valuation the values of the literals
     * @return the value
     */
    Truth in(Valuation valuation);

    /**
     * The opposite, again with negation at the literals only.
     *
     * @return its negation
     */
    Expression negated();

    /**
     * An atom, or its opposite.
     *
     * @param atom the atom
     * @param positive whether the fact must be so; false where it must not
     */
    record Literal(Atom atom, boolean positive) implements Expression {
        @Override
        public Truth in(Valuation valuation) {
            return positive ? valuation.so(atom) : valuation.notSo(atom);
        }

        @Override
        public Expression negated() {
            return new Literal(atom, !positive);
        }
    }

    /**
     * True where all parts are.
     *
     * @param parts the parts
     */
    record Conjunction(List<Expression> parts) implements Expression {
        public Conjunction {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth in(Valuation valuation) {
            Truth value = Truth.TRUE;
            for (Expression part : parts) {
                value = value.and(part.in(valuation));
                if (value == Truth.FALSE) {
                    return value;
                }
            }
            return value;
        }

        @Override
        public Expression negated() {
            return new Disjunction(parts.stream().map(Expression::negated).toList());
        }
    }

    /**
     * True where at least one part is.
     *
     * @param parts the parts
     */
    record Disjunction(List<Expression> parts) implements Expression {
        public Disjunction {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth in(Valuation valuation) {
            Truth value = Truth.FALSE;
            for (Expression part : parts) {
                value = value.or(part.in(valuation));
                if (value == Truth.TRUE) {
                    return value;
                }
            }
            return value;
        }

        @Override
        public Expression negated() {
            return new Conjunction(parts.stream().map(Expression::negated).toList());
        }
    }

    /**
     * The atoms that a expression reads.
     *
     * @return in their order
     */
    default SortedSet<Atom> atoms() {
        SortedSet<Atom> atoms = new TreeSet<>();
        collectAtoms(atoms);
        return atoms;
    }

    private void collectAtoms(Set<Atom> atoms) {
        if (this instanceof Literal literal) {
            atoms.add(literal.atom());
        } else {
            parts(this).forEach(part -> part.collectAtoms(atoms));
        }
    }

    /**
     * The parts of a conjunction or disjunction.
     *
     * @param expression the expression
     * @return its parts; none for a literal
     */
    static List<Expression> parts(Expression expression) {
        if (expression instanceof Conjunction all) {
            return all.parts();
        } else if (expression instanceof Disjunction any) {
            return any.parts();
        }
        return List.of();
    }
}
