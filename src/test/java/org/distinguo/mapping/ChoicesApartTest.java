package org.distinguo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.distinguo.facts.FactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two choices beside each other are never read as a third one that their names make when they are joined. */
final class ChoicesApartTest {

    private static final FormOfOnePage FORM = new FormOfOnePage("""
            several:
              label: 'A list'
              answered: SEVERAL
              choices:
                '1': {states: {exploitation.servitude: YES}}
                '2': {states: {exploitation.slavery: YES}}
                '12': {states: {exploitation.forcedBegging: YES}}
                a: {states: {control.isolated: YES}}
                b: {states: {control.violence: YES}}
                ab: {states: {means.force: YES}}
                PhysicalThreats: {states: {means.threatOfForce: YES}}
                Threats: {states: {means.threatToOthers: YES}}
                work hard: {states: {exploitation.poorConditions: YES}}
                work: {states: {exploitation.labourObtained: YES}}
                no work: {states: {control.wagesWithheld: YES}}
                'no': {nothing: 'It says nothing.'}
            one:
              label: 'One of a list'
              answered: ONE
              choices:
                '0': {states: {debt.owed: NO}}
                '9': {states: {debt.owed: UNKNOWN}}
                '99': {states: {debt.owed: DECLINED}}
                '-9': {states: {debt.owed: SUSPECTED}}
                '18-24': {states: {person.child: NO}}
                'Oui, souvent': {states: {debt.owed: YES}}
                oui: {states: {debt.bonded: YES}}
            box: {label: 'A box', answered: TICK, states: {conduct.held: YES}}
            q1_2: {label: 'Question 1.2', answered: TICK, states: {conduct.harboured: YES}}
            """);

    @ParameterizedTest
    @ValueSource(strings = {"'1 2'", "'1,2'", "'1;2'", "'1|2'", "['1','2']", "['1 2']", "[1,2]", "'2 1'", "'1, 2'"})
    void codesBesideEachOtherAreTheCodesThemselves(String value) {
        assertThat(FORM.facts("{'several':" + value + "}"))
                .isEqualTo("{}{exploitation.servitude=YES, exploitation.slavery=YES}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a b'", "'a;b'", "['a','b']", "'B A'"})
    void lettersBesideEachOtherAreTheLettersThemselves(String value) {
        assertThat(FORM.facts("{'several':" + value + "}")).isEqualTo("{}{control.isolated=YES, control.violence=YES}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'1-2'", "'1.2'", "'1/2'", "'1_2'", "'a-b'", "'a/b'", "'12?'", "'1½'", "'<12'", "'12+'"})
    void whatIsNoListAndNoChoiceStatesNothing(String value) {
        assertThat(FORM.facts("{'several':" + value + "}")).isEqualTo("{}{}");
        assertThat(FORM.report("{'several':" + value + "}", "several").outcome())
                .isEqualTo(Outcome.AMBIGUOUS);
        assertThat(FORM.asks("{'several':" + value + "}", "several")).contains("exploitation.forcedBegging");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "12=exploitation.forcedBegging",
                "12.0=exploitation.forcedBegging",
                "AB=means.force",
                "Physical threats=means.threatOfForce",
                "physical-threats=means.threatOfForce",
                "work - hard=exploitation.poorConditions",
                "Work_Hard=exploitation.poorConditions",
                "no-work=control.wagesWithheld"
            })
    void nameIsReadHoweverItsWordsAreParted(String value, String fact) {
        assertThat(FORM.report("{'several':'" + value + "'}", "several").facts())
                .extracting(FactId::toString)
                .containsExactly(fact);
    }

    @Test
    void whatCanBeOneChoiceOrSeveralIsLeftOpen() {
        Conversion.FieldReport report = FORM.report("{'several':'no work'}", "several");
        assertThat(report.outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(report.facts()).isEmpty();
        assertThat(report.reasons()).singleElement().asString().contains("can also be read as several");
        assertThat(FORM.asks("{'several':'no work'}", "several"))
                .contains("control.wagesWithheld", "exploitation.labourObtained");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'9 9'", "'9,9'", "'9;9'", "'9.9'", "'9-9'", "'0,0'", "['9 9']", "'- 9'", "'~9'", "'1824'", "'9؟'"
            })
    void codesAreNotJoinedWhereOneCanBeChosen(String value) {
        assertThat(FORM.facts("{'one':" + value + "}")).isEqualTo("{}{}");
        assertThat(FORM.report("{'one':" + value + "}", "one").outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(FORM.asks("{'one':" + value + "}", "one")).contains("debt.owed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "99=debt.owed=DECLINED",
                "9;=debt.owed=UNKNOWN",
                "-9=debt.owed=SUSPECTED",
                "−9=debt.owed=SUSPECTED",
                "18 – 24=person.child=NO",
                "oui, souvent=debt.owed=YES",
                "Oui=debt.bonded=YES"
            })
    void oneChoiceIsRead(String value, String fact, String answer) {
        assertThat(FORM.facts("{'one':'" + value + "'}")).isEqualTo("{}{" + fact + "=" + answer + "}");
    }

    @Test
    void wordsOfABoxAreNotJoined() {
        assertThat(FORM.report("{'box':'o/n'}", "box").outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(FORM.facts("{'box':'o/n'}")).isEqualTo("{}{}");
        assertThat(FORM.facts("{'box':'ON'}")).isEqualTo("{}{conduct.held=YES}");
    }

    @Test
    void digitsInTheNamesOfFieldsAreNotJoined() {
        assertThat(FORM.facts("{'q12':'x','q1-2':''}")).isEqualTo("{}{}");
        assertThat(FORM.convert("{'q12':'x','q1-2':''}").unknown()).hasSize(1);
        assertThat(FORM.facts("{'Q 1.2':'x'}")).isEqualTo("{}{conduct.harboured=YES}");
    }
}
