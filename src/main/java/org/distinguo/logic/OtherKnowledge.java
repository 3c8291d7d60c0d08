package org.distinguo.logic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else may be known of some atoms, whatever is known of all others. It is asked for again and again while the others
 * change, so it keeps which values of each variable it allows. For one thread.
 */
public final class OtherKnowledge {

    private final List<Atom> atoms;
    private final Valuation valuation;
    private final Valuation.State[] states;

    /** The diagrams for whose levels values are kept; none where they are not found yet. */
    private @Nullable Diagrams diagrams;

    private long[] @Nullable [] values = {};

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

    /** The values that are possible of a variable of these atoms. INVARIANT: nobody writes into it. */
    long[] values(Diagrams ofDiagrams, int level) {
        if (!ofDiagrams.equals(diagrams)) {
            values = new long[ofDiagrams.variables()][];
            diagrams = ofDiagrams;
        }
        long[] known = values[level];
        if (known == null) {
            known = ofDiagrams.variable(level).values(valuation);
            values[level] = known;
        }
        return known;
    }
}
