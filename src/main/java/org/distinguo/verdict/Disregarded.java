package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.rulebook.InForce;
import org.distinguo.rulebook.Irrelevance;
import org.distinguo.rulebook.Rulebook;

/** All that a rulebook disregards, with what a verdict says of each fact. Immutable. */
final class Disregarded {

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(InForce inForce, Atom atom, DisregardedFact fact) {}

    Disregarded(Rulebook rulebook, FactCatalogue catalogue) {
        for (Irrelevance irrelevance : rulebook.irrelevances()) {
            for (FactId fact : irrelevance.facts()) {
                entries.add(new Entry(
                        irrelevance.inForce(),
                        catalogue.atomOf(fact),
                        new DisregardedFact(
                                fact,
                                irrelevance.offences(),
                                irrelevance.reason(),
                                irrelevance.citation(),
                                irrelevance.reviewed())));
            }
        }
    }

    /** The stated facts that are disregarded on a day, in order of the rulebook. */
    List<DisregardedFact> of(KnownFacts known, LocalDate day) {
        List<DisregardedFact> facts = new ArrayList<>();
        for (Entry entry : entries) {
            if (known.states(entry.atom()) && entry.inForce().on(day)) {
                facts.add(entry.fact());
            }
        }
        return facts;
    }
}
