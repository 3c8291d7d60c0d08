package org.distinguo.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distinguo.facts.Knowledge;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Values;

/** Reads the safeguards of a rulebook and what triggers them. */
final class SafeguardReader {

    private static final String ADVERSE_ON_WORD = "adverse_on_word_of_perpetrator";
    private static final List<String> FORMS = List.of(
            "any_of",
            "all_of",
            "none_of",
            "use",
            "kind",
            "offence",
            "fact",
            "grounds",
            "encounter",
            ADVERSE_ON_WORD,
            "always");
    private static final Trigger NEVER = new Trigger.AnyOf(List.of());

    private final ClauseReader clauses;
    private final Set<String> conditions;
    private final Map<String, Offence> offences;
    private final PartsReader parts;
    private final Diagnostics diagnostics;
    private final Map<String, Trigger.Named> triggers = new LinkedHashMap<>();
    private final Map<String, Node.Text> unused = new LinkedHashMap<>();

    SafeguardReader(
            ClauseReader clauses,
            Set<String> conditions,
            Map<String, Offence> offences,
            PartsReader parts,
            Diagnostics diagnostics) {
        this.clauses = clauses;
        this.conditions = conditions;
        this.offences = offences;
        this.parts = parts;
        this.diagnostics = diagnostics;
    }

    /** A trigger that safeguards, and named triggers after it, refer to by its name. */
    void named(Node.Text key, Node value, boolean reviewed) {
        String name = key.value();
        if (!ClauseReader.ID.matcher(name).matches()) {
            diagnostics.report(
                    DiagnosticCode.INVALID_ID, key, "`" + name + "` is not an id", "use " + ClauseReader.ID_FORM);
        } else if (conditions.contains(name)) {
            diagnostics.report(
                    DiagnosticCode.DUPLICATE_ID,
                    key,
                    "a condition has the name `" + name + "` already",
                    "give the trigger another name: `use` means one of them");
        }
        var trigger = new Trigger.Named(name, trigger(value, reviewed), key.place());
        triggers.put(name, trigger);
        unused.put(name, key);
    }

    /** The named triggers read so far, by name. */
    Map<String, Trigger.Named> triggers() {
        return triggers;
    }

    /** Reports each named trigger to which nothing refers. */
    void checkUse() {
        unused.forEach((name, key) -> diagnostics.report(
                DiagnosticCode.UNUSED, key, "nothing uses the trigger `" + name + "`", "use it or take it out"));
    }

    Optional<SafeguardRule> safeguard(Node node, boolean reviewedAround) {
        return Values.mappingOf(node, diagnostics).map(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            String code = fields.id("code", ClauseReader.CODE, ClauseReader.CODE_FORM);
            Citation citation = clauses.citation(fields);
            String because = fields.prose("because");
            InForce inForce = clauses.inForce(fields);
            List<String> ofParts = parts.of(fields);
            boolean aboutStay =
                    fields.optionalBoolean(SafeguardCatalogueReader.ABOUT_STAY).orElse(false);
            boolean reviewed = fields.optionalBoolean("reviewed").orElse(reviewedAround);
            Trigger trigger =
                    fields.required("when").map(when -> trigger(when, reviewed)).orElse(NEVER);
            fields.end();
            return new SafeguardRule(
                    code, citation, because, inForce, ofParts, trigger, aboutStay, reviewed, mapping.place());
        });
    }

    /** A fact's id is enough where the fact is known or suspected; anything else is a mapping with one form of trigger. */
    private Trigger trigger(Node node, boolean reviewed) {
        if (node instanceof Node.Text) {
            return new Trigger.Grounds(clauses.clause(node, reviewed));
        }
        Optional<Node.Mapping> mapping = Values.mappingOf(node, diagnostics);
        if (mapping.isEmpty()) {
            return NEVER;
        }
        var fields = new Fields(mapping.get(), diagnostics);
        List<String> present = fields.present(FORMS);
        Trigger trigger = NEVER;
        if (present.size() == 1) {
            trigger = trigger(present.get(0), fields, reviewed);
        } else {
            FORMS.forEach(fields::optional);
            diagnostics.report(
                    DiagnosticCode.CONDITION_COUNT,
                    node,
                    present.isEmpty() ? "there is no trigger here" : "there are several triggers here",
                    "write exactly one of " + String.join(", ", FORMS));
        }
        fields.end();
        return trigger;
    }

    private Trigger trigger(String form, Fields fields, boolean reviewed) {
        return switch (form) {
            case "any_of" -> new Trigger.AnyOf(triggers(fields, form, reviewed));
            case "all_of" -> new Trigger.AllOf(triggers(fields, form, reviewed));
            case "none_of" -> new Trigger.NoneOf(triggers(fields, form, reviewed));
            case "use" -> used(fields, reviewed);
            case "kind" ->
                new Trigger.KindIs(
                        fields.word(form, OffenceKind.class).orElse(OffenceKind.RELATED),
                        words(fields, "status", Status.class),
                        threshold(fields));
            case "offence" ->
                new Trigger.OffenceIs(offence(fields), words(fields, "status", Status.class), threshold(fields));
            case "fact" ->
                new Trigger.FactIs(
                        clauses.fact(fields.required(form).orElseThrow()), words(fields, "answer", Knowledge.class));
            case "grounds" -> new Trigger.Grounds(grounds(fields, reviewed));
            case "encounter" -> new Trigger.EncounterIs(words(fields, form, Encounter.class));
            case ADVERSE_ON_WORD -> {
                checkTrue(fields, form);
                yield new Trigger.AdverseOnWordOfPerpetrator();
            }
            case "always" -> {
                checkTrue(fields, form);
                yield new Trigger.Always();
            }
            default -> throw new IllegalStateException(form);
        };
    }

    /** What a name stands for: a trigger or, on reasonable grounds, a condition. */
    private Trigger used(Fields fields, boolean reviewed) {
        Node node = fields.required("use").orElseThrow();
        String name = Values.textOf(node, diagnostics).orElse("");
        Trigger trigger = triggers.get(name);
        if (trigger != null) {
            unused.remove(name);
            return trigger;
        }
        if (!conditions.contains(name) && !name.isEmpty()) {
            Set<String> known = new LinkedHashSet<>(triggers.keySet());
            known.addAll(conditions);
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    node,
                    "unknown trigger or condition `" + name + "`",
                    Nearest.suggestion(name, known, "write it under `triggers:`, before what uses it"));
            return NEVER;
        }
        return new Trigger.Grounds(new Clause(
                new Condition.Named(name), InForce.ALWAYS, Optional.empty(), Optional.empty(), reviewed, node.place()));
    }

    /** Reports a form that has nothing to say but `true` where it says `false`. */
    private void checkTrue(Fields fields, String form) {
        if (!fields.optionalBoolean(form).orElse(true)) {
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    fields.optional(form).orElseThrow(),
                    "`" + form + "` cannot be `false`",
                    "write `" + form + ": true`, or take it out");
        }
    }

    private List<Trigger> triggers(Fields fields, String form, boolean reviewed) {
        return fields.optionalList(form).stream()
                .map(node -> trigger(node, reviewed))
                .toList();
    }

    private Threshold threshold(Fields fields) {
        return fields.optional("standard")
                .flatMap(node -> Values.wordOf(node, Threshold.class, diagnostics))
                .orElse(Threshold.CHOSEN);
    }

    private Clause grounds(Fields fields, boolean reviewed) {
        Node node = fields.required("grounds").orElseThrow();
        Clause clause = clauses.clause(node, reviewed);
        if (clause.withParts().anyMatch(part -> part.condition() instanceof Condition.LeavesOpen)) {
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    node,
                    "`leaves_open` is never certain, so it gives no grounds",
                    "write the condition without it: the duty is then due where the question is open");
        }
        return clause;
    }

    private String offence(Fields fields) {
        String id = fields.text("offence");
        if (!id.isEmpty() && !offences.containsKey(id)) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    fields.optional("offence").orElseThrow(),
                    "unknown offence `" + id + "`",
                    Nearest.suggestion(id, offences.keySet(), "use an offence of this rulebook"));
        }
        return id;
    }

    private <E extends Enum<E>> Set<E> words(Fields fields, String key, Class<E> type) {
        List<Node> items = new ArrayList<>();
        fields.required(key).ifPresent(node -> {
            if (node instanceof Node.Text) {
                items.add(node);
            } else {
                items.addAll(Values.listOf(node, diagnostics));
            }
        });
        Set<E> words = EnumSet.noneOf(type);
        items.forEach(item -> Values.wordOf(item, type, diagnostics).ifPresent(words::add));
        return words;
    }
}
