package org.distinguo.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Values;

/** The facts that a mapping names. */
final class FactReferences {

    private final FactCatalogue catalogue;
    private final Diagnostics diagnostics;

    FactReferences(FactCatalogue catalogue, Diagnostics diagnostics) {
        this.catalogue = catalogue;
        this.diagnostics = diagnostics;
    }

    /** A mapping of facts to answers; empty where the key is absent. */
    SortedMap<FactId, Answer> answers(Fields fields, String key) {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        fields.forEachEntry(key, (name, value) -> {
            Optional<Fact> fact = fact(name);
            if (fact.isPresent() && fact.get() instanceof Fact.Counted) {
                diagnostics.report(
                        DiagnosticCode.INVALID_VALUE,
                        name,
                        "`" + name.value() + "` is a number",
                        "write `answered: NUMBER` and `fact: " + name.value() + "` for a field that holds it");
                return;
            }
            Optional<Answer> answer = Values.wordOf(value, Answer.class, diagnostics);
            fact.ifPresent(one -> answer.ifPresent(word -> answers.put(one.id(), word)));
        });
        fields.optional(key).ifPresent(node -> checkTogether(node, answers));
        return answers;
    }

    /** Reports answers that cannot be true together: no record could ever use them. */
    private void checkTogether(Node node, SortedMap<FactId, Answer> answers) {
        try {
            KnownFacts.of(catalogue, CaseFacts.of(answers));
        } catch (ContradictoryFactsException e) {
            List<String> facts = e.contradictions().stream()
                    .flatMap(contradiction -> contradiction.facts().stream())
                    .distinct()
                    .sorted()
                    .map(fact -> "`" + fact + "`")
                    .toList();
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    node,
                    "the answers to " + String.join(" and ", facts) + " cannot be true together",
                    "correct one of them");
        }
    }

    /** A list of facts that somebody can be asked for; empty where the key is absent. */
    List<FactId> asks(Fields fields) {
        List<FactId> asks = new ArrayList<>();
        for (Node item : fields.optionalList("asks")) {
            fact(item).ifPresent(fact -> {
                if (!fact.isAsked()) {
                    diagnostics.report(
                            DiagnosticCode.INVALID_VALUE,
                            item,
                            "nobody is asked for `" + fact.id() + "`",
                            "name a fact of the catalogue that has a question");
                }
                asks.add(fact.id());
            });
        }
        return asks;
    }

    /** A fact that is a number. */
    Optional<FactId> number(Fields fields) {
        return fields.required("fact").flatMap(node -> fact(node).flatMap(fact -> {
            if (fact instanceof Fact.Counted) {
                return Optional.of(fact.id());
            }
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    node,
                    "`" + fact.id() + "` is no number",
                    "name a fact that is a number: "
                            + String.join(
                                    ", ",
                                    catalogue.counted().stream()
                                            .map(number -> number.id().toString())
                                            .toList()));
            return Optional.empty();
        }));
    }

    private Optional<Fact> fact(Node node) {
        String text = Values.textOf(node, diagnostics).orElse("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Fact> fact;
        try {
            fact = catalogue.fact(FactId.parse(text));
        } catch (IllegalArgumentException e) {
            diagnostics.report(
                    DiagnosticCode.INVALID_ID, node, "`" + text + "` is not a fact's id", "write `group.name`");
            return Optional.empty();
        }
        if (fact.isEmpty()) {
            List<String> known =
                    catalogue.sortedIds().stream().map(FactId::toString).toList();
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_FACT,
                    node,
                    "unknown fact `" + text + "`",
                    Nearest.suggestion(text, known, "use a fact of the catalogue"));
        }
        return fact;
    }
}
