package org.distinguo.verdict;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.facts.InformationSource;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Evaluation;
import org.distinguo.rulebook.Status;

/**
 * Finds out whether a result that is adverse to the person rests on the word of the alleged perpetrator alone. The result is
 * adverse where no trafficking is found and none is open. It rests on that word where it would not stand without the
 * answers that come from the alleged perpetrator and from nobody else.
 *
 * <p>The answers that are named are one selection of these that cannot be made smaller: with them the result stands, and
 * without any one of them it does not. It is found by leaving out one answer after the other (the deletion filter: Chinneck
 * and Dravnieks, <i>Locating Minimal Infeasible Constraint Sets in Linear Programs</i>, ORSA Journal on Computing 3, 1991),
 * until nothing more can be left out: the alleged perpetrator may also have said what speaks for trafficking, and without
 * such an answer a result can stand that did not stand with it. Another selection may do the same, so whoever checks the
 * named answers asks again afterwards.
 */
public final class WordOfPerpetrator {

    private final Query query;
    private final LawPeriod period;

    private WordOfPerpetrator(Query query, LawPeriod period) {
        this.query = query;
        this.period = period;
    }

    /**
     * The answers on which an adverse result rests.
     *
     * @param query the question
     * @param period the law of the day of conduct
     * @param chosen what the law says of the case under the chosen standard
     * @return in order of their ids; empty where the result is not adverse, or stands without them
     */
    public static List<FactId> restedOn(Query query, LawPeriod period, Evaluation chosen) {
        SortedSet<FactId> word = query.known().stated().solelyFrom(InformationSource.ALLEGED_PERPETRATOR);
        if (word.isEmpty() || !leavesTraffickingOut(chosen, period)) {
            return List.of();
        }
        return new WordOfPerpetrator(query, period).restedOn(word);
    }

    private List<FactId> restedOn(SortedSet<FactId> word) {
        if (standsWithout(word)) {
            return List.of();
        }
        SortedSet<FactId> kept = new TreeSet<>(word);
        SortedSet<FactId> leftOut = new TreeSet<>();
        boolean isSmaller = true;
        while (isSmaller) {
            isSmaller = false;
            for (FactId fact : List.copyOf(kept)) {
                leftOut.add(fact);
                if (standsWithout(leftOut)) {
                    kept.remove(fact);
                    isSmaller = true;
                } else {
                    leftOut.remove(fact);
                }
            }
        }
        return List.copyOf(kept);
    }

    private boolean standsWithout(SortedSet<FactId> facts) {
        CaseFacts fewer = query.known().stated().without(facts);
        KnownFacts known = KnownFacts.of(query.known().catalogue(), fewer);
        return leavesTraffickingOut(Assessment.of(known, period).under(query.standard()), period);
    }

    private static boolean leavesTraffickingOut(Evaluation chosen, LawPeriod period) {
        return Status.of(chosen.truth(period.trafficking())) == Status.NOT_MET;
    }
}
