package org.distinguo.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Node;
import org.distinguo.source.Place;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/** Reads a mapping from its YAML file and refuses one that is not whole. Used once. */
public final class MappingReader {

    /** The greatest length of an id. */
    public static final int LONGEST_ID = RulebookReader.LONGEST_ID;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+");

    private final String folder;
    private final FactCatalogue catalogue;
    private final DropTexts whyDropped;
    private final Diagnostics diagnostics = new Diagnostics();

    private MappingReader(String folder, FactCatalogue catalogue, DropTexts whyDropped) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.whyDropped = whyDropped;
    }

    /**
     * Reads a mapping.
     *
     * @param folder the name of its folder, which must be its id
     * @param file its file
     * @param catalogue the facts that it may name
     * @return the mapping
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static Mapping read(String folder, YamlFile file, FactCatalogue catalogue) {
        return read(folder, file, catalogue, DropTexts.shipped());
    }

    /** The same with other words for why a field is left out. */
    static Mapping read(String folder, YamlFile file, FactCatalogue catalogue, DropTexts whyDropped) {
        return new MappingReader(folder, catalogue, whyDropped).mapping(file);
    }

    private Mapping mapping(YamlFile file) {
        Optional<Mapping> read = file.read(diagnostics).map(document -> read(document, file.digest()));
        diagnostics.throwIfAny();
        return read.orElseThrow();
    }

    private Mapping read(Node.Mapping document, String digest) {
        var fields = new Fields(document, diagnostics);
        String id = id(fields);
        String version = fields.id("version", VERSION, "three numbers, as in '1.0.0'");
        String title = fields.prose("title");
        String source = fields.text("source");
        String licence = fields.text("licence");
        Mapping.Kind kind = fields.word("kind", Mapping.Kind.class).orElse(Mapping.Kind.RECORD);
        fields.required("reviewed");
        boolean reviewed = fields.optionalBoolean("reviewed").orElse(false);
        List<FormField> form = form(fields, kind);
        fields.end();
        return new Mapping(id, version, title, source, licence, kind, reviewed, digest, form, document.place());
    }

    private String id(Fields fields) {
        String id = fields.id("mapping", ID, "lower-case letters, digits and hyphens");
        if (id.length() > LONGEST_ID) {
            diagnostics.report(
                    DiagnosticCode.INVALID_ID,
                    fields.place(),
                    "the id has more than " + LONGEST_ID + " characters",
                    "shorten it");
        }
        if (!id.isEmpty() && !id.equals(folder)) {
            diagnostics.report(
                    DiagnosticCode.INVALID_ID,
                    fields.place(),
                    "the mapping is called `" + id + "` and its folder `" + folder + "`",
                    "give both the same name");
        }
        return id;
    }

    private List<FormField> form(Fields fields, Mapping.Kind kind) {
        var reader = new FieldReader(kind, catalogue, whyDropped, diagnostics);
        List<FormField> form = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        fields.required("fields");
        fields.forEachEntry("fields", (name, value) -> {
            reader.takeField(name.value(), name, taken);
            reader.read(name, value).ifPresent(field -> {
                field.otherNames().forEach(other -> reader.takeField(other, name, taken));
                form.add(field);
            });
        });
        fields.forEachEntry("dropped", (word, names) -> {
            Optional<Treatment.Reason> reason = Values.wordOf(word, Treatment.Reason.class, diagnostics);
            for (Node item : Values.listOf(names, diagnostics)) {
                Values.textOf(item, diagnostics).ifPresent(name -> {
                    reader.takeField(name, item, taken);
                    reason.ifPresent(one -> form.add(dropped(name, one, item.place())));
                });
            }
        });
        return form;
    }

    private FormField dropped(String name, Treatment.Reason reason, Place place) {
        return new FormField(
                name, List.of(), name, new Treatment.Dropped(reason, whyDropped.of(reason), List.of()), place);
    }
}
