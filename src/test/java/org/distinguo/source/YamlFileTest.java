package org.distinguo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That YAML is read as it looks, with the place of everything, and refused where it would read otherwise. */
final class YamlFileTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private Optional<Node.Mapping> read(String text) {
        return new YamlFile("a.yaml", text.getBytes(StandardCharsets.UTF_8)).read(diagnostics);
    }

    private List<String> faults(String text) {
        read(text);
        return diagnostics.all().stream()
                .map(one -> one.line() + ":" + one.column() + " " + one.code())
                .toList();
    }

    private static Node value(Node.Mapping mapping, String key) {
        return Objects.requireNonNull(mapping.entries().get(key)).value();
    }

    @Test
    void everyNodeKnowsItsPlace() {
        Node.Mapping root =
                read("first: one\nsecond:\n  - {inner: two}\n  - 'three'\n").orElseThrow();
        assertThat(root.place()).isEqualTo(new Place("a.yaml", 1, 1));
        assertThat(root.entries().keySet()).containsExactly("first", "second");
        assertThat(value(root, "first")).isEqualTo(new Node.Text(new Place("a.yaml", 1, 8), "one", Translation.NONE));
        assertThat(Objects.requireNonNull(root.entries().get("second")).key().place())
                .isEqualTo(new Place("a.yaml", 2, 1));
        var items = (Node.Items) value(root, "second");
        assertThat(items.place()).isEqualTo(new Place("a.yaml", 3, 3));
        assertThat(items.items().get(0).place()).isEqualTo(new Place("a.yaml", 3, 5));
        assertThat(value((Node.Mapping) items.items().get(0), "inner").place()).isEqualTo(new Place("a.yaml", 3, 13));
        assertThat(items.items().get(1)).isEqualTo(new Node.Text(new Place("a.yaml", 4, 5), "three", Translation.NONE));
        assertThat(diagnostics.none()).isTrue();
    }

    @Test
    void aScalarIsTheTextThatIsWritten() {
        Node.Mapping root =
                read("{a: NO, b: 2015-05-29, c: 012, d: null, e: 1e3, f: }").orElseThrow();
        assertThat(root.entries().keySet())
                .extracting(key -> ((Node.Text) value(root, key)).value())
                .containsExactly("NO", "2015-05-29", "012", "null", "1e3", "");
    }

    @Test
    void anchorsAliasesAndTagsAreRefusedAllAtOnce() {
        assertThat(faults("a: &x one\nb: *x\nc: !!str two\nd: !mine {e: f}\ng: &y [1]\nh: !!seq [2]\n"))
                .containsExactly(
                        "1:4 YAML_FEATURE_REFUSED",
                        "2:4 YAML_FEATURE_REFUSED",
                        "3:4 YAML_FEATURE_REFUSED",
                        "4:4 YAML_FEATURE_REFUSED",
                        "5:4 YAML_FEATURE_REFUSED",
                        "6:4 YAML_FEATURE_REFUSED");
    }

    @Test
    void mergeKeysAreRefused() {
        assertThat(faults("a:\n  <<: {b: c}\n  d: e\n")).containsExactly("2:3 YAML_FEATURE_REFUSED");
    }

    @Test
    void aKeyTwiceIsReportedAtItsSecondPlaceAndTheFirstIsKept() {
        Node.Mapping root = read("a: one\nb: {c: 1, c: 2}\na: two\n").orElseThrow();
        assertThat(diagnostics.all())
                .extracting(Diagnostic::line, Diagnostic::column, Diagnostic::message)
                .containsExactly(
                        tuple(2, 11, "the key `c` stands here twice"), tuple(3, 1, "the key `a` stands here twice"));
        assertThat(((Node.Text) value(root, "a")).value()).isEqualTo("one");
    }

    @Test
    void aKeyThatIsNoTextIsReported() {
        assertThat(faults("a: {[b]: c}\n")).containsExactly("1:5 WRONG_SHAPE");
    }

    @Test
    void whatIsNotYamlIsReportedWhereItBreaks() {
        assertThat(faults("a: one\nb: [two\nc: three\n")).hasSize(1).allMatch(one -> one.endsWith("MALFORMED_YAML"));
        assertThat(diagnostics.all().get(0).line()).isGreaterThan(1);
        assertThat(diagnostics.all().get(0).message()).startsWith("the file is not YAML");
    }

    @Test
    void controlCharactersAreNotYaml() {
        assertThat(faults("a: \u0001\n")).containsExactly("0:0 MALFORMED_YAML");
    }

    @Test
    void severalDocumentsAreNotOne() {
        assertThat(read("a: one\n---\nb: two\n")).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.MALFORMED_YAML);
    }

    @Test
    void whatIsNotUtf8IsReported() {
        new YamlFile("a.yaml", "a: \u00e9".getBytes(StandardCharsets.ISO_8859_1)).read(diagnostics);
        assertThat(diagnostics.all())
                .containsExactly(new Diagnostic(
                        DiagnosticCode.MALFORMED_YAML, "a.yaml", 0, 0, "the file is not UTF-8", "save it as UTF-8"));
    }

    @Test
    void aFileThatIsNoMappingIsReported() {
        for (String text : List.of("", "# nothing\n", "- a\n", "just text\n")) {
            assertThat(faults(text)).as(text).containsExactly("0:0 WRONG_SHAPE");
        }
    }

    @Test
    void commentThatCutsAnUnquotedTextIsReported() {
        assertThat(faults("a: one two # three\nb: one # a comment\nc: 'one # two' # three\nd: [one two, three]\n"))
                .containsExactly("1:4 COMMENT_CUTS_TEXT");
    }

    @Test
    void typographicQuotesAreNoQuotes() {
        assertThat(faults("a: \u201Cone\u201D\n\u2018b\u2019: two\nc: '\u201Cthree\u201D'\n"))
                .containsExactly("1:4 TYPOGRAPHIC_QUOTES", "2:1 TYPOGRAPHIC_QUOTES");
    }

    @Test
    void fileThatTypographicQuotesMakeUnreadableSaysSo() {
        read("a: \u201Cone: two\u201D\n");
        assertThat(diagnostics.all()).singleElement().satisfies(fault -> assertThat(fault.help())
                .contains("plain quotes"));
    }
}
