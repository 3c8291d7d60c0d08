package org.distinguo.logic;

import java.util.BitSet;

/** A condition that is asked of cases. Immutable. */
public final class Criterion {

    private final Expression expression;
    private final int root;
    private final BitSet atoms = new BitSet();
    private final LiteralSets literals;

    /**
     * @param expression the condition
     * @param root its number among the criteria that are compiled together
     */
    public Criterion(Expression expression, int root) {
        this.expression = expression;
        this.root = root;
        this.literals = LiteralSets.of(expression);
        expression.atoms().forEach(atoms::set);
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
     * @return by number; a copy
     */
    public BitSet atoms() {
        return (BitSet) atoms.clone();
    }

    /**
     * Whether the condition reads an atom.
     *
     * @param atom the atom's number
     * @return false also where it only reads what the atom implies, or what implies it
     */
    public boolean reads(int atom) {
        return atoms.get(atom);
    }

    /**
     * Whether the condition reads an atom from a number on.
     *
     * @param atom the first of these atoms
     * @return false where all that it reads have smaller numbers
     */
    public boolean readsFrom(int atom) {
        return atoms.length() > atom;
    }

    /**
     * The atoms of the literals that make the condition what it is by Kleene's rules. Where these leave it open, and only all
     * ways of answering what is open decide it together, everything known that it reads has its part in it.
     *
     * @param valuation what is known
     * @return by number; none of them is open
     */
    public BitSet reasons(Valuation valuation) {
        ValueSets values = valuation.sets();
        Truth value = literals.in(values);
        long[] reasons = new long[(atoms.length() + 63) >> 6];
        if (value == Truth.UNKNOWN) {
            for (int atom = atoms.nextSetBit(0); atom >= 0; atom = atoms.nextSetBit(atom + 1)) {
                if (valuation.so(atom) != Truth.UNKNOWN) {
                    reasons[atom >> 6] |= 1L << atom;
                }
            }
        } else {
            literals.collectReasons(value, values, reasons);
        }
        return BitSet.valueOf(reasons);
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
