package org.distinguo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.library.LibraryReader;
import org.junit.jupiter.api.Test;

/** A field whose answer is not known, or not all of it, says what to ask. */
final class AmbiguousFieldsTest {

    private static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();
    private static final String FIELDS = """
            threat:
              label: 'Who was threatened with what'
              answered: SEVERAL
              choices:
                police: {states: {means.threatOfSeriousHarm: YES}}
                beating: {states: {means.threatOfForce: YES}}
                debt: {unclear: 'It is not said what debt.', asks: [debt.owed]}
                none: {nothing: 'No threat that the form lists.'}
            held:
              label: 'Whether the person was held'
              answered: ONE
              choices:
                'yes': {states: {conduct.held: YES}}
                perhaps: {unclear: 'It is not said who held the person.', asks: [means.physicalRestraint]}
            """;

    private static Conversion.FieldReport report(String field, String... values) {
        Mapping mapping = FormOfOnePage.mapping(Mapping.Kind.RECORD, FIELDS.indent(2));
        return new Converter(mapping, CATALOGUE)
                .convert(List.of(new SourceField(field, List.of(values)))).fields().stream()
                        .filter(report -> report.field().name().equals(field))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void anUnknownValueAsksForWhatTheChoicesCouldState() {
        assertThat(report("threat", "dog").outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(report("threat", "dog").asks())
                .extracting(FactId::toString)
                .containsExactly("debt.owed", "means.threatOfForce", "means.threatOfSeriousHarm");
        assertThat(report("held", "maybe").asks())
                .extracting(FactId::toString)
                .containsExactly("conduct.held", "means.physicalRestraint");
    }

    @Test
    void whatTheOtherChoicesStateIsNotAskedAgain() {
        assertThat(report("threat", "police", "dog").asks())
                .extracting(FactId::toString)
                .containsExactly("debt.owed", "means.threatOfForce");
    }

    @Test
    void aTextBesideAChoiceThatAsksForNothingAsksForWhatTheOthersCouldState() {
        assertThat(report("threat", "police: a dog").asks())
                .extracting(FactId::toString)
                .containsExactly("debt.owed", "means.threatOfForce");
        assertThat(report("threat", "debt: a loan").asks())
                .extracting(FactId::toString)
                .containsExactly("debt.owed");
    }

    @Test
    void severalChoicesWhereTheFormHasOneAskForWhatEachOfThemAsks() {
        assertThat(report("held", "yes", "perhaps").asks())
                .extracting(FactId::toString)
                .containsExactly("conduct.held", "means.physicalRestraint");
    }

    @Test
    void aTextOfSeveralWordsIsOneValueThatIsUnknown() {
        assertThat(report("threat", "police; other: a big dog").reasons())
                .containsExactly("The mapping does not know one of the values.");
    }

    /** The mapping does not say that the two exclude each other: nothing in it is a NO. */
    @Test
    void aChoiceThatNoLawAsksForTakesNothingFromTheOthers() {
        assertThat(report("threat", "police", "none")).satisfies(report -> {
            assertThat(report.outcome()).isEqualTo(Outcome.MAPPED);
            assertThat(report.facts()).extracting(FactId::toString).containsExactly("means.threatOfSeriousHarm");
        });
    }
}
