package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.distinguo.facts.FactId;
import org.distinguo.logic.Diagrams;
import org.distinguo.logic.Evaluation;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;

/** Applies a law to a case. Stateless: the same question to the same law gives the same verdict. */
public final class Classifier {

    private final Law law;
    private final Wording wording;
    private final Disregarded disregarded;

    /** One for each rule of the rulebook, in its order. */
    private final List<Safeguard> safeguards;

    /** By the diagrams of each period, which are no other period's. */
    private final Map<Diagrams, Untouched> untouchedByPeriod = new ConcurrentHashMap<>();

    /**
     * @param law the law to apply
     * @param phrases the sentences of explanations
     */
    public Classifier(Law law, Phrases phrases) {
        this.law = law;
        this.wording = new Wording(phrases, law.catalogue());
        this.disregarded = new Disregarded(law.rulebook(), law.catalogue());
        this.safeguards = law.rulebook().safeguards().stream()
                .map(rule -> new Safeguard(rule.code(), rule.because(), rule.citation(), rule.reviewed()))
                .toList();
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
     * The same verdict without its reasons: its grounds say how they stand, and not why.
     *
     * @param query the question
     * @return the verdict; its grounds are those of {@link #classify} or lack the facts that decided them, the open facts, what
     *     is left open, further sources and the explanation
     * @throws OutsideCoverageException if the rulebook does not speak for one of the two dates
     */
    public Verdict classifyWithoutReasons(Query query) {
        return verdict(query, Detail.NO_REASONS);
    }

    /**
     * The same verdict without its reasons and without its open questions.
     *
     * @param query the question
     * @return the verdict; as {@link #classifyWithoutReasons}, with an empty list of open questions
     * @throws OutsideCoverageException if the rulebook does not speak for one of the two dates
     */
    public Verdict classifyStatuses(Query query) {
        return verdict(query, Detail.STATUSES);
    }

    /**
     * The findings of the same verdict on the offences of one kind, with what is decided of their elements and exemptions and by
     * which facts only.
     *
     * @param query the question
     * @param kind the kind
     * @return in order of the rulebook, without defences and aggravating circumstances, and with no open facts and no
     *     explanations in their grounds; possibly empty
     * @throws OutsideCoverageException if the rulebook does not speak for the day of conduct
     */
    public List<Finding> findingsWithoutWhatIsOpen(Query query, OffenceKind kind) {
        LawPeriod period = law.on(query.conductDate(), query.part());
        return findings(query, period, Assessment.of(query.known(), period), Detail.DECIDED)
                .of(period.offences().stream()
                        .filter(offence -> offence.offence().kind() == kind)
                        .toList());
    }

    /**
     * The findings of the same verdict on some offences, with their reasons.
     *
     * @param query the question
     * @param chosen which offences
     * @return in order of the rulebook; possibly empty
     * @throws OutsideCoverageException if the rulebook does not speak for the day of conduct
     */
    public List<Finding> findings(Query query, Predicate<Offence> chosen) {
        LawPeriod period = law.on(query.conductDate(), query.part());
        return findings(query, period, Assessment.of(query.known(), period), Detail.NO_QUESTIONS)
                .of(period.offences().stream()
                        .filter(offence -> chosen.test(offence.offence()))
                        .toList());
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
        List<Finding> findings = findings(query, period, assessment, detail).of(period.offences());
        Status trafficking = Status.of(chosen.truth(period.trafficking()));
        Status smuggling = Status.of(chosen.truth(period.smuggling()));
        List<FactId> word = WordOfPerpetrator.restedOn(query, period, chosen);
        return new Verdict(
                law.rulebook(),
                query,
                Classification.of(trafficking, smuggling),
                classificationByPart(query, chosen),
                possible(chosen, trafficking, smuggling),
                findings,
                disregarded.of(query.known(), query.conductDate()),
                word,
                safeguards(findings, new SafeguardTriggers.Result(query, period, assessment.reasonableGrounds(), word)),
                detail == Detail.ALL || detail == Detail.NO_REASONS
                        ? new OpenQuestions(period, query.known(), query.standard(), chosen).find()
                        : List.of());
    }

    private Findings findings(Query query, LawPeriod period, Assessment assessment, Detail detail) {
        Untouched untouched = detail == Detail.DECIDED
                ? Untouched.NONE
                : untouchedByPeriod.computeIfAbsent(
                        period.diagrams(), diagrams -> new Untouched(period, law.catalogue(), wording));
        var grounds = new Grounds(
                query.known(), assessment, query.standard(), period.questionsOfLaw(), wording, detail, untouched);
        return new Findings(assessment, query.standard(), grounds, untouched);
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
    private Map<String, Classification> classificationByPart(Query query, Evaluation known) {
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

    private List<Safeguard> safeguards(List<Finding> findings, SafeguardTriggers.Result result) {
        List<Statuses> statuses = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            statuses.add(finding.status());
        }
        var triggers = new SafeguardTriggers(result, statuses);
        List<Safeguard> due = new ArrayList<>();
        for (int number = 0; number < safeguards.size(); number++) {
            if (Duties.isDue(law.rulebook().safeguards().get(number), result.query(), triggers)) {
                due.add(safeguards.get(number));
            }
        }
        return due;
    }
}
