package org.distinguo.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.jspecify.annotations.Nullable;

/** What the values of one field say. Used for one field of one record. */
final class FieldReading {

    private final FormField field;
    private final int occurrences;
    private final RecordTexts texts;
    private final SortedMap<FactId, Answer> answers = new TreeMap<>();
    private final SortedMap<FactId, Integer> numbers = new TreeMap<>();
    private final List<String> reasons = new ArrayList<>();
    private final SortedSet<FactId> asks = new TreeSet<>();
    private Outcome outcome = Outcome.NOT_ANSWERED;

    private FieldReading(FormField field, int occurrences, RecordTexts texts) {
        this.texts = texts;
        this.field = field;
        this.occurrences = occurrences;
    }

    /**
     * Reads a field.
     *
     * @param field the field
     * @param found what the record has of it; possibly nothing
     * @param catalogue the facts
     * @param texts the sentences about it
     * @return what it says
     */
    static FieldReading of(FormField field, Occurrences found, FactCatalogue catalogue, RecordTexts texts) {
        var reading = new FieldReading(field, found.all().size(), texts);
        List<FactId> facts = field.treatment().facts().toList();
        List<List<String>> values = isSeveral(field) ? together(found.values()) : found.values();
        if (field.treatment() instanceof Treatment.Dropped dropped) {
            if (found.isAnswered() || found.hasUnread()) {
                reading.come(Outcome.DROPPED, dropped.because(), dropped.asks());
            }
        } else if (values.size() > 1 && !found.areEntries()) {
            reading.leaveOpen(texts.severalValues(), facts);
        } else if (!found.hasUnread() || isSeveral(field)) {
            List<FieldReading> entries = new ArrayList<>();
            for (List<String> one : values) {
                var entry = new FieldReading(field, 1, texts);
                entry.read(one, catalogue);
                entries.add(entry);
            }
            reading.join(entries, found, catalogue);
        }
        if (found.hasUnread() && !(field.treatment() instanceof Treatment.Dropped)) {
            reading.leaveOpen(texts.noValue(), facts);
        }
        return reading;
    }

    /** All values at once, as where several can be chosen. */
    private static List<List<String>> together(List<List<String>> values) {
        return values.isEmpty()
                ? List.of()
                : List.of(values.stream().flatMap(List::stream).toList());
    }

    private static boolean isSeveral(FormField field) {
        return field.treatment() instanceof Treatment.Choices choices && choices.several();
    }

    SortedMap<FactId, Answer> answers() {
        return answers;
    }

    SortedMap<FactId, Integer> numbers() {
        return numbers;
    }

    /** Says that the field has a part in a fact that cannot be taken over. */
    void contest(FactId fact, String reason) {
        answers.remove(fact);
        numbers.remove(fact);
        leaveOpen(reason, List.of(fact));
    }

    /** Tells of the answers of the field in whose place that of another one was taken, since it says more of the same fact. */
    void compare(CaseFacts taken) {
        if (!answers.entrySet().stream()
                .allMatch(answer -> answer.getValue() == taken.answers().get(answer.getKey()))) {
            reasons.add(texts.outweighed());
        }
    }

    Conversion.FieldReport report() {
        SortedSet<FactId> facts = new TreeSet<>(answers.keySet());
        facts.addAll(numbers.keySet());
        return new Conversion.FieldReport(
                field, outcome, occurrences, facts, reasons.stream().distinct().toList(), asks);
    }

    private void read(List<String> values, FactCatalogue catalogue) {
        Treatment treatment = field.treatment();
        if (treatment instanceof Treatment.Text text) {
            leaveOpen(text.unclear(), text.asks());
        } else if (treatment instanceof Treatment.Count number) {
            readNumber(values, number, catalogue);
        } else if (treatment instanceof Treatment.Tick tick) {
            readTick(values, tick.meaning());
        } else if (treatment instanceof Treatment.Choices choices) {
            readChoices(values, choices);
        }
    }

    /** Takes what entries of a list say, each by itself: a fact is so where one of them says so. */
    private void join(List<FieldReading> entries, Occurrences found, FactCatalogue catalogue) {
        SortedMap<FactId, List<Answer>> said = new TreeMap<>();
        SortedMap<FactId, List<Integer>> counted = new TreeMap<>();
        for (FieldReading entry : entries) {
            outcome = outcome.or(entry.outcome);
            reasons.addAll(entry.reasons);
            asks.addAll(entry.asks);
            entry.answers.forEach((fact, answer) ->
                    said.computeIfAbsent(fact, key -> new ArrayList<>()).add(answer));
            entry.numbers.forEach((fact, number) ->
                    counted.computeIfAbsent(fact, key -> new ArrayList<>()).add(number));
        }
        said.forEach((fact, all) -> {
            boolean byEach = all.size() == entries.size() && found.isAnsweredEachTime();
            AnswerOfSeveral.ofEntries(all, byEach)
                    .ifPresentOrElse(
                            answer -> answers.put(fact, answer), () -> leaveOpen(texts.notEachTime(), List.of(fact)));
            if (answers.containsKey(fact) && all.stream().distinct().count() > 1) {
                reasons.add(texts.saysMost());
            }
        });
        counted.forEach((fact, all) -> {
            boolean differ = all.stream().distinct().count() > 1;
            if (!differ && all.size() == entries.size() && found.inEachEntry()) {
                numbers.put(fact, all.get(0));
            } else {
                leaveOpen(differ ? texts.severalValues() : texts.notEachTime(), List.of(fact));
                takeBelow(catalogue.fact(fact), Collections.min(all));
            }
        });
    }

    /** Takes what one number alone says is so: who was a child in one entry was a child in the case. */
    private void takeBelow(Optional<Fact> fact, int number) {
        if (fact.isPresent() && fact.get() instanceof Fact.Counted counted) {
            counted.below().tailMap(number + 1).values().forEach(below -> answers.put(below, Answer.YES));
        }
    }

    private void readNumber(List<String> values, Treatment.Count count, FactCatalogue catalogue) {
        Optional<Meaning> instead =
                values.size() == 1 ? ChosenValues.meaning(count.instead(), values.get(0)) : Optional.empty();
        Optional<Integer> number = catalogue
                .fact(count.fact())
                .filter(Fact.Counted.class::isInstance)
                .map(Fact.Counted.class::cast)
                .filter(fact -> values.size() == 1)
                .flatMap(fact -> WholeNumber.of(values.get(0))
                        .filter(value -> value >= fact.minimum() && value <= fact.maximum()));
        if (instead.isPresent()) {
            take(instead.get());
        } else if (number.isPresent()) {
            numbers.put(count.fact(), number.get());
            outcome = Outcome.MAPPED;
        } else {
            leaveOpen(texts.noNumber(), List.of(count.fact()));
        }
    }

    private void readTick(List<String> values, Meaning meaning) {
        String value = values.get(0);
        boolean isName = WrittenForm.ofValue(value).equals(WrittenForm.ofValue(field.name()));
        Optional<Boolean> isTicked =
                values.size() > 1 ? Optional.empty() : isName ? Optional.of(true) : Ticks.in(value);
        if (isTicked.isEmpty()) {
            leaveOpen(texts.noTick(), meaning.asks());
            asks.addAll(meaning.states().keySet());
        } else if (isTicked.get()) {
            take(meaning);
        }
    }

    private void readChoices(List<String> values, Treatment.Choices choices) {
        ChosenValues chosen = ChosenValues.of(choices, values);
        boolean isClear = chosen.unknown() + chosen.trueOrFalse() == 0 && !chosen.hasText();
        if (choices.several() || (isClear && chosen.chosen().size() == 1)) {
            chosen.chosen().stream().sorted().forEach(name -> {
                Meaning meaning = choices.choices().get(name);
                if (meaning != null) {
                    take(meaning);
                }
            });
        } else if (chosen.chosen().size() > 1) {
            leaveOpen(texts.severalChoices(), List.of());
            chosen.chosen()
                    .forEach(name -> asks.addAll(factsOf(choices.choices().get(name))));
        }
        if (chosen.unknown() > 0) {
            leaveOpen(texts.unknown(chosen.unknown()), notSo(choices));
        }
        if (chosen.trueOrFalse() > 0) {
            leaveOpen(texts.trueOrFalse(), notSo(choices));
        }
        if (chosen.oneOrSeveral() > 0) {
            leaveOpen(texts.oneOrSeveral(), notSo(choices));
        }
        if (chosen.hasText()) {
            leaveOpen(texts.textBeside(), asks.isEmpty() ? notSo(choices) : List.of());
        }
    }

    /** What any of the choices could say, without what is said to be so. */
    private List<FactId> notSo(Treatment.Choices choices) {
        return choices.facts().filter(fact -> answers.get(fact) != Answer.YES).toList();
    }

    private static List<FactId> factsOf(@Nullable Meaning meaning) {
        return meaning == null
                ? List.of()
                : Stream.concat(meaning.states().keySet().stream(), meaning.asks().stream())
                        .toList();
    }

    private void take(Meaning meaning) {
        for (Map.Entry<FactId, Answer> statement : meaning.states().entrySet()) {
            Answer before = answers.get(statement.getKey());
            if (before != null && before != statement.getValue()) {
                reasons.add(texts.saysMost());
            }
            // INVARIANT: where several choices can be made, none states a NO, so that any two of them go together.
            answers.merge(statement.getKey(), statement.getValue(), (one, other) -> AnswerOfSeveral.of(
                            Optional.of(one), other)
                    .orElseThrow());
            outcome = outcome.or(Outcome.MAPPED);
        }
        meaning.unclear().ifPresent(reason -> leaveOpen(reason, meaning.asks()));
        meaning.nothing().ifPresent(reason -> come(Outcome.DROPPED, reason, meaning.asks()));
    }

    private void leaveOpen(String reason, List<FactId> facts) {
        come(Outcome.AMBIGUOUS, reason, facts);
    }

    private void come(Outcome to, String reason, List<FactId> facts) {
        outcome = outcome.or(to);
        reasons.add(reason);
        asks.addAll(facts);
    }
}
