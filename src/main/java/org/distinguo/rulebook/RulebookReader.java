package org.distinguo.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Node;
import org.distinguo.source.Place;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/** Reads a rulebook from its YAML file and refuses one that is not whole. Used once. */
public final class RulebookReader {

    /** The greatest length of an id of a rulebook. */
    public static final int LONGEST_ID = 64;

    /** The greatest length of an id of an offence. */
    public static final int LONGEST_OFFENCE_ID = 128;

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final ClauseReader clauses;
    private final Map<String, Clause> conditions = new LinkedHashMap<>();
    private final Map<String, Offence> offences = new LinkedHashMap<>();

    private RulebookReader(FactCatalogue catalogue) {
        this.clauses = new ClauseReader(catalogue, instruments, diagnostics);
    }

    /**
     * Reads a rulebook.
     *
     * @param id the id that the rulebook must have: the name of its folder
     * @param file the rulebook's file
     * @param catalogue the facts that it may read
     * @return the rulebook, checked
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static Rulebook read(String id, YamlFile file, FactCatalogue catalogue) {
        return new RulebookReader(catalogue).rulebook(id, file);
    }

    /**
     * Whether the dates of a rulebook fit together and whoever may have been trafficked is screened. A reading refuses a
     * rulebook of which this does not hold.
     *
     * @param rulebook the rulebook, its references already checked
     * @return false where a part of it is in force on no day, two duties overlap, or the screening lacks something
     */
    public static boolean holdsTogether(Rulebook rulebook) {
        var diagnostics = new Diagnostics();
        new DateChecks(rulebook, diagnostics).run();
        new ScreeningCheck(diagnostics).run(rulebook, rulebook.place());
        return diagnostics.none();
    }

    private Rulebook rulebook(String id, YamlFile file) {
        Node.Mapping document = file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all()));
        var fields = new Fields(document, diagnostics);
        checkFolder(id, fields);
        String title = fields.prose("title");
        String summary = fields.prose("summary");
        String version = fields.text("version");
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    fields.required("version").orElseThrow(),
                    "`" + version + "` is not a version",
                    "write three numbers in quotes, as in '1.0.0'");
        }
        fields.required("reviewed");
        boolean reviewed = fields.optionalBoolean("reviewed").orElse(false);
        fields.required("instruments");
        fields.optionalEntries("instruments", new InstrumentReader(diagnostics)::instrument)
                .forEach(one -> instruments.put(one.key(), one));
        Coverage coverage = coverage(fields);
        var partsReader = new PartsReader(diagnostics);
        Map<String, String> parts = partsReader.listed(fields);
        fields.forEachEntry("conditions", (key, value) -> {
            conditions.put(key.value(), clauses.clause(value, reviewed));
        });
        fields.required("offences");
        var offenceReader = new OffenceReader(clauses, partsReader, diagnostics);
        fields.forEachEntry("provisions", (key, value) -> offenceReader.shared(key, value, reviewed));
        fields.forEachEntry("forms", (key, value) -> offenceReader.sharedForms(key, value, reviewed));
        fields.forEachEntry("not_assessed", offenceReader::sharedNotAssessed);
        fields.optionalEntries("offences", (key, value) -> offenceReader.offence(key, value, reviewed))
                .forEach(offence -> offences.put(offence.id(), offence));
        offenceReader.checkUse();
        fields.optional("offences").ifPresent(this::checkNotEmpty);
        var declarations = new DeclarationReader(clauses, offences, diagnostics);
        List<Irrelevance> irrelevances = fields.optionalList("irrelevant").stream()
                .flatMap(node -> declarations.irrelevance(node, reviewed).stream())
                .toList();
        List<GuaranteeNotGiven> notGiven = fields.optionalList("guarantees_not_given").stream()
                .flatMap(node -> declarations.notGiven(node, reviewed).stream())
                .toList();
        List<JoiningRule> joiningRules = fields.optionalList("joined_episodes").stream()
                .flatMap(node -> declarations.joining(node, reviewed).stream())
                .toList();
        var safeguardReader = new SafeguardReader(clauses, conditions.keySet(), offences, partsReader, diagnostics);
        fields.forEachEntry("triggers", (key, value) -> safeguardReader.named(key, value, reviewed));
        fields.required("safeguards");
        List<SafeguardRule> safeguards = fields.optionalList("safeguards").stream()
                .flatMap(node -> safeguardReader.safeguard(node, reviewed).stream())
                .toList();
        safeguardReader.checkUse();
        fields.end();
        var rulebook = new Rulebook(
                id,
                title,
                summary,
                version,
                file.digest(),
                coverage,
                parts,
                instruments,
                conditions,
                safeguardReader.triggers(),
                new ArrayList<>(offences.values()),
                irrelevances,
                notGiven,
                joiningRules,
                safeguards,
                Place.of(file.name()));
        checkUse(document);
        partsReader.checkUse(document);
        new RulebookChecks(rulebook, placeOf("safeguards", document), diagnostics).run();
        diagnostics.throwIfAny();
        return rulebook;
    }

    private void checkFolder(String id, Fields fields) {
        String written = fields.id("rulebook", ClauseReader.ID, ClauseReader.ID_FORM);
        if (written.length() > LONGEST_ID) {
            diagnostics.report(
                    DiagnosticCode.INVALID_ID,
                    fields.optional("rulebook").orElseThrow(),
                    "the id has " + written.length() + " characters",
                    "use no more than " + LONGEST_ID);
        }
        if (!written.isEmpty() && !written.equals(id)) {
            diagnostics.report(
                    DiagnosticCode.INVALID_ID,
                    fields.optional("rulebook").orElseThrow(),
                    "the rulebook `" + written + "` stands in the folder `" + id + "`",
                    "give both the same name");
        }
    }

    private static Place placeOf(String key, Node.Mapping document) {
        Node.Entry entry = document.entries().get(key);
        return entry == null ? document.place() : entry.key().place();
    }

    private void checkUse(Node.Mapping document) {
        Node.Entry entry = document.entries().get("instruments");
        if (entry != null && entry.value() instanceof Node.Mapping mapping) {
            mapping.entries().values().stream()
                    .map(Node.Entry::key)
                    .filter(key -> !clauses.cites(key.value()))
                    .forEach(key -> diagnostics.report(
                            DiagnosticCode.UNUSED,
                            key,
                            "nothing cites the instrument `" + key.value() + "`",
                            "cite it or take it out"));
            mapping.entries().forEach((key, instrument) -> {
                if (instrument.value() instanceof Node.Mapping fields && !clauses.quotes(key)) {
                    Optional.ofNullable(fields.entries().get(InstrumentReader.QUOTED_FROM))
                            .ifPresent(text -> diagnostics.report(
                                    DiagnosticCode.UNUSED,
                                    text.key(),
                                    "nothing quotes the instrument `" + key + "`",
                                    "quote it or take the name of the text out"));
                }
            });
        }
    }

    private void checkNotEmpty(Node node) {
        if (node instanceof Node.Mapping mapping && mapping.entries().isEmpty()) {
            diagnostics.report(DiagnosticCode.EMPTY_LIST, node, "the rulebook has no offences", "write at least one");
        }
    }

    private Coverage coverage(Fields fields) {
        return fields.required("coverage")
                .flatMap(node -> Values.mappingOf(node, diagnostics))
                .map(mapping -> {
                    var dates = new Fields(mapping, diagnostics);
                    LocalDate from = dates.date("from");
                    LocalDate to = dates.date("to");
                    LocalDate reviewedOn = dates.date("reviewed_on");
                    dates.end();
                    boolean isMissing = to.equals(LocalDate.EPOCH); // reported where it was read
                    if (to.isBefore(from) && !isMissing) {
                        diagnostics.report(
                                DiagnosticCode.EMPTY_PERIOD,
                                mapping,
                                "the coverage ends before it starts",
                                "`from` and `to` are its first and its last day");
                    }
                    return new Coverage(from, to, reviewedOn);
                })
                .orElse(new Coverage(LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH));
    }
}
