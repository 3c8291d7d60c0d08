package org.distinguo.facts;

import java.util.List;
import org.distinguo.logic.Atom;

/**
 * The answers that can move a fact in one direction: nearer to being so, or nearer to not being so.
 *
 * @param byYes the facts whose YES can, in order of the catalogue
 * @param byNo the facts whose NO can, in order of the catalogue
 */
public record FactMoves(List<Atom> byYes, List<Atom> byNo) {

    public FactMoves {
        byYes = List.copyOf(byYes);
        byNo = List.copyOf(byNo);
    }

    /**
     * In which direction, and by what.
     *
     * @param so whether the fact is to come nearer to being so
     * @param suggested whether a suspicion counts as a move
     */
    public record Direction(boolean so, boolean suggested) {}
}
