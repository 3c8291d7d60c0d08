package org.distinguo.logic;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Atoms as a set of bits, in their order. For one thread as long as it is changed. */
public final class AtomSet extends AbstractSet<Atom> {

    private final BitSet bits;

    /** An empty set. */
    public AtomSet() {
        this(new BitSet());
    }

    /** Takes over the set of the atoms' numbers. */
    private AtomSet(BitSet bits) {
        this.bits = bits;
    }

    /**
     * A set of some atoms.
     *
     * @param atoms the atoms
     * @return the set
     */
    public static AtomSet of(Collection<Atom> atoms) {
        var set = new AtomSet();
        set.addAll(atoms);
        return set;
    }

    /** Takes over words of bits. */
    static AtomSet of(long[] words) {
        return new AtomSet(BitSet.valueOf(words));
    }

    /**
     * The same atoms.
     *
     * @return a set of its own
     */
    public AtomSet copy() {
        return new AtomSet((BitSet) bits.clone());
    }

    @Override
    public boolean add(Atom atom) {
        boolean isNew = !bits.get(atom.number());
        bits.set(atom.number());
        return isNew;
    }

    /**
     * Adds an atom, or takes it away.
     *
     * @param atom the atom
     * @param in whether it is to be in the set
     */
    public void put(Atom atom, boolean in) {
        bits.set(atom.number(), in);
    }

    @Override
    public boolean contains(Object other) {
        return other instanceof Atom atom && bits.get(atom.number());
    }

    @Override
    public boolean remove(Object other) {
        boolean isIn = contains(other);
        if (isIn) {
            bits.clear(((Atom) other).number());
        }
        return isIn;
    }

    @Override
    public boolean addAll(Collection<? extends Atom> others) {
        if (others instanceof AtomSet set) {
            int before = size();
            bits.or(set.bits);
            return size() != before;
        }
        return super.addAll(others);
    }

    @Override
    public boolean retainAll(Collection<?> others) {
        if (others instanceof AtomSet set) {
            int before = size();
            bits.and(set.bits);
            return size() != before;
        }
        return super.retainAll(others);
    }

    @Override
    public boolean removeAll(Collection<?> others) {
        if (others instanceof AtomSet set) {
            int before = size();
            bits.andNot(set.bits);
            return size() != before;
        }
        return super.removeAll(others);
    }

    /**
     * Whether an atom is in both sets.
     *
     * @param other the other set
     * @return false where they have nothing in common
     */
    public boolean intersects(AtomSet other) {
        return bits.intersects(other.bits);
    }

    /** The atoms that are in one of the two sets alone, as a set of its own. */
    AtomSet differingFrom(AtomSet other) {
        AtomSet differing = copy();
        differing.bits.xor(other.bits);
        return differing;
    }

    /**
     * Whether the set has an atom from one on.
     *
     * @param first the first of these atoms
     * @return false where all its atoms stand before it
     */
    public boolean reaches(Atom first) {
        return bits.length() > first.number();
    }

    /** How many words of bits it takes. */
    int words() {
        return (bits.length() + 63) >> 6;
    }

    @Override
    public int size() {
        return bits.cardinality();
    }

    @Override
    public boolean isEmpty() {
        return bits.isEmpty();
    }

    @Override
    public void clear() {
        bits.clear();
    }

    @Override
    public Iterator<Atom> iterator() {
        return new Iterator<>() {
            private int next = bits.nextSetBit(0);
            private int last = -1;

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            public Atom next() {
                if (next < 0) {
                    throw new NoSuchElementException();
                }
                last = next;
                next = bits.nextSetBit(next + 1);
                return Atom.of(last);
            }

            @Override
            public void remove() {
                bits.clear(last);
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AtomSet that ? bits.equals(that.bits) : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode(); // that of any set of the same atoms
    }
}
