package org.distinguo.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Node;
import org.distinguo.source.Place;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/** Reads the files of a language: {@code language.yaml}, and one with texts for each source. */
public final class TextsReader {

    /** The name of the file that makes a folder the folder of a language. */
    public static final String FILE = "language.yaml";

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

    private final Diagnostics diagnostics;

    /**
     * @param diagnostics receives the faults
     */
    public TextsReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads what is said about a language.
     *
     * @param folder the name of its folder, which is its tag
     * @param file its file
     * @return the language; empty, and reported, where it cannot be read
     */
    public Optional<Language> language(String folder, YamlFile file) {
        return file.read(diagnostics).flatMap(document -> {
            var fields = new Fields(document, diagnostics);
            String tag = fields.id("language", TAG, "a tag of BCP 47 in lower case, as in `es`");
            String name = fields.text("name");
            Optional<Direction> direction = fields.required("direction")
                    .flatMap(node -> Values.textOf(node, diagnostics).flatMap(word -> direction(node, word)));
            fields.end();
            if (!tag.isEmpty() && (!tag.equals(folder) || tag.equals(Language.ENGLISH.tag()))) {
                diagnostics.report(
                        DiagnosticCode.INVALID_ID,
                        fields.place(),
                        "the language is called `" + tag + "` and its folder `" + folder + "`",
                        "give both the same name, which is not that of English");
            }
            return direction.map(written -> new Language(tag, name, written));
        });
    }

    private Optional<Direction> direction(Node node, String word) {
        for (Direction direction : Direction.values()) {
            if (direction.attribute().equals(word)) {
                return Optional.of(direction);
            }
        }
        diagnostics.report(
                DiagnosticCode.INVALID_VALUE, node, "`" + word + "` is no direction", "write `ltr` or `rtl`");
        return Optional.empty();
    }

    /**
     * Reads the texts of a language for a source.
     *
     * @param language the tag of the language
     * @param source the name of the source
     * @param file the file
     * @return the texts; without those that are reported
     */
    public SourceTexts texts(String language, String source, YamlFile file) {
        Map<String, Text> entries = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        file.read(diagnostics).ifPresent(document -> {
            var fields = new Fields(document, diagnostics);
            same(fields, "texts", language);
            same(fields, "of", source);
            fields.required("reviewed");
            boolean reviewed = fields.optionalBoolean("reviewed").orElse(false);
            fields.required("entries");
            for (Node node : fields.optional("entries")
                    .map(list -> Values.possiblyEmptyListOf(list, diagnostics))
                    .orElse(List.of())) {
                Values.mappingOf(node, diagnostics).ifPresent(mapping -> entry(mapping, reviewed, entries, places));
            }
            for (Node node : fields.optionalList("missing")) {
                Values.mappingOf(node, diagnostics).ifPresent(mapping -> missing(mapping, entries, places, missing));
            }
            fields.end();
        });
        return new SourceTexts(entries, places, missing);
    }

    private void same(Fields fields, String key, String wanted) {
        Optional<Node> node = fields.required(key);
        node.flatMap(one -> Values.textOf(one, diagnostics))
                .filter(word -> !word.equals(wanted))
                .ifPresent(word -> diagnostics.report(
                        DiagnosticCode.INVALID_VALUE,
                        node.get(),
                        "`" + word + "` is not what the file is named after",
                        "write `" + wanted + "`, or move the file"));
    }

    private void entry(
            Node.Mapping mapping, boolean reviewedAround, Map<String, Text> entries, Map<String, Place> places) {
        var fields = new Fields(mapping, diagnostics);
        String english = fields.text("english");
        String words = fields.text("text");
        boolean reviewed = fields.optionalBoolean("reviewed").orElse(reviewedAround);
        fields.end();
        if (english.isEmpty() || words.isEmpty()) {
            return;
        }
        if (!Placeholders.of(english).equals(Placeholders.of(words))) {
            diagnostics.report(
                    DiagnosticCode.PLACEHOLDERS_DIFFER,
                    mapping,
                    "the text has the placeholders " + Placeholders.of(words).keySet() + " and the English one "
                            + Placeholders.of(english).keySet(),
                    "let each stand in both as often");
            return;
        }
        if (words.chars().anyMatch(TextsReader::isMark)) {
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    mapping,
                    "the text has a character that is kept for use inside programs",
                    "take out U+FDD0 to U+FDD2");
            return;
        }
        if (entries.putIfAbsent(english, new Text(words, reviewed)) != null) {
            diagnostics.report(
                    DiagnosticCode.DUPLICATE_ID, mapping, "this English text has two entries", "keep one of them");
        }
        places.putIfAbsent(english, mapping.place());
    }

    private static boolean isMark(int character) {
        return character >= Marks.REVIEWED && character <= Marks.ENGLISH;
    }

    private void missing(
            Node.Mapping mapping, Map<String, Text> entries, Map<String, Place> places, Map<String, String> missing) {
        var fields = new Fields(mapping, diagnostics);
        String english = fields.text("english");
        String reason = fields.text("reason");
        fields.end();
        if (entries.containsKey(english) || missing.putIfAbsent(english, reason) != null) {
            diagnostics.report(
                    DiagnosticCode.DUPLICATE_ID,
                    mapping,
                    "this English text stands here as missing, and once more",
                    "keep the text or the reason why there is none");
        }
        places.putIfAbsent(english, mapping.place());
    }
}
