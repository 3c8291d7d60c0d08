package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Implication;

/**
 * Finds the facts that can still be asked and whose answers can make a fact so that nobody can be asked about any more, along
 * any number of implications through facts that cannot be asked either. For one case.
 */
final class MakingSo {

    private final KnownFacts known;
    private final FactCatalogue catalogue;

    MakingSo(KnownFacts known) {
        this.known = known;
        this.catalogue = known.catalogue();
    }

    /** The facts to ask, in order of the catalogue; empty where no answer makes the fact so. */
    SortedSet<Atom> of(Atom fact) {
        SortedSet<Atom> asked = new TreeSet<>();
        collect(fact, asked, new AtomSet());
        return asked;
    }

    /** The facts to ask whose NO rules a fact out, alone or with others; empty where no answer does. */
    SortedSet<Atom> rulingOut(Atom fact) {
        SortedSet<Atom> asked = new TreeSet<>();
        rulingOut(List.of(fact), asked, new AtomSet());
        return asked;
    }

    private void collect(Atom fact, SortedSet<Atom> asked, AtomSet seen) {
        if (!known.of(fact).isOpen() || !seen.add(fact)) {
            return;
        }
        for (Implication implication : catalogue.implications().of(fact)) {
            Atom from = implication.from();
            if (implication.to().contains(fact) && !from.equals(fact) && !isSatisfied(implication)) {
                SortedSet<Atom> leading = new TreeSet<>();
                if (known.canBeAsked(from)) {
                    leading.add(from);
                } else {
                    collect(from, leading, seen);
                }
                if (!leading.isEmpty() || known.of(from) == Knowledge.YES) {
                    asked.addAll(leading);
                    List<Atom> others = new ArrayList<>(implication.to());
                    others.remove(fact);
                    rulingOut(others, asked, new AtomSet());
                }
            }
        }
    }

    private boolean isSatisfied(Implication implication) {
        return implication.to().stream().anyMatch(to -> known.of(to) == Knowledge.YES);
    }

    /** The facts whose NO rules out some facts. */
    private void rulingOut(List<Atom> facts, SortedSet<Atom> asked, AtomSet seen) {
        for (Atom fact : facts) {
            if (!known.of(fact).isOpen() || !seen.add(fact)) {
                continue;
            }
            if (known.canBeAsked(fact)) {
                asked.add(fact);
                continue;
            }
            for (Implication further : catalogue.implications().of(fact)) {
                if (further.from().equals(fact)) {
                    rulingOut(further.to(), asked, seen);
                }
            }
        }
    }
}
