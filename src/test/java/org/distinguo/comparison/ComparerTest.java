package org.distinguo.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.logic.Criterion;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;
import org.distinguo.source.Diagnostics;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.Test;

/** Where two laws part on a case, the facts that are named make the difference, all of them and no others. */
final class ComparerTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final Comparer COMPARER = new Comparer(LIBRARY.catalogue());
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void factsAloneGiveBothStatusesAndNoneCanBeLeftOut() {
        int divergences = 0;
        for (Query query : conformanceCases()) {
            for (String[] pair : new String[][] {{"un", "us"}, {"us", "ca"}, {"uk", "eu"}, {"au", "un"}}) {
                DatedLaw left = law(pair[0]);
                DatedLaw right = law(pair[1]);
                for (Divergence divergence :
                        COMPARER.compare(List.of(left, right), query).divergences()) {
                    divergences++;
                    checkMinimal(divergence, left, right, query);
                }
            }
        }
        assertThat(divergences).as("the patterns are those on which laws part").isGreaterThan(20);
    }

    private static void checkMinimal(Divergence divergence, DatedLaw left, DatedLaw right, Query query) {
        Set<FactId> facts = new TreeSet<>(divergence.facts());
        assertThat(statuses(divergence, left, right, query, facts))
                .as("%s of %s", divergence, query.known().stated())
                .containsExactly(divergence.left().status(), divergence.right().status());
        for (FactId fact : divergence.facts()) {
            Set<FactId> fewer = new TreeSet<>(facts);
            fewer.remove(fact);
            assertThat(statuses(divergence, left, right, query, fewer))
                    .as("without %s", fact)
                    .isNotEqualTo(List.of(
                            divergence.left().status(), divergence.right().status()));
        }
    }

    private static List<Status> statuses(
            Divergence divergence, DatedLaw left, DatedLaw right, Query query, Set<FactId> facts) {
        CaseFacts stated = query.known().stated();
        Map<FactId, Answer> answers = new TreeMap<>();
        Map<FactId, Integer> numbers = new TreeMap<>();
        for (FactId fact : facts) {
            Integer number = stated.numbers().get(fact);
            if (number != null) {
                numbers.put(fact, number);
            } else {
                answers.put(fact, stated.answers().getOrDefault(fact, Answer.NO));
            }
        }
        KnownFacts known = KnownFacts.of(
                LIBRARY.catalogue(), new CaseFacts(new TreeMap<>(answers), new TreeMap<>(numbers), new TreeSet<>()));
        return List.of(status(left, divergence.kind(), known), status(right, divergence.kind(), known));
    }

    private static Status status(DatedLaw law, OffenceKind kind, KnownFacts known) {
        LawPeriod day = law.classifier().law().on(law.conductDate());
        Criterion criterion = kind == OffenceKind.TRAFFICKING ? day.trafficking() : day.smuggling();
        return day.status(criterion, Standard.REASONABLE_GROUNDS.valuation(known));
    }

    private static DatedLaw law(String id) {
        return new DatedLaw(classifier(id), DAY);
    }

    private static Classifier classifier(String id) {
        return LIBRARY.classifier(id).orElseThrow();
    }

    private static List<Query> conformanceCases() {
        List<Query> queries = new ArrayList<>();
        for (String id : List.of("un", "us", "ca")) {
            Rulebook rulebook = classifier(id).law().rulebook();
            var diagnostics = new Diagnostics();
            List<RulebookCase> cases =
                    CaseFolder.read(Path.of("src/main/rulebooks", id), rulebook, LIBRARY.catalogue(), diagnostics);
            assertThat(diagnostics.all()).isEmpty();
            cases.stream()
                    .filter(one -> one.name().matches("D\\d\\d: .*"))
                    .map(one -> new Query(
                            one.query().known(),
                            DAY,
                            DAY,
                            Standard.REASONABLE_GROUNDS,
                            one.query().encounter()))
                    .forEach(queries::add);
        }
        return queries;
    }
}
