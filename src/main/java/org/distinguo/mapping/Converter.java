package org.distinguo.mapping;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
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
        CaseFacts facts = new Contradictions(readings, catalogue, texts).takeOut();
        readings.forEach(reading -> reading.compare(facts));
        List<Conversion.FieldReport> fields =
                readings.stream().map(FieldReading::report).toList();
        return new Conversion(
                mapping,
                facts,
                fields,
                found.unknown().stream().map(this::report).toList(),
                asks(fields, facts),
                noteOn(found, several));
    }

    /** What the fields leave to be asked and the record as a whole does not answer. */
    private SortedSet<FactId> asks(List<Conversion.FieldReport> fields, CaseFacts facts) {
        var known = KnownFacts.of(catalogue, facts);
        SortedSet<FactId> asks = new TreeSet<>();
        for (Conversion.FieldReport field : fields) {
            for (FactId fact : field.asks()) {
                if (!facts.numbers().containsKey(fact) && !isAnswered(known, fact)) {
                    asks.add(fact);
                }
            }
        }
        return asks;
    }

    /** Whether the answers say that a fact is so or not so; what is presumed is no answer. */
    private static boolean isAnswered(KnownFacts known, FactId fact) {
        return known.isKnownAs(fact, Knowledge.YES)
                || (known.isKnownAs(fact, Knowledge.NO)
                        && !known.isPresumed(known.catalogue().atomOf(fact)));
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
}
