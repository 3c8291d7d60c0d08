package org.distinguo.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Values;

/** Reads the offences of a rulebook with all their parts. */
final class OffenceReader {

    private static final String SHARED = "provision";
    private static final Citation NOWHERE = new Citation("", "", Optional.empty(), Optional.empty());

    private final ClauseReader clauses;
    private final Map<String, String> parts;
    private final Diagnostics diagnostics;
    private final Map<String, Provision> shared = new LinkedHashMap<>();
    private final Map<String, Node.Text> unused = new LinkedHashMap<>();
    private boolean namesParts;

    OffenceReader(ClauseReader clauses, Map<String, String> parts, Diagnostics diagnostics) {
        this.clauses = clauses;
        this.parts = parts;
        this.diagnostics = diagnostics;
    }

    /** A provision that offences, read after it, refer to by its name. */
    Optional<Provision> shared(Node.Text key, Node value, boolean reviewedAround) {
        checkId(key);
        Optional<Provision> provision = Values.mappingOf(value, diagnostics)
                .map(mapping -> provision(key.value(), mapping, reviewedAround, true));
        provision.ifPresent(read -> shared.put(key.value(), read));
        unused.put(key.value(), key);
        return provision;
    }

    /** Reports each shared provision to which no offence refers. */
    void checkUse() {
        unused.forEach((name, key) -> diagnostics.report(
                DiagnosticCode.UNUSED, key, "no offence has the provision `" + name + "`", "use it or take it out"));
    }

    Optional<Offence> offence(Node.Text key, Node value, boolean reviewedAround) {
        checkId(key);
        checkLength(key);
        return Values.mappingOf(value, diagnostics).map(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            boolean reviewed = fields.optionalBoolean("reviewed").orElse(reviewedAround);
            OffenceKind kind = fields.word("kind", OffenceKind.class).orElse(OffenceKind.RELATED);
            String title = fields.text("title");
            Citation citation = clauses.citation(fields);
            InForce inForce = clauses.inForce(fields);
            List<String> ofParts = parts(fields);
            Optional<String> penalty = fields.optionalText("penalty");
            fields.required("elements");
            List<Provision> elements = provisions(fields, "elements", reviewed);
            List<Form> forms = fields.optionalEntries("forms", (code, form) -> form(code, form, reviewed));
            List<Provision> exemptions = provisions(fields, "exemptions", reviewed);
            List<Provision> defences = provisions(fields, "defences", reviewed);
            List<Provision> aggravating = provisions(fields, "aggravating", reviewed);
            List<String> notAssessed = fields.optionalList("not_assessed").stream()
                    .flatMap(node -> Values.textOf(node, diagnostics).stream())
                    .toList();
            fields.end();
            return new Offence(
                    key.value(),
                    kind,
                    title,
                    citation,
                    inForce,
                    ofParts,
                    penalty,
                    elements,
                    forms,
                    exemptions,
                    defences,
                    aggravating,
                    notAssessed,
                    reviewed,
                    key.place());
        });
    }

    /** Whether an offence read so far is the law of some parts of the State only. */
    boolean namesParts() {
        return namesParts;
    }

    private List<String> parts(Fields fields) {
        List<String> named = new ArrayList<>();
        namesParts |= fields.optional("parts").isPresent();
        for (Node node : fields.optionalList("parts")) {
            Values.textOf(node, diagnostics).ifPresent(part -> {
                named.add(part);
                if (!parts.containsKey(part)) {
                    diagnostics.report(
                            DiagnosticCode.UNKNOWN_REFERENCE,
                            node,
                            "unknown part of the State `" + part + "`",
                            Nearest.suggestion(part, parts.keySet(), "list it under `parts:` in the head"));
                }
            });
        }
        return parts.keySet().stream().filter(named::contains).toList();
    }

    private List<Provision> provisions(Fields fields, String section, boolean reviewed) {
        return fields.optionalEntries(section, (key, value) -> {
            checkId(key);
            return Values.mappingOf(value, diagnostics)
                    .map(mapping -> mapping.entries().containsKey(SHARED)
                            ? used(key.value(), new Fields(mapping, diagnostics), section)
                            : provision(key.value(), mapping, reviewed, section.equals("elements")));
        });
    }

    /** A shared provision under an id of the offence, with the citation of the offence where it has one. */
    private Provision used(String id, Fields fields, String section) {
        Node node = fields.required(SHARED).orElseThrow();
        String name = Values.textOf(node, diagnostics).orElse("");
        Optional<Citation> own = clauses.optionalCitation(fields);
        fields.end();
        unused.remove(name);
        Provision provision = shared.get(name);
        if (provision == null) {
            if (!name.isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        node,
                        "unknown provision `" + name + "`",
                        Nearest.suggestion(name, shared.keySet(), "write it under `provisions:` in the rulebook"));
            }
            return new Provision(id, own.orElse(NOWHERE), "", ClauseReader.nothing(node.place()), Optional.empty());
        }
        if (provision.liftedWhen().isPresent() && !section.equals("elements")) {
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    node,
                    "`" + name + "` has a `lifted_when`, and only an element can be lifted",
                    "name a provision without one");
        }
        Citation citation = own.orElse(provision.citation());
        Clause clause = provision.clause();
        return new Provision(
                id,
                citation,
                provision.text(),
                new Clause(
                        clause.condition(),
                        clause.inForce(),
                        Optional.of(citation),
                        clause.note(),
                        clause.reviewed(),
                        clause.place()),
                provision.liftedWhen());
    }

    private Provision provision(String id, Node.Mapping mapping, boolean reviewedAround, boolean isElement) {
        var fields = new Fields(mapping, diagnostics);
        Citation citation = clauses.citation(fields);
        String text = fields.text("text");
        Optional<Provision> lift = Optional.empty();
        if (isElement) {
            lift = fields.optional("lifted_when")
                    .flatMap(node -> Values.mappingOf(node, diagnostics))
                    .map(node -> provision(id, node, reviewedAround, false));
        }
        Clause clause = clauses.clause(fields, reviewedAround, Optional.of(citation));
        fields.end();
        return new Provision(id, citation, text, clause, lift);
    }

    private Optional<Form> form(Node.Text code, Node value, boolean reviewed) {
        clauses.checkForm(code);
        return Optional.of(new Form(code.value(), clauses.clause(value, reviewed)));
    }

    private void checkId(Node.Text key) {
        if (!ClauseReader.ID.matcher(key.value()).matches()) {
            diagnostics.report(
                    DiagnosticCode.INVALID_ID,
                    key,
                    "`" + key.value() + "` is not an id",
                    "use " + ClauseReader.ID_FORM);
        }
    }

    private void checkLength(Node.Text key) {
        if (key.value().length() > RulebookReader.LONGEST_OFFENCE_ID) {
            diagnostics.report(
                    DiagnosticCode.INVALID_ID,
                    key,
                    "the id has " + key.value().length() + " characters",
                    "use no more than " + RulebookReader.LONGEST_OFFENCE_ID);
        }
    }
}
