package org.distinguo.logic;

/** A condition that is asked of cases. Immutable. */
public final class Criterion {

    private final Expression expression;
    private final int root;
    private final AtomSet atoms;
    private final LiteralSets literals;

    /**
     * @param expression the condition
     * @param root its number among the criteria that are compiled together
     */
    public Criterion(Expression expression, int root) {
        this.expression = expression;
        this.root = root;
        this.literals = LiteralSets.of(expression);
        this.atoms = AtomSet.of(expression.atoms());
    }

    /**
     * The condition.
     *
     * @return as it was compiled
     */
    public Expression expression() {
        return expression;
    }

    /**
     * Its number among the criteria that are compiled together.
     *
     * @return from 0
     */
    public int root() {
        return root;
    }

    /**
     * The atoms that the condition reads.
     *
     * @return a set of its own
     */
    public AtomSet atoms() {
        return atoms.copy();
    }

    /**
     * Whether the condition reads an atom.
     *
     * @param atom the atom
     * @return false also where it only reads what the atom implies, or what implies it
     */
    public boolean reads(Atom atom) {
        return atoms.contains(atom);
    }

    /**
     * Whether the condition reads an atom from one on.
     *
     * @param first the first of these atoms
     * @return false where all that it reads stand before it
     */
    public boolean readsFrom(Atom first) {
        return atoms.reaches(first);
    }

    /**
     * The atoms of the literals that make the condition what it is by Kleene's rules. Where these leave it open, and only all
     * ways of answering what is open decide it together, everything known that it reads has its part in it.
     *
     * @param valuation what is known
     * @return none of them is open
     */
    public AtomSet reasons(Valuation valuation) {
        ValueSets values = valuation.sets();
        Truth value = literals.in(values);
        long[] reasons = new long[atoms.words()];
        if (value == Truth.UNKNOWN) {
            for (Atom atom : atoms) {
                if (valuation.so(atom) != Truth.UNKNOWN) {
                    reasons[atom.number() >> 6] |= 1L << atom.number();
                }
            }
        } else {
            literals.collectReasons(value, values, reasons);
        }
        return AtomSet.of(reasons);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Criterion that && expression.equals(that.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    @Override
    public String toString() {
        return "Criterion[" + expression + "]";
    }
}
