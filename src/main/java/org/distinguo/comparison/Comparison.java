package org.distinguo.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;

/**
 * The same case under several laws.
 *
 * @param verdicts one for each law, in their order
 * @param divergences where two of them part: two rulebooks on the same date, and two dates of the same rulebook
 */
public record Comparison(List<Verdict> verdicts, List<Divergence> divergences) {

    public Comparison {
        verdicts = List.copyOf(verdicts);
        divergences = List.copyOf(divergences);
    }

    /** A law between two of its changes: its verdict on a case is the same on all of these days. */
    private record Period(String rulebook, LocalDate from) {

        static Period of(DatedLaw law) {
            return new Period(law.rulebook().id(), law.period().from());
        }
    }

    /** Two periods. */
    private record Pair(Period left, Period right) {}

    /**
     * Compares laws on a case. What stays the same between two changes of a law is found out once.
     *
     * @param laws the laws, each on a day that it covers
     * @param query the case; its date of conduct and its part of the State are not looked at
     * @return the comparison
     */
    public static Comparison of(List<DatedLaw> laws, Query query) {
        Map<Period, Verdict> found = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (DatedLaw law : laws) {
            Query asked = query.on(law.conductDate()).in(law.part());
            verdicts.add(found.computeIfAbsent(
                            Period.of(law), period -> law.classifier().classify(asked))
                    .withQuery(asked));
        }
        Map<Pair, List<Divergence>> parted = new HashMap<>();
        List<Divergence> divergences = new ArrayList<>();
        for (int left = 0; left < laws.size(); left++) {
            for (int right = left + 1; right < laws.size(); right++) {
                DatedLaw one = laws.get(left);
                DatedLaw other = laws.get(right);
                if (one.classifier() == other.classifier() || one.conductDate().equals(other.conductDate())) {
                    parted.computeIfAbsent(
                                    new Pair(Period.of(one), Period.of(other)),
                                    pair -> Comparer.compare(one, other, query))
                            .forEach(divergence ->
                                    divergences.add(divergence.on(one.conductDate(), other.conductDate())));
                }
            }
        }
        return new Comparison(verdicts, divergences);
    }
}
