package org.distinguo.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Statuses;

/** Reads case files. One reader for all files of a rulebook, so that a case's name is unique among them. */
public final class CaseReader {

    private final Rulebook rulebook;
    private final FactCatalogue catalogue;
    private final Diagnostics diagnostics;
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
        return Fields.mappingOf(node, diagnostics).flatMap(mapping -> {
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
                    .flatMap(expect -> Fields.mappingOf(expect, diagnostics))
                    .map(this::expectation);
            String because = fields.text("because");
            fields.end();
            return query.flatMap(asked -> expectation.map(
                    expected -> new RulebookCase(name, source, asked, expected, because, mapping.place())));
        });
    }

    private Optional<Query> query(Fields fields, Node.Mapping mapping) {
        LocalDate conductDate = fields.date("conduct_date");
        LocalDate decisionDate = fields.optionalDate("decision_date").orElse(conductDate);
        Standard standard = fields.optional("standard")
                .flatMap(node -> Fields.wordOf(node, Standard.class, diagnostics))
                .orElse(Standard.REASONABLE_GROUNDS);
        Optional<Encounter> encounter =
                fields.optional("encounter").flatMap(node -> Fields.wordOf(node, Encounter.class, diagnostics));
        var screened = new TreeSet<String>();
        for (Node node : fields.optionalList("screened")) {
            Fields.textOf(node, diagnostics).ifPresent(group -> {
                if (catalogue.group(group).isEmpty()) {
                    diagnostics.report(
                            DiagnosticCode.UNKNOWN_FACT, node, "unknown group `" + group + "`", "use a fact group");
                }
                screened.add(group);
            });
        }
        var answers = new TreeMap<FactId, Answer>();
        var numbers = new TreeMap<FactId, Integer>();
        fields.optionalEntries("facts", (group, facts) -> {
            readGroup(group, facts, answers, numbers);
            return Optional.empty();
        });
        if (!mapping.entries().containsKey("facts")) {
            fields.required("facts");
        }
        try {
            KnownFacts known = KnownFacts.of(catalogue, new CaseFacts(answers, numbers, screened));
            return Optional.of(new Query(known, conductDate, decisionDate, standard, encounter));
        } catch (ContradictoryFactsException e) {
            e.contradictions()
                    .forEach(contradiction -> diagnostics.report(
                            DiagnosticCode.INVALID_VALUE,
                            mapping,
                            "contradictory facts: " + contradiction.reason(),
                            "correct one of them"));
            return Optional.empty();
        }
    }

    private void readGroup(Node.Text group, Node facts, Map<FactId, Answer> answers, Map<FactId, Integer> numbers) {
        Fields.mappingOf(facts, diagnostics)
                .ifPresent(mapping -> mapping.entries().values().forEach(entry -> {
                    var id = new FactId(group.value(), entry.key().value());
                    Optional<Fact> fact = catalogue.fact(id);
                    if (fact.isEmpty()) {
                        reportUnknown(id, entry.key());
                    } else if (fact.get() instanceof Fact.Counted counted) {
                        Fields.textOf(entry.value(), diagnostics)
                                .ifPresent(text -> numbers.put(id, number(text, counted, entry.value())));
                    } else {
                        Fields.wordOf(entry.value(), Answer.class, diagnostics)
                                .ifPresent(answer -> answers.put(id, answer));
                    }
                }));
    }

    private int number(String text, Fact.Counted fact, Node node) {
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (number < fact.minimum() || number > fact.maximum()) {
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    node,
                    "`" + text + "` is no number in range",
                    "write digits only, from " + fact.minimum() + " to " + fact.maximum());
            return fact.minimum();
        }
        return number;
    }

    private void reportUnknown(FactId id, Node node) {
        List<String> known = catalogue.groups().stream()
                .flatMap(group -> group.facts().stream())
                .map(fact -> fact.id().toString())
                .toList();
        diagnostics.report(
                DiagnosticCode.UNKNOWN_FACT,
                node,
                "unknown fact `" + id + "`",
                Nearest.suggestion(id.toString(), known, "use a fact of the catalogue"));
    }

    private RulebookCase.Expectation expectation(Node.Mapping mapping) {
        var fields = new Fields(mapping, diagnostics);
        Classification classification =
                fields.word("classification", Classification.class).orElse(Classification.UNDETERMINED);
        Optional<Set<Classification>> possible = fields.optional("possible").map(node -> {
            Set<Classification> words = EnumSet.noneOf(Classification.class);
            Fields.listOf(node, diagnostics).forEach(item -> Fields.wordOf(item, Classification.class, diagnostics)
                    .ifPresent(words::add));
            return words;
        });
        Map<String, RulebookCase.ExpectedFinding> findings = new LinkedHashMap<>();
        fields.optionalEntries("findings", (key, value) -> {
            Optional<Offence> offence = rulebook.offence(key.value());
            if (offence.isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        key,
                        "unknown offence `" + key.value() + "`",
                        Nearest.suggestion(
                                key.value(),
                                rulebook.offences().stream().map(Offence::id).toList(),
                                "use an offence of the rulebook"));
            }
            offence.flatMap(known -> Fields.mappingOf(value, diagnostics).map(one -> finding(one, known)))
                    .ifPresent(finding -> findings.put(key.value(), finding));
            return Optional.empty();
        });
        SortedSet<FactId> openQuestions =
                fields.required("open_questions").map(this::facts).orElse(new TreeSet<>());
        Set<String> safeguards = texts(fields.optional("safeguards"));
        Set<String> noSafeguards = texts(fields.optional("no_safeguards"));
        fields.end();
        return new RulebookCase.Expectation(
                classification, possible, findings, openQuestions, safeguards, noSafeguards);
    }

    private RulebookCase.ExpectedFinding finding(Node.Mapping mapping, Offence offence) {
        var fields = new Fields(mapping, diagnostics);
        Statuses status = fields.required("status").map(this::statuses).orElse(RulebookCase.both(Status.NOT_MET));
        Optional<SortedSet<FactId>> decidedBy = fields.optional("decided_by").map(this::facts);
        Optional<Set<String>> forms = fields.optional("forms").map(node -> texts(Optional.of(node)));
        Map<RulebookCase.Section, Map<String, Statuses>> provisions = new EnumMap<>(RulebookCase.Section.class);
        for (RulebookCase.Section section : RulebookCase.Section.values()) {
            Map<String, Statuses> ofSection = new HashMap<>();
            fields.optionalEntries(section.name().toLowerCase(Locale.ROOT), (key, value) -> {
                checkProvision(key, sectionOf(section).apply(offence));
                ofSection.put(key.value(), statuses(value));
                return Optional.empty();
            });
            provisions.put(section, ofSection);
        }
        fields.end();
        return new RulebookCase.ExpectedFinding(status, decidedBy, forms, provisions);
    }

    static Function<Offence, List<Provision>> sectionOf(RulebookCase.Section section) {
        return switch (section) {
            case ELEMENTS -> Offence::elements;
            case EXEMPTIONS -> Offence::exemptions;
            case DEFENCES -> Offence::defences;
            case AGGRAVATING -> Offence::aggravating;
        };
    }

    private void checkProvision(Node.Text key, List<Provision> provisions) {
        List<String> ids = provisions.stream().map(Provision::id).toList();
        if (!ids.contains(key.value())) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    key,
                    "the offence has no `" + key.value() + "` here",
                    Nearest.suggestion(key.value(), ids, "use one of its provisions"));
        }
    }

    private Statuses statuses(Node node) {
        if (node instanceof Node.Mapping mapping) {
            var fields = new Fields(mapping, diagnostics);
            var statuses = new Statuses(
                    fields.word("ESTABLISHED", Status.class).orElse(Status.UNDETERMINED),
                    fields.word("REASONABLE_GROUNDS", Status.class).orElse(Status.UNDETERMINED));
            fields.end();
            return statuses;
        }
        return Fields.wordOf(node, Status.class, diagnostics)
                .map(RulebookCase::both)
                .orElse(RulebookCase.both(Status.UNDETERMINED));
    }

    /** A list of facts, which may be empty here: "none" is a statement. */
    private SortedSet<FactId> facts(Node node) {
        SortedSet<FactId> facts = new TreeSet<>();
        for (Node item : possiblyEmpty(node)) {
            Fields.textOf(item, diagnostics).ifPresent(text -> {
                try {
                    FactId id = FactId.parse(text);
                    if (catalogue.fact(id).isEmpty()) {
                        reportUnknown(id, item);
                    }
                    facts.add(id);
                } catch (IllegalArgumentException e) {
                    diagnostics.report(
                            DiagnosticCode.INVALID_ID, item, "`" + text + "` is not a fact's id", "write `group.name`");
                }
            });
        }
        return facts;
    }

    private Set<String> texts(Optional<Node> node) {
        Set<String> texts = new LinkedHashSet<>();
        node.ifPresent(list -> possiblyEmpty(list)
                .forEach(item -> Fields.textOf(item, diagnostics).ifPresent(texts::add)));
        return texts;
    }

    private List<Node> possiblyEmpty(Node node) {
        return node instanceof Node.Items items && items.items().isEmpty()
                ? List.of()
                : Fields.listOf(node, diagnostics);
    }
}
