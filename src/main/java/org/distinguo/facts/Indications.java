package org.distinguo.facts;

import java.util.ArrayList;
import java.util.List;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;

/** What is a ground to suspect what. Immutable. */
public final class Indications {

    private final List<List<List<Atom>>> grounds = new ArrayList<>();
    private final List<List<Atom>> consequences = new ArrayList<>();
    private final List<List<Atom>> causes = new ArrayList<>();
    private final List<Atom> indicated;

    Indications(FactCatalogue catalogue) {
        for (Fact.Answered ignored : catalogue.answered()) {
            grounds.add(new ArrayList<>());
            causes.add(new ArrayList<>());
        }
        for (Fact.Answered fact : catalogue.answered()) {
            fact.suggests()
                    .forEach(suggested -> grounds(catalogue.atomOf(suggested)).add(List.of(fact.atom())));
        }
        for (Fact.Answered fact : catalogue.answered()) {
            fact.suggestedBy().forEach(together -> grounds(fact.atom()).add(atoms(catalogue, together)));
            List<FactId> alone = fact.implies().stream()
                    .filter(alternatives -> alternatives.size() == 1)
                    .map(alternatives -> alternatives.get(0))
                    .toList();
            consequences.add(atoms(catalogue, alone));
            alone.forEach(implied -> causes(catalogue.atomOf(implied)).add(fact.atom()));
        }
        var reached = new AtomSet();
        for (Atom fact : catalogue.atoms()) {
            if (!grounds(fact).isEmpty()) {
                collectImplied(catalogue, fact, reached);
            }
        }
        this.indicated = List.copyOf(reached);
    }

    private static void collectImplied(FactCatalogue catalogue, Atom fact, AtomSet reached) {
        if (reached.add(fact)) {
            for (List<FactId> alternatives : catalogue.answered(fact).implies()) {
                atoms(catalogue, alternatives).forEach(implied -> collectImplied(catalogue, implied, reached));
            }
        }
    }

    private static List<Atom> atoms(FactCatalogue catalogue, List<FactId> facts) {
        return facts.stream().map(catalogue::atomOf).toList();
    }

    /**
     * The grounds to suspect a fact.
     *
     * @param fact the fact
     * @return each as the facts that are a ground together; first those that are one alone
     */
    public List<List<Atom>> grounds(Atom fact) {
        return grounds.get(fact.number());
    }

    /**
     * The facts that there are grounds to suspect, and those that must be so where one of these is, or may have to be.
     *
     * @return in order of the catalogue
     */
    public List<Atom> indicated() {
        return indicated;
    }

    /**
     * The facts that must be so where a fact is, without a choice.
     *
     * @param fact the fact
     * @return in order of its implications
     */
    public List<Atom> consequences(Atom fact) {
        return consequences.get(fact.number());
    }

    /**
     * The facts of which a fact is a consequence without a choice.
     *
     * @param fact the fact
     * @return in order of the catalogue
     */
    public List<Atom> causes(Atom fact) {
        return causes.get(fact.number());
    }
}
