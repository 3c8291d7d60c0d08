package org.distinguo.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Contradiction;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.message.Sentence;
import org.distinguo.intake.message.Sentences;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.ConductDate;
import org.distinguo.intake.request.LocatedValue;
import org.distinguo.intake.request.WhatIfRequest;
import org.distinguo.library.Library;
import org.distinguo.rulebook.Coverage;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Nearest;
import org.distinguo.verdict.Classifier;

/** Finds the laws that a request names, and refuses what they cannot answer, with everything that they cannot. */
final class RequestedLaws {

    private static final String PART_OF_STATE = "partOfState";

    private final Library library;

    RequestedLaws(Library library) {
        this.library = library;
    }

    /** The classifiers of the rulebooks that a request names, in its order. */
    List<Classifier> of(CaseRequest request) {
        List<Violation> unknown = unknownRulebooks(request);
        if (!unknown.isEmpty()) {
            throw new RefusedException(
                    Refusal.UNKNOWN_RULEBOOK, MessageId.NO_RULEBOOK_AMONG.with(rulebookIds()), unknown);
        }
        List<Classifier> classifiers = classifiers(request);
        List<Rulebook> rulebooks = rulebooks(classifiers);
        if (!unknownPart(request, rulebooks).isEmpty()) {
            throw new RefusedException(
                    Refusal.SCHEMA_VIOLATION,
                    new Sentences(rulebooks.stream().map(RequestedLaws::partsOf).toList()),
                    unknownNames(request));
        }
        return classifiers;
    }

    /**
     * The rulebooks that are not at hand; where all are, the part of a State that none of them has, and the offence that the law
     * does not have. This is for a body in which other things are wrong as well, of which any member may be missing.
     */
    List<Violation> unknownNames(CaseRequest request) {
        List<Violation> unknown = new ArrayList<>(unknownRulebooks(request));
        if (unknown.isEmpty() && !request.rulebooks().isEmpty()) {
            List<Rulebook> rulebooks = rulebooks(classifiers(request));
            unknown.addAll(unknownPart(request, rulebooks));
            if (request instanceof WhatIfRequest whatIf) {
                whatIf.finding().ifPresent(offence -> unknown.addAll(NamedOffence.unknown(rulebooks.get(0), offence)));
            }
        }
        return unknown;
    }

    private List<Classifier> classifiers(CaseRequest request) {
        return request.rulebooks().stream()
                .flatMap(rulebook -> library.classifier(rulebook.value()).stream())
                .toList();
    }

    private List<String> rulebookIds() {
        return List.copyOf(library.editions().keySet());
    }

    private static List<Rulebook> rulebooks(List<Classifier> classifiers) {
        return classifiers.stream()
                .map(classifier -> classifier.law().rulebook())
                .toList();
    }

    private List<Violation> unknownRulebooks(CaseRequest request) {
        return request.rulebooks().stream()
                .filter(rulebook -> !library.editions().containsKey(rulebook.value()))
                .map(rulebook -> Violation.of(
                                rulebook.pointer(), ViolationCode.UNKNOWN, MessageId.NO_SUCH_RULEBOOK.with())
                        .near(Nearest.to(rulebook.value(), rulebookIds()).orElse(null)))
                .toList();
    }

    /** A part of a State that none of the rulebooks has; a comparison asks each that has it for its law. */
    private static List<Violation> unknownPart(CaseRequest request, List<Rulebook> rulebooks) {
        Set<String> known = new LinkedHashSet<>();
        rulebooks.forEach(rulebook -> known.addAll(rulebook.parts().keySet()));
        return request.partOfState().stream()
                .filter(part -> !known.contains(part))
                .map(part -> Violation.of("/" + PART_OF_STATE, ViolationCode.UNKNOWN, MessageId.NO_SUCH_PART.with())
                        .near(Nearest.to(part, known).orElse(null)))
                .toList();
    }

    private static Sentence partsOf(Rulebook rulebook) {
        return rulebook.parts().isEmpty()
                ? MessageId.NO_PARTS.with(rulebook.id())
                : MessageId.NO_PART_AMONG.with(rulebook.id(), rulebook.parts().keySet());
    }

    /** What follows from stated facts. */
    KnownFacts known(CaseFacts facts) {
        try {
            return KnownFacts.of(library.catalogue(), facts);
        } catch (ContradictoryFactsException e) {
            throw contradictory(
                    contradictions(e, fact -> "/facts/" + fact.group() + "/" + fact.name()),
                    MessageId.ANSWERS_CONTRADICT.with());
        }
    }

    /** What contradicts what, by the places of the facts in the body. */
    static List<Violation> contradictions(ContradictoryFactsException found, Function<FactId, String> pointer) {
        List<Violation> violations = new ArrayList<>();
        for (Contradiction contradiction : found.contradictions()) {
            MessageId id =
                    contradiction.isSuspicion() ? MessageId.SUSPICION_CONTRADICTED : MessageId.KNOWN_CONTRADICTED;
            Message reason = id.with(contradiction.about(), quoted(contradiction.others()));
            for (FactId fact : contradiction.facts()) {
                violations.add(Violation.of(pointer.apply(fact), ViolationCode.CONTRADICTION, reason));
            }
        }
        return violations;
    }

    /** Facts as they stand in a list of them within a sentence. */
    static List<String> quoted(Collection<FactId> facts) {
        return facts.stream().map(fact -> "`" + fact + "`").toList();
    }

    /** The refusal of answers that contradict each other. */
    static RefusedException contradictory(List<Violation> violations, Message detail) {
        return new RefusedException(
                Refusal.CONTRADICTORY_FACTS,
                detail,
                violations.stream().distinct().toList());
    }

    /** Refuses dates for which a rulebook does not speak, with every such date and rulebook. */
    void checkCoverage(
            List<Classifier> classifiers, List<LocatedValue<ConductDate>> conduct, LocatedValue<LocalDate> decision) {
        List<LocatedValue<ConductDate>> dates = new ArrayList<>(conduct);
        dates.add(new LocatedValue<>(ConductDate.of(decision.value()), decision.pointer()));
        List<Violation> violations = new ArrayList<>();
        List<Sentence> silent = new ArrayList<>();
        for (Classifier classifier : classifiers) {
            Rulebook rulebook = classifier.law().rulebook();
            Coverage coverage = rulebook.coverage();
            List<Violation> outside = dates.stream()
                    .filter(date -> !includes(coverage, date.value(), decision.value()))
                    .map(date -> outside(date.pointer(), rulebook))
                    .distinct() // a date that was not sent is taken from another, or is today
                    .toList();
            if (!outside.isEmpty()) {
                violations.addAll(outside);
                silent.add(MessageId.COVERAGE.with(rulebook.id(), coverage.from(), coverage.to()));
            }
        }
        if (!violations.isEmpty()) {
            throw new RefusedException(Refusal.NO_LAW_IN_FORCE, new Sentences(silent), violations);
        }
    }

    /** Whether a law speaks for every day of a month or year, as far as it is not after the decision. */
    private static boolean includes(Coverage coverage, ConductDate date, LocalDate decision) {
        LocalDate last = date.last().isAfter(decision) && !date.isExact() ? decision : date.last();
        return coverage.includes(date.first()) && coverage.includes(last);
    }

    private static Violation outside(String pointer, Rulebook rulebook) {
        return Violation.of(
                pointer,
                ViolationCode.OUT_OF_RANGE,
                (pointer.isEmpty() ? MessageId.TODAY_OUTSIDE : MessageId.DATE_OUTSIDE)
                        .with(rulebook.coverage().from(), rulebook.coverage().to()));
    }
}
