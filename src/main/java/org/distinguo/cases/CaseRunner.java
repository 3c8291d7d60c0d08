package org.distinguo.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.InForce;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Section;
import org.distinguo.rulebook.Status;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Place;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DisregardedFact;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.OutsideCoverageException;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Statuses;
import org.distinguo.verdict.Verdict;

/** Runs cases against their rulebook and reports what comes out differently. */
public final class CaseRunner {

    private static final String OR_THE_CASE = ", or the case if the law is on the rulebook's side";
    private static final String HELP = "correct the rulebook" + OR_THE_CASE;

    private final Classifier classifier;
    private final Diagnostics diagnostics;

    /**
     * @param classifier applies the rulebook that the cases stand beside
     * @param diagnostics receives a fault for each expectation that fails
     */
    public CaseRunner(Classifier classifier, Diagnostics diagnostics) {
        this.classifier = classifier;
        this.diagnostics = diagnostics;
    }

    /**
     * Runs one case.
     *
     * @param oneCase the case
     * @return its verdict; empty, and reported, where the rulebook does not speak for its dates
     */
    public Optional<Verdict> run(RulebookCase oneCase) {
        try {
            Verdict verdict = classifier.classify(oneCase.query());
            compare(oneCase, verdict);
            return Optional.of(verdict);
        } catch (OutsideCoverageException e) {
            fail(oneCase, "", "its dates lie outside the coverage");
            return Optional.empty();
        }
    }

    private void fail(RulebookCase oneCase, String where, String difference) {
        fail(oneCase, where, difference, HELP);
    }

    private void fail(RulebookCase oneCase, String where, String difference, String help) {
        diagnostics.report(
                DiagnosticCode.CASE_FAILED,
                oneCase.expectation().places().getOrDefault(where, oneCase.place()),
                "case `" + oneCase.name() + "`: " + difference,
                help);
    }

    private void compare(RulebookCase oneCase, Verdict verdict) {
        RulebookCase.Expectation expected = oneCase.expectation();
        if (expected.classification() != verdict.classification()) {
            fail(
                    oneCase,
                    "classification",
                    "`classification` is " + verdict.classification() + through(verdict) + ", expected "
                            + expected.classification());
        }
        expected.possible()
                .ifPresent(possible -> differ(oneCase, "possible", possible, verdict.possibleClassifications()));
        for (Finding finding : verdict.findings()) {
            RulebookCase.ExpectedFinding one =
                    expected.findings().get(finding.offence().id());
            if (one != null) {
                compare(oneCase, one, finding);
            }
        }
        SortedSet<FactId> asked = verdict.openQuestions().stream()
                .map(question -> question.fact().id())
                .collect(Collectors.toCollection(TreeSet::new));
        differ(oneCase, "open_questions", expected.openQuestions(), asked);
        expected.disregarded()
                .ifPresent(facts -> differ(
                        oneCase,
                        "disregarded",
                        numbered(facts),
                        numbered(verdict.disregardedFacts().stream()
                                .map(DisregardedFact::fact)
                                .toList())));
        Set<String> due = verdict.safeguards().stream().map(Safeguard::code).collect(Collectors.toSet());
        expected.safeguards().stream()
                .filter(code -> !due.contains(code))
                .forEach(code -> fail(oneCase, "safeguards", "the safeguard " + code + " is not due"));
        expected.noSafeguards().stream()
                .filter(due::contains)
                .forEach(code -> fail(oneCase, "no_safeguards", "the safeguard " + code + " is due"));
    }

    private void compare(RulebookCase oneCase, RulebookCase.ExpectedFinding expected, Finding finding) {
        String offence = finding.offence().id();
        boolean expectsOtherwise = finding.inForce()
                ? expected.inForce().equals(Optional.of(false))
                : expected.inForce().equals(Optional.of(true))
                        || !expected.status().equals(RulebookCase.both(Status.NOT_MET));
        if (expectsOtherwise) {
            fail(
                    oneCase,
                    offence + (expected.inForce().isPresent() ? ".in_force" : ".status"),
                    "`" + offence + "` is " + (finding.inForce() ? "" : "not ") + "in force on "
                            + oneCase.query().conductDate()
                            + oneCase.query()
                                    .part()
                                    .map(part -> " in `" + part + "`")
                                    .orElse("")
                            + dates(finding.offence().inForce()));
            return;
        }
        differ(
                oneCase,
                offence + ".status",
                offence,
                expected.status(),
                finding.status(),
                finding.offence().place());
        expected.decidedBy().ifPresent(facts -> differ(oneCase, offence + ".decided_by", facts, decidedBy(finding)));
        expected.forms().ifPresent(forms -> differ(oneCase, offence + ".forms", forms, Set.copyOf(finding.forms())));
        expected.notAssessed().stream()
                .filter(text -> !finding.offence().notAssessed().contains(text))
                .forEach(text -> fail(
                        oneCase,
                        offence + ".not_assessed",
                        "`" + offence + "` does not list as not assessed: " + text));
        Arrays.stream(Section.values())
                .flatMap(section -> finding.grounds(section).stream())
                .filter(ground -> expected.notInForce().contains(ground.id()))
                .forEach(ground -> fail(
                        oneCase,
                        offence + ".not_in_force",
                        "`" + offence + "." + ground.id() + "` is in force on "
                                + oneCase.query().conductDate()));
        expected.provisions().forEach((section, provisions) -> {
            Map<String, Ground> grounds =
                    finding.grounds(section).stream().collect(Collectors.toMap(Ground::id, ground -> ground));
            provisions.forEach((id, status) -> {
                Ground ground = grounds.get(id);
                String where = offence + "." + section.key() + "." + id;
                if (ground == null) {
                    fail(
                            oneCase,
                            where,
                            "`" + offence + "." + id + "` is not in force on "
                                    + oneCase.query().conductDate());
                } else {
                    Place place = section.of(finding.offence()).stream()
                            .filter(provision -> provision.id().equals(id))
                            .map(Provision::place)
                            .findFirst()
                            .orElse(finding.offence().place());
                    differ(oneCase, where, offence + "." + id, status, ground.status(), place);
                }
            });
        });
    }

    private static String dates(InForce inForce) {
        String dates = Stream.of(
                        inForce.from().map(from -> "from " + from),
                        inForce.until().map(until -> "until " + until))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return dates.isEmpty() ? "" : " (" + dates + ")";
    }

    private static SortedSet<FactId> decidedBy(Finding finding) {
        return finding.elements().stream()
                .flatMap(ground -> ground.decidedBy().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The offences that make the classification, with their lines: a case need not name the one that was changed. */
    private static String through(Verdict verdict) {
        List<String> met = verdict.findings().stream()
                .filter(finding -> finding.offence().kind() != OffenceKind.RELATED)
                .filter(finding -> finding.status().under(verdict.query().standard()) == Status.MET)
                .map(finding -> "`" + finding.offence().id() + "` ("
                        + line(finding.offence().place()) + ")")
                .toList();
        return met.isEmpty() ? "" : " through " + String.join(", ", met);
    }

    private static String line(Place place) {
        return "rulebook, line " + place.line();
    }

    /** A list as a set: what stands in it again is told apart by its number. */
    private static Set<String> numbered(List<FactId> facts) {
        Map<FactId, Integer> seen = new HashMap<>();
        Set<String> numbered = new TreeSet<>();
        for (FactId fact : facts) {
            int times = seen.merge(fact, 1, Integer::sum);
            numbered.add(times == 1 ? fact.toString() : fact + " (" + times + ")");
        }
        return numbered;
    }

    private <T> void differ(RulebookCase oneCase, String where, Set<T> expected, Set<T> found) {
        Set<T> lost = new LinkedHashSet<>(expected);
        lost.removeAll(found);
        Set<T> more = new LinkedHashSet<>(found);
        more.removeAll(expected);
        List<String> said = new ArrayList<>();
        if (!lost.isEmpty()) {
            said.add("the verdict's list lacks " + listed(lost) + ", which the case has");
        }
        if (!more.isEmpty()) {
            said.add("the case's list lacks " + listed(more) + ", which the verdict has");
        }
        if (!said.isEmpty()) {
            fail(oneCase, where, "`" + where + "`: " + String.join(", and ", said));
        }
    }

    private static String listed(Set<?> things) {
        return things.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private void differ(
            RulebookCase oneCase, String where, String what, Statuses expected, Statuses found, Place place) {
        if (!expected.equals(found)) {
            boolean oneWord = expected.established() == expected.reasonableGrounds()
                    && found.established() != found.reasonableGrounds();
            String help = "correct it (" + line(place) + ")" + OR_THE_CASE;
            fail(
                    oneCase,
                    where,
                    "`" + what + "` is " + words(found) + ", expected " + words(expected),
                    oneWord
                            ? help + "; one word means both standards: else write {ESTABLISHED: " + found.established()
                                    + ", REASONABLE_GROUNDS: " + found.reasonableGrounds() + "}"
                            : help);
        }
    }

    private static String words(Statuses statuses) {
        return statuses.established() == statuses.reasonableGrounds()
                ? statuses.established().toString()
                : statuses.established() + " established and " + statuses.reasonableGrounds()
                        + " on reasonable grounds";
    }
}
