package org.distinguo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.distinguo.source.InvalidSourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field with a number says what stands for "not known" in it; such a code is no age. */
final class NumberOrWordTest {

    private static final FormOfOnePage FORM = new FormOfOnePage("""
            age:
              label: 'Age when it began'
              answered: NUMBER
              fact: person.ageYears
              choices:
                '99': {also: [dk], states: {person.child: UNKNOWN}}
                '-9': {also: [refused], states: {person.child: DECLINED}}
                '0': {unclear: 'Nobody entered an age.', asks: [person.ageYears]}
                '98': {nothing: 'It was not asked.'}
            """);

    @ParameterizedTest
    @ValueSource(strings = {"99", "'99'", "99.0", "'DK'", "['dk']"})
    void codeForNotKnownIsNoAge(String value) {
        assertThat(FORM.facts("{'age':" + value + "}")).isEqualTo("{}{person.child=UNKNOWN}");
        assertThat(FORM.report("{'age':" + value + "}", "age").outcome()).isEqualTo(Outcome.MAPPED);
    }

    @Test
    void eachCodeSaysWhatIsWrittenOfIt() {
        assertThat(FORM.facts("{'age':-9}")).isEqualTo("{}{person.child=DECLINED}");
        assertThat(FORM.facts("{'age':'Refused'}")).isEqualTo("{}{person.child=DECLINED}");
        assertThat(FORM.facts("{'age':0}")).isEqualTo("{}{}");
        assertThat(FORM.report("{'age':0}", "age").outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(FORM.asks("{'age':0}", "age")).containsExactly("person.ageYears");
        assertThat(FORM.report("{'age':98}", "age").outcome()).isEqualTo(Outcome.DROPPED);
    }

    @Test
    void anotherNumberIsAnAgeAndAnotherWordNone() {
        assertThat(FORM.facts("{'age':9}")).isEqualTo("{person.ageYears=9}{}");
        for (String value : new String[] {"'9 9'", "'about 17'", "'dk 17'", "[99, 17]", "-1"}) {
            assertThat(FORM.facts("{'age':" + value + "}")).isEqualTo("{}{}");
            assertThat(FORM.asks("{'age':" + value + "}", "age")).contains("person.ageYears");
        }
    }

    @Test
    void codeIsCheckedAsAChoiceIs() {
        assertThatThrownBy(() -> new FormOfOnePage("""
                age: {label: 'Age', answered: NUMBER, fact: person.ageYears, choices: {'99': {}, '99.0': {nothing: 'x'}}}
                """))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("MISSING_KEY")
                .hasMessageContaining("DUPLICATE_ID");
    }
}
