package org.distinguo.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for smallest changes finds what trying every set of changes finds, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
final class WhatIfTest {

    private static final int WORLDS = 150;
    private static final int CASES_A_WORLD = 4;

    @Test
    void theSearchAgreesWithTryingEverySet() {
        var random = new Random(7);
        Map<Classification, Integer> from = new EnumMap<>(Classification.class);
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int drawn = 0; drawn < WORLDS; drawn++) {
            var world = new SmallWorld(random);
            var whatIf = new WhatIf(world.catalogueOfFacts());
            for (int one = 0; one < CASES_A_WORLD; one++) {
                Query query = world.drawCase();
                List<Alternative> found = compare(whatIf, world.classifier(), query, Optional.empty(), WhatIf.LARGEST);
                compare(whatIf, world.classifier(), query, Optional.of("o1"), 2);
                from.merge(world.classifier().classify(query).classification(), 1, Integer::sum);
                sizes.merge(found.isEmpty() ? 0 : found.get(0).changes().size(), 1, Integer::sum);
            }
        }
        assertThat(from).containsOnlyKeys(Classification.values());
        assertThat(sizes).containsKeys(0, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"un", "us"})
    void theSearchAgreesWithTryingEverySetUnderShippedLaw(String rulebook) {
        Library library = ShippedLibrary.LIBRARY;
        var whatIf = new WhatIf(library.catalogue());
        Classifier classifier = library.classifier(rulebook).orElseThrow();
        List<Query> queries = ShippedCases.of(library, rulebook);
        var random = new Random(11);
        for (int one = 0; one < 6; one++) {
            compare(whatIf, classifier, queries.get(random.nextInt(queries.size())), Optional.empty(), 2);
        }
    }

    @Test
    void theOrderOfAlternativesNeverChanges() {
        Library library = ShippedLibrary.LIBRARY;
        Classifier classifier = library.classifier("us").orElseThrow();
        for (Query query : ShippedCases.of(library, "us").subList(0, 10)) {
            Verdict now = classifier.classifyWithoutQuestions(query);
            assertThat(new WhatIf(library.catalogue()).smallest(classifier, now, Optional.empty(), 2))
                    .isEqualTo(new WhatIf(library.catalogue()).smallest(classifier, now, Optional.empty(), 2));
        }
    }

    private static List<Alternative> compare(
            WhatIf whatIf, Classifier classifier, Query query, Optional<String> offence, int size) {
        Verdict now = classifier.classifyWithoutQuestions(query);
        List<Alternative> found = whatIf.smallest(classifier, now, offence, size);
        Map<SortedMap<FactId, Answer>, String> sets = new HashMap<>();
        for (Alternative alternative : found) {
            String result = BruteForce.resultOf(alternative.verdict(), offence);
            List<SortedMap<FactId, Answer>> chosen = sets(alternative.changes());
            chosen.forEach(set -> sets.put(set, result));
            assertThat(chosen).contains(alternative.example());
            assertThat(alternative.statusChanges())
                    .allSatisfy(change -> assertThat(change.before().status().under(query.standard()))
                            .isNotEqualTo(change.after().status().under(query.standard())));
            assertThat(alternative.status().isPresent()).isEqualTo(offence.isPresent());
        }
        assertThat(sets)
                .as("%s under %s", query.known().stated(), query.standard())
                .isEqualTo(new BruteForce(classifier, query, offence).smallest(size));
        return found;
    }

    /** Every choice of one fact for each change, no fact twice. */
    private static List<SortedMap<FactId, Answer>> sets(List<Change> changes) {
        List<SortedMap<FactId, Answer>> sets = new ArrayList<>(List.of(new TreeMap<>()));
        for (Change change : changes) {
            List<SortedMap<FactId, Answer>> longer = new ArrayList<>();
            for (SortedMap<FactId, Answer> set : sets) {
                for (FactId fact : change.facts()) {
                    if (!set.containsKey(fact)) {
                        SortedMap<FactId, Answer> next = new TreeMap<>(set);
                        next.put(fact, change.to());
                        longer.add(next);
                    }
                }
            }
            sets = longer;
        }
        return sets;
    }
}
