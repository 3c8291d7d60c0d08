package org.distinguo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What several fields, or several choices of a list, come to about one fact, and what is told of an answer that was not taken. */
final class AnswersOfSeveralFieldsTest {

    private static final FormOfOnePage FORM = new FormOfOnePage("""
            one:
              label: 'One'
              answered: ONE
              choices:
                'yes': {states: {debt.owed: YES}}
                'no': {states: {debt.owed: NO}}
                maybe: {states: {debt.owed: SUSPECTED}}
                dk: {states: {debt.owed: UNKNOWN}}
                refused: {states: {debt.owed: DECLINED}}
            two:
              label: 'Two'
              answered: ONE
              choices:
                'yes': {states: {debt.owed: YES, debt.bonded: YES}}
                'no': {states: {debt.owed: NO}}
                maybe: {states: {debt.owed: SUSPECTED}}
                dk: {states: {debt.owed: UNKNOWN}}
                refused: {states: {debt.owed: DECLINED}}
            list:
              label: 'A list'
              answered: SEVERAL
              choices:
                withheld: {states: {control.wagesWithheld: YES}}
                maybe: {states: {control.wagesWithheld: SUSPECTED}}
                dk: {states: {control.wagesWithheld: UNKNOWN}}
                refused: {states: {control.wagesWithheld: DECLINED}}
            """);

    private static String outcome(String record, String field) {
        Conversion.FieldReport report = FORM.report(record, field);
        return report.outcome() + " " + report.reasons().size();
    }

    @ParameterizedTest
    @CsvSource({
        "yes,maybe,YES",
        "yes,dk,YES",
        "yes,refused,YES",
        "maybe,dk,SUSPECTED",
        "maybe,refused,SUSPECTED",
        "dk,refused,UNKNOWN"
    })
    void answerThatSaysMostIsTakenAndTheOtherFieldSaysSo(String most, String less, String answer) {
        String record = "{'one':'" + most + "','two':'" + less + "'}";
        assertThat(FORM.facts(record)).isEqualTo("{}{debt.owed=" + answer + "}");
        assertThat(outcome(record, "one")).isEqualTo("MAPPED 0");
        assertThat(outcome(record, "two")).isEqualTo("MAPPED 1");
        assertThat(FORM.report(record, "two").reasons())
                .singleElement()
                .asString()
                .contains("its answer was taken");
        String otherWay = "{'one':'" + less + "','two':'" + most + "'}";
        assertThat(FORM.convert(otherWay).facts().answers().toString()).contains("debt.owed=" + answer);
        assertThat(outcome(otherWay, "one")).isEqualTo("MAPPED 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "maybe", "dk", "refused"})
    void noBesideAnythingElseIsNoNo(String other) {
        for (String record :
                new String[] {"{'one':'no','two':'" + other + "'}", "{'one':'" + other + "','two':'no'}"}) {
            assertThat(FORM.convert(record).facts().answers().toString()).doesNotContain("debt.owed");
            assertThat(outcome(record, "one")).isEqualTo("AMBIGUOUS 1");
            assertThat(outcome(record, "two")).isEqualTo("AMBIGUOUS 1");
            assertThat(FORM.asks(record, "one")).containsExactly("debt.owed");
        }
    }

    @Test
    void answersThatAreTheSameHaveNothingToTell() {
        assertThat(FORM.facts("{'one':'no','two':'no'}")).isEqualTo("{}{debt.owed=NO}");
        assertThat(outcome("{'one':'no','two':'no'}", "one")).isEqualTo("MAPPED 0");
        assertThat(outcome("{'list':'withheld'}", "list")).isEqualTo("MAPPED 0");
    }

    @ParameterizedTest
    @CsvSource({"withheld refused,YES", "withheld dk,YES", "dk maybe,SUSPECTED", "dk refused,UNKNOWN"})
    void choiceThatIsNotTakenIsToldOf(String list, String answer) {
        for (String value : new String[] {"'" + list + "'", "['" + list.replace(" ", "','") + "']"}) {
            assertThat(FORM.facts("{'list':" + value + "}")).isEqualTo("{}{control.wagesWithheld=" + answer + "}");
            assertThat(FORM.report("{'list':" + value + "}", "list").reasons())
                    .singleElement()
                    .asString()
                    .contains("The answer that says most was taken");
        }
    }

    private static final FormOfOnePage AGES = new FormOfOnePage("""
            age: {label: 'Age', answered: NUMBER, fact: person.ageYears}
            group:
              label: 'Age group'
              answered: ONE
              choices:
                adult: {states: {person.child: NO}}
            minor:
              label: 'Whether the person was under 18'
              answered: ONE
              choices:
                'yes': {states: {person.child: YES}}
            forced:
              label: 'What happened'
              answered: SEVERAL
              choices:
                work: {states: {exploitation.forcedLabour: YES}}
            asked:
              label: 'Whether there was forced labour'
              answered: ONE
              choices:
                'no': {states: {exploitation.forcedLabour: NO}}
            plan:
              label: 'Whether forced labour was planned'
              answered: ONE
              choices:
                'no': {states: {purpose.forcedLabour: NO}}
            """);

    /** What two fields dispute is not settled by leaving both out: a third one that contradicts one of them counts no more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'age':'30','minor':'yes'}",
                "{'age':'30','minor':'yes','group':'adult'}",
                "{'group':'adult','age':'12','minor':'yes'}",
                "{'forced':'work','plan':'no'}",
                "{'forced':'work','asked':'no','plan':'no'}"
            })
    void whatContradictsAnAnswerThatIsDisputedIsNotTaken(String record) {
        assertThat(AGES.facts(record)).isEqualTo("{}{}");
        assertThat(AGES.convert(record).fields())
                .filteredOn(field -> field.occurrences() > 0)
                .extracting(Conversion.FieldReport::outcome)
                .containsOnly(Outcome.AMBIGUOUS);
    }

    @Test
    void whatGoesWithBothAnswersOfADisputeIsTaken() {
        assertThat(AGES.facts("{'minor':'yes','group':'adult','plan':'no'}")).isEqualTo("{}{purpose.forcedLabour=NO}");
    }
}
