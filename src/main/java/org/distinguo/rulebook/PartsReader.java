package org.distinguo.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Values;

/** Reads the parts of a State whose law can differ: the list of them in the head, and what names some of them. */
final class PartsReader {

    private static final String PARTS = "parts";

    private final Map<String, String> listed = new LinkedHashMap<>();
    private final Diagnostics diagnostics;
    private boolean named;

    PartsReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The list in the head, with the name of each part. */
    Map<String, String> listed(Fields head) {
        head.forEachEntry(PARTS, (key, value) -> {
            if (!ClauseReader.ID.matcher(key.value()).matches()) {
                diagnostics.report(
                        DiagnosticCode.INVALID_ID,
                        key,
                        "`" + key.value() + "` is not an id",
                        "use " + ClauseReader.ID_FORM);
            }
            listed.put(key.value(), Values.proseOf(value, diagnostics).orElse(""));
        });
        return listed;
    }

    /** The parts whose law an offence or a duty is, in order of the head; empty where it is the law of all of them. */
    List<String> of(Fields fields) {
        List<String> parts = new ArrayList<>();
        named |= fields.optional(PARTS).isPresent();
        for (Node node : fields.optionalList(PARTS)) {
            Values.textOf(node, diagnostics).ifPresent(part -> {
                parts.add(part);
                if (!listed.containsKey(part)) {
                    diagnostics.report(
                            DiagnosticCode.UNKNOWN_REFERENCE,
                            node,
                            "unknown part of the State `" + part + "`",
                            Nearest.suggestion(part, listed.keySet(), "list it under `parts:` in the head"));
                }
            });
        }
        return listed.keySet().stream().filter(parts::contains).toList();
    }

    /** Reports the list in the head to which nothing refers. */
    void checkUse(Node.Mapping document) {
        Node.Entry entry = document.entries().get(PARTS);
        if (entry != null && !named) {
            diagnostics.report(
                    DiagnosticCode.UNUSED,
                    entry.key(),
                    "no offence and no duty is the law of some parts of the State only",
                    "write `parts:` on such an offence or duty, or take the list out");
        }
    }
}
