package org.distinguo.mapping;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.FactsReader;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Node;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/** The cases beside a mapping: read, and compared with what the mapping makes of them. */
public final class MappingCases {

    private final Converter converter;
    private final FactCatalogue catalogue;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Set<String> names = new HashSet<>();
    private int number;

    private MappingCases(Converter converter, FactCatalogue catalogue) {
        this.converter = converter;
        this.catalogue = catalogue;
    }

    /**
     * What came of the cases of a mapping.
     *
     * @param number how many cases were run
     * @param faults every fault: of the files, and each difference from what a case expects
     */
    public record Result(int number, List<Diagnostic> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Runs all cases beside a mapping.
     *
     * @param folder the mapping's folder
     * @param converter its converter
     * @param catalogue the facts
     * @return the number of cases, and every fault
     */
    public static Result run(Path folder, Converter converter, FactCatalogue catalogue) {
        var cases = new MappingCases(converter, catalogue);
        CaseFolder.files(folder, "mapping", cases.diagnostics).forEach(cases::run);
        return new Result(cases.number, cases.diagnostics.all());
    }

    private void run(YamlFile file) {
        file.read(diagnostics).ifPresent(document -> {
            var fields = new Fields(document, diagnostics);
            fields.required("cases");
            fields.optionalList("cases").forEach(this::run);
            fields.end();
        });
    }

    private void run(Node node) {
        int faults = diagnostics.all().size();
        Optional<MappingCase> read = Values.mappingOf(node, diagnostics).map(this::read);
        if (diagnostics.all().size() == faults) {
            read.ifPresent(oneCase -> {
                number++;
                try {
                    compare(oneCase, converter.convert(oneCase.record()));
                } catch (SeveralRecordsException e) {
                    fail(oneCase, "its record is several records: " + e.getMessage());
                }
            });
        }
    }

    private MappingCase read(Node.Mapping mapping) {
        var fields = new Fields(mapping, diagnostics);
        String name = fields.text("case");
        if (!name.isEmpty() && !names.add(name)) {
            diagnostics.report(
                    DiagnosticCode.DUPLICATE_ID, mapping, "two cases are called `" + name + "`", "rename one");
        }
        var record = new RecordFields();
        fields.required("record")
                .flatMap(value -> Values.mappingOf(value, diagnostics))
                .ifPresent(value -> read(value, record));
        Optional<Fields> expect = fields.required("expect")
                .flatMap(value -> Values.mappingOf(value, diagnostics))
                .map(value -> new Fields(value, diagnostics));
        fields.text("because");
        fields.end();
        CaseFacts facts =
                expect.map(new FactsReader(catalogue, diagnostics)::read).orElseGet(() -> CaseFacts.of(Map.of()));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        expect.ifPresent(one -> one.forEachEntry("fields", (field, word) -> {
            checkField(field);
            Values.wordOf(word, Outcome.class, diagnostics).ifPresent(outcome -> outcomes.put(field.value(), outcome));
        }));
        int unknown = expect.flatMap(one -> one.optional("unknown"))
                .flatMap(count -> Values.numberOf(count, 0, Integer.MAX_VALUE, diagnostics))
                .orElse(0);
        SortedSet<FactId> asks = new TreeSet<>();
        expect.ifPresent(one -> asks.addAll(new FactReferences(catalogue, diagnostics).asks(one)));
        expect.ifPresent(Fields::end);
        return new MappingCase(name, record.fields(), facts, outcomes, unknown, asks, mapping.place());
    }

    private void checkField(Node.Text field) {
        boolean known =
                converter.mapping().fields().stream().anyMatch(one -> one.name().equals(field.value()));
        if (!known) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    field,
                    "the mapping has no field `" + field.value() + "`",
                    "use a field's own name, not another name of it");
        }
    }

    /** Reads a record as it is read where it is sent. */
    private static void read(Node.Mapping mapping, RecordFields record) {
        mapping.entries().forEach((key, entry) -> {
            if (entry.value() instanceof Node.Mapping group) {
                record.beginObject(key);
                read(group, record);
                record.end();
            } else if (entry.value() instanceof Node.Items list) {
                record.beginList(key);
                read(list, record);
                record.end();
            } else if (entry.value() instanceof Node.Text text) {
                record.value(key, text.value());
            }
        });
    }

    private static void read(Node.Items list, RecordFields record) {
        for (Node item : list.items()) {
            if (item instanceof Node.Mapping group) {
                record.beginObject();
                read(group, record);
                record.end();
            } else if (item instanceof Node.Items inner) {
                record.beginList();
                read(inner, record);
                record.end();
            } else if (item instanceof Node.Text text) {
                record.item(text.value());
            }
        }
    }

    private void compare(MappingCase oneCase, Conversion conversion) {
        if (!conversion.facts().equals(oneCase.facts())) {
            failEach(oneCase, written(conversion.facts()), written(oneCase.facts()), "not stated");
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        SortedSet<FactId> asks = conversion.asks();
        conversion.fields().forEach(field -> {
            if (field.outcome() != Outcome.NOT_ANSWERED) {
                outcomes.put(field.field().name(), field.outcome());
            }
        });
        if (!outcomes.equals(oneCase.outcomes())) {
            failEach(oneCase, outcomes, oneCase.outcomes(), Outcome.NOT_ANSWERED.toString());
        }
        if (conversion.unknown().size() != oneCase.unknown()) {
            fail(oneCase, conversion.unknown().size() + " fields are unknown, expected " + oneCase.unknown());
        }
        if (!asks.equals(oneCase.asks())) {
            missing(asks, oneCase.asks())
                    .forEach(fact ->
                            fail(oneCase, "`" + fact + "` is to be asked for, and the case does not expect it"));
            missing(oneCase.asks(), asks)
                    .forEach(fact -> fail(oneCase, "`" + fact + "` is not to be asked for, and the case expects it"));
        }
    }

    private static SortedMap<String, Object> written(CaseFacts facts) {
        SortedMap<String, Object> written = new TreeMap<>();
        facts.answers().forEach((fact, answer) -> written.put(fact.toString(), answer));
        facts.numbers().forEach((fact, number) -> written.put(fact.toString(), number));
        return written;
    }

    private static SortedSet<FactId> missing(SortedSet<FactId> all, SortedSet<FactId> some) {
        SortedSet<FactId> missing = new TreeSet<>(all);
        missing.removeAll(some);
        return missing;
    }

    /** Names what is different, and nothing else. */
    private void failEach(MappingCase oneCase, Map<String, ?> found, Map<String, ?> expected, String absent) {
        SortedSet<String> names = new TreeSet<>(found.keySet());
        names.addAll(expected.keySet());
        for (String name : names) {
            String is = found.containsKey(name) ? String.valueOf(found.get(name)) : absent;
            String wanted = expected.containsKey(name) ? String.valueOf(expected.get(name)) : absent;
            if (!is.equals(wanted)) {
                fail(oneCase, "`" + name + "` is " + is + ", expected " + wanted);
            }
        }
    }

    private void fail(MappingCase oneCase, String difference) {
        diagnostics.report(
                DiagnosticCode.CASE_FAILED,
                oneCase.place(),
                "case `" + oneCase.name() + "`: " + difference,
                "correct the mapping; or, if the mapping says what the form means, correct the case");
    }
}
