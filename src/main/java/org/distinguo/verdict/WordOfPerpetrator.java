package org.distinguo.verdict;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.facts.FactId;
import org.distinguo.facts.FactIdSet;
import org.distinguo.facts.InformationSource;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;

/**
 * Finds out whether a result that is adverse to the person rests on the word of the alleged perpetrator alone. The result is
 * adverse where no trafficking is found and none is open. It rests on that word where it would not stand without the
 * answers that come from the alleged perpetrator and from nobody else: trafficking would be possible or met, or smuggling, which is
 * found as well, would not be found any more. An answer that is left out counts as not asked, in a group that was screened as well,
 * since it was the answer to that question.
 *
 * <p>The answers that are named are those that decided the result, as the findings tell it: Kleene's rules say which answers make an
 * offence what it is. Where the result stands without them as well, others decide it, and these are named too, until it does not stand.
 * Some answers only keep up what decided it: a NO can keep a suspicion away that would take the place of what screening closed.
 * Where the named ones do not carry the result by themselves, the answers of the groups that they need for it are named as well, and all
 * answers where these are too many. So with the named answers the result stands, and without them it does not.
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
        if (stands(without(word))) {
            return List.of();
        }
        SortedSet<FactId> named = new TreeSet<>();
        KnownFacts rest = query.known();
        do {
            Set<FactId> deciding = deciding(rest);
            SortedSet<FactId> more = new TreeSet<>(word);
            more.removeAll(named);
            if (!Collections.disjoint(more, deciding)) {
                more.retainAll(deciding);
            }
            named.addAll(more);
            rest = without(named);
        } while (stands(rest));
        named.addAll(needed(word, named));
        return List.copyOf(stands(without(named)) ? word : named);
    }

    /** Of the answers that are not named, those of the groups without which the named ones do not carry the result. */
    private SortedSet<FactId> needed(SortedSet<FactId> word, SortedSet<FactId> named) {
        SortedSet<FactId> others = new TreeSet<>(word);
        others.removeAll(named);
        if (stands(without(others))) {
            return new TreeSet<>();
        }
        SortedSet<FactId> needed = new TreeSet<>();
        SortedSet<FactId> leftOut = new TreeSet<>();
        Map<String, List<FactId>> byGroup = others.stream().collect(Collectors.groupingBy(FactId::group));
        for (List<FactId> group : new TreeMap<>(byGroup).values()) {
            leftOut.addAll(group);
            if (!stands(without(leftOut))) {
                group.forEach(leftOut::remove);
                needed.addAll(group);
            }
        }
        return needed;
    }

    /** The stated facts that make the offences what they are: those of trafficking are not met, and one of smuggling is. */
    private Set<FactId> deciding(KnownFacts known) {
        var reasons = new FactIdSet(known.catalogue());
        Evaluation chosen = evaluation(known);
        for (LawPeriod.CompiledOffence offence : period.offences()) {
            boolean isTrafficking = offence.offence().kind() == OffenceKind.TRAFFICKING;
            boolean isSmuggling = offence.offence().kind() == OffenceKind.SMUGGLING;
            if (isTrafficking || (isSmuggling && status(chosen, offence.criterion()) == Status.MET)) {
                for (Atom atom : offence.criterion().reasons(chosen.valuation())) {
                    known.collectSources(atom, reasons);
                }
            }
        }
        return Set.copyOf(reasons.toList());
    }

    private KnownFacts without(SortedSet<FactId> facts) {
        return KnownFacts.of(query.known().catalogue(), query.known().stated().without(facts));
    }

    private boolean stands(KnownFacts known) {
        Evaluation evaluation = evaluation(known);
        return stands(smuggling, status(evaluation, period.trafficking()), status(evaluation, period.smuggling()));
    }

    private Evaluation evaluation(KnownFacts known) {
        return period.evaluate(query.standard().valuation(known));
    }

    private static Status status(Evaluation evaluation, Criterion criterion) {
        return Status.of(evaluation.truth(criterion));
    }
}
