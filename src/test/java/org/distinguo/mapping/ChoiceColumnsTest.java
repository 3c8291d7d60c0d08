package org.distinguo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of the choices of a list, without a column for the list itself. */
final class ChoiceColumnsTest {

    private static final FormOfOnePage FORM = new FormOfOnePage("""
            pay:
              label: 'What was done with the pay'
              answered: SEVERAL
              choices:
                withheld: {states: {control.wagesWithheld: YES}}
                given_to_other: {states: {control.earningsTaken: YES}}
                none: {nothing: 'None of it.'}
            held:
              label: 'Held?'
              answered: ONE
              choices:
                'yes': {states: {conduct.held: YES}}
                'no': {states: {conduct.held: NO}}
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'pay/withheld':1,'pay/none':0,'x':1}",
                "{'pay/withheld':'True','pay/given_to_other':'False','x':1}",
                "{'g/pay/withheld':true,'g/pay/none':null,'x':1}",
                "{'pay':{'withheld':1,'given_to_other':0},'x':1}"
            })
    void tickedColumnIsAChoiceThatWasMade(String record) {
        assertThat(FORM.facts(record)).isEqualTo("{}{control.wagesWithheld=YES}");
        Conversion.FieldReport report = FORM.report(record, "pay");
        assertThat(report.outcome()).isEqualTo(Outcome.MAPPED);
        assertThat(report.occurrences()).isEqualTo(1);
        assertThat(report.reasons()).isEmpty();
        assertThat(FORM.convert(record).unknown()).hasSize(1);
    }

    @Test
    void severalColumnsAndNone() {
        assertThat(FORM.facts("{'pay/withheld':1,'pay/given_to_other':1}"))
                .isEqualTo("{}{control.earningsTaken=YES, control.wagesWithheld=YES}");
        for (String record : new String[] {
            "{'pay/withheld':0,'pay/none':0}", "{'pay/withheld':'','pay/none':null}", "{'pay':{'withheld':false}}"
        }) {
            assertThat(FORM.report(record, "pay").outcome()).isEqualTo(Outcome.NOT_ANSWERED);
            assertThat(FORM.facts(record)).isEqualTo("{}{}");
            assertThat(FORM.convert(record).note()).isEmpty();
        }
    }

    @Test
    void columnThatTheMappingDoesNotKnowCountsWhereItIsTicked() {
        Conversion.FieldReport unticked = FORM.report("{'pay/withheld':1,'pay/other':0,'pay/more':null}", "pay");
        assertThat(unticked.outcome()).isEqualTo(Outcome.MAPPED);
        assertThat(unticked.reasons()).isEmpty();
        String ticked = "{'pay/withheld':1,'pay/other':1}";
        assertThat(FORM.facts(ticked)).isEqualTo("{}{control.wagesWithheld=YES}");
        assertThat(FORM.report(ticked, "pay").outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(FORM.report(ticked, "pay").reasons())
                .singleElement()
                .asString()
                .contains("does not know one of the values");
        assertThat(FORM.convert(ticked).unknown()).isEmpty();
        for (String name : new String[] {"withheld, later", "withheld: in part", "withheld given_to_other", "true"}) {
            assertThat(FORM.facts("{'pay/none':0,'pay/%s':1}".formatted(name))).isEqualTo("{}{}");
            assertThat(FORM.report("{'pay/none':0,'pay/%s':1}".formatted(name), "pay")
                            .outcome())
                    .isEqualTo(Outcome.AMBIGUOUS);
        }
    }

    @Test
    void columnsOfSeveralEntriesAreJoined() {
        assertThat(FORM.facts("{'held':'yes','work':[{'pay/withheld':1},{'pay/withheld':0,'pay/given_to_other':1}]}"))
                .isEqualTo("{}{conduct.held=YES, control.earningsTaken=YES, control.wagesWithheld=YES}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'pay/withheld':2,'pay/none':0}",
                "{'pay/withheld':1,'pay/other':'a text'}",
                "{'pay/withheld':1,'pay/held':0}",
                "{'pay/withheld':1,'pay/none':[1,0]}",
                "{'pay':{'withheld':{'x':1}}}",
                "{'held/yes':1,'held/no':0}"
            })
    void whatIsNoTickOfAChoiceIsLeftOpen(String record) {
        assertThat(FORM.facts(record)).isEqualTo("{}{}");
        String field = record.contains("held/") ? "held" : "pay";
        Conversion.FieldReport report = FORM.report(record, field);
        assertThat(report.outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(report.reasons())
                .singleElement()
                .asString()
                .contains("names with a path that goes on behind its name");
        assertThat(report.asks()).isNotEmpty();
    }

    @Test
    void positionsAreThoseOfTheRecord() {
        assertThat(FORM.convert("{'held/yes':1,'held/no':0,'x':1}").unknown())
                .extracting(Conversion.UnknownField::position)
                .containsExactly(1, 2, 3);
        assertThat(FORM.convert("{'pay/withheld':1,'pay/none':0,'x':1}").unknown())
                .extracting(Conversion.UnknownField::position)
                .containsExactly(3);
        assertThat(FORM.convert("{'held':'yes','list':[{},1,null],'x':1}").unknown())
                .extracting(Conversion.UnknownField::position)
                .containsExactly(2, 3);
        assertThat(FORM.convert("{'held':{'value':1},'x':1}").unknown())
                .extracting(Conversion.UnknownField::position)
                .containsExactly(2, 3);
    }
}
