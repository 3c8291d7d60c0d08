package org.distinguo.facts;

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

    /** Null where a fact comes from itself alone. INVARIANT: nobody writes into these sets. */
    private final @Nullable FactIdSet[] sources;

    private final FactIdSet closedByScreening;
    private final FactIdSet presumed;
    private final AtomSet suggested = new AtomSet();
    private final FactIdSet statedFacts;

    KnownFacts(CaseFacts stated, Ledger ledger) {
        this.catalogue = ledger.catalogue();
        this.stated = stated;
        this.knowledge = ledger.all();
        this.sources = ledger.allSources();
        this.inferences = List.copyOf(ledger.inferences());
        this.statedFacts = new FactIdSet(catalogue);
        statedFacts.addAll(stated.answers().keySet());
        statedFacts.addAll(stated.numbers().keySet());
        this.closedByScreening = new FactIdSet(catalogue);
        this.presumed = new FactIdSet(catalogue);
        for (Atom fact : catalogue.atoms()) {
            Inference.Because how = ledger.because(fact).orElse(null);
            if (how == Inference.Because.SCREENED) {
                closedByScreening.addRank(catalogue.rank(fact));
            } else if (how == Inference.Because.PRESUMED) {
                presumed.addRank(catalogue.rank(fact));
            } else if (how == Inference.Because.SUGGESTED) {
                suggested.add(fact);
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
        FactIdSet known = sources[fact.number()];
        return known == null ? catalogue.alone(fact) : known.toList();
    }

    /**
     * Adds the same facts to a set.
     *
     * @param fact the fact
     * @param ids receives them
     */
    public void collectSources(Atom fact, FactIdSet ids) {
        FactIdSet known = sources[fact.number()];
        if (known == null) {
            ids.addRank(catalogue.rank(fact));
        } else {
            ids.addAll(known);
        }
    }

    /**
     * Whether a fact counts as NO only because it was left out of a group that was asked in full.
     *
     * @param fact the fact
     * @return false where it was answered, or anything else is known of it
     */
    public boolean isClosedByScreening(Atom fact) {
        return closedByScreening.containsRank(catalogue.rank(fact));
    }

    /**
     * Whether a fact counts as NO only because the catalogue presumes it and nobody said otherwise.
     *
     * @param fact the fact
     * @return false where it was answered or screened, or anything else is known of it
     */
    public boolean isPresumed(Atom fact) {
        return presumed.containsRank(catalogue.rank(fact));
    }

    /**
     * Those of some facts that count as NO only because they were left out of a group that was asked in full.
     *
     * @param facts the facts
     * @return a set of its own
     */
    public FactIdSet closedByScreening(FactIdSet facts) {
        return facts.inBoth(closedByScreening);
    }

    /**
     * Those of some facts that count as NO only because the catalogue presumes it and nobody said otherwise.
     *
     * @param facts the facts
     * @return a set of its own
     */
    public FactIdSet presumed(FactIdSet facts) {
        return facts.inBoth(presumed);
    }

    /**
     * Whether a fact is known in a certain way.
     *
     * @param fact the id of a fact of the catalogue
     * @param knowledge the way
     * @return false for a number
     */
    public boolean isKnownAs(FactId fact, Knowledge knowledge) {
        Atom answered = catalogue.atomOfRank(catalogue.rank(fact));
        return answered != null && of(answered) == knowledge;
    }

    /**
     * Whether a fact can still be asked: nobody has stated it, and neither an answer nor screening settles it.
     *
     * @param fact the fact
     * @return true for what was not asked or is presumed, and for what is only suspected and was not itself answered
     */
    public boolean canBeAsked(Atom fact) {
        Knowledge known = of(fact);
        return known == Knowledge.NOT_ASKED || isPresumed(fact) || (known == Knowledge.SUSPECTED && !states(fact));
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
