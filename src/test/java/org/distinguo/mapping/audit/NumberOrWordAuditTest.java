package org.distinguo.mapping.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.library.LibraryReader;
import org.distinguo.mapping.MappingReader;
import org.distinguo.source.YamlFile;
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
        FactCatalogue catalogue = LibraryReader.shippedCatalogue();
        String form = """
                mapping: form
                version: '1.0.0'
                title: 'A form'
                source: 'nobody'
                licence: 'none needed'
                kind: RECORD
                reviewed: false
                fields:
                  age: {label: 'Age', answered: NUMBER, fact: person.ageYears%s}
                """.formatted(choices);
        return FormAnswers.of(
                MappingReader.read("form", new YamlFile("m.yaml", form.getBytes(StandardCharsets.UTF_8)), catalogue),
                catalogue);
    }
}
