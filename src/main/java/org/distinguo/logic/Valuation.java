package org.distinguo.logic;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each atom. Immutable.
 *
 * <p>An atom can be read in two ways: as so, or as not so. The two readings are each other's opposite, except where a
 * suspicion counts: then the atom counts as so wherever it is read as so, and it stays open where it is read as not so.
 */
public final class Valuation {

    /** What is known of one atom. */
    public enum State {
        /** It is so. */
        SO(Truth.TRUE, Truth.FALSE),
        /** It is not so. */
        NOT_SO(Truth.FALSE, Truth.TRUE),
        /** It may be so or not. */
        OPEN(Truth.UNKNOWN, Truth.UNKNOWN),
        /** It is suspected, and the suspicion counts where the atom is read as so. */
        SUSPECTED(Truth.TRUE, Truth.UNKNOWN),
        /** It is suspected and the suspicion counts, although it is taken to be wrong. */
        WRONGLY_SUSPECTED(Truth.TRUE, Truth.TRUE);

        private final Truth so;
        private final Truth notSo;

        State(Truth so, Truth notSo) {
            this.so = so;
            this.notSo = notSo;
        }

        Truth so() {
            return so;
        }

        Truth notSo() {
            return notSo;
        }
    }

    private final State[] states;

    /** Made when it is first asked for; where two threads make it at once, both make the same. */
    private @Nullable ValueSets sets;

    private Valuation(State[] states) {
        this.states = states;
    }

    /**
     * What is known.
     *
     * <p>INVARIANT: what is given is closed: it is consistent with the implications, and nothing more follows from it. This
     * is not checked.
     *
     * @param count of how many atoms something is known, from the first on; all further atoms are open
     * @param state what is known of each of them
     * @return what is known
     */
    public static Valuation of(int count, Function<Atom, State> state) {
        State[] states = new State[count];
        Arrays.setAll(states, atom -> state.apply(Atom.of(atom)));
        return new Valuation(states);
    }

    /** What is known when nothing is. */
    static Valuation ofNothing() {
        return new Valuation(new State[0]);
    }

    /**
     * What is known of an atom.
     *
     * @param atom the atom
     * @return never null
     */
    public State state(Atom atom) {
        return state(atom.number());
    }

    State state(int atom) {
        return atom < states.length ? states[atom] : State.OPEN;
    }

    /**
     * The value of the atom being so.
     *
     * @param atom the atom
     * @return its value
     */
    public Truth so(Atom atom) {
        return state(atom).so;
    }

    /**
     * The value of the atom not being so.
     *
     * @param atom the atom
     * @return its value; not the opposite of {@link #so} where a suspicion counts
     */
    public Truth notSo(Atom atom) {
        return state(atom).notSo;
    }

    ValueSets sets() {
        ValueSets made = sets;
        if (made == null) {
            made = new ValueSets(states);
            sets = made;
        }
        return made;
    }

    /**
     * The same with other states of some atoms.
     *
     * <p>INVARIANT: the result is closed, see {@link #of}. This is not checked.
     *
     * @param atoms the atoms
     * @param known what is known of each of them, in the same order
     * @return what is known then
     */
    public Valuation with(List<Atom> atoms, State... known) {
        int most = states.length;
        for (Atom atom : atoms) {
            most = Math.max(most, atom.number() + 1);
        }
        State[] next = Arrays.copyOf(states, most);
        Arrays.fill(next, states.length, most, State.OPEN);
        for (int place = 0; place < known.length; place++) {
            next[atoms.get(place).number()] = known[place];
        }
        return new Valuation(next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Valuation that && Arrays.equals(states, that.states);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(states);
    }
}
