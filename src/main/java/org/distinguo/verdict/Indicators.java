package org.distinguo.verdict;

import java.util.BitSet;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.Indications;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;

/**
 * The facts that nobody can be asked about any more, and of which a suspicion can still arise: other facts suggest them, and
 * those can be asked. For one case; used once.
 *
 * <p>A fact that was left out of a screened group counts as NO, and a suspicion is stronger than that. A fact that was asked
 * and is not known stays open; a suspicion makes a difference there only under reasonable grounds.
 */
public final class Indicators {

    private final Indications indications;
    private final KnownFacts known;
    private final boolean suspicionCounts;
    private final BitSet suspectable = new BitSet();

    /**
     * @param known what is known of the case
     * @param standard the standard of the classification
     */
    public Indicators(KnownFacts known, Standard standard) {
        this.indications = known.catalogue().indications();
        this.known = known;
        this.suspicionCounts = standard == Standard.REASONABLE_GROUNDS;
        int found = -1;
        while (found != suspectable.cardinality()) {
            found = suspectable.cardinality();
            for (int fact : indications.indicated()) {
                collect(fact);
            }
        }
    }

    /**
     * The facts of which a suspicion can still arise.
     *
     * @return by index
     */
    public BitSet suspectable() {
        return suspectable;
    }

    private void collect(int fact) {
        if (mayBeSuspected(fact)) {
            for (int[] grounds : indications.grounds(fact)) {
                if (mayBePresent(grounds)) {
                    suspectable.set(fact);
                }
            }
        }
        if (suspectable.get(fact)) {
            for (int implied : indications.consequences(fact)) {
                if (mayBeSuspected(implied)) {
                    suspectable.set(implied);
                }
            }
        }
    }

    private boolean mayBeSuspected(int index) {
        return known.isClosedByScreening(index)
                || (suspicionCounts && known.of(index).isOpen() && !isPresent(index) && !known.canBeAsked(index));
    }

    private boolean mayBePresent(int[] grounds) {
        for (int ground : grounds) {
            if (!isPresent(ground) && !known.canBeAsked(ground) && !suspectable.get(ground)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPresent(int index) {
        return known.of(index) == Knowledge.YES || known.of(index) == Knowledge.SUSPECTED;
    }

    /**
     * The facts that can be asked and whose YES would raise a suspicion of a fact, alone or with others.
     *
     * @param suspected the index of the fact of which a suspicion would arise
     * @return by index
     */
    public SortedSet<Integer> of(int suspected) {
        SortedSet<Integer> indicators = new TreeSet<>();
        collect(suspected, indicators, new BitSet());
        return indicators;
    }

    private void collect(int suspected, Collection<Integer> indicators, BitSet seen) {
        if (seen.get(suspected)) {
            return;
        }
        seen.set(suspected);
        for (int[] grounds : indications.grounds(suspected)) {
            for (int ground : mayBePresent(grounds) ? grounds : new int[0]) {
                if (isPresent(ground)) {
                    continue;
                }
                if (known.canBeAsked(ground)) {
                    indicators.add(ground);
                } else {
                    collect(ground, indicators, seen);
                }
            }
        }
        for (int cause : indications.causes(suspected)) {
            if (suspectable.get(cause)) {
                collect(cause, indicators, seen);
            }
        }
    }
}
