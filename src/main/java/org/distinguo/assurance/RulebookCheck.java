package org.distinguo.assurance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.distinguo.cases.CaseCoverage;
import org.distinguo.cases.CaseRunner;
import org.distinguo.cases.RulebookCase;
import org.distinguo.logic.LogicBudgetException;
import org.distinguo.proof.Equivalence;
import org.distinguo.proof.ProofReport;
import org.distinguo.proof.RulebookProofs;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Place;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Phrases;
import org.distinguo.verdict.Verdict;

/** Puts one rulebook to its proofs and its cases, and both to the test of seeded faults. */
public final class RulebookCheck {

    private final Law law;
    private final List<RulebookCase> cases;
    private final SafeguardCatalogue safeguards;
    private final Phrases phrases;

    /**
     * @param law the law
     * @param cases its cases, possibly none
     * @param safeguards what is guaranteed of duties
     * @param phrases the sentences of explanations
     */
    public RulebookCheck(Law law, List<RulebookCase> cases, SafeguardCatalogue safeguards, Phrases phrases) {
        this.law = law;
        this.cases = List.copyOf(cases);
        this.safeguards = safeguards;
        this.phrases = phrases;
    }

    /**
     * Looks for what people usually get wrong, proves the rulebook and runs its cases.
     *
     * @param today the day of the check
     * @param diagnostics receives every mistake, and every proof and every case that fails
     * @return what was proved, and what no case shows
     */
    public Result run(LocalDate today, Diagnostics diagnostics) {
        new UsualMistakes(law.rulebook(), law.catalogue(), diagnostics)
                .report(safeguards.codes().keySet(), today);
        return run(diagnostics);
    }

    /**
     * Proves the rulebook and runs its cases.
     *
     * @param diagnostics receives every proof and every case that fails
     * @return what was proved, and what no case shows
     */
    public Result run(Diagnostics diagnostics) {
        ProofReport proofs = RulebookProofs.check(law, safeguards, diagnostics);
        var classifier = new Classifier(law, phrases);
        var coverage = new CaseCoverage(law.rulebook(), proofs.leftOpen());
        var broken = new BrokenOffences(law.rulebook(), proofs);
        for (RulebookCase one : cases) {
            var faults = new Diagnostics();
            Optional<Verdict> verdict = new CaseRunner(classifier, faults).run(one);
            verdict.ifPresent(coverage::count);
            if (faults.none() || !broken.explain(one, verdict)) {
                faults.all()
                        .forEach(fault -> diagnostics.report(
                                fault.code(),
                                new Place(fault.file(), fault.line(), fault.column()),
                                fault.message(),
                                fault.help()));
            }
        }
        broken.report(diagnostics);
        return new Result(proofs, cases.size(), coverage.missing(), proposals(classifier, proofs));
    }

    /** For each guarantee that a case breaks, the case as it should come out. */
    private static List<String> proposals(Classifier classifier, ProofReport proofs) {
        var proposed = new ProposedCase(classifier);
        return proofs.failures().stream()
                .filter(claim -> claim.property().consequence().isPresent())
                .flatMap(claim -> claim
                        .counterExample()
                        .filter(example -> example.met() && example.otherwise().isEmpty())
                        .flatMap(example -> proposed.notMet(example.answers(), example.conductDate(), claim.subject()))
                        .map(yaml -> "a case that objects if `" + claim.subject() + "` breaks the guarantee "
                                + claim.property() + ":\n" + yaml)
                        .stream())
                .toList();
    }

    /**
     * What a check found.
     *
     * @param proofs what was proved
     * @param cases how many cases were run
     * @param notShown what no case shows
     * @param proposals cases that would notice what a proof found, each with a line before it
     */
    public record Result(ProofReport proofs, int cases, List<String> notShown, List<String> proposals) {

        public Result {
            notShown = List.copyOf(notShown);
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * Seeds faults and counts those that a case or a proof notices. A change that provably changes no answer is no fault.
     *
     * @return the score
     */
    public MutationScore mutationScore() {
        List<Mutant> faults = Mutants.of(law.rulebook()).parallelStream()
                .filter(this::changesAnAnswer)
                .toList();
        Set<Diagnostic> standing = usualMistakes(law.rulebook());
        Map<String, Collection<RulebookCase>> telling = new ConcurrentHashMap<>();
        List<Mutant> unnoticed = faults.parallelStream()
                .filter(mutant -> !isNoticed(
                        mutant,
                        standing,
                        telling.computeIfAbsent(mutant.part(), part -> new ConcurrentLinkedDeque<>())))
                .toList();
        return new MutationScore(faults.size(), faults.size() - unnoticed.size(), unnoticed);
    }

    /**
     * How many seeded faults are noticed.
     *
     * @param faults how many were seeded
     * @param noticed how many of them a case or a proof noticed
     * @param unnoticed the others
     */
    public record MutationScore(int faults, int noticed, List<Mutant> unnoticed) {

        public MutationScore {
            unnoticed = List.copyOf(unnoticed);
        }
    }

    /**
     * What an unnoticed fault would do to a person, and the case that would notice it.
     *
     * @param mutant the fault
     * @return some lines, the first of them a sentence; empty where no single case shows the fault
     */
    public Optional<String> proposal(Mutant mutant) {
        return new TellingCases(law, cases, phrases)
                .against(mutant.rulebook())
                .map(telling -> telling.consequence() + ", and no case objects; this one would:\n" + telling.yaml());
    }

    private boolean changesAnAnswer(Mutant mutant) {
        try {
            return !Equivalence.holds(law, Law.of(mutant.rulebook(), law.catalogue()));
        } catch (InvalidSourceException e) {
            return true; // too large to be answered at all
        }
    }

    /** The cases that told another fault in the same part are tried first: they tell most others there as well. */
    private boolean isNoticed(Mutant mutant, Set<Diagnostic> standing, Collection<RulebookCase> telling) {
        if (!RulebookReader.holdsTogether(mutant.rulebook())) {
            return true; // it would not even be read
        }
        if (!standing.containsAll(usualMistakes(mutant.rulebook()))) {
            return true;
        }
        try {
            Law faulty = Law.of(mutant.rulebook(), law.catalogue());
            return aCaseFails(faulty, telling) || aProofFails(faulty);
        } catch (LogicBudgetException | InvalidSourceException e) {
            return true; // a check would refuse it: a period of it is too large, or a proof of it
        }
    }

    private boolean aCaseFails(Law faulty, Collection<RulebookCase> telling) {
        var diagnostics = new Diagnostics();
        var runner = new CaseRunner(new Classifier(faulty, phrases), diagnostics);
        for (RulebookCase one : telling) {
            runner.run(one);
            if (!diagnostics.none()) {
                return true;
            }
        }
        for (RulebookCase one : cases) {
            runner.run(one);
            if (!diagnostics.none()) {
                telling.add(one);
                return true;
            }
        }
        return false;
    }

    private boolean aProofFails(Law faulty) {
        boolean sameOffences =
                faulty.rulebook().offences().equals(law.rulebook().offences())
                        && faulty.rulebook().conditions().equals(law.rulebook().conditions());
        ProofReport report = sameOffences
                ? RulebookProofs.proveDuties(faulty, safeguards)
                : RulebookProofs.prove(faulty, safeguards);
        return !report.failures().isEmpty();
    }

    /** As they would be told on the day of the review. Those of the rulebook itself say nothing about a fault in it. */
    private Set<Diagnostic> usualMistakes(Rulebook rulebook) {
        var diagnostics = new Diagnostics();
        new UsualMistakes(rulebook, law.catalogue(), diagnostics)
                .report(safeguards.codes().keySet(), law.rulebook().coverage().reviewedOn());
        return Set.copyOf(diagnostics.all());
    }
}
