package org.distinguo.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.distinguo.comparison.Comparer;
import org.distinguo.comparison.Comparison;
import org.distinguo.facts.KnownFacts;
import org.distinguo.intake.binding.RequestBinder;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.intake.request.ComparisonRequest;
import org.distinguo.intake.request.ConductDate;
import org.distinguo.intake.request.LocatedValue;
import org.distinguo.intake.request.WhatIfRequest;
import org.distinguo.library.Library;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Nearest;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;
import org.distinguo.whatif.Alternative;
import org.distinguo.whatif.WhatIf;

/**
 * Answers requests about cases: takes each to the laws at hand, and refuses what the law cannot answer. It knows nothing of
 * HTTP. Stateless.
 */
@Singleton
public class Intake {

    private final Library library;
    private final Clock clock;
    private final RequestBinder binder;
    private final RequestedLaws laws;
    private final WhatIf whatIf;
    private final Comparer comparer;

    /**
     * @param library the laws at hand
     * @param clock tells today's date, in UTC
     * @param validator checks the constraints of requests; its clock tells the same date
     */
    @Inject
    public Intake(Library library, Clock clock, Validator validator) {
        this.library = library;
        this.clock = clock;
        this.binder = new RequestBinder(
                library.catalogue(), validator, library.editions().keySet());
        this.laws = new RequestedLaws(library);
        this.whatIf = new WhatIf(library.catalogue());
        this.comparer = new Comparer(library.catalogue());
    }

    /**
     * What was found about one case and one law.
     *
     * @param verdict the verdict
     * @param alternatives the smallest changes; none where none were asked for, or no set of that size does it
     */
    public record Changes(Verdict verdict, List<Alternative> alternatives) {

        public Changes {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** The laws at hand. */
    public Library library() {
        return library;
    }

    /** Today's date in UTC: what a request without dates is about. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What a verdict that is given today says of itself. */
    public String notice(Verdict verdict) {
        return library.notice().of(verdict, today());
    }

    /**
     * Reads a body.
     *
     * @param body the bytes of the body
     * @param type the class of the request
     * @param <T> the same
     * @return the request, which fits the contract
     * @throws RefusedException if the body is not JSON or does not fit the contract, with every violation
     */
    public <T extends CaseRequest> T read(byte[] body, Class<T> type) {
        return binder.bind(body, type);
    }

    /**
     * Refuses parameters of a query that do not fit the contract.
     *
     * @param query an object whose members, with constraints, are the parameters
     * @param found what was found wrong with it already
     * @throws RefusedException with every violation
     */
    public void check(Object query, List<Violation> found) {
        binder.check(query, found);
    }

    /**
     * The verdict of one law on a case.
     *
     * @param request the case
     * @return the verdict
     * @throws RefusedException if the law cannot answer it
     */
    public Verdict classify(ClassificationRequest request) {
        Classifier classifier = laws.of(request).get(0);
        return CommonVerdict.of(question(List.of(classifier), request), classifier, Classifier::classify);
    }

    /**
     * The verdicts of several laws on a case, and where they part.
     *
     * @param request the case
     * @return the comparison
     * @throws RefusedException if one of the laws cannot answer it
     */
    public Comparison compare(ComparisonRequest request) {
        List<Classifier> classifiers = laws.of(request);
        Question question = question(classifiers, request);
        List<DatedLaw> dated = classifiers.stream()
                .flatMap(classifier -> question.conductDates().stream()
                        .map(date -> question.law(classifier, date.value().first())))
                .toList();
        return comparer.compare(dated, question.query(dated.get(0)));
    }

    /**
     * The smallest changes of a case that change its result.
     *
     * @param request the case, and what is to change
     * @return what is so now, and the changes
     * @throws RefusedException if the law cannot answer it
     */
    public Changes change(WhatIfRequest request) {
        Classifier classifier = laws.of(request).get(0);
        request.finding().ifPresent(offence -> check(classifier.law().rulebook(), offence));
        Question question = question(List.of(classifier), request);
        Verdict now = CommonVerdict.of(question, classifier, Classifier::classifyWithoutQuestions);
        return new Changes(now, whatIf.smallest(classifier, now, request.finding(), request.size()));
    }

    private Question question(List<Classifier> classifiers, CaseRequest request) {
        KnownFacts known = laws.known(request.facts());
        LocatedValue<LocalDate> decision = request.decisionDate()
                .map(day -> new LocatedValue<>(day, "/decisionDate"))
                .orElseGet(() -> new LocatedValue<>(today(), ""));
        List<LocatedValue<ConductDate>> sent = request.sentConductDates();
        List<LocatedValue<ConductDate>> conduct = sent.isEmpty()
                ? List.of(new LocatedValue<>(ConductDate.of(decision.value()), decision.pointer()))
                : sent;
        laws.checkCoverage(classifiers, conduct, decision);
        return new Question(request, known, conduct, decision.value());
    }

    private static void check(Rulebook rulebook, String offence) {
        if (rulebook.offence(offence).isPresent()) {
            return;
        }
        List<String> known = rulebook.offences().stream().map(Offence::id).toList();
        Optional<String> near = Nearest.to(offence, known);
        throw new RefusedException(
                Refusal.SCHEMA_VIOLATION,
                "the rulebook has no such offence; there are " + String.join(", ", known),
                List.of(Violation.of("/finding", ViolationCode.UNKNOWN, "no such offence")
                        .near(near.orElse(null))));
    }

    /**
     * What is asked of a law about a case.
     *
     * @param request the request
     * @param known what is known of the case
     * @param conductDates the days of conduct, at least one
     * @param decisionDate the date of the decision
     */
    record Question(
            CaseRequest request,
            KnownFacts known,
            List<LocatedValue<ConductDate>> conductDates,
            LocalDate decisionDate) {

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

        /** The question to that law. */
        Query query(DatedLaw law) {
            return new Query(
                    known, law.conductDate(), decisionDate, request.standard(), request.encounter(), law.part());
        }
    }
}
