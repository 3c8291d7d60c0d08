package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.distinguo.assurance.Mutant;
import org.distinguo.assurance.Mutants;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Implication;
import org.distinguo.logic.LogicBudgetException;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.proof.solver.SolverProofs;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.verdict.Law;

/**
 * Compares what is proved with diagrams with what a solver proves: the same claims come out alike, for the same reasons, with
 * counter-examples that are no larger, and two rulebooks are equivalent for both or for neither. Counts what it met.
 */
final class JudgedBySolver {

    /** How often something was found wrong, so that the comparison is not about true claims alone. */
    private int failures;

    private int parted;
    private int alike;
    private int refused;

    int failures() {
        return failures;
    }

    /** How many faults made a rulebook another one. */
    int parted() {
        return parted;
    }

    /** How many faults changed nothing that a case can show. */
    int alike() {
        return alike;
    }

    /** How many faults made a law that is refused, since an answer or a proof of it would be too large. */
    int refused() {
        return refused;
    }

    /** Compares a law with some of its seeded faults. What is refused has no proofs. */
    void compareFaults(Law law, int count, Random random, SafeguardCatalogue safeguards) {
        List<Mutant> mutants = new ArrayList<>(Mutants.of(law.rulebook()));
        Collections.shuffle(mutants, random);
        for (Mutant mutant : mutants.subList(0, Math.min(count, mutants.size()))) {
            try {
                compare(law, mutant, safeguards);
            } catch (InvalidSourceException tooLarge) {
                assertThat(tooLarge.diagnostics())
                        .extracting(Diagnostic::code)
                        .containsOnly(DiagnosticCode.LAW_TOO_LARGE);
                refused++;
            } catch (LogicBudgetException proofTooLarge) {
                refused++;
            }
        }
    }

    private void compare(Law law, Mutant mutant, SafeguardCatalogue safeguards) {
        Rulebook faulty = mutant.rulebook();
        if (!RulebookReader.holdsTogether(faulty)) {
            return;
        }
        Law other = Law.of(faulty, law.catalogue());
        boolean same = Equivalence.holds(law, other);
        assertThat(same).as(mutant.fault()).isEqualTo(SolverProofs.areEquivalent(law, other));
        if (same) {
            alike++;
        } else {
            parted++;
        }
        compare(other, safeguards);
        Optional<Distinction> expected = SolverProofs.distinction(law, other);
        Optional<Distinction> found = Distinction.between(law, other);
        assertThat(found.map(JudgedBySolver::withoutAnswers))
                .as(mutant.fault())
                .isEqualTo(expected.map(JudgedBySolver::withoutAnswers));
        found.ifPresent(one -> isNoLarger(one, expected.orElseThrow(), law.catalogue()));
    }

    /** The case has fewer facts so or, where it has as many, is the very same. */
    private static void isNoLarger(Distinction found, Distinction expected, FactCatalogue catalogue) {
        assertThat(isConsistent(found.answers(), catalogue)).isTrue();
        if (so(found.answers()) >= so(expected.answers())) {
            assertThat(found).isEqualTo(expected);
        }
    }

    private static Distinction withoutAnswers(Distinction one) {
        return new Distinction(one.conductDate(), Collections.emptySortedMap(), one.kind(), one.subject(), one.met());
    }

    /**
     * Compares all claims about a law.
     *
     * @return how many claims there are
     */
    int compare(Law law, SafeguardCatalogue safeguards) {
        List<Claim> found = RulebookProofs.prove(law, safeguards).claims();
        List<Claim> expected = SolverProofs.prove(law, safeguards);
        assertThat(found.stream().map(JudgedBySolver::withoutExample).toList())
                .isEqualTo(expected.stream().map(JudgedBySolver::withoutExample).toList());
        for (int number = 0; number < found.size(); number++) {
            failures += found.get(number).holds() ? 0 : 1;
            Optional<CounterExample> ofSolver = expected.get(number).counterExample();
            Optional<CounterExample> example = found.get(number).counterExample();
            assertThat(example.isPresent()).isEqualTo(ofSolver.isPresent());
            example.ifPresent(one -> isNoLarger(one, ofSolver.orElseThrow(), law.catalogue()));
            Claim claim = found.get(number);
            example.ifPresent(one -> assertThat(isShown(law, claim, one)).isTrue());
        }
        return found.size();
    }

    /** Whether the case comes out as it is said of it and, with the other answers, the other way, by Kleene's rules alone. */
    private static boolean isShown(Law law, Claim claim, CounterExample example) {
        Expression met = law.on(claim.from())
                .offence(claim.subject())
                .orElseThrow()
                .criterion()
                .expression();
        Map<FactId, Answer> otherwise = new TreeMap<>(example.answers());
        otherwise.putAll(example.otherwise());
        List<Atom> questions = List.copyOf(met.atoms().tailSet(law.catalogue().firstBeyond()));
        return IntStream.range(0, 1 << questions.size())
                .anyMatch(way -> isMet(met, example.answers(), questions, way, law.catalogue()) == example.met()
                        && (example.otherwise().isEmpty()
                                || isMet(met, otherwise, questions, way, law.catalogue()) != example.met()));
    }

    /** With the answers of a case and one way of settling what the law leaves open. */
    private static boolean isMet(
            Expression met, Map<FactId, Answer> answers, List<Atom> questions, int way, FactCatalogue catalogue) {
        Atom beyond = catalogue.firstBeyond();
        int count = met.atoms().isEmpty() ? 0 : met.atoms().last().number() + 1;
        return met.in(Valuation.of(Math.max(beyond.number(), count), atom -> {
                    boolean isSo = atom.isBefore(beyond)
                            ? answer(answers, catalogue, atom) == Answer.YES
                            : questions.contains(atom) && (way >> questions.indexOf(atom) & 1) == 1;
                    return isSo ? Valuation.State.SO : Valuation.State.NOT_SO;
                }))
                == Truth.TRUE;
    }

    /** Fewer answers differ or, where as many do, no more facts are so. */
    private static void isNoLarger(CounterExample found, CounterExample expected, FactCatalogue catalogue) {
        assertThat(found.met()).isEqualTo(expected.met());
        assertThat(found.answers().keySet()).isEqualTo(expected.answers().keySet());
        assertThat(isConsistent(found.answers(), catalogue)).isTrue();
        assertThat(found.otherwise().size())
                .isLessThanOrEqualTo(expected.otherwise().size());
        if (found.otherwise().size() == expected.otherwise().size()) {
            assertThat(so(found.answers())).isLessThanOrEqualTo(so(expected.answers()));
        }
    }

    private static long so(Map<FactId, Answer> answers) {
        return answers.values().stream().filter(answer -> answer == Answer.YES).count();
    }

    /** Whether every implication between facts that the case answers is kept. */
    private static boolean isConsistent(Map<FactId, Answer> answers, FactCatalogue catalogue) {
        for (Implication implication : catalogue.implications().all()) {
            boolean kept = answer(answers, catalogue, implication.from()) != Answer.YES;
            for (Atom to : implication.to()) {
                kept |= answer(answers, catalogue, to) != Answer.NO;
            }
            if (!kept) {
                return false;
            }
        }
        return true;
    }

    private static Answer answer(Map<FactId, Answer> answers, FactCatalogue catalogue, Atom fact) {
        return answers.getOrDefault(catalogue.answered(fact).id(), Answer.UNKNOWN);
    }

    /** Without the case, which may be another one, and without the request that the engine was asked for. */
    private static Claim withoutExample(Claim claim) {
        return new Claim(
                claim.from(),
                claim.subject(),
                claim.property(),
                claim.holds(),
                claim.states(),
                Optional.empty(),
                claim.reason().map(reason -> reason.replaceFirst("; counter-example: .*", "")));
    }
}
