package org.distinguo.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.distinguo.facts.FactId;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Values;

/**
 * Reads what a rulebook declares about its offences: what it disregards, the guarantees that it does not give, and which
 * offences can be made of several episodes.
 */
final class DeclarationReader {

    private final ClauseReader clauses;
    private final Map<String, Offence> offences;
    private final Diagnostics diagnostics;
    private final Set<String> joined = new HashSet<>();

    DeclarationReader(ClauseReader clauses, Map<String, Offence> offences, Diagnostics diagnostics) {
        this.clauses = clauses;
        this.offences = offences;
        this.diagnostics = diagnostics;
    }

    /** Facts that the law disregards. */
    Optional<Irrelevance> irrelevance(Node node, boolean reviewedAround) {
        return Values.mappingOf(node, diagnostics).map(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            fields.required("facts");
            List<FactId> facts =
                    fields.optionalList("facts").stream().map(clauses::fact).toList();
            List<Node> to = fields.optionalList("to");
            List<String> about = to.isEmpty() ? List.copyOf(offences.keySet()) : offencesNamed(to, true);
            Citation citation = clauses.citation(fields);
            InForce inForce = clauses.inForce(fields);
            String reason = fields.prose("reason");
            boolean reviewed = fields.optionalBoolean("reviewed").orElse(reviewedAround);
            fields.end();
            return new Irrelevance(facts, about, inForce, citation, reason, reviewed, mapping.place());
        });
    }

    /** A guarantee that the law does not give. */
    Optional<GuaranteeNotGiven> notGiven(Node node, boolean reviewedAround) {
        return Values.mappingOf(node, diagnostics).flatMap(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            Optional<Guarantee> guarantee = fields.word("guarantee", Guarantee.class);
            fields.required("offences");
            List<Node> named = fields.optionalList("offences");
            List<String> about = offencesNamed(named, false);
            guarantee.ifPresent(word -> named.forEach(offence -> checkGuaranteed(word, offence)));
            Set<FactId> onlyWhere = fields.optionalList("only_where").stream()
                    .map(clauses::fact)
                    .collect(Collectors.toSet());
            Citation citation = clauses.citation(fields);
            String reason = fields.prose("reason");
            boolean reviewed = fields.optionalBoolean("reviewed").orElse(reviewedAround);
            fields.end();
            return guarantee.map(
                    word -> new GuaranteeNotGiven(word, about, onlyWhere, citation, reason, reviewed, mapping.place()));
        });
    }

    /** That elements of several episodes can make one offence. */
    Optional<JoiningRule> joining(Node node, boolean reviewedAround) {
        return Values.mappingOf(node, diagnostics).flatMap(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            fields.required("offences");
            List<Node> named = fields.optionalList("offences");
            List<String> about = offencesNamed(named, false);
            named.forEach(this::checkJoined);
            Optional<JoinedBy> by = fields.word("by", JoinedBy.class);
            Citation citation = clauses.citation(fields);
            String reason = fields.prose("reason");
            boolean reviewed = fields.optionalBoolean("reviewed").orElse(reviewedAround);
            fields.end();
            return by.map(word -> new JoiningRule(about, word, citation, reason, reviewed, mapping.place()));
        });
    }

    /** What is made of several episodes can only add a finding of trafficking, and each offence has one rule. */
    private void checkJoined(Node node) {
        Optional<Offence> offence =
                node instanceof Node.Text text ? Optional.ofNullable(offences.get(text.value())) : Optional.empty();
        offence.filter(named -> named.kind() != OffenceKind.TRAFFICKING)
                .ifPresent(named -> diagnostics.report(
                        DiagnosticCode.INVALID_VALUE,
                        node,
                        "`" + named.id() + "` is of kind " + named.kind()
                                + ": episodes are joined for offences of kind TRAFFICKING alone",
                        "take it out"));
        offence.filter(named -> !joined.add(named.id()))
                .ifPresent(named -> diagnostics.report(
                        DiagnosticCode.INVALID_VALUE,
                        node,
                        "a rule says already how episodes are joined for `" + named.id() + "`",
                        "keep one of the two"));
    }

    /** A guarantee that is about no such offence cannot be withheld from it. */
    private void checkGuaranteed(Guarantee guarantee, Node node) {
        Optional<Offence> offence =
                node instanceof Node.Text text ? Optional.ofNullable(offences.get(text.value())) : Optional.empty();
        offence.filter(named -> named.kind() != guarantee.kind())
                .ifPresent(named -> diagnostics.report(
                        DiagnosticCode.INVALID_VALUE,
                        node,
                        "`" + named.id() + "` is of kind " + named.kind() + ": the guarantee " + guarantee
                                + " is about offences of kind " + guarantee.kind(),
                        "take it out"));
    }

    private List<String> offencesNamed(List<Node> nodes, boolean kindsToo) {
        List<String> kinds = Arrays.stream(OffenceKind.values()).map(Enum::name).toList();
        List<String> named = new ArrayList<>();
        for (Node node : nodes) {
            String word = Values.textOf(node, diagnostics).orElse("");
            if (kindsToo && kinds.contains(word)) {
                offences.values().stream()
                        .filter(offence -> offence.kind().name().equals(word))
                        .map(Offence::id)
                        .forEach(named::add);
            } else if (offences.containsKey(word)) {
                named.add(word);
            } else if (!word.isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        node,
                        "unknown offence `" + word + "`",
                        Nearest.suggestion(word, offences.keySet(), "use an offence of this rulebook"));
            }
        }
        return offences.keySet().stream().filter(named::contains).toList();
    }
}
