package org.distinguo.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distinguo.facts.FactRole;
import org.distinguo.facts.Knowledge;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/** Reads the shared codes of duties and what is guaranteed of them. Used once. */
public final class SafeguardCatalogueReader {

    /** The word for duties about removal, return and residence, as a key of a duty and as a value of a guarantee. */
    static final String ABOUT_STAY = "removal_return_residence";

    private static final List<String> OUTCOMES = List.of("due", "never_due");

    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, SafeguardCatalogue.SharedCode> codes = new LinkedHashMap<>();

    private SafeguardCatalogueReader() {}

    /**
     * Reads the catalogue of safeguards.
     *
     * @param file its file
     * @return the catalogue, checked
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static SafeguardCatalogue read(YamlFile file) {
        return new SafeguardCatalogueReader().catalogue(file);
    }

    private SafeguardCatalogue catalogue(YamlFile file) {
        List<SafeguardCatalogue.DutyGuarantee> guarantees = new ArrayList<>();
        file.read(diagnostics).ifPresent(document -> {
            var fields = new Fields(document, diagnostics);
            fields.text("catalogue");
            fields.text("version");
            fields.required("codes");
            fields.optionalEntries("codes", this::code).forEach(one -> codes.put(one.code(), one));
            fields.required("guarantees");
            guarantees.addAll(fields.optionalEntries("guarantees", this::guarantee));
            fields.end();
        });
        diagnostics.throwIfAny();
        return new SafeguardCatalogue(file.digest(), codes, guarantees);
    }

    private Optional<SafeguardCatalogue.SharedCode> code(Node.Text key, Node value) {
        checkId(key);
        return Values.mappingOf(value, diagnostics).map(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            var shared = new SafeguardCatalogue.SharedCode(
                    key.value(),
                    fields.prose("meaning"),
                    fields.optionalBoolean(ABOUT_STAY).orElse(false));
            fields.end();
            return shared;
        });
    }

    private void checkId(Node.Text key) {
        if (!ClauseReader.CODE.matcher(key.value()).matches()) {
            diagnostics.report(
                    DiagnosticCode.INVALID_ID,
                    key,
                    "`" + key.value() + "` is not an id",
                    "use " + ClauseReader.CODE_FORM);
        }
    }

    private Optional<SafeguardCatalogue.DutyGuarantee> guarantee(Node.Text key, Node value) {
        checkId(key);
        return Values.mappingOf(value, diagnostics).flatMap(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            Optional<FactRole> role = fields.word("role", FactRole.class);
            Set<Knowledge> answers = EnumSet.noneOf(Knowledge.class);
            fields.required("answer");
            fields.optionalList("answer").forEach(node -> Values.wordOf(node, Knowledge.class, diagnostics)
                    .ifPresent(answers::add));
            List<String> due = due(fields);
            String reason = fields.prose("reason");
            fields.end();
            return role.map(word -> new SafeguardCatalogue.DutyGuarantee(key.value(), word, answers, due, reason));
        });
    }

    private List<String> due(Fields fields) {
        List<String> present = fields.present(OUTCOMES);
        List<String> due = new ArrayList<>();
        for (Node node : fields.optionalList("due")) {
            Values.textOf(node, diagnostics).ifPresent(code -> {
                due.add(code);
                checkShared(node, code);
            });
        }
        fields.optional("never_due")
                .flatMap(node -> Values.textOf(node, diagnostics)
                        .filter(word -> !word.equals(ABOUT_STAY))
                        .map(w -> node))
                .ifPresent(node -> diagnostics.report(
                        DiagnosticCode.INVALID_VALUE,
                        node,
                        "no duties are known by that word",
                        "write `" + ABOUT_STAY + "`"));
        if (present.size() != 1) {
            diagnostics.report(
                    DiagnosticCode.CONDITION_COUNT,
                    fields.place(),
                    present.isEmpty()
                            ? "the guarantee does not say what is due"
                            : "the guarantee says twice what is due",
                    "write exactly one of " + String.join(", ", OUTCOMES));
        }
        return due;
    }

    private void checkShared(Node node, String code) {
        if (!codes.containsKey(code)) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    node,
                    "unknown code `" + code + "`",
                    Nearest.suggestion(code, codes.keySet(), "use a code of this file"));
        }
    }
}
