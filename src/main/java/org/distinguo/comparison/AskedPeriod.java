package org.distinguo.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Truth;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;

/**
 * A law between two of its changes, with the dates that are asked about it: its verdict on a case is the same on all of them.
 *
 * @param law the law on the first of the dates
 * @param period the law as it stood on all of them
 * @param dates in the order in which they were asked; never empty
 * @param trafficking whether any offence of kind TRAFFICKING is met
 * @param smuggling whether any offence of kind SMUGGLING is met
 */
record AskedPeriod(DatedLaw law, LawPeriod period, List<LocalDate> dates, Truth trafficking, Truth smuggling) {

    AskedPeriod {
        dates = List.copyOf(dates);
    }

    /** The periods of some laws, each on a day, in their order. */
    static List<AskedPeriod> of(List<DatedLaw> laws, Query query) {
        Map<List<Object>, List<DatedLaw>> byPeriod = new LinkedHashMap<>();
        for (DatedLaw law : laws) {
            byPeriod.computeIfAbsent(List.of(law.classifier(), law.period().from()), key -> new ArrayList<>())
                    .add(law);
        }
        var known = query.standard().valuation(query.known());
        List<AskedPeriod> periods = new ArrayList<>();
        for (List<DatedLaw> same : byPeriod.values()) {
            LawPeriod period = same.get(0).period();
            var evaluation = period.evaluate(known);
            periods.add(new AskedPeriod(
                    same.get(0),
                    period,
                    same.stream().map(DatedLaw::conductDate).toList(),
                    evaluation.truth(period.trafficking()),
                    evaluation.truth(period.smuggling())));
        }
        return periods;
    }

    Query asked(Query query) {
        return query.on(law.conductDate()).in(law.part());
    }

    Criterion criterion(OffenceKind kind) {
        return kind == OffenceKind.TRAFFICKING ? period.trafficking() : period.smuggling();
    }

    Truth truth(OffenceKind kind) {
        return kind == OffenceKind.TRAFFICKING ? trafficking : smuggling;
    }

    boolean isOfSameLawAs(AskedPeriod other) {
        return law.classifier() == other.law.classifier();
    }
}
