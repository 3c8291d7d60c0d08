package org.distinguo.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.distinguo.logic.Components;
import org.distinguo.logic.Implication;

/**
 * The implications of a catalogue, by fact. An implication has one fact on its left and one or more on its right; so, once
 * nothing more follows, any set of answers can be completed by answering YES to all that is open.
 */
public final class Implications {

    private final List<Implication> all = new ArrayList<>();
    private final List<List<Implication>> touching = new ArrayList<>();
    private final List<List<Integer>> numbers = new ArrayList<>();
    private final Set<Integer> behindChoices = new TreeSet<>();
    private final Components components;

    Implications(FactCatalogue catalogue) {
        for (Fact.Answered ignored : catalogue.answered()) {
            touching.add(new ArrayList<>());
        }
        for (Fact.Answered fact : catalogue.answered()) {
            for (List<FactId> alternatives : fact.implies()) {
                var implication = new Implication(
                        fact.index(),
                        alternatives.stream()
                                .mapToInt(id ->
                                        catalogue.answered(id).orElseThrow().index())
                                .toArray());
                all.add(implication);
                touching.get(implication.from()).add(implication);
                for (int index : implication.to()) {
                    touching.get(index).add(implication);
                }
            }
        }
        all.forEach(this::collectBehindChoice);
        for (List<Implication> ofFact : touching) {
            numbers.add(ofFact.stream().map(all::indexOf).toList());
        }
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
        Set<Integer> reached = new HashSet<>();
        for (int alternative : implication.to()) {
            Set<Integer> fromHere = new TreeSet<>();
            collectReached(alternative, fromHere);
            fromHere.stream().filter(index -> !reached.add(index)).forEach(behindChoices::add);
        }
    }

    private void collectReached(int index, Set<Integer> reached) {
        if (!reached.add(index)) {
            return;
        }
        for (Implication implication : touching.get(index)) {
            if (implication.from() == index) {
                for (int to : implication.to()) {
                    collectReached(to, reached);
                }
            }
        }
    }

    /** The facts to which several alternatives of one implication lead. */
    Set<Integer> behindChoices() {
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

    List<Implication> touching(int index) {
        return touching.get(index);
    }

    /**
     * The number of implications.
     *
     * @return 0 or more
     */
    public int size() {
        return all.size();
    }

    /**
     * What an implication starts from.
     *
     * @param implication its number, from 0
     * @return the fact's index
     */
    public int from(int implication) {
        return all.get(implication).from();
    }

    /**
     * What an implication leads to: at least one of these.
     *
     * @param implication its number, from 0
     * @return the facts' indexes
     */
    public int[] to(int implication) {
        return all.get(implication).to().clone();
    }

    /**
     * The numbers of the implications that a fact stands in, on either side.
     *
     * @param fact the fact's index
     * @return possibly empty
     */
    public List<Integer> of(int fact) {
        return numbers.get(fact);
    }
}
