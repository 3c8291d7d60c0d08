package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Implication;

/**
 * What must be so if a fact is, where the fact implies one of several: a fact to which all alternatives lead that are not ruled
 * out. For one case.
 */
final class Choices {

    private final KnownFacts known;
    private final MakingSo makingSo;

    /**
     * A fact that is left once some alternatives of an implication are ruled out.
     *
     * @param left the fact
     * @param canBeMade whether answers can still rule out all alternatives that do not lead to it
     * @param asked the facts whose NO helps to rule these out
     */
    record Choice(Atom left, boolean canBeMade, SortedSet<Atom> asked) {}

    Choices(KnownFacts known, MakingSo makingSo) {
        this.known = known;
        this.makingSo = makingSo;
    }

    /** What may be left of the implications with several alternatives that start from a fact. */
    List<Choice> of(Atom fact) {
        List<Choice> choices = new ArrayList<>();
        for (Implication implication : known.catalogue().implications().of(fact)) {
            if (implication.from().equals(fact)
                    && implication.to().size() > 1
                    && implication.to().stream().noneMatch(to -> known.of(to) == Knowledge.YES)) {
                var reached = new AtomSet();
                implication.to().forEach(to -> collectReached(to, reached));
                reached.forEach(left -> choices.add(choice(implication, left)));
            }
        }
        return choices;
    }

    private Choice choice(Implication implication, Atom left) {
        boolean canBeMade = true;
        SortedSet<Atom> asked = new TreeSet<>();
        for (Atom to : implication.to()) {
            var reached = new AtomSet();
            collectReached(to, reached);
            if (known.of(to) != Knowledge.NO && !reached.contains(left)) {
                SortedSet<Atom> rulingOut = makingSo.rulingOut(to);
                canBeMade &= !rulingOut.isEmpty();
                asked.addAll(rulingOut);
            }
        }
        return new Choice(left, canBeMade, asked);
    }

    /** A fact and what it leads to, as far as that is not ruled out. */
    private void collectReached(Atom fact, AtomSet reached) {
        if (known.of(fact) != Knowledge.NO || known.isClosedByScreening(fact)) {
            if (reached.add(fact)) {
                for (Implication implication : known.catalogue().implications().of(fact)) {
                    if (implication.from().equals(fact)) {
                        implication.to().forEach(to -> collectReached(to, reached));
                    }
                }
            }
        }
    }
}
