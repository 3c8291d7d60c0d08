package org.distinguo.verdict;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distinguo.facts.KnownFacts;
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
     * The same verdict, with what is decided and by which facts only.
     *
     * @param query the question
     * @return the verdict, with an empty list of open questions and no open facts in its grounds
     * @throws OutsideCoverageException if the rulebook does not speak for one of the two dates
     */
    public Verdict classifyWithoutWhatIsOpen(Query query) {
        return verdict(query, Detail.DECIDED);
    }

    private Verdict verdict(Query query, Detail detail) {
        LawOnDay day = law.on(query.conductDate(), query.part());
        if (!law.rulebook().coverage().includes(query.decisionDate())) {
            throw new OutsideCoverageException(law.rulebook());
        }
        Valuation established = Valuation.of(query.known(), Standard.ESTABLISHED, day.openQuestions());
        Valuation reasonable = Valuation.of(query.known(), Standard.REASONABLE_GROUNDS, day.openQuestions());
        Valuation chosen = query.standard() == Standard.ESTABLISHED ? established : reasonable;
        var explanations = new Explanations(query.known(), established, day.questionsOfLaw(), phrases);
        var grounds = new Grounds(query.known(), established, reasonable, chosen, explanations, detail);
        List<Finding> findings = day.offences().stream()
                .map(offence -> finding(offence, grounds, chosen, query.standard()))
                .toList();
        Status trafficking = day.trafficking().status(chosen);
        Status smuggling = day.smuggling().status(chosen);
        Set<Classification> possible = possible(day, chosen, trafficking, smuggling);
        return new Verdict(
                law.rulebook(),
                query,
                Classification.of(trafficking, smuggling),
                classificationByPart(query, chosen),
                possible,
                findings,
                disregarded(query),
                safeguards(query, findings, day, reasonable),
                detail == Detail.ALL ? new OpenQuestions(day, query.known(), query.standard()).find() : List.of());
    }

    private static Finding finding(
            LawOnDay.CompiledOffence compiled, Grounds grounds, Valuation chosen, Standard standard) {
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
        Status status = compiled.criterion().status(chosen);
        List<String> forms = compiled.forms().stream()
                .filter(form -> status == Status.MET && form.criterion().status(chosen) == Status.MET)
                .map(LawOnDay.CompiledForm::code)
                .toList();
        List<Ground> elements = compiled.elements().stream().map(grounds::of).toList();
        List<Ground> exemptions =
                compiled.exemptions().stream().map(grounds::of).toList();
        return new Finding(
                compiled.offence(),
                grounds.statuses(compiled.criterion()),
                true,
                forms,
                elements,
                exemptions,
                compiled.defences().stream().map(grounds::of).toList(),
                compiled.aggravating().stream().map(grounds::of).toList(),
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
    private static Set<Classification> possible(
            LawOnDay day, Valuation valuation, Status trafficking, Status smuggling) {
        boolean bothOpen = trafficking == Status.UNDETERMINED && smuggling == Status.UNDETERMINED;
        Set<Classification> possible = EnumSet.noneOf(Classification.class);
        for (Status trafficked : decided(trafficking)) {
            for (Status smuggled : decided(smuggling)) {
                if (!bothOpen || together(day, valuation, trafficked, smuggled)) {
                    possible.add(Classification.of(trafficked, smuggled));
                }
            }
        }
        return possible;
    }

    private static List<Status> decided(Status status) {
        return status == Status.UNDETERMINED ? List.of(Status.MET, Status.NOT_MET) : List.of(status);
    }

    private static boolean together(LawOnDay day, Valuation valuation, Status trafficked, Status smuggled) {
        return Completions.exist(
                valuation,
                List.of(
                        new Completions.Goal(day.trafficking().formula(), trafficked == Status.MET),
                        new Completions.Goal(day.smuggling().formula(), smuggled == Status.MET)));
    }

    /** Under the law of each part of the State alone, where the caller names none of them. */
    private Map<String, Classification> classificationByPart(Query query, Valuation chosen) {
        Map<String, Classification> byPart = new LinkedHashMap<>();
        if (query.part().isEmpty()) {
            for (String part : law.rulebook().parts().keySet()) {
                LawOnDay day = law.on(query.conductDate(), Optional.of(part));
                byPart.put(
                        part,
                        Classification.of(
                                day.trafficking().status(chosen),
                                day.smuggling().status(chosen)));
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

    private List<Safeguard> safeguards(Query query, List<Finding> findings, LawOnDay day, Valuation reasonable) {
        List<Statuses> statuses = findings.stream().map(Finding::status).toList();
        return Duties.due(law, query, day, statuses, reasonable)
                .map(rule -> new Safeguard(rule.code(), rule.because(), rule.citation(), rule.reviewed()))
                .toList();
    }
}
