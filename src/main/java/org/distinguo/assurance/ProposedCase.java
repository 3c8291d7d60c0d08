package org.distinguo.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Statuses;
import org.distinguo.verdict.Verdict;

/** Writes the case that a rulebook lacks, ready to be copied into its folder {@code cases}, and read once more there. */
final class ProposedCase {

    private final Classifier classifier;
    private final FactCatalogue catalogue;

    ProposedCase(Classifier classifier) {
        this.classifier = classifier;
        this.catalogue = classifier.law().catalogue();
    }

    /** The person in a few words: what is so of them. */
    String somebody(Map<FactId, Answer> answers) {
        List<String> so = new ArrayList<>();
        answers.forEach((fact, answer) -> {
            if (answer == Answer.YES) {
                so.add(catalogue.answered(fact).orElseThrow().name());
            }
        });
        return so.isEmpty()
                ? "somebody of whom nothing is so"
                : "somebody of whom only this is so: " + String.join("; ", so);
    }

    /** A case that says what the rulebook says today about an offence, or about a provision of it after a dot. */
    Optional<String> asItIs(SortedMap<FactId, Answer> answers, LocalDate day, String subject) {
        return verdict(answers, day).map(verdict -> yaml(verdict, subject, verdict.classification(), Optional.empty()));
    }

    /** A case in which an offence is not met, whatever the rulebook says today. */
    Optional<String> notMet(SortedMap<FactId, Answer> answers, LocalDate day, String offence) {
        return verdict(answers, day)
                .map(verdict -> yaml(
                        verdict,
                        offence,
                        Classification.of(
                                status(verdict, OffenceKind.TRAFFICKING, offence),
                                status(verdict, OffenceKind.SMUGGLING, offence)),
                        Optional.of(Status.NOT_MET)));
    }

    private static Status status(Verdict verdict, OffenceKind kind, String without) {
        List<Status> statuses = verdict.findings().stream()
                .filter(finding -> finding.offence().kind() == kind
                        && !finding.offence().id().equals(without))
                .map(finding -> finding.status().reasonableGrounds())
                .toList();
        return statuses.contains(Status.MET)
                ? Status.MET
                : statuses.contains(Status.UNDETERMINED) ? Status.UNDETERMINED : Status.NOT_MET;
    }

    /** With every group asked in full; an answer NO is stated where that does not say it. */
    private Optional<Verdict> verdict(SortedMap<FactId, Answer> answers, LocalDate day) {
        SortedMap<FactId, Answer> stated = new TreeMap<>(answers);
        stated.values().removeIf(answer -> answer != Answer.YES);
        var groups = new TreeSet<String>();
        catalogue.groups().stream().map(FactGroup::id).forEach(groups::add);
        try {
            KnownFacts known = KnownFacts.of(catalogue, CaseFacts.of(stated, groups));
            answers.forEach((fact, answer) -> {
                if (answer == Answer.NO && known.of(catalogue.atomOf(fact)) != Knowledge.NO) {
                    stated.put(fact, Answer.NO);
                }
            });
            return Optional.of(classifier.classify(new Query(
                    KnownFacts.of(catalogue, CaseFacts.of(stated, groups)),
                    day,
                    day,
                    Standard.REASONABLE_GROUNDS,
                    Optional.empty())));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    private String yaml(Verdict verdict, String subject, Classification classification, Optional<Status> expected) {
        String[] path = subject.split("[.]", 2);
        CaseFacts stated = verdict.query().known().stated();
        SortedMap<String, String> facts = new TreeMap<>();
        stated.answers()
                .forEach((fact, answer) ->
                        facts.merge(fact.group(), fact.name() + ": " + answer, (left, right) -> left + ", " + right));
        List<String> lines = new ArrayList<>();
        lines.add("  - case: '" + somebody(stated.answers()).replace("'", "''") + "'");
        lines.add("    source: 'own example'");
        lines.add("    conduct_date: " + verdict.query().conductDate());
        lines.add("    screened: [" + String.join(", ", stated.screened()) + "]");
        lines.add(facts.isEmpty() ? "    facts: {}" : "    facts:");
        facts.forEach((group, answers) -> lines.add("      " + group + ": {" + answers + "}"));
        lines.add("    expect:");
        lines.add("      classification: " + classification);
        verdict.findings().stream()
                .filter(finding -> finding.offence().id().equals(path[0]))
                .findFirst()
                .ifPresent(finding -> {
                    lines.add("      findings:");
                    lines.add("        " + path[0] + ": {status: "
                            + expected.map(Status::toString).orElseGet(() -> words(finding.status()))
                            + (path.length > 1 ? provision(finding, path[1]) : "") + "}");
                });
        lines.add("      open_questions: ["
                + verdict.openQuestions().stream()
                        .map(question -> question.fact().id().toString())
                        .collect(Collectors.joining(", "))
                + "]");
        lines.add("    because: 'Say here which provision makes it so.'");
        return String.join("\n", lines);
    }

    private static String provision(Finding finding, String id) {
        Map<String, List<Ground>> sections = Map.of(
                "elements", finding.elements(),
                "exemptions", finding.exemptions(),
                "defences", finding.defences(),
                "aggravating", finding.aggravating());
        return sections.entrySet().stream()
                .flatMap(section -> section.getValue().stream()
                        .filter(ground -> ground.id().equals(id))
                        .map(ground -> ", " + section.getKey() + ": {" + id + ": " + words(ground.status()) + "}"))
                .findFirst()
                .orElse("");
    }

    private static String words(Statuses statuses) {
        return statuses.established() == statuses.reasonableGrounds()
                ? statuses.established().toString()
                : "{ESTABLISHED: " + statuses.established() + ", REASONABLE_GROUNDS: " + statuses.reasonableGrounds()
                        + "}";
    }
}
