package org.distinguo.cases;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Values;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Statuses;

/** Reads what a case expects of its verdict. */
final class ExpectationReader {

    private final Rulebook rulebook;
    private final FactNames factNames;
    private final Diagnostics diagnostics;

    ExpectationReader(Rulebook rulebook, FactNames factNames, Diagnostics diagnostics) {
        this.rulebook = rulebook;
        this.factNames = factNames;
        this.diagnostics = diagnostics;
    }

    RulebookCase.Expectation read(Node.Mapping mapping) {
        var fields = new Fields(mapping, diagnostics);
        Classification classification =
                fields.word("classification", Classification.class).orElse(Classification.UNDETERMINED);
        Optional<Set<Classification>> possible = fields.optional("possible").map(node -> {
            Set<Classification> words = EnumSet.noneOf(Classification.class);
            Values.listOf(node, diagnostics).forEach(item -> Values.wordOf(item, Classification.class, diagnostics)
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
            offence.flatMap(known -> Values.mappingOf(value, diagnostics).map(one -> finding(one, known)))
                    .ifPresent(finding -> findings.put(key.value(), finding));
            return Optional.empty();
        });
        SortedSet<FactId> openQuestions =
                fields.required("open_questions").map(factNames::read).orElse(new TreeSet<>());
        Set<String> safeguards = texts(fields.optional("safeguards"));
        Set<String> noSafeguards = texts(fields.optional("no_safeguards"));
        fields.end();
        return new RulebookCase.Expectation(
                classification, possible, findings, openQuestions, safeguards, noSafeguards);
    }

    private RulebookCase.ExpectedFinding finding(Node.Mapping mapping, Offence offence) {
        var fields = new Fields(mapping, diagnostics);
        Statuses status = fields.required("status").map(this::statuses).orElse(RulebookCase.both(Status.NOT_MET));
        Optional<SortedSet<FactId>> decidedBy = fields.optional("decided_by").map(factNames::read);
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
        Set<String> notAssessed = texts(fields.optional("not_assessed"));
        fields.end();
        return new RulebookCase.ExpectedFinding(status, decidedBy, forms, provisions, notAssessed);
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
        return Values.wordOf(node, Status.class, diagnostics)
                .map(RulebookCase::both)
                .orElse(RulebookCase.both(Status.UNDETERMINED));
    }

    private Set<String> texts(Optional<Node> node) {
        Set<String> texts = new LinkedHashSet<>();
        node.ifPresent(list -> Values.possiblyEmptyListOf(list, diagnostics)
                .forEach(item -> Values.textOf(item, diagnostics).ifPresent(texts::add)));
        return texts;
    }
}
