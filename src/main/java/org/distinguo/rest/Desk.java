package org.distinguo.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.distinguo.rest.request.RequestReader;
import org.distinguo.rulebook.Coverage;
import org.distinguo.source.Nearest;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.OutsideCoverageException;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;

/** Takes requests to the library and turns what the core refuses into problems. Stateless. */
@Singleton
public class Desk {

    private final Library library;
    private final RequestReader reader;
    private final Clock clock;

    /**
     * @param library the laws at hand
     * @param clock tells today's date, in UTC
     */
    @Inject
    public Desk(Library library, Clock clock) {
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
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The classifier of a rulebook named in a body at a place. */
    public Classifier classifier(String rulebook, String pointer) {
        return library.classifier(rulebook).orElseThrow(() -> {
            List<String> known = List.copyOf(library.classifiers().keySet());
            var violation = new Violation(
                    pointer,
                    ViolationCode.UNKNOWN,
                    "no such rulebook",
                    Nearest.to(rulebook, known).orElse(null));
            return ProblemException.of(
                    ProblemType.UNKNOWN_RULEBOOK,
                    "no such rulebook; there are " + String.join(", ", known),
                    List.of(violation));
        });
    }

    /** The classifier of a rulebook named in a path. */
    public Classifier classifierInPath(String rulebook) {
        Optional<Classifier> found = library.classifier(rulebook);
        return found.orElseThrow(() -> ProblemException.of(
                        ProblemType.UNKNOWN_RULEBOOK,
                        "no such rulebook; there are "
                                + String.join(", ", library.classifiers().keySet()))
                .withStatus(404));
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

    /** The verdict of one rulebook for one date of conduct, which stands at a place in the body. */
    public Verdict verdict(
            Classifier classifier,
            KnownFacts known,
            ClassificationRequest request,
            LocalDate conduct,
            String conductPointer) {
        return verdict(classifier::classify, known, request, conduct, conductPointer);
    }

    /** The same, as some method of the classifier gives it. */
    public Verdict verdict(
            Function<Query, Verdict> classifying,
            KnownFacts known,
            ClassificationRequest request,
            LocalDate conduct,
            String conductPointer) {
        try {
            return classifying.apply(
                    new Query(known, conduct, request.decisionDate(), request.standard(), request.encounter()));
        } catch (OutsideCoverageException e) {
            Coverage coverage = e.coverage();
            List<Violation> violations = new ArrayList<>();
            if (!coverage.includes(conduct)) {
                violations.add(outside(conductPointer, coverage));
            }
            if (!coverage.includes(request.decisionDate())) {
                violations.add(outside("/decisionDate", coverage));
            }
            throw ProblemException.of(
                    ProblemType.NO_LAW_IN_FORCE,
                    "the rulebook `" + e.rulebookId() + "` speaks for the days from " + coverage.from() + " to "
                            + coverage.to() + ", both included",
                    violations);
        }
    }

    private static Violation outside(String pointer, Coverage coverage) {
        return Violation.of(
                pointer,
                ViolationCode.OUT_OF_RANGE,
                "the date is not between " + coverage.from() + " and " + coverage.to());
    }
}
