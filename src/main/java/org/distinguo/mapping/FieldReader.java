package org.distinguo.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Node;
import org.distinguo.source.Place;
import org.distinguo.source.Values;

/** Reads what a mapping says of one field. */
final class FieldReader {

    private static final String UNCLEAR = "unclear";
    private static final String CHOICES = "choices";

    /** What can stand beside {@code answered}, or beside {@code dropped}. */
    private static final List<String> KEYS_OF_FORMS =
            List.of(CHOICES, "fact", "states", UNCLEAR, "nothing", "asks", "because");

    /** How a field is answered. */
    private enum Form {
        /** With one of some choices. */
        ONE,
        /** With any number of some choices. */
        SEVERAL,
        /** With a tick, or not at all. */
        TICK,
        /** With a whole number. */
        NUMBER,
        /** With free text. */
        TEXT
    }

    private final Mapping.Kind kind;
    private final FactReferences facts;
    private final DropTexts whyDropped;
    private final Diagnostics diagnostics;

    FieldReader(Mapping.Kind kind, FactCatalogue catalogue, DropTexts whyDropped, Diagnostics diagnostics) {
        this.kind = kind;
        this.whyDropped = whyDropped;
        this.facts = new FactReferences(catalogue, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** A field; empty, and reported, where it has a fault that leaves nothing to go on with. */
    Optional<FormField> read(Node.Text name, Node value) {
        return Values.mappingOf(value, diagnostics).flatMap(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            String label = fields.englishProse("label");
            List<String> otherNames = texts(fields, "also");
            Optional<Treatment> treatment = treatment(fields);
            fields.end();
            return treatment.map(one -> new FormField(name.value(), otherNames, label, one, name.place()));
        });
    }

    private Optional<Treatment> treatment(Fields fields) {
        Optional<Node> dropped = fields.optional("dropped");
        if (dropped.isPresent()) {
            Optional<Treatment.Reason> reason = Values.wordOf(dropped.get(), Treatment.Reason.class, diagnostics);
            Optional<String> because = fields.optionalProse("because");
            List<FactId> asks = facts.asks(fields);
            return reason.map(one -> new Treatment.Dropped(one, because.orElseGet(() -> whyDropped.of(one)), asks));
        }
        Optional<Form> answered = fields.word("answered", Form.class);
        if (answered.isEmpty()) {
            KEYS_OF_FORMS.forEach(fields::optional); // which of these belong to the field is not known
        }
        return answered.flatMap(form -> switch (form) {
            case ONE, SEVERAL -> {
                fields.required(CHOICES);
                yield Optional.of(choices(fields, form == Form.SEVERAL));
            }
            case TICK -> Optional.of(new Treatment.Tick(meaning(fields, false)));
            case NUMBER -> number(fields);
            case TEXT -> text(fields);
        });
    }

    private Optional<Treatment> number(Fields fields) {
        Place place = fields.place();
        if (kind == Mapping.Kind.INDICATORS) {
            diagnostics.report(
                    DiagnosticCode.INDICATOR_STATES,
                    place,
                    "a number states a fact, and the form lists indicators",
                    "drop the field, or write `kind: RECORD` where the form records what was found");
        }
        Treatment.Choices instead = choices(fields, false);
        return facts.number(fields).map(fact -> new Treatment.Count(fact, instead));
    }

    private Optional<Treatment> text(Fields fields) {
        String unclear = fields.prose(UNCLEAR);
        List<FactId> asks = facts.asks(fields);
        if (asks.isEmpty()) {
            fields.required("asks");
        }
        return Optional.of(new Treatment.Text(unclear, asks));
    }

    private Treatment.Choices choices(Fields fields, boolean several) {
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        Map<String, String> otherNames = new LinkedHashMap<>();
        Map<String, String> taken = new HashMap<>();
        fields.forEachEntry(CHOICES, (name, value) -> {
            Values.mappingOf(value, diagnostics).ifPresent(mapping -> {
                var choice = new Fields(mapping, diagnostics);
                List<String> also = texts(choice, "also");
                meanings.put(name.value(), meaning(choice, !several));
                choice.end();
                List<String> names = new ArrayList<>(also);
                names.add(0, name.value());
                names.forEach(one -> takeName(one, WrittenForm.ofValue(one), name, taken, "choice"));
                also.forEach(other -> otherNames.put(other, name.value()));
            });
        });
        return new Treatment.Choices(several, meanings, otherNames);
    }

    /**
     * Reports the name of a field that no record can have, or that is taken already: blanks, hyphens, underscores and letter case do
     * not tell names apart.
     */
    void takeField(String written, Node node, Map<String, String> taken) {
        if (written.indexOf('/') >= 0) {
            String own = written.substring(written.lastIndexOf('/') + 1);
            diagnostics.report(
                    DiagnosticCode.INVALID_ID,
                    node,
                    "the field `" + written + "` has a path in its name, and would be found in no record",
                    (WrittenForm.of(own).isEmpty() ? "write the field's own name" : "write `" + own + "`")
                            + ": a field counts by its own name, in whatever group it stands");
            return;
        }
        takeName(written, WrittenForm.of(written), node, taken, "field");
    }

    private void takeName(String written, String form, Node node, Map<String, String> taken, String what) {
        if (WrittenForm.of(written).isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.INVALID_ID,
                    node,
                    "`" + written + "` has no letter and no digit",
                    "name the " + what);
            return;
        }
        String other = taken.putIfAbsent(form, written);
        if (other != null) {
            diagnostics.report(
                    DiagnosticCode.DUPLICATE_ID,
                    node,
                    "the " + what + " `" + written + "` cannot be told from `" + other + "`",
                    "leave one of them out: blanks, hyphens, underscores and letter case do not count");
        }
    }

    private Meaning meaning(Fields fields, boolean isQuestion) {
        SortedMap<FactId, Answer> states = facts.answers(fields, "states");
        Optional<String> unclear = fields.optionalProse(UNCLEAR);
        Optional<String> nothing = fields.optionalProse("nothing");
        List<FactId> asks = facts.asks(fields);
        if (unclear.isPresent() && asks.isEmpty()) {
            fields.required("asks");
        }
        boolean saysFacts = fields.optional("states")
                .filter(node -> !(node instanceof Node.Mapping written)
                        || !written.entries().isEmpty())
                .isPresent();
        if (nothing.isPresent() ? unclear.isPresent() || saysFacts : unclear.isEmpty() && !saysFacts) {
            diagnostics.report(
                    DiagnosticCode.MISSING_KEY,
                    fields.place(),
                    "it is not said what this means for the case",
                    "write `states:` with facts, or `" + UNCLEAR
                            + ":` with what to ask, or both of them; or `nothing:` alone, with the reason");
        }
        fields.optional("states").ifPresent(node -> checkAnswers(node, states, isQuestion));
        return new Meaning(states, unclear, nothing, asks);
    }

    private void checkAnswers(Node node, SortedMap<FactId, Answer> states, boolean isQuestion) {
        states.forEach((fact, answer) -> {
            if (answer == Answer.NO && !isQuestion) {
                diagnostics.report(
                        DiagnosticCode.UNASKED_NO,
                        node,
                        "a box or one of several choices cannot answer `" + fact + "` with NO",
                        "state a NO only where the form asks a question and offers that answer: `answered: ONE`");
            }
            if (kind == Mapping.Kind.INDICATORS && (answer == Answer.YES || answer == Answer.NO)) {
                diagnostics.report(
                        DiagnosticCode.INDICATOR_STATES,
                        node,
                        "an indicator cannot answer `" + fact + "` with " + answer,
                        "write SUSPECTED: an indicator raises a suspicion and finds nothing");
            }
        });
    }

    private List<String> texts(Fields fields, String key) {
        List<String> texts = new ArrayList<>();
        fields.optionalList(key)
                .forEach(node -> Values.textOf(node, diagnostics).ifPresent(texts::add));
        return texts;
    }
}
