package org.distinguo.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
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

    private final AtomSet closedByScreening = new AtomSet();
    private final AtomSet suggested = new AtomSet();
    private final AtomSet presumed = new AtomSet();
    private final FactIdSet statedFacts;

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
        this.statedFacts = new FactIdSet(catalogue);
        statedFacts.addAll(stated.answers().keySet());
        statedFacts.addAll(stated.numbers().keySet());
        this.inferences = List.copyOf(inferences);
        for (Inference inference : inferences) {
            Atom fact = catalogue.atomOf(inference.fact());
            switch (inference.because()) {
                case SCREENED -> closedByScreening.add(fact);
                case SUGGESTED -> suggested.add(fact);
                case PRESUMED -> presumed.add(fact);
                default -> {
                    // what follows from answers needs no mark
                }
            }
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
     * @param fact the fact
     * @return never null
     */
    public Knowledge of(Atom fact) {
        return knowledge[fact.number()];
    }

    /**
     * The facts that the caller has to look at to see why a fact is known as it is.
     *
     * @param fact the fact
     * @return the stated facts that it follows from; the fact itself where it was stated, counted as NO or is open
     */
    public List<FactId> sources(Atom fact) {
        return sources.get(fact.number());
    }

    /**
     * Adds the same facts to a set.
     *
     * @param fact the fact
     * @param ids receives them
     */
    public void collectSources(Atom fact, FactIdSet ids) {
        int[] known = sourceRanks[fact.number()];
        if (known == null) {
            ids.addRank(catalogue.rank(fact));
            return;
        }
        for (int rank : known) {
            ids.addRank(rank);
        }
    }

    /**
     * Whether a fact counts as NO only because it was left out of a group that was asked in full.
     *
     * @param fact the fact
     * @return false where it was answered, or anything else is known of it
     */
    public boolean isClosedByScreening(Atom fact) {
        return closedByScreening.contains(fact);
    }

    /**
     * Whether a fact counts as NO only because the catalogue presumes it and nobody said otherwise.
     *
     * @param fact the fact
     * @return false where it was answered or screened, or anything else is known of it
     */
    public boolean isPresumed(Atom fact) {
        return presumed.contains(fact);
    }

    /**
     * Whether a fact can still be asked: nobody has stated it, and neither an answer nor screening settles it.
     *
     * @param fact the fact
     * @return true for what was not asked or is presumed, and for what is only suspected and was not itself answered
     */
    public boolean canBeAsked(Atom fact) {
        Knowledge known = of(fact);
        return known == Knowledge.NOT_ASKED
                || presumed.contains(fact)
                || (known == Knowledge.SUSPECTED && !states(fact));
    }

    /**
     * Whether a fact was left out of a screened group and stays open until others are answered, which may make it so.
     *
     * @param fact the fact
     * @return false where it can be asked itself
     */
    public boolean isForOthersToSettle(Atom fact) {
        return of(fact) == Knowledge.UNKNOWN && !states(fact);
    }

    /**
     * Whether the caller stated a fact.
     *
     * @param fact the fact
     * @return true for every answer, UNKNOWN and DECLINED as well
     */
    public boolean states(Atom fact) {
        return statedFacts.containsRank(catalogue.rank(fact));
    }

    /**
     * Whether the caller stated a fact, in whatever way.
     *
     * @param fact the fact's id
     * @return false where it was left out
     */
    public boolean states(FactId fact) {
        return statedFacts.contains(fact);
    }

    /**
     * Whether a fact is suspected only because other answers suggest it, so that a NO would end the suspicion.
     *
     * @param fact the fact
     * @return false for a suspicion that the caller stated, or that must be right if a stated one is
     */
    public boolean isSuggested(Atom fact) {
        return suggested.contains(fact);
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
