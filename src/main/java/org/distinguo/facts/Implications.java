package org.distinguo.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Components;
import org.distinguo.logic.Implication;

/**
 * The implications of a catalogue, by fact. An implication has one fact on its left and one or more on its right; so, once
 * nothing more follows, any set of answers can be completed by answering YES to all that is open.
 */
public final class Implications {

    private final List<Implication> all;
    private final List<List<Implication>> touching = new ArrayList<>();
    private final List<Atom> implied;
    private final Set<Atom> behindChoices = new TreeSet<>();
    private final AtomSet joinedToChoices = new AtomSet();
    private final Components components;

    Implications(FactCatalogue catalogue) {
        this.all = catalogue.answered().stream()
                .flatMap(fact -> fact.implies().stream()
                        .map(alternatives ->
                                alternatives.stream().map(catalogue::atomOf).toList())
                        .map(alternatives -> new Implication(fact.atom(), alternatives)))
                .toList();
        Map<Atom, List<Implication>> byFact = new HashMap<>();
        for (Implication implication : all) {
            Stream.concat(Stream.of(implication.from()), implication.to().stream())
                    .forEach(fact -> byFact.computeIfAbsent(fact, key -> new ArrayList<>())
                            .add(implication));
        }
        catalogue.atoms().forEach(fact -> touching.add(List.copyOf(byFact.getOrDefault(fact, List.of()))));
        this.implied = all.stream()
                .flatMap(implication -> implication.to().stream())
                .distinct()
                .sorted()
                .toList();
        all.forEach(this::collectBehindChoice);
        all.stream()
                .filter(implication -> implication.to().size() > 1)
                .forEach(implication -> collectJoined(implication.from()));
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

    private void collectJoined(Atom fact) {
        if (joinedToChoices.add(fact)) {
            for (Implication implication : of(fact)) {
                collectJoined(implication.from());
                implication.to().forEach(this::collectJoined);
            }
        }
    }

    /**
     * The facts that implications join, directly or through others, to one that leads to one of several facts.
     *
     * @return nobody writes into it
     */
    public AtomSet joinedToChoices() {
        return joinedToChoices;
    }

    /** The facts to which an implication leads, in order of the catalogue. */
    List<Atom> implied() {
        return implied;
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
