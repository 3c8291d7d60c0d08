package org.distinguo.rulebook;

import java.util.List;
import java.util.Optional;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Node;
import org.distinguo.source.Values;

/** Reads the offences of a rulebook with all their parts. */
final class OffenceReader {

    private static final String SHARED = "provision";
    private static final String FORMS = "forms";
    private static final String NOT_ASSESSED = "not_assessed";
    private static final Citation NOWHERE = new Citation("", "", Optional.empty(), Optional.empty());

    private final ClauseReader clauses;
    private final PartsReader parts;
    private final Diagnostics diagnostics;
    private final Shared<Provision> provisions;
    private final Shared<List<Form>> forms;
    private final Shared<List<String>> notAssessed;

    OffenceReader(ClauseReader clauses, PartsReader parts, Diagnostics diagnostics) {
        this.clauses = clauses;
        this.parts = parts;
        this.diagnostics = diagnostics;
        this.provisions = new Shared<>("provisions", "provision", diagnostics);
        this.forms = new Shared<>(FORMS, "list of forms", diagnostics);
        this.notAssessed = new Shared<>(NOT_ASSESSED, "list of what is not assessed", diagnostics);
    }

    /** A provision that offences, read after it, refer to by its name. */
    void shared(Node.Text key, Node value, boolean reviewedAround) {
        provisions.add(
                key,
                Values.mappingOf(value, diagnostics)
                        .map(mapping -> provision(key.value(), mapping, reviewedAround, true)));
    }

    /** A list of forms that offences, read after it, refer to by its name. */
    void sharedForms(Node.Text key, Node value, boolean reviewedAround) {
        forms.add(key, Values.mappingOf(value, diagnostics).map(mapping -> forms(mapping, reviewedAround)));
    }

    /** A list of what is not assessed that offences, read after it, refer to by its name. */
    void sharedNotAssessed(Node.Text key, Node value) {
        notAssessed.add(key, Optional.of(texts(value)));
    }

    /** Reports whatever is shared and no offence refers to. */
    void checkUse() {
        provisions.checkUse();
        forms.checkUse();
        notAssessed.checkUse();
    }

    Optional<Offence> offence(Node.Text key, Node value, boolean reviewedAround) {
        checkId(key);
        checkLength(key);
        return Values.mappingOf(value, diagnostics).map(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            boolean reviewed = fields.optionalBoolean("reviewed").orElse(reviewedAround);
            OffenceKind kind = fields.word("kind", OffenceKind.class).orElse(OffenceKind.RELATED);
            String title = fields.prose("title");
            Citation citation = clauses.citation(fields);
            InForce inForce = clauses.inForce(fields);
            List<String> ofParts = parts.of(fields);
            Optional<String> penalty = fields.optionalProse("penalty");
            fields.required("elements");
            List<Provision> elements = provisions(fields, "elements", reviewed);
            List<Form> named = fields.optional(FORMS)
                    .map(node -> namedForms(node, reviewed))
                    .orElse(List.of());
            List<Provision> exemptions = provisions(fields, "exemptions", reviewed);
            List<Provision> defences = provisions(fields, "defences", reviewed);
            List<Provision> aggravating = provisions(fields, "aggravating", reviewed);
            List<String> leftToPeople = fields.optional(NOT_ASSESSED)
                    .map(node ->
                            node instanceof Node.Text ? notAssessed.use(node).orElse(List.of()) : texts(node))
                    .orElse(List.of());
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
                    named,
                    exemptions,
                    defences,
                    aggravating,
                    leftToPeople,
                    reviewed,
                    key.place());
        });
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
        Optional<Citation> own = clauses.optionalCitation(fields);
        fields.end();
        Optional<Provision> known = provisions.use(node);
        if (known.isEmpty()) {
            return new Provision(id, own.orElse(NOWHERE), "", ClauseReader.nothing(node.place()), Optional.empty());
        }
        Provision provision = known.get();
        if (provision.liftedWhen().isPresent() && !section.equals("elements")) {
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    node,
                    "`" + provision.id() + "` has a `lifted_when`, and only an element can be lifted",
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
        String text = fields.prose("text");
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

    /** The forms of an offence, its own or a shared list; of an offence that nobody has read, none is reviewed. */
    private List<Form> namedForms(Node node, boolean reviewed) {
        if (node instanceof Node.Text) {
            return forms.use(node).orElse(List.of()).stream()
                    .map(form -> form.reviewedOnlyIf(reviewed))
                    .toList();
        }
        return Values.mappingOf(node, diagnostics)
                .map(mapping -> forms(mapping, reviewed))
                .orElse(List.of());
    }

    private List<Form> forms(Node.Mapping mapping, boolean reviewed) {
        return mapping.entries().values().stream()
                .map(entry -> form(entry.key(), entry.value(), reviewed))
                .toList();
    }

    private Form form(Node.Text code, Node value, boolean reviewed) {
        clauses.checkForm(code);
        return new Form(code.value(), clauses.clause(value, reviewed));
    }

    private List<String> texts(Node list) {
        return Values.listOf(list, diagnostics).stream()
                .flatMap(node -> Values.proseOf(node, diagnostics).stream())
                .toList();
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
