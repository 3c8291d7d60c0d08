package org.distinguo.mapping.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.distinguo.facts.FactId;
import org.distinguo.library.LibraryReader;
import org.distinguo.mapping.FormOfOnePage;
import org.distinguo.mapping.Mapping;
import org.junit.jupiter.api.Test;

/** A form in which a number can be "not known" does not settle it whenever it is filled in. */
final class NumberOrWordAuditTest {

    private static final FactId CHILD = FactId.parse("person.child");

    @Test
    void numberThatMayBeUnknownDecidesNothing() {
        assertThat(decided("").decided()).contains(CHILD);
        assertThat(decided(", choices: {adult: {states: {person.child: NO}}}").decided())
                .contains(CHILD);
        assertThat(decided(", choices: {'99': {states: {person.child: UNKNOWN}}}")
                        .decided())
                .doesNotContain(CHILD);
        assertThat(decided(", choices: {'99': {nothing: 'It was not asked.'}}").decided())
                .doesNotContain(CHILD);
    }

    private static FormAnswers decided(String choices) {
        String age = "  age: {label: 'Age', answered: NUMBER, fact: person.ageYears" + choices + "}\n";
        return FormAnswers.of(FormOfOnePage.mapping(Mapping.Kind.RECORD, age), LibraryReader.shippedCatalogue());
    }
}
