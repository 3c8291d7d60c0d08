package org.distinguo.whatif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Criterion;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;

/** Tries every set of changes: what the search is compared with. */
final class BruteForce {

    private final Classifier classifier;
    private final FactCatalogue catalogue;
    private final Query query;
    private final Optional<String> offence;
    private final Map<SortedMap<FactId, Answer>, String> found = new java.util.HashMap<>();

    BruteForce(Classifier classifier, Query query, Optional<String> offence) {
        this.classifier = classifier;
        this.catalogue = classifier.law().catalogue();
        this.query = query;
        this.offence = offence;
    }

    /** Every smallest set up to a size, with the classification or the status that it leads to. */
    Map<SortedMap<FactId, Answer>, String> smallest(int size) {
        List<FactId> candidates = candidates();
        String now = result(query.known().stated()).orElseThrow();
        for (int changes = 1; changes <= size && found.isEmpty(); changes++) {
            tryAll(candidates, 0, changes, new TreeMap<>(), now);
        }
        return found;
    }

    private void tryAll(List<FactId> candidates, int from, int left, SortedMap<FactId, Answer> set, String now) {
        if (left == 0) {
            result(changed(set)).filter(result -> !result.equals(now)).ifPresent(result -> found.put(set, result));
            return;
        }
        for (int place = from; place < candidates.size(); place++) {
            for (Answer to : new Answer[] {Answer.YES, Answer.NO}) {
                if (!stated(candidates.get(place)).equals(Optional.of(to))) {
                    SortedMap<FactId, Answer> next = new TreeMap<>(set);
                    next.put(candidates.get(place), to);
                    tryAll(candidates, place + 1, left - 1, next, now);
                }
            }
        }
    }

    private Optional<Answer> stated(FactId fact) {
        for (Fact.Counted number : catalogue.counted()) {
            Integer value = query.known().stated().numbers().get(number.id());
            for (Map.Entry<Integer, FactId> bound : number.below().entrySet()) {
                if (value != null && bound.getValue().equals(fact)) {
                    return Optional.of(value < bound.getKey() ? Answer.YES : Answer.NO);
                }
            }
        }
        return Optional.ofNullable(query.known().stated().answers().get(fact));
    }

    private CaseFacts changed(Map<FactId, Answer> set) {
        CaseFacts stated = query.known().stated();
        SortedMap<FactId, Answer> answers = new TreeMap<>(stated.answers());
        answers.putAll(set);
        SortedMap<FactId, Integer> numbers = new TreeMap<>(stated.numbers());
        for (Fact.Counted number : catalogue.counted()) {
            if (!Collections.disjoint(number.below().values(), set.keySet())) {
                Integer value = numbers.remove(number.id());
                number.below().forEach((bound, fact) -> {
                    if (value != null && !set.containsKey(fact) && canStay(number, set, bound, value < bound)) {
                        answers.put(fact, value < bound ? Answer.YES : Answer.NO);
                    }
                });
            }
        }
        return new CaseFacts(answers, numbers, stated.screened());
    }

    /** Whether some number gives an answer and all changed ones. */
    private static boolean canStay(Fact.Counted number, Map<FactId, Answer> set, int bound, boolean isBelow) {
        return IntStream.rangeClosed(number.minimum(), number.maximum())
                .filter(value -> (value < bound) == isBelow)
                .anyMatch(value -> number.below().entrySet().stream()
                        .allMatch(other -> !set.containsKey(other.getValue())
                                || set.get(other.getValue()) == (value < other.getKey() ? Answer.YES : Answer.NO)));
    }

    private Optional<String> result(CaseFacts facts) {
        try {
            Verdict verdict = classifier.classifyWithoutQuestions(new Query(
                    KnownFacts.of(catalogue, facts),
                    query.conductDate(),
                    query.decisionDate(),
                    query.standard(),
                    query.encounter()));
            return Optional.of(resultOf(verdict, offence));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }

    static String resultOf(Verdict verdict, Optional<String> offence) {
        return offence.map(id -> verdict.findings().stream()
                        .filter(finding -> finding.offence().id().equals(id))
                        .map(finding -> finding.status()
                                .under(verdict.query().standard())
                                .name())
                        .findFirst()
                        .orElseThrow())
                .orElse(verdict.classification().name());
    }

    /** What the law reads, and what is stated in the neighbourhood of it. */
    private List<FactId> candidates() {
        LawPeriod day = classifier.law().on(query.conductDate());
        List<Criterion> criteria = offence.map(
                        id -> List.of(day.offence(id).orElseThrow().criterion()))
                .orElse(List.of(day.trafficking(), day.smuggling()));
        Set<FactId> read = new TreeSet<>();
        for (Criterion criterion : criteria) {
            criterion.expression().atoms().stream()
                    .filter(atom -> atom.isBefore(catalogue.firstBeyond()))
                    .forEach(atom -> read.add(catalogue.answered(atom).id()));
        }
        Set<FactId> near = new HashSet<>(read);
        List<Set<FactId>> relations = relations();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Set<FactId> relation : relations) {
                grows |= relation.stream().anyMatch(near::contains) && near.addAll(relation);
            }
        }
        near.stream().filter(fact -> stated(fact).isPresent()).forEach(read::add);
        return new ArrayList<>(read);
    }

    private List<Set<FactId>> relations() {
        List<Set<FactId>> relations = new ArrayList<>();
        for (Fact.Answered fact : catalogue.answered()) {
            Stream.of(fact.implies(), List.of(fact.suggests()), fact.suggestedBy())
                    .flatMap(List::stream)
                    .forEach(others -> {
                        Set<FactId> relation = new HashSet<>(others);
                        if (!others.isEmpty()) {
                            relation.add(fact.id());
                        }
                        relations.add(relation);
                    });
        }
        catalogue
                .counted()
                .forEach(number -> relations.add(new HashSet<>(number.below().values())));
        return relations;
    }
}
