package org.distinguo.logic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else may be known of some atoms, whatever is known of all others. It is asked for again and again while the others
 * change, so it keeps which values of a variable it allows. For one thread.
 */
public final class OtherKnowledge {

    private final List<Atom> atoms;
    private final Valuation valuation;
    private final Valuation.State[] states;

    /** The level for which values are kept; of no diagrams where they are not found yet. */
    private @Nullable Diagrams diagrams;

    private int level;
    private long[] values = {};

    /**
     * Takes what is known of some atoms.
     *
     * @param atoms the atoms: of each variable all or none
     * @param valuation in which it is known; what it says of other atoms does not count
     */
    public OtherKnowledge(List<Atom> atoms, Valuation valuation) {
        this.atoms = List.copyOf(atoms);
        this.valuation = valuation;
        this.states = this.atoms.stream().map(valuation::state).toArray(Valuation.State[]::new);
    }

    /** The atoms of which it is known. */
    List<Atom> atoms() {
        return atoms;
    }

    Valuation.State state(int place) {
        return states[place];
    }

    /**
     * The same beside what is known of the others.
     *
     * @param others what is known
     * @return what is known then
     */
    public Valuation in(Valuation others) {
        return others.with(atoms, states);
    }

    /** The values of the variable of these atoms that are possible. INVARIANT: nobody writes into it. */
    long[] values(Diagrams ofDiagrams, int ofLevel) {
        if (!ofDiagrams.equals(diagrams) || level != ofLevel) {
            values = ofDiagrams.variable(ofLevel).values(valuation);
            diagrams = ofDiagrams;
            level = ofLevel;
        }
        return values;
    }
}
