package org.distinguo.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Contradiction;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.rest.problem.Violation;
import org.distinguo.rest.problem.ViolationCode;
import org.distinguo.rest.request.ClassificationRequest;
import org.distinguo.rest.request.LocatedValue;
import org.distinguo.rest.request.RequestReader;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Nearest;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;

/** Takes requests to the library and turns what the core refuses into problems. Stateless. */
@Singleton
public class RequestResolver {

    private final Library library;
    private final RequestReader reader;
    private final Clock clock;

    /**
     * @param library the laws at hand
     * @param clock tells today's date, in UTC
     */
    @Inject
    public RequestResolver(Library library, Clock clock) {
        this.library = library;
        this.reader = new RequestReader(library.catalogue());
        this.clock = clock;
    }

    /** The laws at hand. */
    public Library library() {
        return library;
    }

    /** Reads bodies. */
    public RequestReader reader() {
        return reader;
    }

    /** Today's date in UTC: what a request without dates is about. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The classifiers of the rulebooks that a body names, in its order; refused with every one that there is not, and where
     * none of them has the part of the State.
     */
    public List<Classifier> classifiers(ClassificationRequest request) {
        List<String> known = List.copyOf(library.editions().keySet());
        List<Violation> violations = request.rulebooks().stream()
                .filter(rulebook -> !library.editions().containsKey(rulebook.value()))
                .map(rulebook -> new Violation(
                        rulebook.pointer(),
                        ViolationCode.UNKNOWN,
                        "no such rulebook",
                        Nearest.to(rulebook.value(), known).orElse(null)))
                .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.of(ProblemType.UNKNOWN_RULEBOOK, noSuchRulebook(), violations);
        }
        List<Classifier> classifiers = request.rulebooks().stream()
                .flatMap(rulebook -> library.classifier(rulebook.value()).stream())
                .toList();
        request.partOfState().ifPresent(part -> checkPart(part, classifiers));
        return classifiers;
    }

    /** Refuses a part of a State that none of the rulebooks has; a comparison asks each that has it for its law. */
    private static void checkPart(String part, List<Classifier> classifiers) {
        List<Rulebook> rulebooks = classifiers.stream()
                .map(classifier -> classifier.law().rulebook())
                .toList();
        Set<String> known = new LinkedHashSet<>();
        rulebooks.forEach(rulebook -> known.addAll(rulebook.parts().keySet()));
        if (known.contains(part)) {
            return;
        }
        String detail = rulebooks.stream().map(RequestResolver::partsOf).collect(Collectors.joining("; "));
        throw ProblemException.of(
                ProblemType.SCHEMA_VIOLATION,
                detail,
                List.of(new Violation(
                        "/" + RequestReader.PART_OF_STATE,
                        ViolationCode.UNKNOWN,
                        "no such part of the State",
                        Nearest.to(part, known).orElse(null))));
    }

    private static String partsOf(Rulebook rulebook) {
        String name = "the rulebook `" + rulebook.id() + "` ";
        return rulebook.parts().isEmpty()
                ? name + "has no parts of a State: leave `" + RequestReader.PART_OF_STATE + "` out"
                : name + "has the parts " + String.join(", ", rulebook.parts().keySet());
    }

    /** The classifier of a rulebook named in a path. */
    public Classifier classifierInPath(String rulebook) {
        return library.classifier(rulebook)
                .orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_RULEBOOK, noSuchRulebook())
                        .withStatus(404));
    }

    private String noSuchRulebook() {
        return "no such rulebook; there are "
                + String.join(", ", library.editions().keySet());
    }

    /** What follows from stated facts. */
    public KnownFacts known(CaseFacts facts) {
        try {
            return KnownFacts.of(library.catalogue(), facts);
        } catch (ContradictoryFactsException e) {
            List<Violation> violations = new ArrayList<>();
            for (Contradiction contradiction : e.contradictions()) {
                for (FactId fact : contradiction.facts()) {
                    violations.add(Violation.of(
                            "/facts/" + fact.group() + "/" + fact.name(),
                            ViolationCode.CONTRADICTION,
                            contradiction.reason()));
                }
            }
            throw ProblemException.of(
                    ProblemType.CONTRADICTORY_FACTS,
                    "these answers cannot all be true; correct one of them, or send UNKNOWN",
                    violations.stream().distinct().toList());
        }
    }

    /** Refuses dates for which a rulebook does not speak, with every such date and rulebook. */
    public void checkCoverage(List<Classifier> classifiers, ClassificationRequest request) {
        List<LocatedValue<LocalDate>> dates = new ArrayList<>(request.conductDates());
        dates.add(request.decisionDate());
        List<Violation> violations = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Classifier classifier : classifiers) {
            Rulebook rulebook = classifier.law().rulebook();
            List<Violation> outside = dates.stream()
                    .filter(date -> !rulebook.coverage().includes(date.value()))
                    .map(date -> outside(date.pointer(), rulebook))
                    .distinct() // a date that was not sent is taken from another, or is today
                    .toList();
            if (!outside.isEmpty()) {
                violations.addAll(outside);
                silent.add("the rulebook `" + rulebook.id() + "` speaks for the days from "
                        + rulebook.coverage().from() + " to "
                        + rulebook.coverage().to() + ", both included");
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(ProblemType.NO_LAW_IN_FORCE, String.join("; ", silent), violations);
        }
    }

    private static Violation outside(String pointer, Rulebook rulebook) {
        return Violation.of(
                pointer,
                ViolationCode.OUT_OF_RANGE,
                (pointer.isEmpty() ? "today, which is taken where no date is sent," : "the date") + " is not between "
                        + rulebook.coverage().from() + " and "
                        + rulebook.coverage().to());
    }

    /** What a verdict that is given today says of itself. */
    public String notice(Verdict verdict) {
        return library.notice().of(verdict, today());
    }

    /** A law as it is asked for one date of conduct: of the part of the State that the caller names, where it has that. */
    public static DatedLaw law(Classifier classifier, ClassificationRequest request, LocalDate conduct) {
        return new DatedLaw(
                classifier,
                conduct,
                request.partOfState().filter(classifier.law().rulebook().parts()::containsKey));
    }

    /** What is asked of a law about a case; the dates are within the coverage. */
    public static Query query(KnownFacts known, ClassificationRequest request, DatedLaw law) {
        return new Query(
                known,
                law.conductDate(),
                request.decisionDate().value(),
                request.standard(),
                request.encounter(),
                law.part());
    }
}
