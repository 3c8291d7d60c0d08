package org.distinguo.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.ConductDate;
import org.distinguo.intake.request.LocatedValue;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;

/**
 * The answer for conduct of which only the month or the year is known: the one that is the same on every day of it, with all
 * that it cites. Where the law changed within it and the answer with it, there is none, and the caller is asked for a nearer
 * date: a verdict that cites the law of another day would be wrong in a letter to a court.
 */
final class CommonVerdict {

    private CommonVerdict() {}

    /** The verdict of the first date of conduct. */
    static Verdict of(Question question, Classifier classifier, BiFunction<Classifier, Query, Verdict> classify) {
        return of(question, classifier, classify, Verdict::withQuery);
    }

    /** The answer for the first date of conduct; the last function turns an answer for another date into one for this. */
    static <T> T of(
            Question question,
            Classifier classifier,
            BiFunction<Classifier, Query, T> answer,
            BiFunction<T, Query, T> withQuery) {
        LocatedValue<ConductDate> conduct = question.conductDates().get(0);
        DatedLaw law = question.law(classifier, conduct.value().first());
        Query query = question.query(law);
        T first = answer.apply(classifier, query);
        List<LocalDate> changes = changesWithin(law, lastDay(conduct.value(), question.decisionDate())).stream()
                .filter(day -> !withQuery
                        .apply(answer.apply(classifier, query.on(day)), query)
                        .equals(first))
                .toList();
        if (!changes.isEmpty()) {
            throw notExact(conduct, changes);
        }
        return first;
    }

    /** One refusal for several dates of conduct of one request, of which none is exact enough; at least one. */
    static RefusedException all(List<RefusedException> notExact) {
        if (notExact.size() == 1) {
            return notExact.get(0);
        }
        return new RefusedException(
                Refusal.DATE_NOT_EXACT,
                MessageId.DATES_NOT_EXACT.with(),
                notExact.stream()
                        .flatMap(refused -> refused.violations().stream())
                        .toList());
    }

    /** What is after the decision is not asked about. */
    private static LocalDate lastDay(ConductDate conduct, LocalDate decision) {
        return conduct.last().isAfter(decision) ? decision : conduct.last();
    }

    /** The days after the law's own on which it changed, up to a last one. */
    private static List<LocalDate> changesWithin(DatedLaw law, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        for (LawPeriod period : law.classifier().law().periods(law.part())) {
            if (period.from().isAfter(law.conductDate()) && !period.from().isAfter(last)) {
                days.add(period.from());
            }
        }
        return days;
    }

    private static RefusedException notExact(LocatedValue<ConductDate> conduct, List<LocalDate> changes) {
        return new RefusedException(
                Refusal.DATE_NOT_EXACT,
                MessageId.DATE_NOT_EXACT.with(changes),
                List.of(Violation.of(
                        conduct.pointer(), ViolationCode.OUT_OF_RANGE, MessageId.DAYS_DIFFER.with(changes))));
    }
}
