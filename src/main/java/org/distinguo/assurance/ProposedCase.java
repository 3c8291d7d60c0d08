package org.distinguo.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private String somebody(CaseFacts facts) {
        List<String> so = new ArrayList<>();
        facts.answers().forEach((fact, answer) -> {
            if (answer == Answer.YES) {
                so.add(catalogue.answered(fact).orElseThrow().name());
            }
        });
        boolean all = facts.screened().containsAll(allGroups());
        if (so.isEmpty()) {
            return all ? "somebody of whom nothing is so" : "somebody of whom nothing is known to be so";
        }
        return "somebody of whom " + (all ? "only this is so: " : "this is known: ") + String.join("; ", so);
    }

    /**
     * The case in which a faulty rulebook says something else than the right one: what the fault does to the person, and then
     * the case.
     *
     * @param query the question
     * @param faulty applies the faulty rulebook
     * @return empty where both say the same
     */
    Optional<Telling> telling(Query query, Classifier faulty) {
        Verdict verdict = classifier.classify(query);
        Contrast contrast = Contrast.of(verdict, faulty.classify(query));
        return contrast.consequence()
                .map(consequence -> new Telling(
                        somebody(query.known().stated()) + " " + consequence,
                        yaml(verdict, verdict.classification(), contrast.expected())));
    }

    /**
     * A case that tells two rulebooks apart.
     *
     * @param consequence what the fault would do to whom
     * @param yaml the case
     */
    record Telling(String consequence, String yaml) {}

    /** A case in which an offence is not met, whatever the rulebook says today. */
    Optional<String> notMet(SortedMap<FactId, Answer> answers, LocalDate day, String offence) {
        return query(answers, day)
                .map(classifier::classify)
                .map(verdict -> yaml(
                        verdict,
                        Classification.of(
                                status(verdict, OffenceKind.TRAFFICKING, offence),
                                status(verdict, OffenceKind.SMUGGLING, offence)),
                        List.of("findings:", "  " + offence + ": {status: " + Status.NOT_MET + "}")));
    }

    private static Status status(Verdict verdict, OffenceKind kind, String without) {
        return any(verdict.findings().stream()
                .filter(finding -> finding.offence().kind() == kind
                        && !finding.offence().id().equals(without))
                .map(finding -> finding.status().reasonableGrounds()));
    }

    /** Whether any of some offences is met. */
    static Status any(Stream<Status> offences) {
        Set<Status> statuses = offences.collect(Collectors.toSet());
        return statuses.contains(Status.MET)
                ? Status.MET
                : statuses.contains(Status.UNDETERMINED) ? Status.UNDETERMINED : Status.NOT_MET;
    }

    private Set<String> allGroups() {
        return catalogue.groups().stream().map(FactGroup::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The question with every group asked in full; an answer NO is stated where that does not say it. */
    Optional<Query> query(SortedMap<FactId, Answer> answers, LocalDate day) {
        SortedMap<FactId, Answer> stated = new TreeMap<>(answers);
        stated.values().removeIf(answer -> answer != Answer.YES);
        Set<String> groups = allGroups();
        try {
            KnownFacts known = KnownFacts.of(catalogue, CaseFacts.of(stated, groups));
            answers.forEach((fact, answer) -> {
                if (answer == Answer.NO && known.of(catalogue.atomOf(fact)) != Knowledge.NO) {
                    stated.put(fact, Answer.NO);
                }
            });
            return Optional.of(new Query(
                    KnownFacts.of(catalogue, CaseFacts.of(stated, groups)),
                    day,
                    day,
                    Standard.REASONABLE_GROUNDS,
                    Optional.empty()));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    private String yaml(Verdict verdict, Classification classification, List<String> expected) {
        Query query = verdict.query();
        CaseFacts stated = query.known().stated();
        SortedMap<String, String> facts = new TreeMap<>();
        stated.answers()
                .forEach((fact, answer) ->
                        facts.merge(fact.group(), fact.name() + ": " + answer, (left, right) -> left + ", " + right));
        List<String> lines = new ArrayList<>();
        lines.add("  - case: '" + somebody(stated).replace("'", "''") + "'");
        lines.add("    source: 'own example'");
        lines.add("    conduct_date: " + query.conductDate());
        if (!query.decisionDate().equals(query.conductDate())) {
            lines.add("    decision_date: " + query.decisionDate());
        }
        if (query.standard() != Standard.REASONABLE_GROUNDS) {
            lines.add("    standard: " + query.standard());
        }
        query.encounter().ifPresent(encounter -> lines.add("    encounter: " + encounter));
        query.part().ifPresent(part -> lines.add("    part_of_state: " + part));
        lines.add("    screened: [" + String.join(", ", stated.screened()) + "]");
        lines.add(facts.isEmpty() ? "    facts: {}" : "    facts:");
        facts.forEach((group, answers) -> lines.add("      " + group + ": {" + answers + "}"));
        lines.add("    expect:");
        lines.add("      classification: " + classification);
        expected.forEach(line -> lines.add("      " + line));
        lines.add("      open_questions: ["
                + verdict.openQuestions().stream()
                        .map(question -> question.fact().id().toString())
                        .collect(Collectors.joining(", "))
                + "]");
        lines.add("    because: 'Say here which provision makes it so.'");
        return String.join("\n", lines);
    }

    /** Two statuses as a case writes them. */
    static String words(Statuses statuses) {
        return statuses.established() == statuses.reasonableGrounds()
                ? statuses.established().toString()
                : "{ESTABLISHED: " + statuses.established() + ", REASONABLE_GROUNDS: " + statuses.reasonableGrounds()
                        + "}";
    }
}
