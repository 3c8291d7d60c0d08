package org.distinguo.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Components;
import org.distinguo.logic.Implication;

/**
 * The implications of a catalogue, by fact. An implication has one fact on its left and one or more on its right; so, once
 * nothing more follows, any set of answers can be completed by answering YES to all that is open.
 */
public final class Implications {

    private final List<Implication> all = new ArrayList<>();
    private final List<List<Implication>> touching = new ArrayList<>();
    private final Set<Atom> behindChoices = new TreeSet<>();
    private final Components components;

    Implications(FactCatalogue catalogue) {
        for (Fact.Answered ignored : catalogue.answered()) {
            touching.add(new ArrayList<>());
        }
        for (Fact.Answered fact : catalogue.answered()) {
            for (List<FactId> alternatives : fact.implies()) {
                var implication = new Implication(
                        fact.atom(),
                        alternatives.stream().map(catalogue::atomOf).toList());
                all.add(implication);
                of(fact.atom()).add(implication);
                implication.to().forEach(to -> of(to).add(implication));
            }
        }
        all.forEach(this::collectBehindChoice);
        this.components = Components.of(all);
    }

    /**
     * The components into which they divide the facts.
     *
     * @return the components
     */
    public Components components() {
        return components;
    }

    private void collectBehindChoice(Implication implication) {
        Set<Atom> reached = new HashSet<>();
        for (Atom alternative : implication.to()) {
            Set<Atom> fromHere = new TreeSet<>();
            collectReached(alternative, fromHere);
            fromHere.stream().filter(fact -> !reached.add(fact)).forEach(behindChoices::add);
        }
    }

    private void collectReached(Atom fact, Set<Atom> reached) {
        if (!reached.add(fact)) {
            return;
        }
        for (Implication implication : of(fact)) {
            if (implication.from().equals(fact)) {
                implication.to().forEach(to -> collectReached(to, reached));
            }
        }
    }

    /** The facts to which several alternatives of one implication lead. */
    Set<Atom> behindChoices() {
        return behindChoices;
    }

    /**
     * The number of facts that implications are about.
     *
     * @return the number of answered facts of the catalogue
     */
    public int facts() {
        return touching.size();
    }

    /**
     * The implications.
     *
     * @return in order of the catalogue
     */
    public List<Implication> all() {
        return all;
    }

    /**
     * The implications that a fact stands in, on either side.
     *
     * @param fact the fact
     * @return possibly empty
     */
    public List<Implication> of(Atom fact) {
        return touching.get(fact.number());
    }
}
