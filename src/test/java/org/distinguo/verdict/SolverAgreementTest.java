package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.cases.CaseFolder;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.source.Diagnostics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The status of every condition of every shipped law, as the diagrams give it and as a solver gives it. */
@Execution(ExecutionMode.CONCURRENT)
final class SolverAgreementTest {

    private static final Library LIBRARY = LibraryReader.shipped();
    private static final List<Answer> ANSWERS = List.of(Answer.values());
    private static final int SOME = 20_000;
    private static final int MANY = 1_000_000;

    private final Random random = new Random(8);

    @Test
    void theDiagramsAgreeWithASolver() {
        assertThat(compared(SOME)).isGreaterThanOrEqualTo(SOME);
    }

    @Test
    @Tag("seeded-states")
    void theDiagramsAgreeWithASolverOnAMillionStates() {
        assertThat(compared(MANY)).isGreaterThanOrEqualTo(MANY);
    }

    /** Compares at least so many statuses, spread evenly over laws and periods; how many it compared. */
    private int compared(int least) {
        int compared = 0;
        List<String> laws = List.copyOf(LIBRARY.classifiers().keySet());
        for (String id : laws) {
            Law law = LIBRARY.classifier(id).orElseThrow().law();
            List<CaseFacts> cases = CaseFolder.read(
                            Path.of("src/main/rulebooks", id), law.rulebook(), law.catalogue(), new Diagnostics())
                    .stream()
                    .map(one -> one.query().known().stated())
                    .toList();
            List<LawPeriod> periods = periods(law);
            for (LawPeriod period : periods) {
                Map<String, Criterion> criteria = criteria(period);
                var solver = new SolverJudge(law.catalogue(), criteria);
                for (int inPeriod = 0; inPeriod < least / laws.size() / periods.size() + 1; ) {
                    KnownFacts known = draw(law.catalogue(), cases);
                    Standard standard = random.nextBoolean() ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
                    inPeriod += compare(period, criteria, solver, known, standard);
                    compared += criteria.size();
                }
            }
        }
        return compared;
    }

    private static List<LawPeriod> periods(Law law) {
        return Stream.concat(
                        law.periods().stream(),
                        law.rulebook().parts().keySet().stream()
                                .flatMap(part -> law.periods(Optional.of(part)).stream()))
                .toList();
    }

    private static int compare(
            LawPeriod period,
            Map<String, Criterion> criteria,
            SolverJudge solver,
            KnownFacts known,
            Standard standard) {
        Valuation valuation = standard.valuation(known);
        Evaluation evaluation = period.evaluate(valuation);
        criteria.forEach((name, criterion) -> {
            Truth expected = solver.truth(name, valuation);
            if (evaluation.truth(criterion) != expected) {
                throw new AssertionError("%s from %s, %s, %s: %s, but the solver says %s"
                        .formatted(
                                name, period.from(), standard, known.stated(), evaluation.truth(criterion), expected));
            }
        });
        return criteria.size();
    }

    private static Map<String, Criterion> criteria(LawPeriod period) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        criteria.put("trafficking", period.trafficking());
        criteria.put("smuggling", period.smuggling());
        for (LawPeriod.CompiledOffence offence : period.offences()) {
            String id = offence.offence().id();
            criteria.put(id, offence.criterion());
            Stream.of(offence.elements(), offence.exemptions(), offence.defences(), offence.aggravating())
                    .flatMap(List::stream)
                    .forEach(provision -> {
                        criteria.put(id + "." + provision.provision().id(), provision.criterion());
                        provision
                                .reviewedOnly()
                                .ifPresent(one -> criteria.put(
                                        id + "." + provision.provision().id() + " as reviewed", one));
                    });
        }
        return criteria;
    }

    /** A shipped case with some answers changed, or answers drawn freely. */
    private KnownFacts draw(FactCatalogue catalogue, List<CaseFacts> cases) {
        while (true) {
            boolean isShipped = random.nextBoolean();
            SortedMap<FactId, Answer> answers = new TreeMap<>();
            if (isShipped) {
                answers.putAll(cases.get(random.nextInt(cases.size())).answers());
            }
            for (int change = random.nextInt(isShipped ? 6 : 70); change > 0; change--) {
                List<Fact.Answered> facts = catalogue.answered();
                answers.put(facts.get(random.nextInt(facts.size())).id(), ANSWERS.get(random.nextInt(ANSWERS.size())));
            }
            List<String> screened = new ArrayList<>();
            for (FactGroup group : catalogue.groups()) {
                if (random.nextInt(6) == 0) {
                    screened.add(group.id());
                }
            }
            try {
                return KnownFacts.of(catalogue, CaseFacts.of(answers, new TreeSet<>(screened)));
            } catch (ContradictoryFactsException e) {
                // another draw
            }
        }
    }
}
