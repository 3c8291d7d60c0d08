package org.distinguo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That a mapping is read key by key, and that everything wrong with it is reported once, with its place. */
final class FieldsTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private enum Colour {
        RED,
        GREEN
    }

    private Fields fields(String text) {
        return new Fields(
                new YamlFile("a.yaml", text.getBytes(StandardCharsets.UTF_8))
                        .read(diagnostics)
                        .orElseThrow(),
                diagnostics);
    }

    private List<String> faults() {
        return diagnostics.all().stream().map(Diagnostic::toString).toList();
    }

    @Test
    void whatIsThereIsReadWithoutFault() {
        Fields fields =
                fields("{text: one, day: 2015-05-29, sure: false, colour: GREEN, list: [a, b], map: {x: 1, y: 2}}");
        assertThat(fields.text("text")).isEqualTo("one");
        assertThat(fields.optionalText("text")).hasValue("one");
        assertThat(fields.id("text", Pattern.compile("[a-z]+"), "letters")).isEqualTo("one");
        assertThat(fields.date("day")).isEqualTo(LocalDate.of(2015, 5, 29));
        assertThat(fields.optionalBoolean("sure")).hasValue(false);
        assertThat(fields.word("colour", Colour.class)).hasValue(Colour.GREEN);
        assertThat(fields.optionalList("list")).hasSize(2);
        assertThat(fields.<String>optionalEntries("map", (key, value) -> Optional.of(key.value())))
                .containsExactly("x", "y");
        assertThat(fields.present(List.of("map", "nothing", "text"))).containsExactly("text", "map");
        fields.end();
        assertThat(faults()).isEmpty();
    }

    @Test
    void numbersAreDigitsWithinTheirBounds() {
        Fields fields =
                fields("{least: 5, most: 9, small: 4, huge: 99999999999999999999, word: many, minus: -5, list: [5]}");
        assertThat(fields.number("least", 5, 9)).hasValue(5);
        assertThat(fields.number("most", 5, 9)).hasValue(9);
        for (String key : List.of("small", "huge", "word", "minus", "list", "absent")) {
            assertThat(fields.number(key, 5, 9)).isEmpty();
        }
        assertThat(faults())
                .containsExactly(
                        "a.yaml:1:1: MISSING_KEY: the key `absent` is missing; add `absent:`",
                        "a.yaml:1:28: INVALID_VALUE: `4` is out of range; write a number from 5 to 9",
                        "a.yaml:1:37: INVALID_VALUE: `99999999999999999999` is out of range; write a number from 5 to 9",
                        "a.yaml:1:65: INVALID_VALUE: `many` is not a number; write digits only",
                        "a.yaml:1:78: INVALID_VALUE: `-5` is not a number; write digits only",
                        "a.yaml:1:88: WRONG_SHAPE: found a list where a text belongs; write a text");
    }

    @Test
    void whatMayBeLeftOutIsEmptyWithoutFault() {
        Fields fields = fields("{}");
        assertThat(fields.optionalText("text")).isEmpty();
        assertThat(fields.optionalDate("day")).isEmpty();
        assertThat(fields.optionalBoolean("sure")).isEmpty();
        assertThat(fields.optionalList("list")).isEmpty();
        assertThat(fields.optionalEntries("map", (key, value) -> Optional.of(value)))
                .isEmpty();
        assertThat(faults()).isEmpty();
    }

    @Test
    void everyMissingKeyIsReportedAtTheMapping() {
        Fields fields = fields("{}");
        assertThat(fields.text("text")).isEmpty();
        assertThat(fields.date("day")).isEqualTo(LocalDate.EPOCH);
        assertThat(fields.word("colour", Colour.class)).isEmpty();
        assertThat(faults())
                .containsExactly(
                        "a.yaml:1:1: MISSING_KEY: the key `text` is missing; add `text:`",
                        "a.yaml:1:1: MISSING_KEY: the key `day` is missing; add `day:`",
                        "a.yaml:1:1: MISSING_KEY: the key `colour` is missing; add `colour:`");
    }

    @Test
    void whatHasTheWrongShapeIsReportedAtTheValue() {
        Fields fields = fields("{text: [], list: word, map: word, blank: ' ', empty: [], item: {a: b}}");
        fields.text("text");
        fields.optionalList("list");
        fields.optionalEntries("map", (key, value) -> Optional.of(value));
        fields.optionalText("blank");
        fields.optionalList("empty");
        fields.optionalList("item");
        assertThat(faults())
                .containsExactly(
                        "a.yaml:1:8: WRONG_SHAPE: found a list where a text belongs; write a text",
                        "a.yaml:1:18: WRONG_SHAPE: found a text where a list belongs; write `[...]`, or one item a line"
                                + " with a hyphen before it",
                        "a.yaml:1:29: WRONG_SHAPE: found a text where a mapping belongs; write `key: value` lines below it",
                        "a.yaml:1:42: WRONG_SHAPE: found nothing where a text belongs; write a text",
                        "a.yaml:1:54: EMPTY_LIST: the list is empty; fill it or leave its key out",
                        "a.yaml:1:64: WRONG_SHAPE: found a mapping where a list belongs; write `[...]`, or one item a line"
                                + " with a hyphen before it");
    }

    @Test
    void wordsOutsideTheirListAreReportedWithTheNearest() {
        Fields fields = fields("{day: 29.5.2015, sure: yes, colour: GREN, id: A_B, bad: blue}");
        assertThat(fields.optionalDate("day")).isEmpty();
        assertThat(fields.optionalBoolean("sure")).isEmpty();
        assertThat(fields.word("colour", Colour.class)).isEmpty();
        assertThat(fields.id("id", Pattern.compile("[a-z]+"), "letters")).isEmpty();
        fields.word("bad", Colour.class);
        assertThat(faults())
                .containsExactly(
                        "a.yaml:1:7: INVALID_VALUE: `29.5.2015` is not a date; write it as in 2015-05-29",
                        "a.yaml:1:24: INVALID_VALUE: `yes` is not one of true, false; use one of them",
                        "a.yaml:1:37: INVALID_VALUE: `GREN` is not one of RED, GREEN; did you mean `GREEN`?",
                        "a.yaml:1:47: INVALID_ID: `A_B` is not an id; use letters",
                        "a.yaml:1:57: INVALID_VALUE: `blue` is not one of RED, GREEN; use one of them");
    }

    @Test
    void everyKeyThatNothingReadsIsReportedAtTheKey() {
        Fields fields = fields("title: one\ntextt: two\nelsewhere: three\n");
        fields.text("title");
        fields.optionalText("text");
        fields.end();
        assertThat(faults())
                .containsExactly(
                        "a.yaml:2:1: UNKNOWN_KEY: unknown key `textt`; did you mean `text`?",
                        "a.yaml:3:1: UNKNOWN_KEY: unknown key `elsewhere`; remove it; known here: title, text");
    }

    @Test
    void anUnknownKeyIsNotTakenForOneThatIsThere() {
        Fields fields = fields("text: one\ntextt: two\n");
        fields.text("text");
        fields.optionalText("other");
        fields.end();
        assertThat(faults())
                .containsExactly("a.yaml:2:1: UNKNOWN_KEY: unknown key `textt`; remove it; known here: text, other");
    }

    @Test
    void allFaultsAreThrownTogetherInOrderOfTheirPlaces() {
        Fields fields = fields("a: []\nb: []\n");
        fields.text("b");
        fields.text("a");
        fields.text("a");
        assertThatThrownBy(diagnostics::throwIfAny)
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("2 faults:")
                .satisfies(e -> assertThat(((InvalidSourceException) e).diagnostics())
                        .extracting(Diagnostic::line)
                        .containsExactly(1, 2));
    }
}
