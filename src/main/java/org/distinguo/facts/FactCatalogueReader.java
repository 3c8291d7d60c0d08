package org.distinguo.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.logic.Atom;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Place;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/** Reads the fact catalogue from its YAML file and refuses one that is not whole. Used once. */
public final class FactCatalogueReader {

    private static final String WORD = "a lower-case letter, then letters and digits";

    private static final int GREATEST_NUMBER = 999_999;

    private static final int GREATEST_SENSITIVITY = 3;

    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<FactId, Place> places = new LinkedHashMap<>();
    private final Map<FactId, Boolean> isAnswered = new HashMap<>();
    private final Map<String, FactId> names = new HashMap<>();
    private final Map<String, FactId> questions = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, String> forms = new LinkedHashMap<>();
    private final Map<FactRole, Set<FactId>> roles = new EnumMap<>(FactRole.class);
    private int next;

    private record Reference(FactId id, Node node) {}

    /** What every fact has in common. */
    private record Texts(
            FactId id, String name, String definition, Optional<String> question, int sensitivity, AskedOf askedOf) {}

    private FactCatalogueReader() {}

    /**
     * Reads a catalogue.
     *
     * @param file the catalogue's file
     * @return the catalogue
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static FactCatalogue read(YamlFile file) {
        return new FactCatalogueReader().catalogue(file);
    }

    private FactCatalogue catalogue(YamlFile file) {
        Optional<Node.Mapping> document = file.read(diagnostics);
        String version = "";
        List<FactGroup> groups = List.of();
        if (document.isPresent()) {
            var fields = new Fields(document.get(), diagnostics);
            fields.text("catalogue");
            version = fields.text("version");
            fields.required("groups");
            groups = fields.optionalEntries("groups", this::group);
            fields.forEachEntry("forms", (code, text) -> Values.proseOf(text, diagnostics)
                    .ifPresent(words -> forms.put(code.value(), words)));
            fields.end();
        }
        checkReferences();
        diagnostics.throwIfAny();
        var catalogue = new FactCatalogue(version, file.digest(), groups, roles, forms);
        checkCycles(catalogue);
        diagnostics.throwIfAny();
        return catalogue;
    }

    private Optional<FactGroup> group(Node.Text key, Node value) {
        checkWord(key);
        return Values.mappingOf(value, diagnostics).map(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            String title = fields.prose("title");
            String definition = fields.prose("definition");
            List<Node> ofAll = fields.optionalList("roles");
            fields.required("facts");
            List<Fact> facts = fields.optionalEntries("facts", (name, fact) -> fact(key.value(), name, fact));
            fields.end();
            facts.forEach(fact -> readRoles(fact.id(), ofAll));
            if (facts.isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.EMPTY_LIST, key, "the group `" + key.value() + "` has no facts", "add one");
            }
            return new FactGroup(key.value(), title, definition, facts);
        });
    }

    private Optional<Fact> fact(String group, Node.Text key, Node value) {
        checkWord(key);
        var id = new FactId(group, key.value());
        places.put(id, key.place());
        return Values.mappingOf(value, diagnostics).map(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            Texts texts = texts(id, key, fields);
            boolean counted = fields.optionalText("type").isPresent();
            isAnswered.put(id, !counted);
            Fact fact = counted ? counted(texts, mapping, fields) : answered(texts, fields);
            fields.end();
            return fact;
        });
    }

    private Texts texts(FactId id, Node.Text key, Fields fields) {
        checkUnique(fields.text("name"), names, id, key, "name");
        String definition = fields.prose("definition");
        fields.optionalText("question").ifPresent(text -> checkUnique(text, questions, id, key, "question"));
        int sensitivity = fields.number("sensitivity", 0, GREATEST_SENSITIVITY).orElse(0);
        AskedOf askedOf = fields.word("asked_of", AskedOf.class).orElse(AskedOf.FILE);
        return new Texts(id, fields.prose("name"), definition, fields.optionalProse("question"), sensitivity, askedOf);
    }

    private Fact answered(Texts texts, Fields fields) {
        List<List<FactId>> implies = new ArrayList<>();
        for (Node item : fields.optionalList("implies")) {
            implies.add(item instanceof Node.Mapping mapping ? alternatives(mapping) : List.of(reference(item)));
        }
        readRoles(texts.id(), fields.optionalList("roles"));
        List<FactId> suggests = ids(fields.optionalList("suggests"));
        List<List<FactId>> suggestedBy = fields.optionalList("suggested_by").stream()
                .map(item -> ids(Values.listOf(item, diagnostics)))
                .toList();
        return new Fact.Answered(
                texts.id(),
                Atom.of(next++),
                texts.name(),
                texts.definition(),
                texts.question(),
                texts.sensitivity(),
                texts.askedOf(),
                implies,
                suggests,
                suggestedBy);
    }

    private void readRoles(FactId id, List<Node> words) {
        for (Node word : words) {
            Values.wordOf(word, FactRole.class, diagnostics)
                    .ifPresent(role ->
                            roles.computeIfAbsent(role, key -> new HashSet<>()).add(id));
        }
    }

    private List<FactId> alternatives(Node.Mapping mapping) {
        var fields = new Fields(mapping, diagnostics);
        fields.required("any_of");
        List<FactId> ids = ids(fields.optionalList("any_of"));
        fields.end();
        return ids;
    }

    private Fact counted(Texts texts, Node.Mapping mapping, Fields fields) {
        if (!fields.text("type").equals("integer")) {
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    mapping,
                    "the only type to be named is `integer`",
                    "write `type: integer`, or leave it out for a fact that is answered");
        }
        Optional<Integer> minimum = fields.number("minimum", 0, GREATEST_NUMBER);
        Optional<Integer> maximum = fields.number("maximum", 0, GREATEST_NUMBER);
        boolean isRange = minimum.isPresent() && maximum.isPresent() && minimum.get() < maximum.get();
        if (minimum.isPresent() && maximum.isPresent() && !isRange) {
            diagnostics.report(
                    DiagnosticCode.EMPTY_PERIOD,
                    mapping,
                    "`minimum` is not below `maximum`",
                    "give the least and the greatest number that makes sense");
        }
        // Below the least number is no number, and up to the greatest all are.
        int least = isRange ? minimum.get() + 1 : 0;
        int greatest = isRange ? maximum.get() : GREATEST_NUMBER;
        SortedMap<Integer, FactId> below = new TreeMap<>();
        fields.forEachEntry("below", (bound, fact) -> {
            FactId follows = reference(fact);
            Values.numberOf(bound, least, greatest, diagnostics).ifPresent(number -> below.put(number, follows));
        });
        return new Fact.Counted(
                texts.id(),
                texts.name(),
                texts.definition(),
                texts.question(),
                texts.sensitivity(),
                texts.askedOf(),
                minimum.orElse(0),
                maximum.orElse(0),
                below);
    }

    private void checkUnique(String text, Map<String, FactId> taken, FactId id, Node node, String what) {
        FactId other = text.isEmpty() ? null : taken.putIfAbsent(text, id);
        if (other != null) {
            diagnostics.report(
                    DiagnosticCode.DUPLICATE_ID,
                    node,
                    "`" + id + "` has the same " + what + " as `" + other + "`",
                    "say what sets the two facts apart");
        }
    }

    private void checkWord(Node.Text key) {
        if (!FactId.WORD.matcher(key.value()).matches()) {
            diagnostics.report(DiagnosticCode.INVALID_ID, key, "`" + key.value() + "` is not an id", "use " + WORD);
        }
    }

    private List<FactId> ids(List<Node> nodes) {
        return nodes.stream().map(this::reference).toList();
    }

    private FactId reference(Node node) {
        String text = Values.textOf(node, diagnostics).orElse("");
        try {
            FactId id = FactId.parse(text);
            references.add(new Reference(id, node));
            return id;
        } catch (IllegalArgumentException e) {
            if (!text.isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.INVALID_ID, node, "`" + text + "` is not a fact's id", "write `group.name`");
            }
            return new FactId("none", "none");
        }
    }

    private void checkReferences() {
        List<String> known = places.keySet().stream().map(FactId::toString).toList();
        for (Reference reference : references) {
            String id = reference.id().toString();
            if (!places.containsKey(reference.id())) {
                diagnostics.report(
                        DiagnosticCode.UNKNOWN_FACT,
                        reference.node(),
                        "unknown fact `" + id + "`",
                        Nearest.suggestion(id, known, "add it to the catalogue"));
            } else if (!isAnswered.getOrDefault(reference.id(), true)) {
                diagnostics.report(
                        DiagnosticCode.UNKNOWN_FACT,
                        reference.node(),
                        "`" + id + "` is a number and follows from nothing",
                        "name a fact that is answered with YES or NO");
            }
        }
    }

    /** A fact that implies itself through others would make two questions of one. */
    private void checkCycles(FactCatalogue catalogue) {
        for (Fact.Answered fact : catalogue.answered()) {
            List<FactId> reached = new ArrayList<>();
            fact.implies().forEach(reached::addAll);
            for (int position = 0; position < reached.size(); position++) {
                catalogue.answered(reached.get(position)).orElseThrow().implies().stream()
                        .flatMap(List::stream)
                        .filter(id -> !reached.contains(id))
                        .forEach(reached::add);
            }
            if (reached.contains(fact.id())) {
                diagnostics.report(
                        DiagnosticCode.CYCLE,
                        places.getOrDefault(fact.id(), Place.of("")),
                        "`" + fact.id() + "` implies itself",
                        "take one implication out of the circle");
            }
        }
    }
}
