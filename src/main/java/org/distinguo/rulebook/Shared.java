package org.distinguo.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Values;

/**
 * What several offences have alike: a rulebook writes it once under a name, and each offence names it. Reports a name that
 * nothing has, and one that no offence uses. Used once.
 */
final class Shared<T> {

    private final String section;
    private final String what;
    private final Diagnostics diagnostics;
    private final Map<String, T> byName = new LinkedHashMap<>();
    private final Map<String, Node.Text> unused = new LinkedHashMap<>();

    /**
     * Nothing yet.
     *
     * @param section the section of the rulebook in which it stands, as `provisions`
     * @param what what one of it is, for messages
     * @param diagnostics receives the faults
     */
    Shared(String section, String what, Diagnostics diagnostics) {
        this.section = section;
        this.what = what;
        this.diagnostics = diagnostics;
    }

    /** Takes what stands under a name; the value is empty where it could not be read, which was reported. */
    void add(Node.Text key, Optional<T> value) {
        if (!ClauseReader.ID.matcher(key.value()).matches()) {
            diagnostics.report(
                    DiagnosticCode.INVALID_ID,
                    key,
                    "`" + key.value() + "` is not an id",
                    "use " + ClauseReader.ID_FORM);
        }
        value.ifPresent(read -> byName.put(key.value(), read));
        unused.put(key.value(), key);
    }

    /** What stands under the name; empty, and reported, where nothing does. */
    Optional<T> use(Node node) {
        String name = Values.textOf(node, diagnostics).orElse("");
        unused.remove(name);
        Optional<T> value = Optional.ofNullable(byName.get(name));
        if (value.isEmpty() && !name.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    node,
                    "unknown " + what + " `" + name + "`",
                    Nearest.suggestion(name, byName.keySet(), "write it under `" + section + ":` in the rulebook"));
        }
        return value;
    }

    /** Reports each name that no offence has used. */
    void checkUse() {
        unused.forEach((name, key) -> diagnostics.report(
                DiagnosticCode.UNUSED, key, "no offence has the " + what + " `" + name + "`", "use it or take it out"));
    }
}
