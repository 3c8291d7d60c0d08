package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Implication;

/**
 * For a fact that cannot be answered itself, this finds the facts that can be answered and whose answers can make it so. They
 * lead to it along any number of implications, through facts that cannot be answered either. The user says which facts can be
 * answered: mostly those that can still be asked. For one case.
 */
final class MakingSo {

    private final KnownFacts known;
    private final FactCatalogue catalogue;
    private final Predicate<Atom> canBeAnswered;

    MakingSo(KnownFacts known, Predicate<Atom> canBeAnswered) {
        this.known = known;
        this.canBeAnswered = canBeAnswered;
        this.catalogue = known.catalogue();
    }

    /** The facts to answer, in order of the catalogue; empty where no answer makes the fact so. */
    SortedSet<Atom> of(Atom fact) {
        SortedSet<Atom> asked = new TreeSet<>();
        collect(fact, asked, new AtomSet());
        return asked;
    }

    /** The facts to answer whose NO rules a fact out, alone or with others; empty where no answer does. */
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
                if (canBeAnswered.test(from)) {
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
            if (canBeAnswered.test(fact)) {
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
