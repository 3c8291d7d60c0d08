package org.distinguo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the entries of a list say about one person: a YES in one of them is a YES, and a NO takes all of them. */
final class RepeatedFieldsTest {

    private static final FormOfOnePage FORM = new FormOfOnePage("""
            age: {label: 'Age', answered: NUMBER, fact: person.ageYears}
            hours: {label: 'Hours', dropped: NO_LEGAL_MEANING}
            note: {label: 'Note', answered: TEXT, unclear: 'It may say more.', asks: [conduct.recruited]}
            locked: {label: 'Locked in', answered: TICK, states: {means.physicalRestraint: YES}}
            activity:
              label: 'What work it was'
              also: [work_done]
              answered: ONE
              choices:
                prostitution: {states: {exploitation.commercialSex: YES}}
                factory: {states: {exploitation.labourObtained: YES}}
                domestic: {states: {exploitation.labourObtained: YES, exploitation.servitude: SUSPECTED}}
                begging: {states: {exploitation.labourObtained: SUSPECTED}}
                none: {states: {exploitation.labourObtained: NO, exploitation.commercialSex: NO}}
                nk: {states: {exploitation.labourObtained: UNKNOWN}}
                refused: {states: {exploitation.labourObtained: DECLINED}}
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'note':'x','work':[{'activity':'none'},{'hours':12}]}",
                "{'note':'x','work':[{'activity':'none'},{'activity':''}]}",
                "{'note':'x','work':[{'activity':'none'},{'activity':null}]}",
                "{'note':'x','work':[{'activity':'none'},{}]}",
                "{'note':'x','work':[{},{'activity':'none'}]}",
                "{'note':'x','work':[{'activity':'none'},null]}",
                "{'note':'x','work':[{'activity':'none'},'']}",
                "{'note':'x','work':[{'activity':'none'},[]]}",
                "{'note':'x','work':[{'g':{'activity':'none'}},{'g':{}}]}",
                "{'note':'x','work':{'0':{'activity':'none'},'1':{}}}",
                "{'note':'x','work/0/activity':'none','work/1/hours':12}",
                "{'note':'x','work[1]/activity':'none','work[2]/hours':12}",
                "{'note':'x','place':[{'work':[{'activity':'none'}]},{'hours':2}]}",
                "{'note':'x','place':[{'work':[{'activity':'none'},{}]},{'work':[{'activity':'none'}]}]}",
                "{'activity':'none','work':[{'activity':'none'},{}]}",
                "{'note':'x','job1':{'activity':'none'},'job2':{'activity':''}}",
                "{'note':'x','work':[{'activity':'none'},{'activity':'nk'}]}",
                "{'note':'x','work':[{'activity':'none'},{'activity':'refused'}]}",
                "{'note':'x','work':[{'activity':'none'},{'activity':'ploughing'}]}",
                "{'work':[{'activity':'none'},{}]}",
                "{'activity':['none',null]}",
                "{'activity':['','none']}",
                "{'activity':[['none'],[]]}",
                "{'activity':[['none'],[' ']]}"
            })
    void noOfSomeEntriesIsNoNo(String record) {
        assertThat(FORM.facts(record)).isEqualTo("{}{}");
        Conversion.FieldReport report = FORM.report(record, "activity");
        assertThat(report.outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(report.reasons()).anyMatch(reason -> reason.contains("counts only where each of them gives it"));
        assertThat(FORM.asks(record, "activity")).contains("exploitation.commercialSex", "exploitation.labourObtained");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'activity':'none'}",
                "{'note':'x','work':[{'activity':'none'},{'activity':'none'}]}",
                "{'note':'x','work':[{'activity':'none'},{'activity':'NONE','hours':3}]}",
                "{'note':'x','work':[{'activity':'none'}]}",
                "{'note':'x','work':[{'activity':'none'}],'other':[{'hours':1},{}]}",
                "{'activity':'none','work_done':''}",
                "{'activity':['none']}",
                "{'activity':[['none'],['none']]}",
                "{'note':'x','place':[{'work':[{'activity':'none'}]},{'work':[{'activity':'none'}]}]}"
            })
    void noOfEachEntryIsANo(String record) {
        assertThat(FORM.facts(record)).isEqualTo("{}{exploitation.commercialSex=NO, exploitation.labourObtained=NO}");
        assertThat(FORM.report(record, "activity").outcome()).isEqualTo(Outcome.MAPPED);
        assertThat(FORM.report(record, "activity").reasons()).isEmpty();
    }

    @Test
    void yesOfOneEntryIsAYes() {
        assertThat(FORM.facts("{'note':'x','work':[{'activity':'factory'},{'activity':'domestic'}]}"))
                .isEqualTo("{}{exploitation.labourObtained=YES, exploitation.servitude=SUSPECTED}");
        assertThat(FORM.facts("{'note':'x','work':[{'activity':'factory'},{'activity':'prostitution'}]}"))
                .isEqualTo("{}{exploitation.commercialSex=YES, exploitation.labourObtained=YES}");
        assertThat(FORM.facts("{'note':'x','work':[{'activity':'begging'},{'activity':'nk'},{}]}"))
                .isEqualTo("{}{exploitation.labourObtained=SUSPECTED}");
        assertThat(FORM.facts("{'note':'x','work':[{'locked':'yes'},{'locked':'no'},{}]}"))
                .isEqualTo("{}{means.physicalRestraint=YES}");
        assertThat(FORM.facts("{'note':'x','work':[{'activity':'nk'},{'activity':'refused'}]}"))
                .isEqualTo("{}{exploitation.labourObtained=UNKNOWN}");
    }

    @Test
    void noBesideAYesIsToldOfAndCountsForWhatNoEntrySays() {
        String record = "{'note':'x','work':[{'activity':'none'},{'activity':'factory'}]}";
        assertThat(FORM.facts(record)).isEqualTo("{}{exploitation.labourObtained=YES}");
        Conversion.FieldReport report = FORM.report(record, "activity");
        assertThat(report.outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(report.reasons())
                .anyMatch(reason -> reason.contains("The answer that says most was taken"))
                .anyMatch(reason -> reason.contains("counts only where each of them gives it"));
        assertThat(FORM.asks(record, "activity")).containsExactly("exploitation.commercialSex");
    }

    @Test
    void numberTakesAllEntriesAndAChildInOneOfThemWasAChild() {
        assertThat(FORM.facts("{'note':'x','work':[{'age':30},{'age':'30.0'}]}"))
                .isEqualTo("{person.ageYears=30}{}");
        for (String record : new String[] {
            "{'note':'x','work':[{'age':30},{'hours':1}]}",
            "{'age':[30,null]}",
            "{'note':'x','work':[{'age':30},{'age':40}]}"
        }) {
            assertThat(FORM.facts(record)).isEqualTo("{}{}");
            assertThat(FORM.asks(record, "age")).containsExactly("person.ageYears");
        }
        for (String record : new String[] {
            "{'note':'x','work':[{'age':17},{'hours':1}]}", "{'note':'x','work':[{'age':17},{'age':40}]}"
        }) {
            assertThat(FORM.facts(record))
                    .startsWith("{}{person.")
                    .contains("person.child=YES")
                    .doesNotContain("NO");
            assertThat(FORM.report(record, "age").outcome()).isEqualTo(Outcome.AMBIGUOUS);
        }
    }

    @Test
    void groupsThatAreNoEntriesAreNotJoined() {
        for (String record : new String[] {
            "{'note':'x','activity':'factory','partner':{'activity':'domestic'}}",
            "{'note':'x','work':[{'activity':'factory','partner':{'activity':'domestic'}}]}",
            "{'note':'x','work':[{'activity':'factory','work_done':'domestic'}]}"
        }) {
            assertThat(FORM.facts(record)).isEqualTo("{}{}");
            assertThat(FORM.report(record, "activity").reasons())
                    .anyMatch(reason -> reason.contains("different values"));
        }
    }

    @Test
    void fieldAboutTheHandlingOfACaseIsNoSignOfSeveralPeople() {
        var form = new FormOfOnePage("""
                uuid: {label: 'Number of the form', dropped: ADMINISTRATIVE}
                name: {label: 'Name', dropped: PERSONAL}
                held: {label: 'Held', answered: TICK, states: {conduct.held: YES}}
                """);
        assertThat(form.convert("{'_uuid':'a','formhub/uuid':'b','held':'1'}").note())
                .isEmpty();
        assertThat(form.convert("{'name':'a','other/name':'b','held':'1'}").note())
                .hasValueSatisfying(note -> assertThat(note).contains("different people"));
    }
}
