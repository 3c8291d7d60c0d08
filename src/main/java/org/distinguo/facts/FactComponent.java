package org.distinguo.facts;

import java.util.List;
import java.util.Optional;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Valuation.State;

/** Facts that depend on each other, directly or through others, and on no other fact. Made by {@link DependentFacts}. Immutable. */
public final class FactComponent {

    private final List<Atom> members;
    private final Optional<ComponentRelations> relations;
    private final boolean offersNoChoice;

    FactComponent(FactCatalogue catalogue, List<Atom> members) {
        this.members = List.copyOf(members);
        this.relations = ComponentRelations.of(catalogue, this.members);
        this.offersNoChoice = members.stream()
                .flatMap(member -> catalogue.answered(member).implies().stream())
                .allMatch(alternatives -> alternatives.size() == 1);
    }

    /**
     * The facts.
     *
     * @return in order of the catalogue
     */
    public List<Atom> members() {
        return members;
    }

    /**
     * What is known of a fact.
     *
     * @param states what is known of the members, in their order
     * @param member one of them
     * @return what is known of it
     */
    public State state(State[] states, Atom member) {
        return states[members.indexOf(member)];
    }

    /**
     * Whether no implication leads to one of several facts.
     *
     * @return true where each leads to one fact
     */
    public boolean offersNoChoice() {
        return offersNoChoice;
    }

    /** What can move a member in a direction; all members where that is not known. */
    FactMoves moving(Atom member, FactMoves.Direction direction) {
        return relations
                .map(one -> one.moving(members.indexOf(member), direction))
                .map(moves -> new FactMoves(membersOf(moves.up()), membersOf(moves.down())))
                .orElseGet(() -> new FactMoves(members, members));
    }

    private List<Atom> membersOf(long bits) {
        return members.stream()
                .filter(member -> (bits >> members.indexOf(member) & 1) == 1)
                .toList();
    }

    /**
     * Closes other answers of the component than are stated, again and again.
     *
     * @param stated the case
     * @param suspected what conditions are evaluated with where a fact is suspected
     * @return for one thread; empty where the relations between the members cannot be kept as sets of bits, so that only
     *     {@link KnownFacts} can tell
     */
    public Optional<ComponentClosing> closing(CaseFacts stated, State suspected) {
        return relations.map(within -> new ComponentClosing(within, stated, suspected));
    }
}
