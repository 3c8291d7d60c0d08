package org.distinguo.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Values;

/** The facts that a case may name. */
final class FactNames {

    private final FactCatalogue catalogue;
    private final Diagnostics diagnostics;

    FactNames(FactCatalogue catalogue, Diagnostics diagnostics) {
        this.catalogue = catalogue;
        this.diagnostics = diagnostics;
    }

    void reportUnknown(FactId id, Node node) {
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

    /** A list of facts, which may be empty here: "none" is a statement. */
    SortedSet<FactId> read(Node node) {
        return new TreeSet<>(readAll(node));
    }

    /** The same in order of the list, with a fact as often as it stands there. */
    List<FactId> readAll(Node node) {
        List<FactId> facts = new ArrayList<>();
        for (Node item : Values.possiblyEmptyListOf(node, diagnostics)) {
            Values.textOf(item, diagnostics).ifPresent(text -> {
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
}
