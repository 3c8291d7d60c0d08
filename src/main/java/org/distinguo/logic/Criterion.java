package org.distinguo.logic;

import java.util.BitSet;

/** A condition that is asked of cases. Immutable. */
public final class Criterion {

    private final Expression expression;
    private final int root;
    private final BitSet atoms = new BitSet();

    /**
     * @param expression the condition
     * @param root its number among the criteria that are compiled together
     */
    public Criterion(Expression expression, int root) {
        this.expression = expression;
        this.root = root;
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
