package org.distinguo.cases;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Form;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Section;
import org.distinguo.rulebook.Status;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Place;
import org.distinguo.source.Values;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Statuses;

/** Reads what a case expects of its verdict. Used once. */
final class ExpectationReader {

    private final Rulebook rulebook;
    private final FactNames factNames;
    private final Diagnostics diagnostics;
    private final Map<String, Place> places = new HashMap<>();

    ExpectationReader(Rulebook rulebook, FactNames factNames, Diagnostics diagnostics) {
        this.rulebook = rulebook;
        this.factNames = factNames;
        this.diagnostics = diagnostics;
    }

    RulebookCase.Expectation read(Node.Mapping mapping) {
        var fields = new Fields(mapping, diagnostics);
        locate("", mapping);
        Classification classification =
                fields.word("classification", Classification.class).orElse(Classification.UNDETERMINED);
        Optional<Set<Classification>> possible = fields.optional("possible").map(node -> {
            Set<Classification> words = EnumSet.noneOf(Classification.class);
            Values.listOf(node, diagnostics).forEach(item -> Values.wordOf(item, Classification.class, diagnostics)
                    .ifPresent(words::add));
            return words;
        });
        Map<String, RulebookCase.ExpectedFinding> findings = new LinkedHashMap<>();
        fields.forEachEntry("findings", (key, value) -> {
            Optional<Offence> offence = rulebook.offence(key.value());
            if (offence.isEmpty()) {
                unknown(
                        key,
                        key.value(),
                        "offence",
                        rulebook.offences().stream().map(Offence::id).toList());
            }
            offence.flatMap(known -> Values.mappingOf(value, diagnostics).map(one -> finding(one, known)))
                    .ifPresent(finding -> findings.put(key.value(), finding));
        });
        SortedSet<FactId> openQuestions =
                fields.required("open_questions").map(factNames::read).orElse(new TreeSet<>());
        Optional<List<FactId>> disregarded = fields.optional("disregarded").map(factNames::readAll);
        List<String> duties = rulebook.safeguards().stream()
                .map(SafeguardRule::code)
                .distinct()
                .toList();
        Set<String> safeguards = known(fields.optional("safeguards"), "safeguard", duties);
        Set<String> noSafeguards = known(fields.optional("no_safeguards"), "safeguard", duties);
        fields.end();
        return new RulebookCase.Expectation(
                classification,
                possible,
                findings,
                openQuestions,
                disregarded,
                safeguards,
                noSafeguards,
                Map.copyOf(places));
    }

    private void locate(String prefix, Node.Mapping mapping) {
        mapping.entries()
                .forEach((key, entry) -> places.put(prefix + key, entry.value().place()));
    }

    private RulebookCase.ExpectedFinding finding(Node.Mapping mapping, Offence offence) {
        var fields = new Fields(mapping, diagnostics);
        locate(offence.id() + ".", mapping);
        Optional<Boolean> inForce = fields.optionalBoolean("in_force");
        if (inForce.equals(Optional.of(false))) {
            fields.end(); // there is nothing else to expect of it
            return new RulebookCase.ExpectedFinding(
                    inForce,
                    RulebookCase.both(Status.NOT_MET),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Set.of(),
                    Set.of());
        }
        Statuses status = fields.required("status").map(this::statuses).orElse(RulebookCase.both(Status.NOT_MET));
        Optional<SortedSet<FactId>> decidedBy = fields.optional("decided_by").map(factNames::read);
        List<String> codes = offence.forms().stream().map(Form::code).toList();
        Optional<Set<String>> forms = fields.optional("forms").map(node -> known(Optional.of(node), "form", codes));
        Map<Section, Map<String, Statuses>> provisions = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            Map<String, Statuses> ofSection = new LinkedHashMap<>();
            fields.forEachEntry(section.key(), (key, value) -> {
                checkProvision(key, section.of(offence));
                ofSection.put(key.value(), statuses(value));
                places.put(offence.id() + "." + section.key() + "." + key.value(), value.place());
            });
            provisions.put(section, ofSection);
        }
        List<String> ids = offence.provisions().map(Provision::id).toList();
        Set<String> notInForce = known(fields.optional("not_in_force"), "provision of `" + offence.id() + "`", ids);
        fields.optional("not_in_force").ifPresent(node -> places.put(offence.id() + ".not_in_force", node.place()));
        Set<String> notAssessed = texts(fields.optional("not_assessed"));
        fields.end();
        return new RulebookCase.ExpectedFinding(inForce, status, decidedBy, forms, provisions, notInForce, notAssessed);
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

    private Set<String> known(Optional<Node> node, String what, List<String> known) {
        Set<String> codes = new LinkedHashSet<>();
        node.ifPresent(list -> Values.possiblyEmptyListOf(list, diagnostics)
                .forEach(item -> Values.textOf(item, diagnostics).ifPresent(code -> {
                    if (!known.contains(code)) {
                        unknown(item, code, what, known);
                    }
                    codes.add(code);
                })));
        return codes;
    }

    private void unknown(Node node, String word, String what, List<String> known) {
        diagnostics.report(
                DiagnosticCode.UNKNOWN_REFERENCE,
                node,
                "unknown " + what + " `" + word + "`",
                Nearest.suggestion(word, known, "use one of the rulebook: " + String.join(", ", known)));
    }

    private Set<String> texts(Optional<Node> node) {
        Set<String> texts = new LinkedHashSet<>();
        node.ifPresent(list -> Values.possiblyEmptyListOf(list, diagnostics)
                .forEach(item -> Values.textOf(item, diagnostics).ifPresent(texts::add)));
        return texts;
    }
}
