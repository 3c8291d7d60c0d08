package org.distinguo.logic;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Something that is so or not so, of which nothing else is known here: a fact of a catalogue or, beyond the last fact, a
 * question that stays open. Atoms are ordered by their numbers. Immutable; the first ones are made once, so that a search
 * through a case makes none.
 */
public final class Atom implements Comparable<Atom> {

    /** More than any shipped catalogue and law together have. */
    private static final int MADE_ONCE = 1024;

    private static final Atom[] MADE = new Atom[MADE_ONCE];

    static {
        Arrays.setAll(MADE, Atom::new);
    }

    private static final List<Atom> ALL_MADE = Collections.unmodifiableList(Arrays.asList(MADE));

    private final int number;

    private Atom(int number) {
        this.number = number;
    }

    /**
     * The atom with a number.
     *
     * @param number from 0
     * @return the same one for the same number, or one that equals it
     */
    public static Atom of(int number) {
        return number < MADE_ONCE ? MADE[number] : new Atom(number);
    }

    /**
     * The first atoms.
     *
     * @param count how many
     * @return in order
     */
    public static List<Atom> first(int count) {
        return count <= MADE_ONCE
                ? ALL_MADE.subList(0, count)
                : java.util.stream.IntStream.range(0, count).mapToObj(Atom::of).toList();
    }

    /**
     * Its place in what is kept for each atom in a flat array or in a set of bits.
     *
     * @return from 0
     */
    public int number() {
        return number;
    }

    /**
     * The atom after some more.
     *
     * @param count how many atoms further
     * @return the atom
     */
    public Atom plus(int count) {
        return of(number + count);
    }

    /**
     * How many atoms further another one is.
     *
     * @param other the other atom
     * @return negative where it stands before this one
     */
    public int distanceTo(Atom other) {
        return other.number - number;
    }

    /**
     * Whether this atom stands before another one.
     *
     * @param other the other one
     * @return false for itself
     */
    public boolean isBefore(Atom other) {
        return number < other.number;
    }

    @Override
    public int compareTo(Atom other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Atom that && number == that.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
