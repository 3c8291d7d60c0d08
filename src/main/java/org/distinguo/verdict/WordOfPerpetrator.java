package org.distinguo.verdict;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.facts.InformationSource;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.rulebook.Status;

/**
 * Finds out whether a result that is adverse to the person rests on the word of the alleged perpetrator alone. The result is
 * adverse where no trafficking is found and none is open. It rests on that word where it would not stand without the
 * answers that come from the alleged perpetrator and from nobody else: trafficking would be possible or met, or smuggling, which is
 * found as well, would not be found any more. An answer that is left out counts as not asked, in a group that was screened as well,
 * since it was the answer to that question.
 *
 * <p>Several selections of these answers can each carry the result by themselves. One after the other is found and named, each of the
 * answers that were not named before, until the result does not stand without the named ones. Each is as small as it can be: without
 * any one of its answers the result does not stand. It is found by leaving out one answer after the other (the deletion filter:
 * Chinneck and Dravnieks, <i>Locating Minimal Infeasible Constraint Sets in Linear Programs</i>, ORSA Journal on Computing 3,
 * 1991).
 */
public final class WordOfPerpetrator {

    private final Query query;
    private final LawPeriod period;
    private final Status smuggling;

    private WordOfPerpetrator(Query query, LawPeriod period, Evaluation chosen) {
        this.query = query;
        this.period = period;
        this.smuggling = status(chosen, period.smuggling());
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
        if (word.isEmpty() || status(chosen, period.trafficking()) != Status.NOT_MET) {
            return List.of();
        }
        return new WordOfPerpetrator(query, period, chosen).restedOn(word);
    }

    /**
     * Whether a result that leaves trafficking out stands without some answers.
     *
     * @param smuggling how smuggling stands with them
     * @param traffickingWithout how trafficking stands without them
     * @param smugglingWithout how smuggling stands without them
     * @return whether trafficking is still left out, and smuggling still met where it was
     */
    public static boolean stands(Status smuggling, Status traffickingWithout, Status smugglingWithout) {
        return traffickingWithout == Status.NOT_MET && (smuggling != Status.MET || smugglingWithout == Status.MET);
    }

    private List<FactId> restedOn(SortedSet<FactId> word) {
        if (standsWithout(word)) {
            return List.of();
        }
        SortedSet<FactId> named = new TreeSet<>();
        do {
            named.addAll(selection(word, named));
        } while (standsWithout(named));
        return List.copyOf(named);
    }

    /**
     * A smallest selection of the answers on which the result rests where some are left out, without which it stands as well.
     * Leaving out starts anew as long as it finds anything: the alleged perpetrator may also have said what speaks for trafficking, and
     * without such an answer a result can stand that did not stand with it.
     */
    private SortedSet<FactId> selection(SortedSet<FactId> word, SortedSet<FactId> without) {
        SortedSet<FactId> kept = new TreeSet<>(word);
        kept.removeAll(without);
        SortedSet<FactId> leftOut = new TreeSet<>(without);
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
        return kept;
    }

    private boolean standsWithout(SortedSet<FactId> facts) {
        CaseFacts fewer = query.known().stated().without(facts);
        KnownFacts known = KnownFacts.of(query.known().catalogue(), fewer);
        Evaluation without = Assessment.of(known, period).under(query.standard());
        return stands(smuggling, status(without, period.trafficking()), status(without, period.smuggling()));
    }

    private static Status status(Evaluation evaluation, Criterion criterion) {
        return Status.of(evaluation.truth(criterion));
    }
}
