package org.distinguo.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.facts.Attribution;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.InformationSource;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;

/** Reads case files. One reader for all files of a rulebook, so that a case's name is unique among them. */
public final class CaseReader {

    private final Rulebook rulebook;
    private final FactCatalogue catalogue;
    private final Diagnostics diagnostics;
    private final FactNames factNames;
    private final Set<String> names = new HashSet<>();

    /**
     * @param rulebook the rulebook that the cases stand beside
     * @param catalogue the facts
     * @param diagnostics receives every fault
     */
    public CaseReader(Rulebook rulebook, FactCatalogue catalogue, Diagnostics diagnostics) {
        this.rulebook = rulebook;
        this.catalogue = catalogue;
        this.diagnostics = diagnostics;
        this.factNames = new FactNames(catalogue, diagnostics);
    }

    /**
     * Reads one file.
     *
     * @param file the file
     * @return its cases without those that have a fault
     */
    public List<RulebookCase> read(YamlFile file) {
        List<RulebookCase> cases = new ArrayList<>();
        file.read(diagnostics).ifPresent(document -> {
            var fields = new Fields(document, diagnostics);
            fields.required("cases");
            fields.optionalList("cases").forEach(node -> oneCase(node).ifPresent(cases::add));
            fields.end();
        });
        return cases;
    }

    private Optional<RulebookCase> oneCase(Node node) {
        int faults = diagnostics.all().size();
        Optional<RulebookCase> read = readCase(node);
        return diagnostics.all().size() == faults ? read : Optional.empty();
    }

    private Optional<RulebookCase> readCase(Node node) {
        return Values.mappingOf(node, diagnostics).flatMap(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            String name = fields.text("case");
            if (!name.isEmpty() && !names.add(name)) {
                diagnostics.report(
                        DiagnosticCode.DUPLICATE_ID, mapping, "two cases are called `" + name + "`", "rename one");
            }
            String source = fields.text("source");
            Optional<Query> query = query(fields, mapping);
            fields.required("expect");
            Optional<RulebookCase.Expectation> expectation = fields.optional("expect")
                    .flatMap(expect -> Values.mappingOf(expect, diagnostics))
                    .map(expect -> new ExpectationReader(rulebook, factNames, diagnostics).read(expect));
            String because = fields.text("because");
            fields.end();
            return query.flatMap(asked -> expectation.map(
                    expected -> new RulebookCase(name, source, asked, expected, because, mapping.place())));
        });
    }

    private Optional<Query> query(Fields fields, Node.Mapping mapping) {
        LocalDate conductDate = fields.date("conduct_date");
        LocalDate decisionDate = fields.optionalDate("decision_date").orElse(conductDate);
        if (conductDate.isAfter(decisionDate)) {
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    fields.optional("decision_date").orElse(mapping),
                    "the conduct is on " + conductDate + ", after the decision on " + decisionDate,
                    "write a `decision_date` that is not before the `conduct_date`");
        }
        Standard standard = fields.optional("standard")
                .flatMap(node -> Values.wordOf(node, Standard.class, diagnostics))
                .orElse(Standard.REASONABLE_GROUNDS);
        Optional<Encounter> encounter =
                fields.optional("encounter").flatMap(node -> Values.wordOf(node, Encounter.class, diagnostics));
        Optional<String> part = part(fields);
        var screened = new TreeSet<String>();
        for (Node node : fields.optionalList("screened")) {
            Values.textOf(node, diagnostics).ifPresent(group -> {
                if (catalogue.group(group).isEmpty()) {
                    diagnostics.report(
                            DiagnosticCode.UNKNOWN_FACT, node, "unknown group `" + group + "`", "use a fact group");
                }
                screened.add(group);
            });
        }
        CaseFacts facts = new FactsReader(catalogue, diagnostics).read(fields);
        try {
            var stated =
                    new CaseFacts(facts.answers(), facts.numbers(), screened, new TreeSet<>(), attributions(fields));
            KnownFacts known = KnownFacts.of(catalogue, stated);
            return Optional.of(new Query(known, conductDate, decisionDate, standard, encounter, part));
        } catch (ContradictoryFactsException e) {
            e.contradictions()
                    .forEach(contradiction -> diagnostics.report(
                            DiagnosticCode.INVALID_VALUE,
                            mapping,
                            "contradictory facts: "
                                    + contradiction.facts().stream()
                                            .map(FactId::toString)
                                            .collect(Collectors.joining(", ")),
                            "correct one of them"));
            return Optional.empty();
        }
    }

    /** Where answers come from: under each source, the facts that it answered. */
    private Set<Attribution> attributions(Fields fields) {
        Set<Attribution> attributions = new HashSet<>();
        fields.optional("attributions")
                .flatMap(node -> Values.mappingOf(node, diagnostics))
                .ifPresent(sources -> sources.entries().values().forEach(entry -> {
                    List<FactId> facts = factNames.readAll(entry.value());
                    Values.wordOf(entry.key(), InformationSource.class, diagnostics)
                            .ifPresent(
                                    source -> facts.forEach(fact -> attributions.add(new Attribution(fact, source))));
                }));
        return attributions;
    }

    private Optional<String> part(Fields fields) {
        return fields.optional("part_of_state")
                .flatMap(node -> Values.textOf(node, diagnostics).filter(part -> {
                    boolean known = rulebook.parts().containsKey(part);
                    if (!known) {
                        diagnostics.report(
                                DiagnosticCode.UNKNOWN_REFERENCE,
                                node,
                                "unknown part of the State `" + part + "`",
                                Nearest.suggestion(
                                        part, rulebook.parts().keySet(), "use a part that the rulebook lists"));
                    }
                    return known;
                }));
    }
}
