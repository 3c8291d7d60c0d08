package org.distinguo.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Null where a fact comes from itself alone. */
    private final int[] @Nullable [] sourceRanks;

    private final BitSet closedByScreening = new BitSet();
    private final BitSet suggested = new BitSet();
    private final BitSet presumed = new BitSet();

    /** The facts that the caller stated, by their places among all ids. */
    private final BitSet statedRanks = new BitSet();

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
        this.sourceRanks = new int[knowledge.length][];
        for (int fact = 0; fact < knowledge.length; fact++) {
            List<FactId> from = sources.get(fact);
            if (from.size() > 1 || !from.contains(catalogue.answered().get(fact).id())) {
                sourceRanks[fact] = catalogue.ranks(from);
            }
        }
        stated.answers().keySet().forEach(fact -> statedRanks.set(catalogue.rank(fact)));
        stated.numbers().keySet().forEach(fact -> statedRanks.set(catalogue.rank(fact)));
        this.inferences = List.copyOf(inferences);
        for (Inference inference : inferences) {
            int index = catalogue.answered(inference.fact()).orElseThrow().index();
            closedByScreening.set(index, inference.because() == Inference.Because.SCREENED);
            suggested.set(index, inference.because() == Inference.Because.SUGGESTED);
            presumed.set(index, inference.because() == Inference.Because.PRESUMED);
        }
    }

    /**
     * Closes the answers of a case: numbers answer facts, implications follow, suspicions are raised, screened groups are
     * closed.
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
     * The same as ranks of these facts, see {@link FactCatalogue#sortedIds}.
     *
     * @param index the fact's index
     * @param ranks receives them
     */
    public void collectSources(int index, BitSet ranks) {
        int[] known = sourceRanks[index];
        if (known == null) {
            ranks.set(catalogue.rank(index));
            return;
        }
        for (int rank : known) {
            ranks.set(rank);
        }
    }

    /**
     * Whether a fact counts as NO only because it was left out of a group that was asked in full.
     *
     * @param index the fact's index
     * @return false where it was answered, or anything else is known of it
     */
    public boolean isClosedByScreening(int index) {
        return closedByScreening.get(index);
    }

    /**
     * Whether a fact counts as NO only because the catalogue presumes it and nobody said otherwise.
     *
     * @param index the fact's index
     * @return false where it was answered or screened, or anything else is known of it
     */
    public boolean isPresumed(int index) {
        return presumed.get(index);
    }

    /**
     * Whether a fact can still be asked: nobody has stated it, and neither an answer nor screening settles it.
     *
     * @param index the fact's index
     * @return true for what was not asked or is presumed, and for what is only suspected and was not itself answered
     */
    public boolean canBeAsked(int index) {
        Knowledge known = knowledge[index];
        return known == Knowledge.NOT_ASKED
                || presumed.get(index)
                || (known == Knowledge.SUSPECTED && !isStated(index));
    }

    /**
     * Whether a fact was left out of a screened group and stays open until others are answered, which may make it so.
     *
     * @param index the fact's index
     * @return false where it can be asked itself
     */
    public boolean isForOthersToSettle(int index) {
        return knowledge[index] == Knowledge.UNKNOWN && !isStated(index);
    }

    private boolean isStated(int index) {
        return states(catalogue.rank(index));
    }

    /**
     * Whether the caller stated a fact, in whatever way.
     *
     * @param rank the fact's place among all ids, see {@link FactCatalogue#sortedIds}
     * @return false where it was left out
     */
    public boolean states(int rank) {
        return statedRanks.get(rank);
    }

    /**
     * Whether a fact is suspected only because other answers suggest it, so that a NO would end the suspicion.
     *
     * @param index the fact's index
     * @return false for a suspicion that the caller stated, or that must be right if a stated one is
     */
    public boolean isSuggested(int index) {
        return suggested.get(index);
    }

    /**
     * What follows from the answers, and what screening closed, that was not itself answered so.
     *
     * @return in order of the catalogue
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
