package org.distinguo.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What is a ground to suspect what, by the facts' indexes in their catalogue. Immutable. */
public final class Indications {

    private final List<List<int[]>> grounds = new ArrayList<>();
    private final List<int[]> consequences = new ArrayList<>();
    private final List<List<Integer>> causes = new ArrayList<>();
    private final int[] indicated;

    Indications(FactCatalogue catalogue) {
        for (Fact.Answered ignored : catalogue.answered()) {
            grounds.add(new ArrayList<>());
            causes.add(new ArrayList<>());
        }
        for (Fact.Answered fact : catalogue.answered()) {
            fact.suggests().forEach(suggested -> grounds.get(index(catalogue, suggested))
                    .add(new int[] {fact.index()}));
        }
        for (Fact.Answered fact : catalogue.answered()) {
            fact.suggestedBy().forEach(together -> grounds.get(fact.index()).add(indexes(catalogue, together)));
            List<FactId> alone = fact.implies().stream()
                    .filter(alternatives -> alternatives.size() == 1)
                    .map(alternatives -> alternatives.get(0))
                    .toList();
            consequences.add(indexes(catalogue, alone));
            alone.forEach(implied -> causes.get(index(catalogue, implied)).add(fact.index()));
        }
        var reached = new BitSet();
        for (int fact = 0; fact < grounds.size(); fact++) {
            if (!grounds.get(fact).isEmpty()) {
                collectConsequences(fact, reached);
            }
        }
        this.indicated = reached.stream().toArray();
    }

    private void collectConsequences(int fact, BitSet reached) {
        if (!reached.get(fact)) {
            reached.set(fact);
            for (int consequence : consequences.get(fact)) {
                collectConsequences(consequence, reached);
            }
        }
    }

    private static int[] indexes(FactCatalogue catalogue, List<FactId> facts) {
        return facts.stream().mapToInt(fact -> index(catalogue, fact)).toArray();
    }

    private static int index(FactCatalogue catalogue, FactId fact) {
        return catalogue.answered(fact).orElseThrow().index();
    }

    /**
     * The grounds to suspect a fact.
     *
     * <p>INVARIANT: nobody writes into the arrays.
     *
     * @param fact the fact's index
     * @return each as the facts that are a ground together; first those that are one alone
     */
    public List<int[]> grounds(int fact) {
        return grounds.get(fact);
    }

    /**
     * The facts that there are grounds to suspect, and those that must be so where one of these is.
     *
     * <p>INVARIANT: nobody writes into the array.
     *
     * @return their indexes, in order
     */
    public int[] indicated() {
        return indicated;
    }

    /**
     * The facts that must be so where a fact is, without a choice.
     *
     * <p>INVARIANT: nobody writes into the array.
     *
     * @param fact the fact's index
     * @return their indexes
     */
    public int[] consequences(int fact) {
        return consequences.get(fact);
    }

    /**
     * The facts of which a fact is a consequence without a choice.
     *
     * @param fact the fact's index
     * @return their indexes, in order
     */
    public List<Integer> causes(int fact) {
        return causes.get(fact);
    }
}
