package org.distinguo.logic;

import java.util.List;

/**
 * If one atom is so, at least one of some others is.
 *
 * @param from the atom
 * @param to the others; at least one
 */
public record Implication(Atom from, List<Atom> to) {

    public Implication {
        to = List.copyOf(to);
    }

    @Override
    public String toString() {
        return from + " implies one of " + to;
    }
}
