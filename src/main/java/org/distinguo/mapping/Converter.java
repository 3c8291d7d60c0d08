package org.distinguo.mapping;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
import org.distinguo.source.Nearest;

/**
 * Turns records of a form into facts. What is not answered stays open and is never a NO, and where fields contradict each
 * other none of them is taken. The order of the fields of a record never matters. Stateless.
 */
public final class Converter {

    private final Mapping mapping;
    private final FactCatalogue catalogue;
    private final RecordTexts texts;

    /** By the written forms of all their names. */
    private final SortedMap<String, FormField> byName = new TreeMap<>();

    /**
     * @param mapping the mapping
     * @param catalogue the facts that the mapping was read with
     */
    public Converter(Mapping mapping, FactCatalogue catalogue) {
        this(mapping, catalogue, RecordTexts.shipped());
    }

    /** The same with other words for what is said of a record. */
    Converter(Mapping mapping, FactCatalogue catalogue, RecordTexts texts) {
        this.mapping = mapping;
        this.catalogue = catalogue;
        this.texts = texts;
        for (FormField field : mapping.fields()) {
            byName.put(WrittenForm.of(field.name()), field);
            field.otherNames().forEach(other -> byName.put(WrittenForm.of(other), field));
        }
    }

    /**
     * The mapping.
     *
     * @return as it was read
     */
    public Mapping mapping() {
        return mapping;
    }

    /**
     * A record as facts.
     *
     * @param record the fields of the record, in its order
     * @return the facts, and what became of each field
     * @throws SeveralRecordsException if the fields of the form stand in several entries of one list, and nowhere else, or in groups
     *     beside each other that have the same fields with different answers
     */
    public Conversion convert(List<SourceField> record) {
        var found = new FoundFields(mapping.fields(), byName, record);
        var several = new SeveralRecords(found.found());
        several.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        List<FieldReading> readings = mapping.fields().stream()
                .map(field -> FieldReading.of(field, found.of(field), catalogue, texts))
                .toList();
        contestDifferingAnswers(readings);
        CaseFacts facts = withoutContradictions(readings);
        readings.forEach(reading -> reading.compare(facts));
        return new Conversion(
                mapping,
                facts,
                readings.stream().map(FieldReading::report).toList(),
                found.unknown().stream().map(this::report).toList(),
                noteOn(found, several));
    }

    private Optional<String> noteOn(FoundFields found, SeveralRecords several) {
        if (found.isNothingKnown()) {
            return Optional.of(texts.nothingKnown());
        }
        if (several.haveSeveralEntries()) {
            return Optional.of(texts.severalEntries());
        }
        return several.haveSameFieldInSeveral() ? Optional.of(texts.severalGroups()) : Optional.empty();
    }

    private Conversion.UnknownField report(FoundFields.Unknown unknown) {
        SourceField field = unknown.field();
        return new Conversion.UnknownField(unknown.position(), near(field.name()), noteOn(field));
    }

    /** That fields of the form stand in the value of one that the form does not have, or that its name is made of one. */
    private Optional<String> noteOn(SourceField unknown) {
        int named = NamesInText.in(unknown.values(), byName.keySet());
        if (named > 0) {
            return Optional.of(texts.named(named));
        }
        boolean isMadeOfOne = NumberedName.parts(unknown.name())
                .flatMap(part -> Optional.ofNullable(byName.get(WrittenForm.of(part))).stream())
                .anyMatch(field -> !(field.treatment() instanceof Treatment.Dropped));
        return isMadeOfOne ? Optional.of(texts.fieldInName()) : Optional.empty();
    }

    private Optional<String> near(String name) {
        return Nearest.misspelt(WrittenForm.ofField(name), byName.keySet())
                .flatMap(form -> Optional.ofNullable(byName.get(form)))
                .map(FormField::name);
    }

    /** Where the answers of several fields to one fact do not go together, none of them counts. */
    private void contestDifferingAnswers(List<FieldReading> readings) {
        SortedMap<FactId, Set<Object>> said = new TreeMap<>();
        for (FieldReading reading : readings) {
            reading.answers().forEach((fact, answer) -> said.computeIfAbsent(fact, key -> new HashSet<>())
                    .add(answer));
            reading.numbers().forEach((fact, number) -> said.computeIfAbsent(fact, key -> new HashSet<>())
                    .add(number));
        }
        said.forEach((fact, values) -> {
            if (!agree(values)) {
                contest(readings, Set.of(fact), texts.contradicted());
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

    /** The facts of all fields, without those that the catalogue's implications make contradict each other. */
    private CaseFacts withoutContradictions(List<FieldReading> readings) {
        while (true) {
            CaseFacts facts = together(readings);
            try {
                KnownFacts.of(catalogue, facts);
                return facts;
            } catch (ContradictoryFactsException e) {
                contest(
                        readings,
                        e.contradictions().stream()
                                .map(Contradiction::facts)
                                .flatMap(Collection::stream)
                                .collect(Collectors.toSet()),
                        texts.impossible());
            }
        }
    }

    private static void contest(List<FieldReading> readings, Set<FactId> facts, String reason) {
        for (FieldReading reading : readings) {
            for (FactId fact : facts) {
                if (reading.answers().containsKey(fact) || reading.numbers().containsKey(fact)) {
                    reading.contest(fact, reason);
                }
            }
        }
    }

    private static CaseFacts together(List<FieldReading> readings) {
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
