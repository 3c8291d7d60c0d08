package org.distinguo.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of every fact once nothing more follows from the answers. Immutable.
 *
 * <p>INVARIANT: the answers YES and NO are consistent with the catalogue's implications, and nothing more follows from
 * them.
 */
public final class KnownFacts {

    private final FactCatalogue catalogue;
    private final CaseFacts stated;
    private final Knowledge[] knowledge;
    private final List<Inference> inferences;
    private final List<List<FactId>> sources;

    KnownFacts(
            FactCatalogue catalogue,
            CaseFacts stated,
            Knowledge[] knowledge,
            List<List<FactId>> sources,
            List<Inference> inferences) {
        this.catalogue = catalogue;
        this.stated = stated;
        this.knowledge = knowledge.clone();
        this.sources = new ArrayList<>(sources);
        this.inferences = List.copyOf(inferences);
    }

    /**
     * Closes the answers of a case: numbers answer facts, implications follow, screened groups are filled, suggestions
     * are made.
     *
     * @param catalogue the catalogue that the case's facts belong to
     * @param stated the case
     * @return what is known
     * @throws ContradictoryFactsException if the answers cannot all be true
     */
    public static KnownFacts of(FactCatalogue catalogue, CaseFacts stated) {
        return new Closing(catalogue, stated).close();
    }

    /**
     * What the caller stated.
     *
     * @return the case
     */
    public CaseFacts stated() {
        return stated;
    }

    /**
     * The catalogue of these facts.
     *
     * @return the catalogue
     */
    public FactCatalogue catalogue() {
        return catalogue;
    }

    /**
     * What is known of a fact.
     *
     * @param index the fact's index in the catalogue
     * @return never null
     */
    public Knowledge of(int index) {
        return knowledge[index];
    }

    /**
     * The facts that the caller has to look at to see why a fact is known as it is.
     *
     * @param index the fact's index
     * @return the stated facts that it follows from; the fact itself where it was stated, counted as NO or is open
     */
    public List<FactId> sources(int index) {
        return sources.get(index);
    }

    /**
     * What follows from the answers and was not itself answered so.
     *
     * @return in order of the catalogue; without what counts as NO by screening
     */
    public List<Inference> inferences() {
        return inferences;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownFacts that
                && stated.equals(that.stated)
                && Arrays.equals(knowledge, that.knowledge);
    }

    @Override
    public int hashCode() {
        return 31 * stated.hashCode() + Arrays.hashCode(knowledge);
    }

    @Override
    public String toString() {
        return "KnownFacts[" + knowledge.length + " facts]"; // never their answers: this may end in a log
    }
}
