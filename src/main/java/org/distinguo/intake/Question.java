package org.distinguo.intake;

import java.time.LocalDate;
import java.util.List;
import org.distinguo.facts.KnownFacts;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.ConductDate;
import org.distinguo.intake.request.LocatedValue;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Query;

/**
 * What is asked of a law about a case.
 *
 * @param request the request
 * @param known what is known of the case
 * @param conductDates the days of conduct, at least one
 * @param decisionDate the date of the decision
 */
record Question(
        CaseRequest request, KnownFacts known, List<LocatedValue<ConductDate>> conductDates, LocalDate decisionDate) {

    Question {
        conductDates = List.copyOf(conductDates);
    }

    /** A law on a day: of the part of the State that the caller names, where it has that. */
    DatedLaw law(Classifier classifier, LocalDate conduct) {
        return new DatedLaw(
                classifier,
                conduct,
                request.partOfState().filter(classifier.law().rulebook().parts()::containsKey));
    }

    /** Laws, each on every day of conduct. */
    List<DatedLaw> laws(List<Classifier> classifiers) {
        return classifiers.stream()
                .flatMap(classifier -> conductDates.stream()
                        .map(date -> law(classifier, date.value().first())))
                .toList();
    }

    /** The question to that law. */
    Query query(DatedLaw law) {
        return new Query(known, law.conductDate(), decisionDate, request.standard(), request.encounter(), law.part());
    }
}
