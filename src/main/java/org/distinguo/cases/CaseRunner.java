package org.distinguo.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.facts.FactId;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.OutsideCoverageException;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;

/** Runs cases against their rulebook and reports what comes out differently. */
public final class CaseRunner {

    private final Classifier classifier;
    private final Diagnostics diagnostics;

    /**
     * @param classifier applies the rulebook that the cases stand beside
     * @param diagnostics receives one fault for each case that fails
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
        Verdict verdict;
        try {
            verdict = classifier.classify(oneCase.query());
        } catch (OutsideCoverageException e) {
            fail(oneCase, List.of("its dates lie outside the coverage"));
            return Optional.empty();
        }
        List<String> differences = new ArrayList<>();
        compare(oneCase.expectation(), verdict, differences);
        if (!differences.isEmpty()) {
            fail(oneCase, differences);
        }
        return Optional.of(verdict);
    }

    private void fail(RulebookCase oneCase, List<String> differences) {
        diagnostics.report(
                DiagnosticCode.CASE_FAILED,
                oneCase.place(),
                "case `" + oneCase.name() + "`: " + String.join("; ", differences),
                "correct the rulebook, or the case if the law is on the rulebook's side");
    }

    private static void compare(RulebookCase.Expectation expected, Verdict verdict, List<String> differences) {
        differ("classification", expected.classification(), verdict.classification(), differences);
        expected.possible()
                .ifPresent(possible -> differ("possible", possible, verdict.possibleClassifications(), differences));
        for (Finding finding : verdict.findings()) {
            RulebookCase.ExpectedFinding one =
                    expected.findings().get(finding.offence().id());
            if (one != null) {
                compare(one, finding, differences);
            }
        }
        SortedSet<FactId> asked = verdict.openQuestions().stream()
                .map(question -> question.fact().id())
                .collect(Collectors.toCollection(TreeSet::new));
        differ("open_questions", expected.openQuestions(), asked, differences);
        Set<String> due = verdict.safeguards().stream().map(Safeguard::code).collect(Collectors.toSet());
        expected.safeguards().stream()
                .filter(code -> !due.contains(code))
                .forEach(code -> differences.add("the safeguard " + code + " is not due"));
        expected.noSafeguards().stream()
                .filter(due::contains)
                .forEach(code -> differences.add("the safeguard " + code + " is due"));
    }

    private static void compare(RulebookCase.ExpectedFinding expected, Finding finding, List<String> differences) {
        String offence = finding.offence().id();
        differ(offence + ".status", expected.status(), finding.status(), differences);
        expected.decidedBy()
                .ifPresent(facts -> differ(offence + ".decided_by", facts, decidedBy(finding), differences));
        expected.forms()
                .ifPresent(forms -> differ(offence + ".forms", forms, Set.copyOf(finding.forms()), differences));
        expected.notAssessed().stream()
                .filter(text -> !finding.offence().notAssessed().contains(text))
                .forEach(text -> differences.add(offence + " does not list as not assessed: " + text));
        expected.provisions().forEach((section, provisions) -> {
            Map<String, Ground> grounds =
                    grounds(section, finding).stream().collect(Collectors.toMap(Ground::id, ground -> ground));
            provisions.forEach((id, status) -> {
                Ground ground = grounds.get(id);
                if (ground == null) {
                    differences.add(offence + "." + id + " is not in force");
                } else {
                    differ(offence + "." + id, status, ground.status(), differences);
                }
            });
        });
    }

    private static SortedSet<FactId> decidedBy(Finding finding) {
        return finding.elements().stream()
                .flatMap(ground -> ground.decidedBy().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Ground> grounds(RulebookCase.Section section, Finding finding) {
        return switch (section) {
            case ELEMENTS -> finding.elements();
            case EXEMPTIONS -> finding.exemptions();
            case DEFENCES -> finding.defences();
            case AGGRAVATING -> finding.aggravating();
        };
    }

    private static void differ(String what, Object expected, Object found, List<String> differences) {
        if (!expected.equals(found)) {
            differences.add(what + " is " + found + ", expected " + expected);
        }
    }
}
