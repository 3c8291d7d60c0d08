package org.distinguo.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.distinguo.facts.Answer;
import org.distinguo.facts.DependentFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Truth;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;

/**
 * Finds all smallest sets of changed answers that change the classification of a case, or the status of one finding.
 *
 * <p>A change sets the answer of one fact to YES or NO where that is not stated already; a stated number that answers the
 * fact then moves no further than the change asks ({@link org.distinguo.facts.Fact.Counted#answersBeside}). What may be changed
 * is what the law reads, and what is stated of facts that are bound to it by an implication, a suggestion or a number.
 * Screened groups stay screened, and a changed case contradicts nothing. Stateless.
 */
public final class WhatIf {

    /** The greatest number of changes that is searched. */
    public static final int LARGEST = 3;

    private final DependentFacts dependent;

    /**
     * @param catalogue the facts of the cases
     */
    public WhatIf(FactCatalogue catalogue) {
        this.dependent = new DependentFacts(catalogue);
    }

    /**
     * The smallest sets of changes.
     *
     * @param classifier the law
     * @param now the law's verdict on the case as stated
     * @param offence the offence whose finding is to change; empty for the classification
     * @param size the greatest number of changes, from 1 to {@link #LARGEST}
     * @return every smallest set, in a fixed order; empty where that many changes do not do
     */
    public List<Alternative> smallest(Classifier classifier, Verdict now, Optional<String> offence, int size) {
        var changed =
                new ChangedCase(dependent, now.query().known(), now.query().standard());
        return search(classifier, now, offence, size).stream()
                .map(one -> alternative(classifier, now, offence, changed, one))
                .toList();
    }

    /** The search without the engine's verdicts on what it found. */
    List<ChangeSets> search(Classifier classifier, Verdict now, Optional<String> offence, int size) {
        LawPeriod period =
                classifier.law().on(now.query().conductDate(), now.query().part());
        Optional<Criterion> finding =
                offence.map(id -> period.offence(id).orElseThrow().criterion());
        var changed =
                new ChangedCase(dependent, now.query().known(), now.query().standard());
        var interchangeable = new InterchangeableFacts(
                dependent, changed, finding.map(List::of).orElse(List.of(period.trafficking(), period.smuggling())));
        var conflicts = new ConflictSets(dependent, changed, interchangeable, period);
        List<Goal> goals = finding.map(criterion -> Goal.otherStatus(criterion, now.status(offence.get())))
                .orElseGet(
                        () -> Goal.otherClassification(period.trafficking(), period.smuggling(), now.classification()));
        List<ChangeSets> found = new ArrayList<>();
        new HittingSetSearch(changed, interchangeable, conflicts, goals, truth -> result(period, finding, truth))
                .smallest(size)
                .forEach((set, result) -> found.add(ChangeSets.fromClasses(set, interchangeable, result)));
        return ChangeSets.merged(found);
    }

    /** What is the same for all sets of an alternative: the status asked about, or else the classification. */
    private static String result(LawPeriod period, Optional<Criterion> finding, Function<Criterion, Truth> truth) {
        return finding.map(criterion -> Status.of(truth.apply(criterion)).name())
                .orElseGet(() -> Classification.of(
                                Status.of(truth.apply(period.trafficking())),
                                Status.of(truth.apply(period.smuggling())))
                        .name());
    }

    /** Runs the engine on one set of the sets. */
    private Alternative alternative(
            Classifier classifier, Verdict now, Optional<String> offence, ChangedCase changed, ChangeSets sets) {
        List<AnswerChange> changes = sets.first();
        Query query = now.query();
        Verdict verdict =
                classifier.classifyStatuses(query.about(KnownFacts.of(dependent.catalogue(), changed.facts(changes))));
        Optional<Status> status = offence.map(id -> verdict.status(id));
        if (!status.map(Status::name).orElse(verdict.classification().name()).equals(sets.result())) {
            throw new IllegalStateException("the engine comes to another result than the search");
        }
        SortedMap<FactId, Answer> example = new TreeMap<>();
        changes.forEach(change -> example.put(idOf(change.fact()), change.to()));
        return new Alternative(
                sets.groups().stream()
                        .map(group -> new Change(
                                group.facts().stream().map(this::idOf).toList(), group.yes() ? Answer.YES : Answer.NO))
                        .toList(),
                status,
                example,
                verdict,
                statusChanges(classifier, now, verdict, offence));
    }

    private FactId idOf(Atom fact) {
        return dependent.catalogue().answered(fact).id();
    }

    /** The reasons are found for the offences alone whose status changes. */
    private static List<StatusChange> statusChanges(
            Classifier classifier, Verdict now, Verdict then, Optional<String> offence) {
        Standard standard = now.query().standard();
        Map<String, Finding> changed = new LinkedHashMap<>();
        for (int number = 0; number < now.findings().size(); number++) {
            Finding before = now.findings().get(number);
            Finding after = then.findings().get(number);
            boolean asked = offence.map(before.offence().id()::equals)
                    .orElse(before.offence().kind() != OffenceKind.RELATED);
            if (asked && before.status().under(standard) != after.status().under(standard)) {
                changed.put(before.offence().id(), before);
            }
        }
        List<StatusChange> changes = new ArrayList<>();
        if (!changed.isEmpty()) {
            for (Finding after : classifier.findings(then.query(), one -> changed.containsKey(one.id()))) {
                Finding before =
                        Objects.requireNonNull(changed.get(after.offence().id()));
                add(before, StatusChange.ProvisionKind.ELEMENT, before.elements(), after.elements(), standard, changes);
                add(
                        before,
                        StatusChange.ProvisionKind.EXEMPTION,
                        before.exemptions(),
                        after.exemptions(),
                        standard,
                        changes);
            }
        }
        return changes;
    }

    private static void add(
            Finding finding,
            StatusChange.ProvisionKind kind,
            List<Ground> before,
            List<Ground> after,
            Standard standard,
            List<StatusChange> changes) {
        for (int number = 0; number < before.size(); number++) {
            Status now = before.get(number).status().under(standard);
            if (now != after.get(number).status().under(standard)) {
                changes.add(new StatusChange(finding.offence(), kind, before.get(number), after.get(number)));
            }
        }
    }
}
