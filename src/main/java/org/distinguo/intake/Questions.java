package org.distinguo.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.distinguo.facts.KnownFacts;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.ConductDate;
import org.distinguo.intake.request.LocatedValue;
import org.distinguo.verdict.Classifier;

/** Makes questions to laws of requests: a date that a request leaves out is today, and conduct without a date is of the day of decision. */
final class Questions {

    private final RequestedLaws laws;
    private final Clock clock;

    /** Takes the laws at hand, and the clock that tells today's date in UTC. */
    Questions(RequestedLaws laws, Clock clock) {
        this.laws = laws;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The date of the decision, and where the request says it: nowhere where it is today. */
    LocatedValue<LocalDate> decisionDate(CaseRequest request) {
        return request.decisionDate()
                .map(day -> new LocatedValue<>(day, "/decisionDate"))
                .orElseGet(() -> new LocatedValue<>(today(), ""));
    }

    /**
     * What a request asks of laws.
     *
     * @throws RefusedException if its answers contradict each other, or one of the laws does not speak for its dates
     */
    Question of(List<Classifier> classifiers, CaseRequest request) {
        LocatedValue<LocalDate> decision = decisionDate(request);
        List<LocatedValue<ConductDate>> sent = request.sentConductDates();
        List<LocatedValue<ConductDate>> conduct = sent.isEmpty()
                ? List.of(new LocatedValue<>(ConductDate.of(decision.value()), decision.pointer()))
                : sent;
        return of(classifiers, request, conduct, decision);
    }

    /**
     * Refuses dates of which the conduct is later than the decision.
     *
     * @throws RefusedException if it is
     */
    static void checkOrder(ConductDate conduct, LocalDate decision) {
        if (conduct.first().isAfter(decision)) {
            Message message = MessageId.CONDUCT_AFTER.with(decision);
            throw new RefusedException(
                    Refusal.SCHEMA_VIOLATION,
                    message,
                    List.of(Violation.of("/conductDate", ViolationCode.OUT_OF_RANGE, message)));
        }
    }

    /** The same on other dates than those of the request. */
    Question of(
            List<Classifier> classifiers,
            CaseRequest request,
            List<LocatedValue<ConductDate>> conduct,
            LocatedValue<LocalDate> decision) {
        KnownFacts known = laws.known(request.facts());
        laws.checkCoverage(classifiers, conduct, decision);
        return new Question(request, known, conduct, decision.value());
    }
}
