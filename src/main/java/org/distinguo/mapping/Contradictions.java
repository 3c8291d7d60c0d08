package org.distinguo.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Contradiction;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;

/**
 * Takes out of the readings of all fields what cannot be true together: of answers that contradict each other none counts. An
 * answer that was taken out still speaks against the others: whatever cannot be true beside it is taken out as well. Used for
 * one record.
 */
final class Contradictions {

    private final List<FieldReading> readings;
    private final FactCatalogue catalogue;
    private final RecordTexts texts;

    /** Each answer and number that was taken out, as the only fact of a case. */
    private final List<CaseFacts> takenOut = new ArrayList<>();

    Contradictions(List<FieldReading> readings, FactCatalogue catalogue, RecordTexts texts) {
        this.readings = readings;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** The facts that are left; they are free of contradictions, and none of them contradicts what was taken out. */
    CaseFacts takeOut() {
        takeOutDifferingAnswers();
        boolean isAnyTakenOut;
        do {
            isAnyTakenOut = takeOutImpossible(together()) || takeOutWhatContradictsThem();
        } while (isAnyTakenOut);
        return together();
    }

    /** Where the answers of several fields to one fact do not go together, none of them counts. */
    private void takeOutDifferingAnswers() {
        SortedMap<FactId, Set<Object>> said = new TreeMap<>();
        for (FieldReading reading : readings) {
            reading.answers().forEach((fact, answer) -> said.computeIfAbsent(fact, key -> new HashSet<>())
                    .add(answer));
            reading.numbers().forEach((fact, number) -> said.computeIfAbsent(fact, key -> new HashSet<>())
                    .add(number));
        }
        said.forEach((fact, values) -> {
            if (!agree(values)) {
                takeOut(Set.of(fact), texts.contradicted());
            }
        });
    }

    private static boolean agree(Set<Object> values) {
        if (values.size() < 2) {
            return true;
        }
        Optional<Answer> all = Optional.empty();
        for (Object value : values) {
            if (!(value instanceof Answer answer)) {
                return false;
            }
            Optional<Answer> both = AnswerOfSeveral.of(all, answer);
            if (both.isEmpty()) {
                return false;
            }
            all = both;
        }
        return true;
    }

    /** Takes out what is left and contradicts an answer that was taken out; whether there was anything. */
    private boolean takeOutWhatContradictsThem() {
        for (CaseFacts one : takenOut) {
            if (takeOutImpossible(with(together(), one))) {
                return true;
            }
        }
        return false;
    }

    /** Takes out all that has a part in a contradiction among some facts; whether there was anything to take out. */
    private boolean takeOutImpossible(CaseFacts facts) {
        try {
            KnownFacts.of(catalogue, facts);
            return false;
        } catch (ContradictoryFactsException e) {
            return takeOut(
                    e.contradictions().stream()
                            .map(Contradiction::facts)
                            .flatMap(Collection::stream)
                            .collect(Collectors.toSet()),
                    texts.impossible());
        }
    }

    private boolean takeOut(Set<FactId> facts, String reason) {
        int before = takenOut.size();
        for (FieldReading reading : readings) {
            for (FactId fact : facts) {
                Answer answer = reading.answers().get(fact);
                Integer number = reading.numbers().get(fact);
                if (answer != null) {
                    takenOut.add(CaseFacts.of(Map.of(fact, answer)));
                }
                if (number != null) {
                    takenOut.add(new CaseFacts(new TreeMap<>(), new TreeMap<>(Map.of(fact, number)), new TreeSet<>()));
                }
                if (answer != null || number != null) {
                    reading.contest(fact, reason);
                }
            }
        }
        return takenOut.size() > before;
    }

    private static CaseFacts with(CaseFacts facts, CaseFacts one) {
        SortedMap<FactId, Answer> answers = new TreeMap<>(facts.answers());
        SortedMap<FactId, Integer> numbers = new TreeMap<>(facts.numbers());
        answers.putAll(one.answers());
        numbers.putAll(one.numbers());
        return new CaseFacts(answers, numbers, new TreeSet<>());
    }

    private CaseFacts together() {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        SortedMap<FactId, Integer> numbers = new TreeMap<>();
        for (FieldReading reading : readings) {
            reading.answers()
                    .forEach((fact, answer) ->
                            answers.merge(fact, answer, (one, other) -> AnswerOfSeveral.of(Optional.of(one), other)
                                    .orElseThrow()));
            numbers.putAll(reading.numbers());
        }
        return new CaseFacts(answers, numbers, new TreeSet<>());
    }
}
