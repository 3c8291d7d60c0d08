package org.distinguo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** True and false are no yes and no by themselves: systems send false where nobody answered. A mapping can say that they are. */
final class TrueAndFalseTest {

    private static final String NAMED = """
            held:
              label: 'Held?'
              answered: ONE
              choices:
                'yes': {also: ['true'], states: {conduct.held: YES}}
                'no': {also: ['false'], states: {conduct.held: NO}}
            """;

    private static final FormOfOnePage FORM = new FormOfOnePage(NAMED);
    private static final FormOfOnePage WITHOUT =
            new FormOfOnePage(NAMED.replace("also: ['true'], ", "").replace("also: ['false'], ", ""));

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "'True'", "'FALSE'", "[true]"})
    void mappingThatDoesNotNameThemLeavesThemOpenAndSaysWhy(String value) {
        String record = "{'held':" + value + "}";
        assertThat(WITHOUT.facts(record)).isEqualTo("{}{}");
        Conversion.FieldReport report = WITHOUT.report(record, "held");
        assertThat(report.outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(report.reasons()).singleElement().asString().contains("can name `true` and `false` as choices");
        assertThat(WITHOUT.asks(record, "held")).containsExactly("conduct.held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "'True'", "'yes'"})
    void mappingThatNamesThemReadsThem(String value) {
        assertThat(FORM.facts("{'held':" + value + "}")).isEqualTo("{}{conduct.held=YES}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "'FALSE'", "'no'"})
    void noIsReadAsWell(String value) {
        assertThat(FORM.facts("{'held':" + value + "}")).isEqualTo("{}{conduct.held=NO}");
    }
}
