package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;

/** Applies a law to a case. Stateless: the same question to the same law gives the same verdict. */
public final class Classifier {

    private final Law law;
    private final Phrases phrases;

    /**
     * @param law the law to apply
     * @param phrases the sentences of explanations
     */
    public Classifier(Law law, Phrases phrases) {
        this.law = law;
        this.phrases = phrases;
    }

    /**
     * The law that is applied.
     *
     * @return the law
     */
    public Law law() {
        return law;
    }

    /**
     * The verdict on a case.
     *
     * @param query the question
     * @return the verdict
     * @throws OutsideCoverageException if the rulebook does not speak for one of the two dates
     */
    public Verdict classify(Query query) {
        return verdict(query, Detail.ALL);
    }

    /**
     * The same verdict without its open questions.
     *
     * @param query the question
     * @return the verdict, with an empty list of open questions
     * @throws OutsideCoverageException if the rulebook does not speak for one of the two dates
     */
    public Verdict classifyWithoutQuestions(Query query) {
        return verdict(query, Detail.NO_QUESTIONS);
    }

    /**
     * The findings of the same verdict on the offences of one kind, with what is decided and by which facts only.
     *
     * @param query the question
     * @param kind the kind
     * @return in order of the rulebook, with no open facts and no explanations in their grounds; possibly empty
     * @throws OutsideCoverageException if the rulebook does not speak for the day of conduct
     */
    public List<Finding> findingsWithoutWhatIsOpen(Query query, OffenceKind kind) {
        LawPeriod period = law.on(query.conductDate(), query.part());
        return findings(query, period, Assessment.of(query.known(), period), Detail.DECIDED, kind::equals);
    }

    private Verdict verdict(Query query, Detail detail) {
        if (!query.known().catalogue().digest().equals(law.catalogue().digest())) {
            throw new IllegalArgumentException("the case was closed under another catalogue");
        }
        LawPeriod period = law.on(query.conductDate(), query.part());
        if (!law.rulebook().coverage().includes(query.decisionDate())) {
            throw new OutsideCoverageException(law.rulebook());
        }
        Assessment assessment = Assessment.of(query.known(), period);
        Evaluation chosen = assessment.under(query.standard());
        List<Finding> findings = findings(query, period, assessment, detail, kind -> true);
        Status trafficking = Status.of(chosen.truth(period.trafficking()));
        Status smuggling = Status.of(chosen.truth(period.smuggling()));
        return new Verdict(
                law.rulebook(),
                query,
                Classification.of(trafficking, smuggling),
                classificationByPart(query, chosen.valuation()),
                possible(chosen, trafficking, smuggling),
                findings,
                disregarded(query),
                safeguards(query, findings, period, assessment.reasonableGrounds()),
                detail == Detail.ALL
                        ? new OpenQuestions(period, query.known(), query.standard(), chosen).find()
                        : List.of());
    }

    private List<Finding> findings(
            Query query, LawPeriod period, Assessment assessment, Detail detail, Predicate<OffenceKind> asked) {
        Evaluation chosen = assessment.under(query.standard());
        var grounds =
                new Grounds(query.known(), assessment, query.standard(), period.questionsOfLaw(), phrases, detail);
        return period.offences().stream()
                .filter(offence -> asked.test(offence.offence().kind()))
                .map(offence -> finding(offence, grounds, chosen, query.standard()))
                .toList();
    }

    private static Finding finding(
            LawPeriod.CompiledOffence compiled, Grounds grounds, Evaluation chosen, Standard standard) {
        if (!compiled.inForce()) {
            return new Finding(
                    compiled.offence(),
                    Statuses.NOT_MET,
                    false,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    compiled.offence().reviewed());
        }
        Status status = Status.of(chosen.truth(compiled.criterion()));
        List<String> forms = new ArrayList<>();
        for (LawPeriod.CompiledForm form : compiled.forms()) {
            if (status == Status.MET && chosen.truth(form.criterion()) == Truth.TRUE) {
                forms.add(form.code());
            }
        }
        List<Ground> elements = grounds.of(compiled.elements());
        List<Ground> exemptions = grounds.of(compiled.exemptions());
        return new Finding(
                compiled.offence(),
                grounds.statuses(compiled.criterion()),
                true,
                forms,
                elements,
                exemptions,
                grounds.of(compiled.defences()),
                grounds.of(compiled.aggravating()),
                compiled.offence().reviewed() && restsOnReviewed(status, standard, elements, exemptions));
    }

    /** What is not met rests on any one ground against it; what is met or open, on all of them. */
    private static boolean restsOnReviewed(
            Status status, Standard standard, List<Ground> elements, List<Ground> exemptions) {
        if (status == Status.NOT_MET) {
            return elements.stream()
                            .anyMatch(ground -> ground.status().under(standard) == Status.NOT_MET && ground.reviewed())
                    || exemptions.stream()
                            .anyMatch(ground -> ground.status().under(standard) == Status.MET && ground.reviewed());
        }
        return elements.stream().allMatch(Ground::reviewed)
                && exemptions.stream().allMatch(Ground::reviewed);
    }

    /** Exactly the classifications that some completion of the open facts gives. */
    private static Set<Classification> possible(Evaluation chosen, Status trafficking, Status smuggling) {
        boolean bothOpen = trafficking == Status.UNDETERMINED && smuggling == Status.UNDETERMINED;
        Set<Classification> possible = EnumSet.noneOf(Classification.class);
        for (Status trafficked : decided(trafficking)) {
            for (Status smuggled : decided(smuggling)) {
                if (!bothOpen || chosen.isPossible(trafficked == Status.MET, smuggled == Status.MET)) {
                    possible.add(Classification.of(trafficked, smuggled));
                }
            }
        }
        return possible;
    }

    private static List<Status> decided(Status status) {
        return status == Status.UNDETERMINED ? List.of(Status.MET, Status.NOT_MET) : List.of(status);
    }

    /** Under the law of each part of the State alone, where the caller names none of them. */
    private Map<String, Classification> classificationByPart(Query query, Valuation known) {
        Map<String, Classification> byPart = new LinkedHashMap<>();
        if (query.part().isEmpty()) {
            for (String part : law.rulebook().parts().keySet()) {
                LawPeriod period = law.on(query.conductDate(), Optional.of(part));
                Evaluation evaluation = period.evaluate(known);
                byPart.put(
                        part,
                        Classification.of(
                                Status.of(evaluation.truth(period.trafficking())),
                                Status.of(evaluation.truth(period.smuggling()))));
            }
        }
        return byPart;
    }

    private List<DisregardedFact> disregarded(Query query) {
        KnownFacts known = query.known();
        return law.rulebook().irrelevances().stream()
                .filter(irrelevance -> irrelevance.inForce().on(query.conductDate()))
                .flatMap(irrelevance -> irrelevance.facts().stream()
                        .filter(known.stated()::states)
                        .map(fact -> new DisregardedFact(
                                fact,
                                irrelevance.offences(),
                                irrelevance.reason(),
                                irrelevance.citation(),
                                irrelevance.reviewed())))
                .toList();
    }

    private List<Safeguard> safeguards(Query query, List<Finding> findings, LawPeriod period, Evaluation reasonable) {
        List<Statuses> statuses = findings.stream().map(Finding::status).toList();
        return Duties.due(law, query, period, statuses, reasonable)
                .map(rule -> new Safeguard(rule.code(), rule.because(), rule.citation(), rule.reviewed()))
                .toList();
    }
}
