package org.distinguo.rest.deprecation;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.distinguo.library.LibraryReader;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Node;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/**
 * What callers should move away from.
 *
 * @param operations by the operation's id in the contract
 * @param rulebooks by the rulebook's id
 */
public record Deprecations(Map<String, Deprecation> operations, Map<String, Deprecation> rulebooks) {

    private static final String FILE = "deprecations.yaml";

    public Deprecations {
        operations = Map.copyOf(operations);
        rulebooks = Map.copyOf(rulebooks);
    }

    /**
     * What is shipped.
     *
     * @return the entries of the shipped file
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static Deprecations shipped() {
        return read(LibraryReader.catalogueFile(FILE));
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its entries
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static Deprecations read(YamlFile file) {
        var diagnostics = new Diagnostics();
        var fields = new Fields(
                file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all())), diagnostics);
        Map<String, Deprecation> operations = entries(fields, "operations", diagnostics);
        Map<String, Deprecation> rulebooks = entries(fields, "rulebooks", diagnostics);
        fields.end();
        diagnostics.throwIfAny();
        return new Deprecations(operations, rulebooks);
    }

    /** Whether nothing is to go. */
    boolean areNone() {
        return operations.isEmpty() && rulebooks.isEmpty();
    }

    private static Map<String, Deprecation> entries(Fields fields, String key, Diagnostics diagnostics) {
        fields.required(key);
        Map<String, Deprecation> entries = new TreeMap<>();
        fields.forEachEntry(key, (name, node) -> {
            entry(node, diagnostics).ifPresent(entry -> entries.put(name.value(), entry));
        });
        return entries;
    }

    private static Optional<Deprecation> entry(Node node, Diagnostics diagnostics) {
        return Values.mappingOf(node, diagnostics).map(mapping -> {
            var members = new Fields(mapping, diagnostics);
            LocalDate since = members.date("since");
            LocalDate sunset = members.date("sunset");
            String page = members.text("page");
            members.end();
            if (sunset.isBefore(since.plusDays(Deprecation.NOTICE_DAYS))) {
                diagnostics.report(
                        DiagnosticCode.INVALID_VALUE,
                        mapping,
                        "callers get less than " + Deprecation.NOTICE_DAYS + " days",
                        "let `sunset` be " + since.plusDays(Deprecation.NOTICE_DAYS) + " or later");
            }
            if (!isAddress(page)) {
                diagnostics.report(
                        DiagnosticCode.INVALID_VALUE, mapping, "`page` is no address", "write an https address");
            }
            return new Deprecation(since, sunset, page);
        });
    }

    private static boolean isAddress(String page) {
        try {
            return "https".equals(new URI(page).getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
